using Interna.Models;
using Interna.Numerics.TimeIntegration;

namespace Interna.Tests.Models;

public class SingleParticleElectrolyteModelTests
{
    private const double Current = 3e-3;

    [Fact]
    public void ohmic_loss_of_an_even_electrolyte_is_that_of_the_textbook()
    {
        // i (L_n/3κ_n + L_s/κ_s + L_p/3κ_p): exact up to the second order of the finite volumes.
        double[] errors = [.. new[] { 5, 10, 20 }.Select(Error)];
        Assert.InRange(Math.Log2(errors[0] / errors[1]), 1.9, 2.1);
        Assert.InRange(Math.Log2(errors[1] / errors[2]), 1.9, 2.1);

        static double Error(int cells)
        {
            var cell = ModelCells.Full();
            var model = new SingleParticleElectrolyteModel(cell, Options(cells));
            var y = new double[model.Size];
            model.Initialise(y);
            int at = Enumerable.Range(0, model.Size).Single(i => model.Describe(i) == "current");
            y[at] = Current / (cell.NominalCapacity / 3600);
            double kappa = 0.9 * Math.Sin(1000.0 / 700) + 0.05, i = Current / cell.Area;
            kappa *= cell.Electrolyte.Conductivity.ArrheniusFactor(298.15);
            double expected = i / kappa * (64e-6 / (3 * Math.Pow(0.51, 1.5)) + 25e-6 / Math.Pow(0.55, 1.5) + 68e-6 / (3 * Math.Pow(0.32, 1.5)));
            return Math.Abs(model.Overpotentials(y).ElectrolyteOhmic / expected - 1);
        }
    }

    [Fact]
    public void steady_concentration_is_the_parabola_of_constant_diffusivity()
    {
        const double diffusivity = 2e-10;
        var full = ModelCells.Full();
        var cell = full with { Electrolyte = full.Electrolyte with { Diffusivity = new(ModelCells.Flat(diffusivity)) } };
        var model = new SingleParticleElectrolyteModel(cell, Options(40));
        var y = new double[model.Size];
        model.Initialise(y);
        const double current = 0.2e-3;
        model.Control = new SingleParticleModelTests.Load(1, 0, current);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-10 });
        Assert.True(bdf.Start(0, y, []).IsGood);
        Assert.Equal(StepKind.Stopped, bdf.Advance(2000).Kind);
        var c = new double[120];
        model.Profile(0, bdf.State, c);

        // Separator: constant gradient −(1 − t₊) i/(F D ε^b).
        double gradient = (1 - 0.45) * current / cell.Area / (Constant.Faraday * diffusivity * Math.Pow(0.55, 1.5));
        var x = model.Profiles[0].Positions;
        Assert.Equal(gradient, -(c[70] - c[50]) / ((x[70] - x[50]) * 1e-6), 1e-4 * gradient);

        // Positive electrode: half the gradient is left at half its thickness.
        double positive = gradient * Math.Pow(0.55 / 0.32, 1.5);
        Assert.Equal(positive / 2, -(c[100] - c[99]) / ((x[100] - x[99]) * 1e-6), 1e-3 * positive);
        Assert.Equal(model.Sodium(y).Electrolyte, model.Sodium(bdf.State).Electrolyte, 1e-13);
    }

    [Fact]
    public void impedance_is_the_small_change_of_the_voltage_with_the_current_under_bias()
    {
        // At zero frequency a small change of an exponentially growing current is answered like s = α real: compare with the Newton matrix.
        var model = SingleParticleModelTests.Make("spme");
        var (y, ydot) = SingleParticleModelTests.Bent(model);
        var result = new ImpedancePoint[2];
        model.Impedance(0, y, ydot, [1e-4, 1e6], result);
        Assert.All(result, r => Assert.True(r.Total.Real > 0));
        Assert.True(result[0].Total.Imaginary < 0);

        // Far above every relaxation only resistances are left: the voltage at a changed current and a frozen state.
        int at = Enumerable.Range(0, model.Size).Single(i => model.Describe(i) == "current");
        double h = 1e-4;
        var (up, down) = ((double[])y.Clone(), (double[])y.Clone());
        up[at] += h;
        down[at] -= h;
        double current = model.Current(up) - model.Current(down);
        double frozen = -(model.Voltage(up) - model.Voltage(down)) / current;
        Assert.True(result[1].Total.Real > frozen);
        Assert.Equal(result[1].Separator.Real, -SeparatorSlope(model, up, down) / current, 2e-2 * result[1].Separator.Real);
    }

    [Fact]
    public void reductions_approach_the_porous_electrode_as_the_current_falls()
    {
        double[] salt = [.. new[] { 1.0, 0.25 }.Select(rate => Distance(rate, ModelKind.SingleParticleElectrolyte))];
        double[] plain = [.. new[] { 1.0, 0.25 }.Select(rate => Distance(rate, ModelKind.SingleParticle))];
        Assert.InRange(salt[0], 0, 0.2 * plain[0]);
        Assert.InRange(salt[1], 0, salt[0] / 4);
        Assert.InRange(plain[1], 0, plain[0] / 3);
    }

    private static double Distance(double rate, ModelKind kind)
    {
        double[] times = [60 / rate, 300 / rate, 900 / rate];
        var (a, b) = (Voltages(kind), Voltages(ModelKind.PorousElectrode));
        return a.Zip(b, (u, v) => Math.Abs(u - v)).Max();

        double[] Voltages(ModelKind chosen)
        {
            var model = CellModel.Compile(ModelCells.Full(), Options(15) with { Kind = chosen });
            var y = new double[model.Size];
            model.Initialise(y);
            model.Control = new SingleParticleModelTests.Load(1, 0, rate * Current);
            var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-8 });
            Assert.True(bdf.Start(0, y, []).IsGood);
            return [.. times.Select(t =>
            {
                Assert.Equal(StepKind.Stopped, bdf.Advance(t).Kind);
                return model.Voltage(bdf.State);
            })];
        }
    }

    private static double SeparatorSlope(ICellModel model, double[] up, double[] down)
    {
        // φ_e over the separator of the test mesh: volumes 7 to 11, half way into their neighbours.
        double[] a = new double[21], b = new double[21];
        model.Profile(1, up, a);
        model.Profile(1, down, b);
        double[] d = [.. a.Select((v, i) => v - b[i])];
        double inside = d[11] - d[7];
        return inside * 5 / 4;
    }

    private static ModelOptions Options(int cells) => new() { NegativeCells = cells, SeparatorCells = cells, PositiveCells = cells };
}
