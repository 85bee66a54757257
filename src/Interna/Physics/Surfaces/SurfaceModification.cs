using System.Globalization;
using Interna.Quantities;

namespace Interna.Physics.Surfaces;

/// <summary>
/// A change of the surface or of the interfaces of an electrode's material, as a map from what is made to the parameters of the
/// electrode, with the limits of the map. The electrode it is applied to stays as it is, so that every change can be undone.
/// </summary>
public abstract record SurfaceModification
{
    /// <summary>What it is, for people: "oxygen vacancies".</summary>
    public abstract string Name { get; }

    /// <summary>Temperature the map is evaluated at [K].</summary>
    public double Temperature { get; init; } = 298.15;

    /// <summary>Why it cannot be applied to an electrode as stated; empty where it can.</summary>
    public abstract IEnumerable<Objection> Objections(InsertionElectrode electrode);

    /// <summary>The electrode with the change, and what changed.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="Objections"/>; the message gives them.</exception>
    public ModificationResult Apply(InsertionElectrode electrode)
    {
        var objections = Objections(electrode).ToList();
        if (objections.Count > 0)
            throw new InvalidOperationException($"{Name} on {electrode.Name}: {string.Join("; ", objections.Select(o => $"{o.Field}: {o.Found}, expected {o.Expected} ({o.Reason})"))}");
        var draft = new ModificationDraft(electrode);
        Change(draft);
        return new(draft.Electrode, draft.Changes, draft.Cautions);
    }

    /// <summary>Makes the change.</summary>
    private protected abstract void Change(ModificationDraft draft);
}

/// <summary>Why a modification cannot be applied.</summary>
/// <param name="Field">Field at fault, as files name it.</param>
/// <param name="Found">What was stated.</param>
/// <param name="Expected">What would do.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record Objection(string Field, string Found, string Expected, string Reason);

/// <summary>One parameter before and after a modification.</summary>
/// <param name="Parameter">Name, as files name it.</param>
/// <param name="Before">Value with unit before.</param>
/// <param name="After">Value with unit after.</param>
/// <param name="Because">The map, in words.</param>
/// <param name="Source">Where the map comes from: a citation key of <c>data/references.bib</c>, or words.</param>
public sealed record ParameterChange(string Parameter, string Before, string After, string Because, string Source);

/// <summary>What a modification makes of an electrode.</summary>
/// <param name="Electrode">The electrode with the change.</param>
/// <param name="Changes">Parameters before and after.</param>
/// <param name="Cautions">Limits that were met and readings to beware of.</param>
public sealed record ModificationResult(InsertionElectrode Electrode, IReadOnlyList<ParameterChange> Changes, IReadOnlyList<string> Cautions);

/// <summary>An electrode while it is changed, with a record of what was changed.</summary>
/// <param name="electrode">The electrode to begin with.</param>
internal sealed class ModificationDraft(InsertionElectrode electrode)
{
    private readonly List<ParameterChange> changes = [];
    private readonly List<string> cautions = [];

    public InsertionElectrode Electrode { get; private set; } = electrode;

    public IReadOnlyList<ParameterChange> Changes => changes;

    public IReadOnlyList<string> Cautions => cautions;

    public void Caution(string text) => cautions.Add(text);

    /// <summary>Takes a changed electrode and notes one parameter.</summary>
    public void Set(InsertionElectrode changed, string parameter, double before, double after, QuantityKind kind, string because, string source)
    {
        Electrode = changed;
        Note(parameter, UnitVocabulary.Format(before, kind), UnitVocabulary.Format(after, kind), because, source);
    }

    /// <summary>Notes a parameter that is not one of the electrode's own.</summary>
    public void Note(string parameter, string before, string after, string because, string source) => changes.Add(new(parameter, before, after, because, source));

    /// <summary>Multiplies the diffusivity; what is shown is its value at half filling.</summary>
    public void Diffusivity(double factor, string because, string source)
    {
        double before = ElectrodeCurves.AtHalf(Electrode.Diffusivity.Curve);
        Set(Electrode with { Diffusivity = ElectrodeCurves.Times(Electrode.Diffusivity, factor) }, "diffusivity", before, factor * before, QuantityKind.Diffusivity, because, source);
    }

    /// <summary>Adds sites to the surface; no charge adds none.</summary>
    public void Store(SurfaceStorage sites, string because, string source)
    {
        if (!(sites.Charge > 0)) return;
        double before = Electrode.SurfaceStorage.Sum(s => s.Charge);
        Set(Electrode with { SurfaceStorage = [.. Electrode.SurfaceStorage, sites] }, "surface_storage", before, before + sites.Charge, QuantityKind.ChargeDensity,
            string.Create(CultureInfo.InvariantCulture, $"{because}, at {UnitVocabulary.Format(sites.Isotherm.Potential, QuantityKind.Voltage)}"), source);
    }
}
