using System.Numerics;
using Interna.Models.MetalCell;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.SingleParticle;

/// <summary>The only planar sodium electrode of a cell, opposite a host of any kind, with the reservoirs of the cell: eliminated down to Δ(i, c_s).</summary>
internal sealed class UniformMetal
{
    private readonly double typicalCurrent;
    private readonly MetalSurface surface;
    private readonly ReservoirLevels reservoirs;
    private readonly SurfaceGroup<double> factors;

    public UniformMetal(SodiumMetal electrode, Cell cell, double typicalCurrent, int sign = 1)
    {
        this.typicalCurrent = typicalCurrent;
        surface = new MetalSurface(electrode, sign, typicalCurrent, cell.Reservoirs);
        reservoirs = new ReservoirLevels(cell.Reservoirs);
        factors = new SurfaceGroup<double>(surface);
        LimitNames = sign > 0
            ? [LimitName.NegativeSodiumUsedUp, LimitName.DepletedAtNegative, LimitName.NegativeContactLost, .. reservoirs.LimitNames]
            : [LimitName.PositiveSodiumUsedUp, LimitName.DepletedAtPositive, LimitName.PositiveContactLost, .. reservoirs.LimitNames];
    }

    /// <summary>The electrode.</summary>
    public MetalSurface Surface => surface;

    /// <summary>Number of states: those of the electrode, then the reservoirs.</summary>
    public int States => surface.States + reservoirs.Count;

    /// <summary>What can end a run here.</summary>
    public IReadOnlyList<string> LimitNames { get; }

    /// <summary>Δ = φ_m − φ_e of the last state [V].</summary>
    public double Drop { get; private set; }

    /// <summary>∂Δ/∂i, films, sodium and the salt beside the metal following [Ω m²].</summary>
    public double DropByCurrent { get; private set; }

    /// <summary>∂Δ/∂(c_s/c_ref) at constant current, films, sodium and reservoirs following [V].</summary>
    public double DropBySalt { get; private set; }

    /// <summary>Writes the state at equilibrium.</summary>
    public void Initialise(Span<double> y)
    {
        surface.Initialise(y[..surface.States]);
        reservoirs.Initialise(y[surface.States..]);
    }

    public void Classify(Span<UnknownKind> kinds, Span<double> typical)
    {
        surface.Classify(kinds[..surface.States], typical[..surface.States]);
        kinds[surface.States..].Fill(UnknownKind.Differential);
    }

    /// <summary>Names a state.</summary>
    public string Describe(int index) => index < surface.States ? surface.Describe(index) : reservoirs.Describe(index - surface.States);

    /// <summary>Reads Δ of a state without evaluating a law.</summary>
    public void Load(ReadOnlySpan<double> y) => Drop = y[0];

    /// <summary>Evaluates a state; <paramref name="salt"/> is c/c_ref at the metal.</summary>
    public StateCheck Evaluate(ReadOnlySpan<double> y, double salt, double temperature)
    {
        Drop = y[0];
        return surface.Evaluate(y[..surface.States], salt, y[surface.States..], temperature);
    }

    /// <summary>Evaluates a state and writes its residual.</summary>
    public StateCheck Residual(ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, double i, double salt, double temperature, Span<double> residual)
    {
        var check = Evaluate(y, salt, temperature);
        if (!check.IsGood) return check;
        surface.Residual(ydot[..surface.States], i, residual[..surface.States]);
        reservoirs.Residual(ydot[surface.States..], residual[surface.States..]);
        reservoirs.Add(surface, residual[surface.States..]);
        return check;
    }

    /// <summary>Evaluates and keeps all derivatives.</summary>
    public StateCheck Linearise(ReadOnlySpan<double> y, double salt, double temperature)
    {
        Drop = y[0];
        return surface.Linearise(y[..surface.States], salt, y[surface.States..], temperature);
    }

    /// <summary>Factorises at α, given how the salt at the metal answers to the current; false where singular.</summary>
    public bool Factor(double alpha, double saltByCurrent)
    {
        bool good = factors.Factor(0, alpha, saltByCurrent * typicalCurrent);
        factors.FactorReservoirs(alpha);
        (DropByCurrent, DropBySalt) = (factors.DifferenceByCurrent(0) / typicalCurrent, factors.DifferenceBySalt(0));
        return good;
    }

    /// <summary>First half of a solve, given the change of salt at constant current; returns the change of Δ.</summary>
    public double Reduce(Span<double> x, double salt)
    {
        factors.Reduce(0, x[..surface.States], salt);
        factors.ReduceReservoirs(x[surface.States..]);
        return factors.Difference(0, x[surface.States..]);
    }

    /// <summary>Second half of a solve, given the change of the current density, and of the salt beyond what <see cref="Factor"/> and <see cref="Reduce"/> were given.</summary>
    public void Complete(Span<double> x, double current, double salt = 0)
    {
        factors.CompleteReservoirs(x[surface.States..], current / typicalCurrent);
        factors.CompleteReservoirs(0, x[surface.States..], salt);
        factors.Complete(0, x[..surface.States], current / typicalCurrent, salt, x[surface.States..]);
    }

    /// <summary>Writes what is left until each of <see cref="LimitNames"/>; <paramref name="salt"/> is c/c_ref at the metal less what counts as none.</summary>
    public void Events(ReadOnlySpan<double> y, double salt, Span<double> values)
    {
        values[0] = surface.Lasting(y[..surface.States]);
        values[1] = salt;
        values[2] = surface.ContactLeft(y[..surface.States]);
        reservoirs.Events(y[surface.States..], values[3..]);
    }

    /// <summary><see cref="DropByCurrent"/> at a complex rate.</summary>
    public Complex Response(Complex s, Complex saltByCurrent)
    {
        var complex = new SurfaceGroup<Complex>(surface);
        complex.Factor(0, s, saltByCurrent * typicalCurrent);
        complex.FactorReservoirs(s);
        return complex.DifferenceByCurrent(0) / typicalCurrent;
    }
}
