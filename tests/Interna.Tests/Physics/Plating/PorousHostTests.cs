using Interna.Numerics.LinearAlgebra;
using Interna.Physics.Plating;

namespace Interna.Tests.Physics.Plating;

public class PorousHostTests
{
    private const double Kinetic = Constant.Gas * 298.15 / (Constant.Faraday * 10);

    [Theory]
    [InlineData(1e5, 0, 101)]
    [InlineData(1e5, 10e-4, 119)]
    [InlineData(1e6, 0, 32)]
    public void penetration_depth(double area, double film, double micrometres) =>
        Assert.Equal(micrometres, 1e6 * new PorousHost(50e-6, area, 0.4, Kinetic + film, 0.9).Penetration, 0.5);

    [Theory]
    [InlineData(50e-6, 1e5, 0.926)]
    [InlineData(200e-6, 1e5, 0.488)]
    [InlineData(200e-6, 1e6, 0.160)]
    public void utilisation_falls_with_area_and_thickness(double thickness, double area, double expected)
    {
        var host = new PorousHost(thickness, area, 0.4, Kinetic, 0.9);
        Assert.Equal(expected, host.Utilisation, 1e-3);
        // Clogging at constant rates has plated this part of what the pores hold.
        Assert.Equal(host.Utilisation, host.CloggingTime(10) * 10 / host.Capacity, 1e-12);
    }

    [Fact]
    public void a_felt_holds_ten_milliampere_hours_per_square_centimetre()
    {
        var host = new PorousHost(100e-6, 1e5, 0.4, Kinetic, 0.9);
        Assert.Equal(10.16, host.Capacity / 3.6e4, 5e-3);
        // 10 nm of NaF: 64.5 C per m² of interface, twentyfold for aL = 20.
        Assert.Equal(20 * 64.5, (host with { Area = 2e5 }).FilmCharge(10e-9, 1.496e-5), 1.0);
    }

    /// <summary>Finite differences of the two charge balances, second order, against the closed profile and resistance.</summary>
    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(100)]
    [InlineData(0.4)]
    [InlineData(0.05)]
    public void profile_and_resistance_solve_the_charge_balance(double solid)
    {
        const int N = 200;
        var host = new PorousHost(200e-6, 1e5, 0.4, Kinetic, 0.9, solid);
        double h = host.Thickness / N, j = 10;
        // Unknown η = φ_e − φ_s at the centres: (K η′)′ = aη/R, plating where the electrolyte is more positive; K = 1/(1/κ + 1/σ).
        double series = 1 / (1 / host.Conductivity + 1 / solid);
        var lu = new DenseLu(N);
        var eta = new double[N];
        for (int k = 0; k < N; k++)
        {
            lu.Matrix[k * N + k] = host.Area * h / host.Resistance;
            if (k > 0) (lu.Matrix[k * N + k], lu.Matrix[k * N + k - 1]) = (lu.Matrix[k * N + k] + series / h, -series / h);
            if (k < N - 1) (lu.Matrix[k * N + k], lu.Matrix[k * N + k + 1]) = (lu.Matrix[k * N + k] + series / h, -series / h);
        }

        // η′ = j/κ at the separator (all current in the electrolyte), −j/σ at the collector.
        eta[N - 1] = series * j / host.Conductivity;
        eta[0] += series * j / solid;
        Assert.Equal(-1, lu.Factor());
        lu.Solve(eta);
        double nu = host.Modulus;
        for (int k = 0; k < N; k += 20)
        {
            double expected = host.LocalCurrent((k + 0.5) / N, j);
            Assert.Equal(expected, eta[k] / host.Resistance, nu * nu / (N * N) * expected);
        }

        // Overpotential: from the metal at the collector to the electrolyte at the separator, along the electrolyte.
        double inElectrolyte = 0, passed = 0;
        for (int k = 0; k < N; k++)
        {
            double local = host.Area * h * eta[k] / host.Resistance;
            inElectrolyte += (passed + 0.5 * local) * h / host.Conductivity;
            passed += local;
        }

        double atCollector = eta[0] + 0.5 * h * j / solid;
        Assert.Equal(host.AreaResistance, (atCollector + inElectrolyte) / j, 2 * nu * nu / (N * N) * host.AreaResistance);
    }
}
