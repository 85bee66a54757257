using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Interphases;
using Interna.Physics.Plating;

namespace Interna.Models.MetalHost;

/// <summary>The reactions in one host, volume by volume: plating and growth of the film on an interface that filling changes.</summary>
/// <remarks>
/// Per interface of the empty scaffold: j plates (negative) or dissolves, h is the sodium and l the film there. With A = (ε/ε₀)^p the
/// interface left, j/A and l/A are what the interface itself sees: j = A i₀ g(u, s(h), η), η = Δ − (j/A)(R₀ + l/(A κ_f)),
/// j_s = A × growth law at the thickness l/A. The film keeps its volume as the interface changes.
/// </remarks>
internal sealed class HostRegion
{
    /// <summary>Units of sodium and film per interface in the state [m].</summary>
    public const double SodiumScale = 1e-6, FilmScale = 1e-9;

    // Exponents beyond this stand for an iterate far off.
    private const double LargestExponent = 200;

    private readonly SodiumMetalReaction reaction;
    private readonly NarrowingPores pores;
    private readonly double[] exchange;
    private readonly int stride;

    public HostRegion(PorousMetalHost host, int sign, HostMesh mesh, double typicalCurrent)
    {
        (Host, Sign, stride) = (host, sign, mesh.Cells);
        (First, Cells) = sign > 0 ? (0, mesh.NegativeCells) : (mesh.PositiveFirst, mesh.PositiveCells);
        reaction = new SodiumMetalReaction(host.Alpha);
        pores = new NarrowingPores(host.AreaExponent);
        (Area, exchange, Weight) = (new double[Cells], new double[Cells], new double[Cells]);
        (Reactions, Reductions, Overpotentials, AreaRatio, Slopes) = (new double[Cells], new double[Cells], new double[Cells], new double[Cells], new HostSlopes[Cells]);
        double edge = sign > 0 ? 0 : mesh.Centre[^1] + 0.5 * mesh.Width[^1], whole = 0;
        for (int n = 0; n < Cells; n++)
        {
            double centre = Math.Abs(mesh.Centre[First + n] - edge), half = 0.5 * mesh.Width[First + n];
            (Area[n], exchange[n]) = Mean((centre - half) / host.Thickness, (centre + half) / host.Thickness);
            whole += Weight[n] = Area[n] * mesh.Width[First + n];
        }

        for (int n = 0; n < Cells; n++) Weight[n] /= whole;
        Roughness = whole;
        LocalCurrent = typicalCurrent / whole;
        Stripping = LocalCurrent * Sodium.MolarVolume / (Constant.Faraday * SodiumScale);
    }

    /// <summary>The host.</summary>
    public PorousMetalHost Host { get; }

    /// <summary>+1 for the negative electrode, −1 for the positive one.</summary>
    public int Sign { get; }

    /// <summary>First volume, and their number.</summary>
    public int First { get; }

    /// <inheritdoc cref="First"/>
    public int Cells { get; }

    /// <summary>Interface of the empty scaffold per volume a₀ [1/m].</summary>
    public double[] Area { get; }

    /// <summary>Part of the interface of the empty scaffold in each volume [-].</summary>
    public double[] Weight { get; }

    /// <summary>Interface of the empty scaffold over the area of the electrode [-].</summary>
    public double Roughness { get; }

    /// <summary>Current density that j is counted in: the cell's typical one spread over the interface [A/m²].</summary>
    public double LocalCurrent { get; }

    /// <summary>Change of the state of sodium per time and state of the current [1/s].</summary>
    public double Stripping { get; }

    /// <summary>A i₀ g by volume at the last <see cref="React"/> [A/m²].</summary>
    public double[] Reactions { get; }

    /// <summary>j_s by volume [A/m²].</summary>
    public double[] Reductions { get; }

    /// <summary>η by volume [V].</summary>
    public double[] Overpotentials { get; }

    /// <summary>A by volume [-].</summary>
    public double[] AreaRatio { get; }

    /// <summary>Partial derivatives by volume where they were asked for.</summary>
    public HostSlopes[] Slopes { get; }

    /// <summary>Volume of sodium and film per volume of host [-].</summary>
    public double Filled(ReadOnlySpan<double> y, int n) =>
        Area[n] * (SodiumScale * y[At(HostLine.Sodium, n)] + FilmScale * y[At(HostLine.Film, n)]);

    /// <summary>Where field <paramref name="field"/> of volume <paramref name="n"/> of this host stands in the state.</summary>
    public int At(int field, int n) => field * stride + First + n;

    /// <summary>Distance of a volume's centre from the separator [m].</summary>
    public double Depth(HostMesh mesh, int n)
    {
        double mouth = Sign > 0 ? mesh.Centre[First + Cells - 1] + 0.5 * mesh.Width[First + Cells - 1] : mesh.Centre[First] - 0.5 * mesh.Width[First];
        return Math.Abs(mesh.Centre[First + n] - mouth);
    }

