namespace Interna;

/// <summary>How a number came to be known.</summary>
public enum Quality
{
    /// <summary>Read from an experiment.</summary>
    Measured,

    /// <summary>Computed from first principles.</summary>
    Dft,

    /// <summary>Inferred from related data or a fit.</summary>
    Estimated,

    /// <summary>Chosen for want of data; labelled wherever it is shown.</summary>
    Assumed,
}

/// <summary>Where a number comes from.</summary>
/// <param name="Source">Citation key in <c>data/references.bib</c>, or words.</param>
/// <param name="Quality">How it came to be known.</param>
/// <param name="Temperature">Temperature it holds at [K]; null where not stated.</param>
/// <param name="Note">What a user should know about it.</param>
public sealed record Provenance(string Source, Quality Quality, double? Temperature = null, string? Note = null);

/// <summary>One number or function used by a cell, as a person reads it: for <c>explain</c>, lock file and report.</summary>
/// <param name="Path">Where it sits in the cell, for instance <c>positive.diffusivity</c>.</param>
/// <param name="Value">Value with unit, or the table or formula in words.</param>
/// <param name="Range">Range of validity in words with unit; empty where unlimited.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record LedgerEntry(string Path, string Value, string Range, Provenance Provenance);
