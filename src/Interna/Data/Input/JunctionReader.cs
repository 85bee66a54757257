using System.Globalization;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads a junction: its phases from left to right and the contacts between them.</summary>
internal static class JunctionReader
{
    private const int FewestNodes = 24, MostNodes = 200_000, MostPoints = 10_000;
    private const double RoomTemperature = 298.15;

    private static readonly TextField Name = new("name", "Name of the junction", "Oxide on copper") { Required = true };
    private static readonly TextField Description = new("description", "What it is for", "Built-in field of an anatase film on copper");
    private static readonly QuantityField Temperature = new("temperature", "Temperature", QuantityKind.Temperature, Bounds.Positive) { Default = "25 degC" };
    private static readonly ListField Phases = new("phases", "The phases from left to right", PhaseReader.Group) { Required = true };
    private static readonly ListField Contacts = new("contacts", "The contacts between neighbours, one fewer than phases", ContactReader.Group) { Required = true };
    private static readonly IntegerField Nodes = new("nodes", "Nodes to solve it with", FewestNodes, MostNodes) { Default = Models.Junctions.JunctionAtRest.UsualNodes.ToString(CultureInfo.InvariantCulture) };

    private static readonly IntegerField SweepContact = new("contact", "Which contact, counted from 1", 1, 1000) { Default = "1" };
    private static readonly QuantityField From = new("from", "First bias", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "-0.5 V" };
    private static readonly QuantityField To = new("to", "Last bias", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "0.5 V" };
    private static readonly IntegerField Points = new("points", "Number of biases", 2, MostPoints) { Default = "41" };
    private static readonly GroupField Sweep = new("sweep", "A blocking contact whose bias is varied: charge and capacitance against potential", new FieldGroup("a sweep", "Biases of a blocking contact", [SweepContact, From, To, Points]));

    private static readonly GroupField Motion = new("motion", "What is done to the junction in time, from rest: steps, sweeps, currents, impedance", MotionReader.Group);

    private static readonly GroupField Storage = new("storage", "A layer that takes up sodium ions while its neighbours take up the electrons: capacity against potential and thickness", StorageReader.Group);

    /// <summary>Fields of a junction.</summary>
    public static readonly FieldGroup Group = new("a junction", "What 'interna junction run' takes", [Name, Description, Temperature, Phases, Contacts, Nodes, Sweep, Motion, Storage]);

    /// <summary>Reads a junction; throws all its mistakes at once.</summary>
    public static JunctionDesign Read(InputFile file)
    {
        var findings = new Findings();
        var root = Library.Read(file, findings);
        if (root is null)
            findings.ThrowIfAny();
        var fields = new FieldReader(root!, "", Group, findings);
        string name = fields.Text(Name) ?? "junction";
        double temperature = fields.Quantity(Temperature, RoomTemperature);
        var phases = ReadPhases(fields, findings);
        var contacts = ReadContacts(fields, phases, findings);
        int nodes = fields.Integer(Nodes) ?? Models.Junctions.JunctionAtRest.UsualNodes;
        var sweep = ReadSweep(fields, contacts, findings);
        var storage = fields.Find(Storage) is { } stored ? StorageReader.Read(stored, Storage.Name, phases, contacts, findings) : null;
        var motion = ReadMotion(fields, findings);
        findings.ThrowIfAny();
        var junction = new Junction { Name = name, Temperature = temperature, Phases = [.. phases.Select(p => p!)], Contacts = [.. contacts.Select(c => c!)], Ledger = findings.Ledger };
        if (motion is not null)
            MotionReader.Check(junction, fields.Find(Phases)!.Items!, fields.Find(Contacts)!.Items!, findings);
        findings.ThrowIfAny();
        return new JunctionDesign
        {
            // What is shown of a junction that stores is its state at the potential of the storage.
            Junction = storage?.At(junction, storage.Potential) ?? junction,
            Storage = storage,
            Description = fields.Text(Description) ?? "",
            Nodes = nodes,
            Sweep = sweep,
            Motion = motion,
            Text = file.Text,
            Files = [.. findings.Files.Select(f => (f.Path, f.Hash))],
        };
    }

    private static List<JunctionPhase?> ReadPhases(FieldReader fields, Findings findings)
    {
        if (fields.Find(Phases) is not { } list)
            return [];
        if (list.Items is { Count: >= 2 } items)
            return [.. items.Select((item, i) => PhaseReader.Read(item, $"phases[{i}]", i == 0 || i == items.Count - 1, findings))];
        fields.Report(Phases, list.Items is { } few ? $"{few.Count} phases" : list.Description, "a list of at least two phases, from left to right");
        return [];
    }

    private static List<Contact?> ReadContacts(FieldReader fields, List<JunctionPhase?> phases, Findings findings)
    {
        if (fields.Find(Contacts) is not { } list || phases.Count < 2)
            return [];
        if (list.Items is { } items && items.Count == phases.Count - 1)
            return [.. items.Select((item, i) => ContactReader.Read(item, $"contacts[{i}]", phases[i], phases[i + 1], findings))];
        fields.Report(Contacts, list.Items is { } other ? $"{other.Count} contacts between {phases.Count} phases" : list.Description, $"a list of {phases.Count - 1}, one for every pair of neighbours");
        return [];
    }

    // What is imposed is no number known well or badly: it stays out of the ledger.
    private static MotionPlan? ReadMotion(FieldReader fields, Findings findings)
    {
        if (fields.Find(Motion) is not { } node)
            return null;
        var own = findings.Fork();
        var plan = MotionReader.Read(node, Motion.Name, own);
        findings.Join(own);
        return plan;
    }

    private static JunctionSweep? ReadSweep(FieldReader fields, List<Contact?> contacts, Findings findings)
    {
        if (fields.Find(Sweep) is not { } node)
            return null;
        var sweep = new FieldReader(node, Sweep.Name, Sweep.Group, findings);
        int contact = (sweep.Integer(SweepContact) ?? 1) - 1;
        double from = sweep.Quantity(From) ?? double.NaN, to = sweep.Quantity(To) ?? double.NaN;
        int points = sweep.Integer(Points) ?? 41;
        if (contacts.Count > 0 && contact >= contacts.Count)
            sweep.Report(SweepContact, $"contact {contact + 1}", $"one of the {contacts.Count} contacts");
        else if (contacts.Count > 0 && contacts[contact] is { Kind: not ContactKind.Blocking })
            sweep.Report(SweepContact, $"contact {contact + 1}, which is in equilibrium", "a contact with 'equilibrium: none'", "a bias across a contact that exchanges carriers drives a current; that is no equilibrium");
        return new JunctionSweep(contact, from, to, points);
    }
}
