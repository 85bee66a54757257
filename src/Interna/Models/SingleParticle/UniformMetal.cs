using System.Numerics;
using Interna.Models.MetalCell;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.SingleParticle;

/// <summary>The only planar sodium electrode of a cell, opposite a host of any kind: eliminated down to Δ(i, c_s) and the reservoirs of the cell.</summary>
internal sealed class UniformMetal : IReservoirUser
{
    private readonly double typicalCurrent;
    private readonly MetalSurface surface;
    private readonly SurfaceFactors<double> factors;

    public UniformMetal(SodiumMetal electrode, Cell cell, double typicalCurrent, int sign = 1)
    {
        this.typicalCurrent = typicalCurrent;
        surface = new MetalSurface(electrode, sign, typicalCurrent, cell.Reservoirs);
        factors = new SurfaceFactors<double>(surface);
        LossByCurrent = new double[cell.Reservoirs.Count];
        (LossByTemperature, HeatByReservoir) = (new double[cell.Reservoirs.Count], new double[cell.Reservoirs.Count]);
        LimitNames = sign > 0
            ? [LimitName.NegativeSodiumUsedUp, LimitName.DepletedAtNegative, LimitName.NegativeContactLost]
            : [LimitName.PositiveSodiumUsedUp, LimitName.DepletedAtPositive, LimitName.PositiveContactLost];
    }

    /// <summary>The electrode.</summary>
    public MetalSurface Surface => surface;

    /// <summary>Number of states.</summary>
    public int States => surface.States;

    /// <summary>What can end a run here.</summary>
    public IReadOnlyList<string> LimitNames { get; }

    /// <summary>Δ = φ_m − φ_e of the last state [V].</summary>
    public double Drop { get; private set; }

    /// <summary>∂Δ/∂i, films, sodium and the salt beside the metal following and the reservoirs held [Ω m²].</summary>
    public double DropByCurrent => factors.DifferenceByCurrent / typicalCurrent;

    /// <summary>∂Δ/∂(c_s/c_ref) at constant current, films and sodium following and the reservoirs held [V].</summary>
    public double DropBySalt => factors.DifferenceBySalt;

    /// <summary>Change of the losses with c_s/c_ref at constant current, the levels held [1/s].</summary>
    public double[] LossBySalt => factors.LossBySalt;

    /// <inheritdoc/>
    public double[] DropByReservoir => factors.DifferenceByReservoir;

    /// <inheritdoc/>
    public double[] HeatByReservoir { get; }

    /// <inheritdoc/>
    public double[] LossByCurrent { get; }

    /// <inheritdoc/>
    public double[] LossByTemperature { get; }

    /// <inheritdoc/>
    public double[] LossByReservoir => factors.LossByReservoir;

    /// <inheritdoc/>
    public double[] Loss => factors.Loss;

    /// <summary>Writes the state at equilibrium.</summary>
    public void Initialise(Span<double> y) => surface.Initialise(y);

    /// <summary>Kinds of the states, and the magnitudes against which their errors count.</summary>
    public void Classify(Span<UnknownKind> kinds, Span<double> typical) => surface.Classify(kinds, typical);

    /// <summary>As <see cref="Classify"/>, opposite a host: an error of Δ counts as one of the host's potential of volts does.</summary>
    public void ClassifyOppositeVolts(Span<UnknownKind> kinds, Span<double> typical)
    {
        const double Volts = 40;
        Classify(kinds, typical);
        typical[0] = Volts;
    }

    /// <summary>Names a state.</summary>
    public string Describe(int index) => surface.Describe(index);

    /// <summary>Reads Δ of a state without evaluating a law.</summary>
    public void Load(ReadOnlySpan<double> y) => Drop = y[0];

    /// <summary>Evaluates a state; <paramref name="salt"/> is c/c_ref at the metal.</summary>
    public StateCheck Evaluate(ReadOnlySpan<double> y, double salt, ReadOnlySpan<double> reservoirs, double temperature)
    {
        Drop = y[0];
        return surface.Evaluate(y, salt, reservoirs, temperature);
    }

    /// <summary>Evaluates a state and writes its residual.</summary>
    public StateCheck Residual(ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, double i, double salt, ReadOnlySpan<double> reservoirs, double temperature, Span<double> residual)
    {
        var check = Evaluate(y, salt, reservoirs, temperature);
        if (check.IsGood) surface.Residual(ydot, i, residual);
        return check;
    }

    /// <summary>Evaluates and keeps all derivatives.</summary>
    public StateCheck Linearise(ReadOnlySpan<double> y, double salt, ReadOnlySpan<double> reservoirs, double temperature)
    {
        Drop = y[0];
        return surface.Linearise(y, salt, reservoirs, temperature);
    }

    /// <summary>Factorises at α, given how the salt at the metal answers to the current; false where singular.</summary>
    public bool Factor(double alpha, double saltByCurrent)
    {
        bool good = factors.Factor(alpha, saltByCurrent * typicalCurrent);
        for (int m = 0; m < LossByCurrent.Length; m++) LossByCurrent[m] = factors.LossByCurrent[m] / typicalCurrent;
        return good;
    }

    /// <summary>First half of a solve, given the change of salt at constant current; returns the change of Δ.</summary>
    public double Reduce(Span<double> x, double salt) => factors.Reduce(x, salt);

    /// <summary>Second half of a solve, given the changes of the current density, of the reservoirs, and of the salt beyond what <see cref="Factor"/> and <see cref="Reduce"/> were given.</summary>
    public void Complete(Span<double> x, double current, ReadOnlySpan<double> reservoirs, double salt = 0) => factors.Complete(x, current / typicalCurrent, salt, reservoirs);

    /// <summary>Writes what is left until each of <see cref="LimitNames"/>; <paramref name="salt"/> is c/c_ref at the metal less what counts as none.</summary>
    public void Events(ReadOnlySpan<double> y, double salt, Span<double> values) =>
        (values[0], values[1], values[2]) = (surface.Lasting(y), salt, surface.ContactLeft(y));

    /// <summary>∂Δ/∂i at a complex rate, the reservoirs held [Ω m²].</summary>
    public Complex Response(Complex s, Complex saltByCurrent)
    {
        var complex = new SurfaceFactors<Complex>(surface);
        complex.Factor(s, saltByCurrent * typicalCurrent);
        return complex.DifferenceByCurrent / typicalCurrent;
    }
}
