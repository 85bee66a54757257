using System.Numerics;
using Interna.Models.MetalCell;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.SingleParticle;

/// <summary>A planar sodium electrode opposite a host whose reaction is uniform: <see cref="MetalSurface"/> eliminated down to Δ(i, c_s).</summary>
internal sealed class UniformMetal(SodiumMetal electrode, double typicalCurrent)
{
    private readonly MetalSurface surface = new(electrode, 1, typicalCurrent);
    private SurfaceFactors<double>? factors;

    /// <summary>The electrode.</summary>
    public MetalSurface Surface => surface;

    /// <summary>Number of states.</summary>
    public int States => surface.States;

    /// <summary>Δ = φ_m − φ_e of the last state [V].</summary>
    public double Drop { get; private set; }

    /// <summary>∂Δ/∂i, films, sodium and the salt beside the metal following [Ω m²].</summary>
    public double DropByCurrent { get; private set; }

    /// <summary>Evaluates a state; <paramref name="salt"/> is c/c_ref at the metal.</summary>
    public StateCheck Evaluate(ReadOnlySpan<double> y, double salt, double temperature)
    {
        Drop = y[0];
        return surface.Evaluate(y, salt, temperature);
    }

    /// <summary>Evaluates a state and writes its residual.</summary>
    public StateCheck Residual(ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, double i, double salt, double temperature, Span<double> residual)
    {
        var check = Evaluate(y, salt, temperature);
        if (check.IsGood) surface.Residual(y, ydot, i, residual);
        return check;
    }

    /// <summary>Evaluates and keeps all derivatives.</summary>
    public StateCheck Linearise(ReadOnlySpan<double> y, double salt, double temperature)
    {
        Drop = y[0];
        return surface.Linearise(y, salt, temperature);
    }

    /// <summary>Factorises at α, given how the salt at the metal answers to the current; false where singular.</summary>
    public bool Factor(double alpha, double saltByCurrent)
    {
        factors ??= new SurfaceFactors<double>(surface, typicalCurrent);
        bool good = factors.Factor(alpha, saltByCurrent * typicalCurrent);
        DropByCurrent = factors.DifferenceByCurrent / typicalCurrent;
        return good;
    }

    /// <summary>First half of a solve, given the change of salt at constant current; returns the change of Δ.</summary>
    public double Reduce(Span<double> x, double salt) => factors!.Reduce(x, salt);

    /// <summary>Second half of a solve, given the change of the current density.</summary>
    public void Complete(Span<double> x, double current) => factors!.Complete(x, current / typicalCurrent);

    /// <summary><see cref="DropByCurrent"/> at a complex rate.</summary>
    public Complex Response(Complex s, Complex saltByCurrent)
    {
        var complex = new SurfaceFactors<Complex>(surface, typicalCurrent);
        complex.Factor(s, saltByCurrent * typicalCurrent);
        return complex.DifferenceByCurrent / typicalCurrent;
    }
}
