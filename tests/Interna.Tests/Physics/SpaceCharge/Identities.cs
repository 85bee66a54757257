using Interna.Numerics.Reals;
using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

/// <summary>What every statistics must fulfil for the first integral of Poisson's equation to exist.</summary>
internal static class Identities
{
    private static readonly double[] Arguments = [-30, -8, -1.3, -0.34, -1e-3, 1e-6, 0.02, 0.5, 2.5, 12, 40];

    public static void Hold<TLaw>(TLaw law)
        where TLaw : struct, IStatistics
    {
        Assert.Equal(0, law.Excess(new Scalar(0)).Value, 1e-14);
        Assert.Equal(0, law.Pressure(new Scalar(0)).Value, 1e-14);
        foreach (double w in Arguments)
        {
            double value = Laws.Value(law, w), atRest = Laws.Value(law, 0), excess = law.Excess(new Scalar(w)).Value;
            Assert.Equal(value - atRest, excess, 1e-13 * (Math.Abs(value) + Math.Abs(atRest)) + 1e-16);
            var pressure = law.Pressure(new Dual<Scalar, Partials1<Scalar>>(new(w), new(new(1))));
            // The slope of a sum that cancels is known to the rounding of its terms.
            Assert.Equal(-excess, pressure.Partials.A.Value, 1e-11 * (Math.Abs(excess) + 1));
            Assert.True(pressure.Value.Value >= -1e-15, $"pressure at {w}");
            Assert.True(law.Excess(new Dual<Scalar, Partials1<Scalar>>(new(w), new(new(1)))).Partials.A.Value <= 0, $"slope at {w}");
        }
    }
}
