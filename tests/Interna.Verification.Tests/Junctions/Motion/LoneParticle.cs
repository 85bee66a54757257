using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Verification.Tests.Junctions.Motion;

/// <summary>One particle on its own, fed by a constant flux until its surface is full.</summary>
internal sealed class LoneParticle : IDaeSystem
{
    private readonly ISpheres particle;
    private readonly UnknownKind[] kinds;
    private readonly double[] typical, influx, surface = [0], mean = [0];

    /// <summary>A particle that starts empty.</summary>
    /// <param name="particle">One particle with rate k = D/R².</param>
    /// <param name="flux">Influx [1/s], positive.</param>
    public LoneParticle(ISpheres particle, double flux)
    {
        this.particle = particle;
        influx = [-flux];
        kinds = new UnknownKind[particle.States];
        kinds.AsSpan().Fill(UnknownKind.Differential);
        typical = [.. Enumerable.Range(0, particle.States).Select(particle.TypicalOf)];
    }

    public int Size => particle.States;

    public ReadOnlySpan<UnknownKind> Kinds => kinds;

    public ReadOnlySpan<double> Typical => typical;

    public int EventCount => 1;

    /// <summary>Mean filling when the surface is full.</summary>
    public double Utilisation(double tolerance)
    {
        var y = new double[Size];
        particle.Fill(y, 0);
        var integrator = new Bdf(this, new BdfOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance });
        var outcome = integrator.Start(0, y);
        while (outcome.Kind == StepKind.Accepted) outcome = integrator.Step();
        Assert.Equal(StepKind.Event, outcome.Kind);
        integrator.Interpolate(outcome.Time, y);
        particle.Mean(y, mean);
        return mean[0];
    }

    public StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        particle.Residual(y, ydot, influx, residual);
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
        particle.Reduce(x, surface, mean);
        particle.Complete(x, [0]);
    }

    public void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
    {
        particle.Surface(y, surface);
        values[0] = 1 - surface[0];
    }

    public string Describe(int index) => $"state {index}";
}
