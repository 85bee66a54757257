using Interna.Measurements;
using Interna.Numerics.Lines;

namespace Interna.Verification.Tests.Sweeps;

/// <summary>Peak currents, b, Dunn's and Trasatti's splits of hosts and surfaces whose true split is known, from simulated sweeps.</summary>
public class PseudocapacitanceTests(ITestOutputHelper output)
{
    // Computed independently of this program by finite differences in a plate of an ideal host; the last digit is uncertain.
    private const double Tolerance = 0.003;

    [Theory]
    [InlineData(0.01, 0.249998, 1.000)]
    [InlineData(0.1, 0.249895, 0.999)]
    [InlineData(0.31622776601683794, 0.249025, 0.991)]
    [InlineData(1, 0.241847, 0.937)]
    [InlineData(3.1622776601683795, 0.207181, 0.763)]
    [InlineData(10, 0.138504, 0.562)]
    [InlineData(31.622776601683796, 0.079350, 0.502)]
    [InlineData(100, 0.044629, 0.500)]
    public void peaks_of_a_plate(double w, double peak, double b) => Hold(w, peak, b, ThinHost.Sweep(w).Peak.Current, ThinHost.LocalB(w));

    [Theory]
    [InlineData(1, 0.249476, 0.995)]
    [InlineData(10, 0.223107, 0.847)]
    [InlineData(100, 0.111911, 0.597)]
    [InlineData(1000, 0.040100, 0.528)]
    [InlineData(1e5, 0.004211, 0.503)]
    public void peaks_of_a_sphere(double w, double peak, double b) =>
        // Currents of the table are over F c V (vF/RT), the same for a sphere.
        Hold(w, peak, b, ThinHost.Sweep(w, 0, ParticleShape.Sphere).Peak.Current, ThinHost.LocalB(w, 0, ParticleShape.Sphere));

    [Theory]
    [InlineData(0.05, 30, 0.56)]
    [InlineData(0.1, 20, 0.60)]
    [InlineData(0.3, 10, 0.70)]
    [InlineData(1.0, 10, 0.84)]
    public void least_b_of_a_host_with_a_surface(double surface, double where, double b)
    {
        double[] around = [where / 2, where / 1.4, where, where * 1.4, where * 2];
        double[] found = [.. around.Select(w => ThinHost.LocalB(w, surface))];
        output.WriteLine($"f = {surface}: least b {found.Min():F4} at w = {around[Array.IndexOf(found, found.Min())]:G3}");
        Assert.Equal(b, found.Min(), 0.005); // the table has two digits
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(20, 0.1)]
    [InlineData(300, 0.3)]
    public void peaks_agree_with_plain_differences(double w, double surface)
    {
        double expected = DifferencedPlate.Peak(w, surface), found = ThinHost.Sweep(w, surface).Peak.Current;
        output.WriteLine($"w = {w}, f = {surface}: {found:F6} against {expected:F6}");
        Assert.Equal(1, found / expected, 1e-3); // that the reaction is 1000 times faster than the sweep
    }

    [Fact]
    public void b_of_a_host_with_a_small_surface_agrees_with_plain_differences()
    {
        double quarter = Math.Pow(10, 0.25);
        double expected = 1 + Math.Log(DifferencedPlate.Peak(20 * quarter, 0.1) / DifferencedPlate.Peak(20 / quarter, 0.1)) / Math.Log(quarter * quarter);
        output.WriteLine($"b {ThinHost.LocalB(20, 0.1):F4} against {expected:F4}");
        Assert.Equal(expected, ThinHost.LocalB(20, 0.1), 1e-3);
    }

    [Theory]
    [InlineData(0.05, 0.88)]
    [InlineData(0.1, 0.93)]
    [InlineData(0.3, 0.975)]
    [InlineData(1.0, 0.992)]
    public void b_returns_to_one_at_high_rates(double surface, double b) => Assert.Equal(b, ThinHost.LocalB(1e4, surface), 0.006);

    [Theory]
    [InlineData(1, 0, 1.00, 0)]
    [InlineData(3, 0, 0.92, 0)]
    [InlineData(10, 0, 0.4443, 0)]
    [InlineData(30, 0, 0.106, 0)]
    [InlineData(100, 0, 0.0057, 0)]
    [InlineData(10, 0.1, 0.497, 0.095)]
    [InlineData(30, 0.1, 0.218, 0.126)]
    [InlineData(100, 0.1, 0.209, 0.204)]
    [InlineData(1000, 0.1, 0.448, 0.448)]
    public void dunns_split_against_the_true_one(double w, double surface, double apparent, double truth)
    {
        var dunn = DunnAnalysis.Of(ThinHost.Decade(w, surface));
        double found = dunn.CapacitiveFraction(ThinHost.Rate(w)), real = ThinHost.SurfaceShare(w, surface);
        output.WriteLine($"w = {w:G4}, f = {surface}: Dunn says {found:F4}, true {real:F4}, R² {dunn.Determination:F5}");
        Assert.Equal(apparent, found, w is 1 or 3 ? 0.008 : Tolerance);
        Assert.Equal(truth, real, Tolerance);
        Assert.True(dunn.Determination > 0.98);
    }

    [Theory]
    [InlineData(0.1, 10, 0.98)]
    [InlineData(1, 100, 0.58)]
    [InlineData(10, 1000, 0.070)]
    [InlineData(100, 1e4, 0.000)]
    public void trasattis_outer_charge_counts_the_host_in(double from, double to, double excess)
    {
        foreach (double surface in new[] { 0, 0.3 })
        {
            double outer = TrasattiAnalysis.Of(ThinHost.Series(from, to, surface, 7)).Outer / ThinHost.HostCharge;
            output.WriteLine($"w = {from}…{to}, f = {surface}: q_outer − f = {outer - surface:F4}");
            Assert.Equal(excess, outer - surface, 0.005); // the table has two digits
        }
    }

    private void Hold(double w, double peak, double b, double foundPeak, double foundB)
    {
        output.WriteLine($"w = {w:G4}: i_p {foundPeak:F6} ({foundPeak / peak - 1:0.0e0}), b {foundB:F4} ({foundB - b:0.0e0})");
        Assert.Equal(1, foundPeak / peak, Tolerance);
        Assert.Equal(b, foundB, Tolerance);
    }
}
