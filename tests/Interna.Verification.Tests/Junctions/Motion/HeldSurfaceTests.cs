using Interna.Numerics.Lines;

namespace Interna.Verification.Tests.Junctions.Motion;

/// <summary>Uptake of a body whose surface is held: potentiostatic titration of a film on a blocking support.</summary>
public class HeldSurfaceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void a_plate_takes_up_what_the_series_says(double time)
    {
        // Crank, The Mathematics of Diffusion, 2nd ed. 1975, equation 4.18.
        double exact = 1;
        for (int n = 0; n < 200; n++)
        {
            double root = (n + 0.5) * Math.PI;
            exact -= 2 / (root * root) * Math.Exp(-root * root * time);
        }

        double found = LoneParticle.Held(Spheres.Spectral(1, 40, 1.0, ParticleShape.Plate), 1).MeanAt(time, 1e-11);
        output.WriteLine($"Dt/L² = {time}: {found:0.0000000000}, exact {exact:0.0000000000}, error {found / exact - 1:0.0e0}");
        Assert.Equal(exact, found, 1e-7 * exact);
    }
}
