using Interna.Models;
using Interna.Protocols;

namespace Interna.Data.Input;

/// <summary>Reads a design: a cell, what is done to it, how it is solved, and what it is held against.</summary>
internal static class DesignReader
{
    private static readonly TextField Name = new("name", "Name of the design", "First light") { Required = true };
    private static readonly TextField Description = new("description", "What it is for", "Discharge at three rates");
    private static readonly GroupField CellField = new("cell", "The cell: a name, a name with changes (use: ...), or all its fields", CellReader.Group) { OrName = "hard-carbon-nvpf-chayambuka-2022" };
    private static readonly GroupField Model = new("model", "Which equations are solved: dfn, spme or spm, or its fields", ModelReader.Group) { OrName = "dfn", Default = "dfn" };
    private static readonly GroupField Solver = new("solver", "How accurately", ModelReader.SolverGroup);
    private static readonly TextField ProtocolField = new("protocol", "What is done: steps as a block of text, the name of a protocol that comes with the product, or a text file beside this one", "discharge at 1C until 2.0 V");
    private static readonly TextField RunName = new("name", "Name of the run", "0.1C") { Required = true };
    private static readonly CompareField Compare = new("compare", "Measured curves to hold the run against: names of those that come with the product, or CSV files beside this one", "hard-carbon-nvpf-chayambuka-2022-0.1C");
    private static readonly FieldGroup RunGroup = new("a run", "One run of a design; what it leaves out is that of the design", [RunName, ProtocolField, Compare, CellField with { Description = "Changes to the design's cell for this run" }, Model, Solver]);
    private static readonly ListField RunsField = new("runs", "Several runs in place of one protocol", RunGroup);
    private static readonly ListField Sources = new("sources", "Files that were read, with SHA-256; written by the product into design.lock.yaml", new FieldGroup("a source", "A file that was read", [new TextField("file", "Path", "design.yaml"), new TextField("sha256", "Hash", "0123")]));

    /// <summary>Fields of a design.</summary>
    public static readonly FieldGroup Group = new("a design", "What 'interna run' takes", [Name, Description, CellField, ProtocolField, Compare, RunsField, Model, Solver, Sources]);

    /// <summary>Reads a design; throws all its mistakes at once.</summary>
    public static Design Read(InputFile file)
    {
        var findings = new Findings();
        var root = Library.Read(file, findings);
        if (root is null)
            findings.ThrowIfAny();
        Refuse(root!, findings);
        var fields = new FieldReader(root!, "", Group, findings);
        string name = fields.Text(Name) ?? "design";
        var runs = new List<DesignRun>();
        var locked = new LockWriter(name, fields.Text(Description));
        foreach (var run in Runs(fields, root!, name, findings))
            if (Read(run, fields, findings, locked) is { } read)
                runs.Add(read);
        CheckNames(runs, fields);
        findings.ThrowIfAny();
        return new Design { Name = name, Description = fields.Text(Description) ?? "", Runs = runs, Lock = locked.Finish(findings.Files) };
    }

    // A file of another kind has no field that a design has: one mistake says more than all its fields.
    private static void Refuse(InputNode root, Findings findings)
    {
        string? verb = InputKinds.Of(root) switch
        {
            InputKind.Interphase => "design interphase",
            InputKind.Junction => "junction run",
            _ => null,
        };
        if (verb is null)
            return;
        findings.Report(root, "", verb == "junction run" ? "a junction" : "an interphase", "a design with a cell and a protocol", $"'interna {verb} {root.File.Path}' takes this file");
        findings.ThrowIfAny();
    }

    // The runs of the list, or the design itself as its only run.
    private static List<FieldReader> Runs(FieldReader design, InputNode root, string name, Findings findings)
    {
        if (!design.Has(RunsField))
        {
            if (!design.Has(ProtocolField))
                design.Report(ProtocolField, "nothing", "the field 'protocol', or 'runs' for several", $"add 'protocol: {ProtocolField.Example}'");
            var alone = new Dictionary<string, InputField>(StringComparer.Ordinal) { [RunName.Name] = new(root.Line, root.Column, InputNode.Scalar(root.File, root.Line, root.Column, name, false)) };
            foreach (var field in new Field[] { ProtocolField, Compare })
                if (design.Find(field) is { } found)
                    alone[field.Name] = new(found.Line, found.Column, found);
            return design.Has(ProtocolField) ? [new FieldReader(InputNode.Map(root.File, root.Line, root.Column, alone), "", RunGroup, findings)] : [];
        }

        if (design.Has(ProtocolField))
            design.Report(ProtocolField, "both 'protocol' and 'runs'", "one of them", "move the protocol into a run");
        var list = design.Find(RunsField)!;
        if (list.Items is { Count: > 0 } items)
            return [.. items.Select((item, i) => new FieldReader(item, $"runs[{i}]", RunGroup, findings))];
        design.Report(RunsField, list.Description, "a list of runs, each beginning with '- name: ...'");
        return [];
    }

