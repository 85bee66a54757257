using Interna.Data;
using Interna.Measurements;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Lines;
using Interna.Physics.Equilibrium;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna.Verification.Tests.Sweeps;

/// <summary>A plate of an ideal host, so fast in its reaction that its surface follows the potential, swept past its standard potential.</summary>
/// <remarks>
/// By itself or with a surface that holds a fraction f of what the host holds. Currents are over F c L (vF/RT) of the host, scan
/// rates enter by w = v F L²/(RT D).
/// </remarks>
internal static class ThinHost
{
    private const double Standard = 1, HalfWindow = 12, Length = 1e-7, Diffusivity = 1e-16, Maximum = 2e4, Thickness = 1e-6, Part = 0.5, Area = 1;
    // The reaction and the surface follow this many times faster than a thermal voltage passes. Still faster, rounding of the potential
    // of the empty host would be seen in the current.
    private const double RelativeTolerance = 1e-6, Swiftness = 1e3;

    private static readonly double Thermal = Constant.Gas * 298.15 / Constant.Faraday;
    private static readonly double Charge = Constant.Faraday * Maximum * Thickness * Part * Area;

    /// <summary>Charge of the full host [A s].</summary>
    public static double HostCharge => Charge;

    /// <summary>Scan rate at w [V/s].</summary>
    public static double Rate(double w) => w * Thermal * Diffusivity / (Length * Length);

    /// <summary>The sweep that fills the host, its current scaled.</summary>
    /// <param name="w">Dimensionless scan rate.</param>
    /// <param name="surface">Capacity of the surface over that of the host.</param>
    /// <param name="shape">Shape of the host.</param>
    public static Voltammogram Sweep(double w, double surface = 0, ParticleShape shape = ParticleShape.Plate)
    {
        var cell = Cell(w, surface, shape);
        double rate = Rate(w), top = Standard + HalfWindow * Thermal, bottom = Standard - HalfWindow * Thermal;
        var protocol = ProtocolParser.Parse(FormattableString.Invariant($"sweep from {top:R} V to {bottom:R} V at {rate:R} V/s"), "the sweep");
        var solution = Simulation.Run(cell, new ModelOptions { Kind = ModelKind.SingleParticle, Particles = ParticleKind.Spectral, RadialPoints = 60 }, protocol, new SimulationOptions { RelativeTolerance = RelativeTolerance, AbsoluteTolerance = 1e-3 * RelativeTolerance });
        Assert.True(solution.Outcome.Kind == OutcomeKind.Completed, $"{solution.Outcome.Kind}: {solution.Outcome.Message}");
        var raw = Voltammogram.Of("host", solution.Samples).Single();
        double scale = 1 / (Charge * rate / Thermal);
        return raw with { Rate = rate, Current = [.. raw.Current.Select(i => i * scale)] };
    }

    /// <summary>b between two scan rates half a decade apart, w in their middle.</summary>
    public static double LocalB(double w, double surface = 0, ParticleShape shape = ParticleShape.Plate)
    {
        double quarter = Math.Pow(10, 0.25);
        double up = Sweep(w * quarter, surface, shape).Peak.Current, down = Sweep(w / quarter, surface, shape).Peak.Current;
        return 1 + Math.Log(up / down) / Math.Log(quarter * quarter);
    }

    /// <summary>Sweeps over one decade of rates centred on w.</summary>
    public static ScanRateSeries Decade(double w, double surface, int count = 5) => Series(w / Math.Sqrt(10), w * Math.Sqrt(10), surface, count);

    /// <summary>Sweeps between two dimensionless rates, evenly spaced in their logarithm, with currents in amperes.</summary>
    public static ScanRateSeries Series(double from, double to, double surface, int count) => ScanRateSeries.Of(
        Enumerable.Range(0, count).Select(k => from * Math.Pow(to / from, k / (count - 1.0))).Select(w =>
        {
            var sweep = Sweep(w, surface);
            return sweep with { Current = [.. sweep.Current.Select(i => i * Charge * sweep.Rate / Thermal)] };
        }),
        falling: true);

    /// <summary>Part of the charge of the filling sweep that the surface takes.</summary>
    public static double SurfaceShare(double w, double surface)
    {
        if (surface == 0) return 0;
        double all = Sweep(w, surface).Charge * Rate(w) / Thermal; // in charges of the host
        double half = Math.Tanh(HalfWindow / 2);
        return surface * half / all;
    }

    private static Cell Cell(double w, double surface, ParticleShape shape)
    {
        var cell = CellLibrary.Load("hard-carbon-half-cell-chayambuka-2022");
        double start = 1 / (1 + Math.Exp(HalfWindow));
        var host = cell.PositiveHost with
        {
            Name = "ideal host",
            Thickness = Thickness,
            ActiveFraction = Part,
            Porosity = 1 - Part,
            Conductivity = 1e6,
            ParticleShape = shape,
            ParticleRadius = Length,
            MaximumConcentration = Maximum,
            InitialStoichiometry = start,
            OpenCircuitPotential = new CurveColumn<Nernst>(new(Standard)),
            Diffusivity = new(new ConstantCurve(Diffusivity)),
            ExchangeCurrent = new(new ConstantCurve(Swiftness * Constant.Faraday * Maximum * Length * Rate(w) / Thermal)),
            DoubleLayerCapacitance = 0,
        };
        // Interfacial area per volume of host times L is the number of dimensions.
        double perArea = surface * Constant.Faraday * Maximum * Length / (int)shape;
        if (surface > 0) host = host with { SurfaceStorage = [new() { Name = "surface", Charge = perArea, Isotherm = new(Standard), RelaxationTime = Thermal / (Swiftness * Rate(w)) }] };
        return cell with
        {
            Area = Area,
            Positive = host,
            LowerVoltage = 0,
            UpperVoltage = 2,
            // Currents count against that of 1C: let it be of their size.
            NominalCapacity = 3600 * Charge * Rate(w) / Thermal,
            ContactResistance = 0,
        };
    }
}
