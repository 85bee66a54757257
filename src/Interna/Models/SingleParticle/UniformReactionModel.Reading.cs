using System.Globalization;
using System.Numerics;
using Interna.Models.MetalCell;

namespace Interna.Models.SingleParticle;

/// <content>What is read from a state.</content>
public abstract partial class UniformReactionModel
{
    private const int RadialPoints = 21;

    private static readonly double[] Radii = [.. Enumerable.Range(0, RadialPoints).Select(i => i / (RadialPoints - 1.0))];

    private IReadOnlyList<ProfileInfo>? profiles;

    /// <inheritdoc/>
    public IReadOnlyList<ProfileInfo> Profiles => profiles ??= DescribeProfiles();

    /// <inheritdoc/>
    public double Voltage(ReadOnlySpan<double> y)
    {
        double i = Load(y);
        return VoltageOf(i);
    }

    /// <inheritdoc/>
    public ElectrodePotentials Potentials(ReadOnlySpan<double> y)
    {
        double i = Load(y);
        var (toMiddle, fromMiddle) = salt.HalfDrops;
        return new ElectrodePotentials(
            NegativeDrop + i * (negative?.SolidResistance ?? 0) - toMiddle,
            positive.Drop + fromMiddle - i * (positive.SolidResistance + Cell.ContactResistance));
    }

    /// <inheritdoc/>
    public double Current(ReadOnlySpan<double> y) => typicalCurrent * Cell.Area * y[CurrentAt];

    /// <inheritdoc/>
    public double Temperature(ReadOnlySpan<double> y) => thermal ? y[TemperatureAt] : AmbientTemperature;

    /// <inheritdoc/>
    public double Charge(ReadOnlySpan<double> y) => Cell.NominalCapacity * y[ChargeAt];

    /// <inheritdoc/>
    public Overpotentials Overpotentials(ReadOnlySpan<double> y)
    {
        double i = Evaluate(y), temperature = Temperature(y);
        double atSurface = positive.EquilibriumAt(positive.Occupation, temperature), atMean = positive.EquilibriumAt(positive.MeanOccupation, temperature);
        double negativeSurface = negative?.EquilibriumAt(negative.Occupation, temperature) ?? 0;
        double negativeMean = negative?.EquilibriumAt(negative.MeanOccupation, temperature) ?? 0;
        var (metalReaction, metalFilm) = metal?.Surface.MeanLosses(y[..positiveAt]) ?? (0, 0);
        return new Overpotentials(
            Equilibrium: atMean - negativeMean,
            NegativeParticle: negativeSurface - negativeMean,
            PositiveParticle: atMean - atSurface,
            NegativeReaction: negative is null ? metalReaction : negative.Drop - negative.FilmDrop - negativeSurface,
            PositiveReaction: atSurface - positive.Drop + positive.FilmDrop,
            ElectrolyteConcentration: -salt.ConcentrationDrop,
            ElectrolyteOhmic: salt.ConcentrationDrop - salt.Moments.Drop,
            SolidOhmic: i * SolidResistance,
            Contact: i * Cell.ContactResistance)
        {
            NegativeFilm = negative?.FilmDrop ?? metalFilm,
            PositiveFilm = -positive.FilmDrop,
            LowestNegativeSurface = negative?.Drop ?? metal?.Drop ?? 0,
        };
    }

