using Interna.Numerics.Columns;
using Interna.Physics.Equilibrium;
using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class SiteDisorderTests
{
    private const double ElectronVolt = MigrationBarrier.ElectronVolt;
    private const double Thermal = Constant.Gas * 298.15 / Constant.Faraday;

    [Fact]
    public void ordered_sites_peak_90_6_mV_wide() => Assert.Equal(90.58e-3, Width(Ideal.OpenCircuitPotential), 0.2e-3);

    // A plateau becomes as wide as the spread of the sites, 2.355 s.
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.1)]
    public void a_plateau_becomes_a_slope_as_wide_as_the_spread(double spread)
    {
        var flat = Ideal with { OpenCircuitPotential = new Interna.Numerics.Interpolation.LinearTable([0, 1], [0.8 + 1e-5, 0.8 - 1e-5]) };
        Assert.Equal(2.355 * spread, Width(flat.With(new SiteDisorder { Width = spread * ElectronVolt }).OpenCircuitPotential), 0.02 * spread);
    }

    [Fact]
    public void half_filling_stays_where_it_was() =>
        Assert.Equal(0.8, Hosts.At(Ideal.With(new SiteDisorder { Width = 0.05 * ElectronVolt }).OpenCircuitPotential, 0.5), 1e-4);

    [Fact]
    public void charge_of_a_slope_is_that_of_ordered_sites()
    {
        // ∫ θ dU over a wide window does not change by a symmetric spread.
        var made = Ideal.With(new SiteDisorder { Width = 0.05 * ElectronVolt });
        Assert.Equal(Area(Ideal.OpenCircuitPotential), Area(made.OpenCircuitPotential), 1e-3);

        static double Area(ICurve curve)
        {
            // ∫ U dθ between the ends of the tables.
            const int n = 4000;
            double sum = 0;
            for (int i = 0; i < n; i++) sum += Hosts.At(curve, 1e-3 + (1 - 2e-3) * (i + 0.5) / n);
            return sum / n;
        }
    }

    [Fact]
    public void a_disordered_part_conducts_beside_the_rest()
    {
        var made = Ideal.With(new SiteDisorder { Width = 0.05 * ElectronVolt, Fraction = 0.25 });
        Assert.Equal(0.75 + 0.25 * 0.186, Hosts.At(made.Diffusivity.Curve, 0.5) / Hosts.At(Ideal.Diffusivity.Curve, 0.5), 1e-3);
    }

    [Fact]
    public void limits_are_kept()
    {
        Assert.Equal("width", Assert.Single(new SiteDisorder { Width = 0.12 * ElectronVolt }.Objections(Ideal)).Field);
        Assert.Equal("fraction", Assert.Single(new SiteDisorder { Width = 0.05 * ElectronVolt, Fraction = 0 }.Objections(Ideal)).Field);
    }

    private static InsertionElectrode Ideal => Hosts.HardCarbon with { OpenCircuitPotential = new CurveColumn<Nernst>(new(0.8)), Diffusivity = new(new ConstantCurve(1e-15)) };

    // Full width at half maximum of −dθ/dU.
    private static double Width(ICurve curve)
    {
        const int n = 4000;
        var (theta, u) = (new double[n], new double[n]);
        for (int i = 0; i < n; i++) theta[i] = 5e-4 + (1 - 1e-3) * i / (n - 1.0);
        curve.Evaluate(theta, u);
        double[] slope = [.. Enumerable.Range(1, n - 2).Select(i => (theta[i + 1] - theta[i - 1]) / (u[i - 1] - u[i + 1]))];
        double half = slope.Max() / 2;
        var above = Enumerable.Range(1, n - 2).Where(i => slope[i - 1] >= half).ToList();
        return u[above[0]] - u[above[^1]];
    }
}
