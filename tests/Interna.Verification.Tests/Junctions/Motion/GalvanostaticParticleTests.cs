using Interna.Numerics.Lines;

namespace Interna.Verification.Tests.Junctions.Motion;

/// <summary>How far a particle fills at a constant current before its surface is full.</summary>
public class GalvanostaticParticleTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(100)]
    public void a_sphere_fills_as_the_series_says(double s)
    {
        double expected = Exact(s), found = LoneParticle.Fed(Spheres.Spectral(1, 40, 1.0), s).MeanAt(1 / s, 1e-9);
        output.WriteLine($"S = {s}: {found:0.0000000}, exact {expected:0.0000000}");
        Assert.Equal(expected, found, 1e-5 * expected);
    }

    /// <summary>
    /// Mean filling 3Sτ when the surface is full: S [3τ + 1/5 − 2 Σ e^(−λₙ²τ)/λₙ²] = 1, tan λₙ = λₙ (Crank, The Mathematics of Diffusion,
    /// 2nd ed. 1975, equation 6.45), τ = Dt/R², S = JR/(D c_max).
    /// </summary>
    private static double Exact(double s)
    {
        var squares = new double[4000];
        for (int n = 0; n < squares.Length; n++)
        {
            // λ = (n + 3/2)π − δ with cot λ = 1/λ: a contraction.
            double edge = (n + 1.5) * Math.PI, root = edge;
            for (int i = 0; i < 60; i++) root = edge - Math.Atan(1 / root);
            squares[n] = root * root;
        }

        double low = 0, high = 1 / (3 * s); // full throughout
        for (int i = 0; i < 100; i++)
        {
            double tau = 0.5 * (low + high), sum = 3 * tau + 0.2;
            foreach (double q in squares) sum -= 2 * Math.Exp(-q * tau) / q;
            (low, high) = s * sum < 1 ? (tau, high) : (low, tau);
        }

        return 3 * s * low;
    }
}