    /// <inheritdoc/>
    public SodiumBalance Sodium(ReadOnlySpan<double> y)
    {
        Load(y);
        var (onNegative, onPositive) = (negative?.PlatedCharge ?? default, positive.PlatedCharge);
        double perFaraday = Cell.Area / Constant.Faraday;
        var planar = metal?.Surface.Amounts(y[..metal.Surface.States]) ?? default;
        double held = DoubleLayer(positive) + (negative is null ? 0 : DoubleLayer(negative));
        double first = negative is not null ? Cell.Area * negative.Amount : metal is not null ? Cell.Area * planar.Metal : -Charge(y) / Constant.Faraday;
        return new SodiumBalance(
            first,
            Cell.Area * positive.Amount,
            Cell.Area * salt.Amount(y[saltAt..headAt]),
            Cell.Area * (planar.DoubleLayer - held / Constant.Faraday))
        {
            PositiveDoubleLayer = -Cell.Area * DoubleLayer(positive) / Constant.Faraday,
            NegativeSurface = Cell.Area * (negative?.SurfaceCharge ?? 0) / Constant.Faraday,
            PositiveSurface = Cell.Area * positive.SurfaceCharge / Constant.Faraday,
            NegativeFilm = metal is null ? perFaraday * (negative?.FilmCharge ?? 0) : Cell.Area * planar.Film,
            PositiveFilm = perFaraday * positive.FilmCharge,
            NegativePlated = perFaraday * onNegative.Connected,
            PositivePlated = perFaraday * onPositive.Connected,
            NegativeDead = metal is null ? perFaraday * onNegative.Dead : Cell.Area * planar.Dead,
            PositiveDead = perFaraday * onPositive.Dead,
        };

        static double DoubleLayer(UniformElectrode e) => e.AreaRatio * e.Electrode.DoubleLayerCapacitance * e.Drop;
    }

    /// <inheritdoc/>
    public HeatSources Heat(ReadOnlySpan<double> y)
    {
        double i = Evaluate(y), temperature = Temperature(y), reaction = 0, entropic = 0;
        Add(positive, y[positiveAt..saltAt], salt.Moments.PositiveMean);
        if (negative is not null) Add(negative, y[..positiveAt], salt.Moments.NegativeMean);
        if (metal is not null) reaction += metal.Surface.Dissipation(y[..positiveAt]);
        double ohmic = i * (i * SolidResistance - salt.Moments.Drop);
        return new HeatSources(Cell.Area * ohmic, Cell.Area * reaction, Cell.Area * entropic, Cell.Area * i * i * Cell.ContactResistance);

        void Add(UniformElectrode electrode, ReadOnlySpan<double> part, double concentration)
        {
            electrode.Evaluate(part, concentration, temperature);
            double all = electrode.Heat(temperature), reversible = electrode.AreaRatio * electrode.Current * temperature * electrode.Entropic;
            reaction += all - reversible;
            entropic += reversible + electrode.SurfaceHeatOf(temperature);
        }
    }

    /// <inheritdoc/>
    public void Profile(int index, ReadOnlySpan<double> y, Span<double> values)
    {
        int fields = salt.Profiles.Count;
        if (index >= fields && metal is not null && index < fields + metal.Surface.Profiles.Count)
        {
            Evaluate(y);
            MetalProfiles.Write(metal.Surface, y[..positiveAt], index - fields, values);
            return;
        }

        int particles = fields + 1 + (negative is not null ? 1 : metal is not null ? metal.Surface.Profiles.Count : 0);
        if (index >= particles)
        {
            Load(y);
            int first = negative is null ? 0 : FilmProfiles.Count(negative.Electrode);
            int ofHosts = first + FilmProfiles.Count(positive.Electrode);
            if (index - particles < first) negative!.FilmProfile(index - particles, values);
            else if (index - particles < ofHosts) positive.FilmProfile(index - particles - first, values);
            else reservoirs!.Levels.Write(Levels(y), index - particles - ofHosts, values);
            return;
        }

        if (index >= fields)
        {
            bool first = negative is not null && index == fields;
            (first ? negative! : positive).Profile(first ? y[..positiveAt] : y[positiveAt..saltAt], Radii, values);
            return;
        }

        Load(y);
        double reference = negative is null ? -(metal?.Drop ?? 0) : -negative.Drop - typicalCurrent * y[CurrentAt] * negative.SolidResistance;
        salt.Profile(index, y[saltAt..headAt], reference, values);
    }