    private static DesignRun? Read(FieldReader run, FieldReader design, Findings findings, LockWriter locked)
    {
        var part = findings.Fork();
        var node = Inherited(run, design, CellField);
        if (node is null)
            design.Report(CellField, "nothing", $"the field 'cell' ({CellField.Description})", $"add 'cell: {CellField.Example}'");
        var resolved = node is null ? null : CellReader.Resolve(node, CellField.Name, part);
        var cell = resolved is null ? null : CellReader.Read(resolved, part);
        findings.Join(part);
        var modelNode = Inherited(run, design, Model);
        var model = ModelReader.Read(modelNode, "model", findings);
        var (relative, absolute) = ModelReader.ReadSolver(Inherited(run, design, Solver), "solver", findings);
        var protocol = ProtocolReader.Read(run, ProtocolField, findings);
        var measured = ReadMeasured(run, findings);
        if (cell is not null)
            CheckModel(cell, model, modelNode, findings);
        if (cell is not null && model.Thermal == ThermalKind.Lumped && cell.Thermal is null)
            findings.Report(modelNode!, "model.thermal", "'lumped' for a cell without thermal mass", "a cell with the fields 'thermal'", "add 'thermal: {heat_capacity: 400 J/(K m2), heat_transfer: 10 W/(K m2)}' to the cell");
        if (cell is null || protocol is null)
            return null;
        foreach (var error in InventoryCheck.Errors(protocol.Value.Protocol, cell, protocol.Value.Protocol.Name, 1))
            findings.Add(error with { Field = run.At(ProtocolField.Name) });
        string name = run.Text(RunName) ?? "";
        locked.Add(name, resolved!, protocol.Value.Text, measured, model, (relative, absolute), part);
        return new DesignRun(name, cell, protocol.Value.Protocol with { Name = name }, model, relative, absolute, measured);
    }

    // The design's fields with those of the run laid over them.
    private static InputNode? Inherited(FieldReader run, FieldReader design, GroupField field) => (design.Find(field), run.Find(field)) switch
    {
        (var general, null) => general,
        (null, { } own) => own,
        ({ Fields: null, Text: { } name } general, { Fields: not null } own) when field == CellField && !own.Fields.ContainsKey(Library.Use) =>
            Named(general, name).With(own),
        ({ } general, { } own) => general.With(own),
    };

    // A cell with metal is solved at one temperature.
    private static void CheckModel(Cell cell, ModelOptions model, InputNode? node, Findings findings)
    {
        if (model.Thermal == ThermalKind.Lumped && (cell.Negative is SodiumMetal or PorousMetalHost || cell.Positive is SodiumMetal or PorousMetalHost))
            findings.Report(node!, "model.thermal", "'lumped' for a cell with an electrode of metal", "isothermal", "leave the field out");
    }

    private static InputNode Named(InputNode at, string name) => InputNode.Map(at.File, at.Line, at.Column, new Dictionary<string, InputField>(StringComparer.Ordinal)
    {
        [Library.Use] = new(at.Line, at.Column, InputNode.Scalar(at.File, at.Line, at.Column, name, false)),
    });

    private static List<MeasuredFile> ReadMeasured(FieldReader run, Findings findings)
    {
        var files = new List<MeasuredFile>();
        if (run.Find(Compare) is not { } node)
            return files;
        foreach (var item in node.Items ?? [node])
            if (Library.OpenMeasured(item, run.At(Compare.Name), findings) is { } file)
                files.Add(file);
        return files;
    }

    private static void CheckNames(List<DesignRun> runs, FieldReader design)
    {
        foreach (var twice in runs.GroupBy(r => r.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            design.Report(RunsField, $"{twice.Count()} runs named '{twice.Key}'", "a name of its own for every run");
    }
}
