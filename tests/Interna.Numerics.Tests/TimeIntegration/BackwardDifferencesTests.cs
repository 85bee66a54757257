using Interna.Numerics.TimeIntegration;

namespace Interna.Numerics.Tests.TimeIntegration;

public class BackwardDifferencesTests
{
    [Fact]
    public void the_256_and_512_bit_passes_give_the_same_bits()
    {
        var narrow = Fill();
        var wide = Fill();
        for (var order = 1; order <= 5; order++)
        {
            narrow.Predict<Pack256>(order, 0.1, 1e-3);
            wide.Predict<Pack512>(order, 0.1, 1e-3);
            Shake(narrow);
            Shake(wide);
            Assert.Equal(narrow.Correct<Pack256>(7, true), wide.Correct<Pack512>(7, true));
            Assert.Equal(narrow.Correct<Pack256>(7, false), wide.Correct<Pack512>(7, false));
            Assert.Equal(narrow.Accept<Pack256>(order), wide.Accept<Pack512>(order));
            narrow.Rescale<Pack256>(order, 0.7);
            wide.Rescale<Pack512>(order, 0.7);
            Assert.Equal(narrow.State.ToArray(), wide.State.ToArray());
            Assert.Equal(narrow.Derivative.ToArray(), wide.Derivative.ToArray());
            for (var m = 0; m <= order + 2; m++) Assert.Equal(narrow.Difference(m).ToArray(), wide.Difference(m).ToArray());
        }
    }

    [Fact]
    public void rescaling_samples_the_same_polynomial()
    {
        var vectors = Fill();
        var before = new double[vectors.State.Length];
        var after = new double[before.Length];
        Span<double> c = stackalloc double[6];
        c[0] = 1;
        NdfCoefficients.Interpolation(4, -0.3, c);
        vectors.Combine(4, c, before);
        vectors.Rescale(4, 0.6);
        NdfCoefficients.Interpolation(4, -0.3 / 0.6, c);
        vectors.Combine(4, c, after);
        for (var i = 0; i < before.Length; i++) Assert.Equal(before[i], after[i], 1e-13);
    }

    private static BackwardDifferences Fill()
    {
        var vectors = new BackwardDifferences(new Chain(21, 2), 1e-6);
        var random = new Random(7);
        for (var m = 0; m <= 7; m++)
            foreach (ref var value in vectors.Difference(m)) value = (random.NextDouble() - 0.5) * Math.Pow(0.3, m);
        return vectors;
    }

    private static void Shake(BackwardDifferences vectors)
    {
        var random = new Random(11);
        foreach (ref var value in vectors.Correction) value = random.NextDouble() - 0.5;
    }
}