    /// <summary>Evaluates reactions, and their partial derivatives where asked for.</summary>
    /// <param name="y">State of the line.</param>
    /// <param name="u">Salt concentration over its reference, by volume of the line.</param>
    /// <param name="porosity">ε by volume of the line.</param>
    /// <param name="temperature">T [K].</param>
    /// <param name="linearise">Whether partial derivatives are wanted.</param>
    public StateCheck React(ReadOnlySpan<double> y, ReadOnlySpan<double> u, ReadOnlySpan<double> porosity, double temperature, bool linearise)
    {
        double f = Constant.Faraday / (Constant.Gas * temperature);
        for (int n = 0; n < Cells; n++)
        {
            double difference = y[At(HostLine.Difference, n)], j = LocalCurrent * y[At(HostLine.Current, n)];
            double h = SodiumScale * y[At(HostLine.Sodium, n)], l = FilmScale * y[At(HostLine.Film, n)];
            double left = porosity[First + n] / Host.Porosity, ratio = pores.AreaRatio(left), resistance = Host.FilmResistance;
            FilmCurrent reduction = default;
            if (Host.Film is { } film)
            {
                if (!(l > 0)) return new StateCheck(StateFault.OutOfDomain, At(HostLine.Film, n));
                resistance += l / (ratio * film.Conductivity);
                reduction = film.Growth.Evaluate(l / ratio, difference, f);
            }

            double eta = difference - j / ratio * resistance;
            if (!(Math.Abs(f * eta) < LargestExponent)) return new StateCheck(StateFault.OutOfDomain, At(HostLine.Current, n));
            if (!(h > -0.5 * Host.CoveringThickness)) return new StateCheck(StateFault.OutOfDomain, At(HostLine.Sodium, n));
            var (covered, coverage) = Cover(h);
            (AreaRatio[n], Reductions[n], Overpotentials[n]) = (ratio, ratio * reduction.Value, eta);
            if (!linearise)
            {
                Reactions[n] = ratio * exchange[n] * reaction.Rate<Scalar>(new(u[First + n]), new(covered), new(eta), new(Host.NucleationOverpotential), new(f)).Value;
                continue;
            }

            var rate = reaction.Rate(Seed(u[First + n], 0), Seed(covered, 1), Seed(eta, 2), Dual<Scalar, Partials3<Scalar>>.Of(Host.NucleationOverpotential), Dual<Scalar, Partials3<Scalar>>.Of(f));
            double g = exchange[n] * rate.Value.Value, byEta = exchange[n] * ratio * rate.Partials.C.Value;
            Reactions[n] = ratio * g;
            // Films: q = (j/A)(R₀ + l/(A κ_f)) by l at constant A, and by A.
            double perFilm = Host.Film is { } grown ? j / (grown.Conductivity * ratio * ratio) : 0;
            double dropByRatio = -j / (ratio * ratio) * Host.FilmResistance - 2 * perFilm * l / ratio;
            // Sodium and film both narrow the pores.
            double narrowing = -Area[n] / Host.Porosity * pores.Slope(left);
            double byRatio = g - byEta * dropByRatio, reductionByRatio = reduction.Value - l / ratio * reduction.ByThickness;
            Slopes[n] = new HostSlopes(
                ByConcentration: exchange[n] * ratio * rate.Partials.A.Value,
                ByDifference: byEta,
                ByCurrent: -byEta * resistance / ratio,
                BySodium: narrowing * byRatio + exchange[n] * ratio * rate.Partials.B.Value * coverage,
                ByFilm: narrowing * byRatio - byEta * perFilm,
                ReductionByDifference: ratio * reduction.ByPotential,
                ReductionBySodium: narrowing * reductionByRatio,
                ReductionByFilm: narrowing * reductionByRatio + reduction.ByThickness);
        }

        return StateCheck.Good;
    }

    // s = h/(h + h_c) and its slope; continued below zero by its tangent, where less than nothing left plates until it is nothing again.
    private (double Covered, double Slope) Cover(double h)
    {
        double half = Host.CoveringThickness, sum = h + half;
        return h >= 0 ? (h / sum, half / (sum * sum)) : (h / half, 1 / half);
    }

    // Interface per volume, and exchange current density over that interface, between two depths from the collector over the thickness.
    private (double Area, double Exchange) Mean(double from, double to)
    {
        double before = 0, area = 0, exchangeCurrent = 0;
        foreach (var layer in Host.Layers)
        {
            double overlap = Math.Max(0, Math.Min(to, before + layer.Part) - Math.Max(from, before));
            area += overlap * layer.SpecificArea;
            exchangeCurrent += overlap * layer.SpecificArea * layer.ExchangeCurrent;
            before += layer.Part;
        }

        return (area / (to - from), exchangeCurrent / area);
    }

    private static Dual<Scalar, Partials3<Scalar>> Seed(double value, int which) =>
        new(new Scalar(value), new(new(which == 0 ? 1 : 0), new(which == 1 ? 1 : 0), new(which == 2 ? 1 : 0)));
}

/// <summary>Partial derivatives of A i₀ g and of j_s in one volume, in SI; by sodium and film at constant concentration.</summary>
/// <param name="ByConcentration">Of the reaction by u [A/m²].</param>
/// <param name="ByDifference">By Δ [S/m²].</param>
/// <param name="ByCurrent">By j [-].</param>
/// <param name="BySodium">By h [A/m³].</param>
/// <param name="ByFilm">By l [A/m³].</param>
/// <param name="ReductionByDifference">Of the reduction by Δ [S/m²].</param>
/// <param name="ReductionBySodium">By h [A/m³].</param>
/// <param name="ReductionByFilm">By l [A/m³].</param>
internal readonly record struct HostSlopes(
    double ByConcentration,
    double ByDifference,
    double ByCurrent,
    double BySodium,
    double ByFilm,
    double ReductionByDifference,
    double ReductionBySodium,
    double ReductionByFilm);
