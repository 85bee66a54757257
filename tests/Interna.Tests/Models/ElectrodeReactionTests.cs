using Interna.Models;

namespace Interna.Tests.Models;

public class ElectrodeReactionTests
{
    public static TheoryData<string, int> Cases => new()
    {
        { "butler-volmer", 1 }, { "butler-volmer", 4 }, { "butler-volmer", 8 }, { "butler-volmer", 3 },
        { "average-concentration", 1 }, { "average-concentration", 8 },
        { "asymmetric-butler-volmer", 8 }, { "marcus-hush-chidsey", 4 },
    };

    [Theory, MemberData(nameof(Cases))]
    public void partial_derivatives_are_those_of_the_current(string kinetics, int length)
    {
        var reaction = new ElectrodeReaction(ModelCells.Negative(0, kinetics, false), length, thermal: true);
        const double temperature = 309;
        Set(reaction);
        reaction.Linearise(temperature);
        var partials = new[] { reaction.ByOccupation, reaction.ByMean, reaction.ByConcentration, reaction.ByDrop, reaction.ByTemperature }
            .Select(p => (double[])p.Clone()).ToArray();
        double[]?[] inputs = [reaction.Occupation, reaction.Mean, reaction.Concentration, reaction.Drop, null];
        for (int p = 0; p < inputs.Length; p++)
        {
            double h = inputs[p] is null ? 1e-3 : 1e-6;
            var (up, down) = (Shifted(h), Shifted(-h));
            for (int i = 0; i < length; i++)
            {
                double expected = (up[i] - down[i]) / (2 * h);
                Assert.Equal(expected, partials[p][i], 1e-6 * (Math.Abs(expected) + 1));
            }

            double[] Shifted(double by)
            {
                Set(reaction);
                if (inputs[p] is { } input)
                {
                    for (int i = 0; i < length; i++) input[i] += by;
                }

                reaction.Evaluate(inputs[p] is null ? temperature + by : temperature);
                return (double[])reaction.Current.Clone();
            }
        }
    }

    [Fact]
    public void current_is_that_of_the_plain_formula()
    {
        var electrode = ModelCells.Negative(0, "butler-volmer", false);
        var reaction = new ElectrodeReaction(electrode, 8, thermal: false);
        const double temperature = 310;
        Set(reaction);
        reaction.Evaluate(temperature);
        double f = Constant.Faraday / (Constant.Gas * temperature);
        for (int i = 0; i < 8; i++)
        {
            double x = reaction.Occupation[i];
            double u = 0.9 * Math.Exp(-4 * x) + 0.08 - 0.05 * x + (temperature - 298.15) * 1e-4 * (x - 0.3);
            double j0 = (2 + x) * Math.Exp(30e3 / Constant.Gas * (1 / 298.15 - 1 / temperature)) * Math.Sqrt(reaction.Concentration[i] * x * (1 - x));
            double j = 2 * j0 * Math.Sinh(f / 2 * (reaction.Drop[i] - u));
            Assert.Equal(j, reaction.Current[i], 1e-12 * Math.Abs(j));
            Assert.Equal(u, reaction.Equilibrium[i], 1e-15);
        }
    }

    private static void Set(ElectrodeReaction reaction)
    {
        var random = new Random(5);
        for (int i = 0; i < reaction.Current.Length; i++)
        {
            reaction.Occupation[i] = 0.3 + 0.4 * random.NextDouble();
            reaction.Mean[i] = 0.3 + 0.4 * random.NextDouble();
            reaction.Concentration[i] = 0.5 + random.NextDouble();
            reaction.Drop[i] = 0.2 + 0.05 * random.NextDouble();
        }
    }
}
