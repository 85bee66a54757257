using System.Globalization;
using Interna.Numerics.Reals;
using Interna.Quantities;

namespace Interna.Physics.Surfaces;

/// <summary>
/// Oxygen vacancies in the particles or in a shell of them: carriers n = 2 f [V_O] and conductivity σ = F n μ, diffusivity by the
/// change of a barrier, and at most one sodium more per vacancy.
/// </summary>
/// <remarks>
/// A measured ratio of conductivities is preferred to the estimate. Vacancies can also trap sodium: a barrier that rises lowers
/// the diffusivity. Storage is limited to a tenth of what the host holds.
/// </remarks>
public sealed record OxygenVacancies : SurfaceModification
{
    private const double MostOfTheory = 0.1;
    private const double MobilityGap = 10;

    /// <inheritdoc/>
    public override string Name => "oxygen vacancies";

    /// <summary>Vacancies per volume of the part that has them [mol/m³].</summary>
    public required double Concentration { get; init; }

    /// <summary>Depth from the surface that has them [m]; null for the whole particle.</summary>
    public double? Depth { get; init; }

    /// <summary>Fraction that has given up its two electrons [-].</summary>
    public double Ionised { get; init; } = 1;

    /// <summary>Measured ratio of conductivities with to without [-]; null to estimate it.</summary>
    public double? ConductivityRatio { get; init; }

    /// <summary>Measured or stated ratio of carrier densities [-], to be held against the conductivity; null for none.</summary>
    public double? CarrierRatio { get; init; }

    /// <summary>Mobility of the electrons in a band [m²/(V s)]; null for small polarons or none.</summary>
    public double? Mobility { get; init; }

    /// <summary>Hopping barrier of small polarons [J/mol]; null for none.</summary>
    public double? PolaronBarrier { get; init; }

    /// <summary>Migration barriers of sodium without and with vacancies [J/mol]; null for no change.</summary>
    public (double Before, double After)? Barriers { get; init; }

    /// <summary>Sodium held per vacancy, 0 to 1 [-].</summary>
    public double SodiumPerVacancy { get; init; }

    /// <summary>Potential of that sodium [V vs Na⁺/Na].</summary>
    public double SitePotential { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Objection> Objections(InsertionElectrode electrode)
    {
        if (Barriers is { } barriers)
        {
            if (MigrationBarrier.Check(barriers.Before, "barrier_before", Temperature) is { } before) yield return before;
            if (MigrationBarrier.Check(barriers.After, "barrier_after", Temperature) is { } after) yield return after;
        }

        if (SodiumPerVacancy is not (>= 0 and <= 1))
            yield return new("sodium_per_vacancy", SodiumPerVacancy.ToString("G4", CultureInfo.InvariantCulture), "0 to 1", "a vacancy holds one sodium at most");
        double theory = Constant.Faraday * electrode.MaximumConcentration * electrode.ParticleRadius / (int)electrode.ParticleShape;
        if (Charge(electrode) > MostOfTheory * theory)
        {
            yield return new(
                "concentration", $"sodium in vacancies of {Percent(Charge(electrode) / theory)} of what the host holds", "10 % at most",
                "beyond that the oxide is another phase, and the map from the stoichiometric one does not hold");
        }

        if (Depth > electrode.ParticleRadius)
            yield return new("depth", UnitVocabulary.Format(Depth.Value, QuantityKind.Length), $"the radius {UnitVocabulary.Format(electrode.ParticleRadius, QuantityKind.Length)} at most", "the shell must fit into the particle");
    }

    private protected override void Change(ModificationDraft draft)
    {
        var electrode = draft.Electrode;
        var (conductivity, because, source) = Conducting(electrode.Conductivity);
        if (conductivity != electrode.Conductivity)
            draft.Set(electrode with { Conductivity = conductivity }, "conductivity", electrode.Conductivity, conductivity, QuantityKind.Conductivity, because, source);
        double ratio = conductivity / electrode.Conductivity;
        if (CarrierRatio is { } carriers && ratio > MobilityGap * carriers)
            draft.Caution(string.Create(CultureInfo.InvariantCulture, $"conductivity × {ratio:G3} with carriers × {carriers:G3} needs a mobility × {ratio / carriers:G3}, or percolation that the pristine powder lacks: it is not the number of carriers"));
        if (Barriers is { } barriers) BarrierChange.Apply(draft, barriers.Before, barriers.After, Temperature, "migration barrier");
        draft.Store(
            new SurfaceStorage { Name = "sodium at oxygen vacancies", Charge = Charge(electrode), Isotherm = new(SitePotential) },
            string.Create(CultureInfo.InvariantCulture, $"{SodiumPerVacancy:G3} Na for each of {Concentration:G4} mol/m³ vacancies"), "one sodium per vacancy at most");
    }

    private (double Value, string Because, string Source) Conducting(double before)
    {
        if (ConductivityRatio is { } measured) return (measured * before, "measured ratio", "stated ratio");
        double? mobility = Mobility ?? (PolaronBarrier is { } barrier ? new PolaronMobility(barrier).Value(new Scalar(Temperature)).Value : null);
        if (mobility is not { } mu) return (before, "", "");
        double added = Constant.Faraday * 2 * Ionised * Concentration * mu;
        return (before + added, string.Create(CultureInfo.InvariantCulture, $"two electrons of each ionised vacancy at {mu * 1e4:G3} cm²/(V s), {(Mobility is null ? "small polarons" : "in a band")}"), Mobility is null ? "Austin1969" : "stated mobility");
    }

    // Charge of the sodium in the vacancies per interfacial area [C/m²].
    private double Charge(InsertionElectrode electrode)
    {
        double r = electrode.ParticleRadius, inner = Math.Max(0, r - (Depth ?? r));
        int d = (int)electrode.ParticleShape;
        double volume = r * (1 - Math.Pow(inner / r, d)) / d;
        return Constant.Faraday * SodiumPerVacancy * Concentration * volume;
    }

    private static string Percent(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:G3} %");
}