    /// <inheritdoc/>
    public void Impedance(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, ReadOnlySpan<double> frequencies, Span<ImpedancePoint> result)
    {
        if (!Linearise(t, y, ydot).IsGood)
        {
            for (int k = 0; k < frequencies.Length; k++) result[k] = new ImpedancePoint(frequencies[k], Complex.NaN, Complex.NaN, Complex.NaN, Complex.NaN);
            return;
        }

        for (int k = 0; k < frequencies.Length; k++)
        {
            var s = new Complex(0, 2 * Math.PI * frequencies[k]);
            var c = salt.Response(s);
            var interfacial = negative is not null ? negative.Response(s, c.NegativeMean) + negative.SolidResistance : metal?.Response(s, c.NegativeMean) ?? 0;
            var atNegative = interfacial - c.NegativeDrop;
            var atPositive = positive.SolidResistance + Cell.ContactResistance - positive.Response(s, c.PositiveMean) - c.PositiveDrop;
            var (zn, zs, zp) = (atNegative / Cell.Area, -c.SeparatorDrop / Cell.Area, atPositive / Cell.Area);
            result[k] = new ImpedancePoint(frequencies[k], zn + zs + zp, zn, zs, zp);
        }
    }

    /// <inheritdoc/>
    public string Describe(int index)
    {
        if (index < positiveAt) return metal?.Describe(index) ?? Describe("negative", negative!, index);
        if (index < saltAt) return Describe("positive", positive, index - positiveAt);
        if (index < headAt) return string.Create(CultureInfo.InvariantCulture, $"electrolyte concentration, volume {index - saltAt + 1}");
        return (index - headAt) switch
        {
            0 => "temperature",
            1 => "current",
            2 => "charge",
            >= HeadUnknowns and var k when k < HeadUnknowns + Cell.Reservoirs.Count => reservoirs!.Levels.Describe(k - HeadUnknowns),
            _ => "padding",
        };
    }

    private static string Describe(string name, UniformElectrode electrode, int index) => (index - electrode.SphereStates) switch
    {
        0 => $"{name} electrode, potential drop between particle and electrolyte",
        1 => $"{name} electrode, current density of the reaction",
        >= 2 when index >= electrode.FilmsAt => $"{name} particle, {FilmColumn.Describe(electrode.Electrode, index - electrode.FilmsAt)}",
        >= 2 => string.Create(CultureInfo.InvariantCulture, $"{name} particle, occupation of {electrode.Electrode.SurfaceStorage[index - electrode.SphereStates - 2].Name}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{name} particle, radial unknown {index + 1}"),
    };

    // Reads potentials and amounts, for which no reaction is evaluated; returns the current density.
    private double Load(ReadOnlySpan<double> y)
    {
        double i = typicalCurrent * y[CurrentAt];
        salt.Evaluate(y[saltAt..headAt], i, Temperature(y));
        SetReservoirs(Levels(y));
        negative?.Load(y[..positiveAt]);
        metal?.Load(y[..positiveAt]);
        positive.Load(y[positiveAt..saltAt]);
        return i;
    }

    // As Load, with the reactions of a metal; not a number where it cannot be in the state.
    private double Evaluate(ReadOnlySpan<double> y)
    {
        double i = Load(y);
        return metal is null || metal.Evaluate(y[..positiveAt], salt.Moments.NegativeMean, Levels(y), Temperature(y)).IsGood ? i : double.NaN;
    }

    private List<ProfileInfo> DescribeProfiles()
    {
        var list = new List<ProfileInfo>(salt.Profiles);
        if (negative is not null) list.Add(Particle("negative", negative.Electrode));
        if (metal is not null) list.AddRange(MetalProfiles.Describe("negative", metal.Surface));
        list.Add(Particle("positive", positive.Electrode));
        double start = (negative?.Electrode.Thickness ?? 0) + Cell.Separator.Thickness;
        if (negative is not null) list.AddRange(FilmProfiles.Describe("negative", negative.Electrode, [0, negative.Electrode.Thickness * 1e6]));
        list.AddRange(FilmProfiles.Describe("positive", positive.Electrode, [start * 1e6, (start + positive.Electrode.Thickness) * 1e6]));
        if (reservoirs is not null) list.AddRange(reservoirs.Levels.Profiles());
        return list;

        static ProfileInfo Particle(string name, InsertionElectrode electrode) => new(
            $"{name}_particle", $"stoichiometry in the {name} particles", "-", "r", "µm", [.. Radii.Select(rho => rho * electrode.ParticleRadius * 1e6)]);
    }
}
