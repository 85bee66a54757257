namespace Interna.Data.Input;

/// <summary>What reading brings to light: mistakes, the origin of every number, the files used.</summary>
internal sealed class Findings
{
    private readonly List<InputError> errors = [];
    private readonly List<LedgerEntry> ledger = [];
    private readonly List<InputFile> files = [];
    private readonly Dictionary<InputFile, Provenance> origins = [];

    public IReadOnlyList<InputError> Errors => errors;

    public IReadOnlyList<LedgerEntry> Ledger => ledger;

    public IReadOnlyList<InputFile> Files => files;

    public void Add(InputError error)
    {
        // A file used twice (a material in both electrodes) reports its mistakes once.
        if (!errors.Contains(error))
            errors.Add(error);
    }

    /// <summary>A ledger of its own over the same mistakes and origins, for one run of several.</summary>
    public Findings Fork()
    {
        var fork = new Findings();
        foreach (var (file, origin) in origins)
            fork.origins[file] = origin;
        return fork;
    }

    /// <summary>Takes the mistakes and files of a fork.</summary>
    public void Join(Findings fork)
    {
        foreach (var error in fork.errors)
            Add(error);
        foreach (var file in fork.files)
            Use(file, fork.origins.GetValueOrDefault(file));
    }

    public void Add(LedgerEntry entry) => ledger.Add(entry);

    /// <summary>Remembers a file and where its numbers come from unless they say so themselves.</summary>
    public void Use(InputFile file, Provenance? origin = null)
    {
        if (!files.Contains(file))
            files.Add(file);
        if (origin is not null)
            origins[file] = origin;
    }

    /// <summary>Where the numbers of a file come from unless they say so themselves.</summary>
    public Provenance Origin(InputFile file) => origins.TryGetValue(file, out var origin) ? origin : new Provenance($"stated in {System.IO.Path.GetFileName(file.Path)}", Quality.Assumed);

    public void Report(InputNode node, string path, string found, string expected, string? mend = null) =>
        Add(new InputError(node.File.Path, node.Line, node.Column, path, found, expected, mend));

    /// <summary>Throws all mistakes at once, in the order of files and lines.</summary>
    public void ThrowIfAny()
    {
        if (errors.Count > 0)
            throw new InputException([.. errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Column)]);
    }
}
