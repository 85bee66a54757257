using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Verification.Tests.Junctions.Motion;

/// <summary>One particle on its own that starts empty: fed by a constant flux, or through a film from a full bath.</summary>
internal sealed class LoneParticle : IDaeSystem
{
    private readonly ISpheres particle;
    private readonly double influx, conductance;
    private readonly UnknownKind[] kinds;
    private readonly double[] typical, outflux = [0], surface = [0], mean = [0];

    private LoneParticle(ISpheres particle, double influx, double conductance)
    {
        (this.particle, this.influx, this.conductance) = (particle, influx, conductance);
        kinds = new UnknownKind[particle.States];
        kinds.AsSpan().Fill(UnknownKind.Differential);
        typical = [.. Enumerable.Range(0, particle.States).Select(particle.TypicalOf)];
    }

    public int Size => particle.States;

    public ReadOnlySpan<UnknownKind> Kinds => kinds;

    public ReadOnlySpan<double> Typical => typical;

    public int EventCount => conductance > 0 ? 0 : 1;

    /// <summary>Fed by a constant flux [1/s]; <see cref="MeanAt"/> stops where the surface is full.</summary>
    public static LoneParticle Fed(ISpheres particle, double influx) => new(particle, influx, 0);

    /// <summary>
    /// Its surface held full. A film with a Biot number of 10⁹ stands for that: the uptake falls short by no more than 10⁻⁹/√(Dt/R²).
    /// </summary>
    public static LoneParticle Held(ISpheres particle, double rate) => new(particle, 0, 1e9 * rate);

    /// <summary>Mean filling at a time, or when the surface is full.</summary>
    public double MeanAt(double time, double tolerance)
    {
        particle.Mean(StateAt(time, tolerance, EventCount > 0 ? StepKind.Event : StepKind.Stopped), mean);
        return mean[0];
    }

    /// <summary>Filling of the surface at a time.</summary>
    public double SurfaceAt(double time, double tolerance)
    {
        particle.Surface(StateAt(time, tolerance, StepKind.Stopped), surface);
        return surface[0];
    }

    /// <summary>State at a time, which the integration reaches as stated.</summary>
    public double[] StateAt(double time, double tolerance, StepKind ending)
    {
        var y = new double[Size];
        particle.Fill(y, 0);
        var integrator = new Bdf(this, new BdfOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance }) { StopTime = time };
        var outcome = integrator.Start(0, y);
        while (outcome.Kind == StepKind.Accepted) outcome = integrator.Step();
        Assert.True(outcome.IsGood, integrator.Diagnosis());
        Assert.Equal(ending, outcome.Kind);
        integrator.Interpolate(outcome.Time, y);
        return y;
    }

    public StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        particle.Surface(y, surface);
        outflux[0] = conductance * (surface[0] - 1) - influx;
        particle.Residual(y, ydot, outflux, residual);
        return StateCheck.Good;
    }

    public StateCheck Linearise(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot)
    {
        particle.Linearise(y);
        return StateCheck.Good;
    }

    public StateCheck Factor(double alpha)
    {
        particle.Factor(alpha);
        return StateCheck.Good;
    }

    public void Solve(Span<double> x)
    {
        // The flux changes by the conductance times what the surface does, which is what it would do without plus gain times flux.
        particle.Reduce(x, surface, mean);
        outflux[0] = conductance * surface[0] / (1 - conductance * particle.SurfaceGain[0]);
        particle.Complete(x, outflux);
    }

    public void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
    {
        if (EventCount == 0) return;
        particle.Surface(y, surface);
        values[0] = 1 - surface[0];
    }

    public string Describe(int index) => $"state {index}";
}
