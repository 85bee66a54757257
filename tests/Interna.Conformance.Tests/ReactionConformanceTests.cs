using Interna.Numerics.Columns;
using Interna.Numerics.Reals;
using Interna.Physics;

namespace Interna.Conformance.Tests;

/// <summary>Identities every rate law fulfils.</summary>
public class ReactionConformanceTests
{
    public static TheoryData<string> Laws => [.. LawCatalog.OfKind(LawKind.Reaction).Select(e => e.Id)];

    [Theory, MemberData(nameof(Laws))]
    public void zero_overpotential_gives_zero_rate(string id) => LawConformanceTests.ForAll(id, (law, x) =>
    {
        var y = AtEquilibriumConcentration(id, x);
        y[3] = 0;
        Assert.Equal(0, LawConformanceTests.Value(law, y), 1e-15);
    });

    [Theory, MemberData(nameof(Laws))]
    public void rate_has_the_sign_of_the_overpotential(string id) => LawConformanceTests.ForAll(id, (law, x) =>
    {
        var y = AtEquilibriumConcentration(id, x);
        double rate = LawConformanceTests.Value(law, y);
        Assert.True(id == "no-reaction" ? rate == 0 : rate * y[3] > 0 || y[3] == 0, LawConformanceTests.Show(y));
    });

    [Theory, MemberData(nameof(Laws))]
    public void iterates_outside_the_domain_give_finite_rates_and_slopes(string id)
    {
        var column = LawCatalog.Get(id).CreateReaction(LawCatalog.Get(id).Example);
        double[] edges = [-1e3, -1, -1e-3, -1e-12, 0, 1e-300, 1e-12, 1e-6, 0.5, 1 - 1e-12, 1, 1 + 1e-12, 1.3, 50];
        double[] drives = [-100, -1, 0, 1e-8, 1, 100];
        var states = (from c in edges from theta in edges from mean in edges from eta in drives select (c, theta, mean, eta)).ToArray();
        var rates = Evaluate(column, states);
        for (int k = 0; k < rates.Length; k++)
            for (int i = 0; i < states.Length; i++)
                Assert.True(double.IsFinite(rates[k][i]), $"column {k} at {states[i]}");
    }

    [Theory, MemberData(nameof(Laws))]
    public void the_column_equals_the_law(string id)
    {
        var entry = LawCatalog.Get(id);
        var law = entry.Create(entry.Example);
        var random = new Random(3);
        var states = Enumerable.Range(0, 21)
            .Select(_ => (0.2 + 2 * random.NextDouble(), 0.05 + 0.9 * random.NextDouble(), 0.05 + 0.9 * random.NextDouble(), 0.3 * (random.NextDouble() - 0.5)))
            .ToArray();
        var rates = Evaluate(entry.CreateReaction(entry.Example), states);
        for (int i = 0; i < states.Length; i++)
        {
            var (c, theta, mean, eta) = states[i];
            double[] x = [c, theta, mean, eta, F];
            for (int k = 0; k < 5; k++)
            {
                var seeded = x.Select((v, j) => new Dual<Scalar, Partials1<Scalar>>(new(v), new(new(j == k ? 1 : 0)))).ToArray();
                var expected = law.Evaluate<Dual<Scalar, Partials1<Scalar>>>(seeded);
                Near(expected.Value.Value, rates[0][i], Math.Abs(expected.Value.Value) + 1);
                Near(expected.Partials.A.Value, rates[k + 1][i], Math.Abs(expected.Partials.A.Value) + 1);
            }
        }
    }

    private const double F = 38.92;

    private static void Near(double expected, double found, double scale) => Assert.Equal(expected, found, 2e-14 * scale);

    /// <summary>A law about the mean state is in equilibrium only where the surface is at the mean and the salt at its reference.</summary>
    private static double[] AtEquilibriumConcentration(string id, double[] x)
    {
        var y = (double[])x.Clone();
        if (LawCatalog.Get(id).CreateReaction(LawCatalog.Get(id).Example).EquilibriumAtMean)
            (y[0], y[1]) = (1, y[2]);
        return y;
    }

    private static double[][] Evaluate(IReactionColumn column, (double C, double Theta, double Mean, double Eta)[] states)
    {
        var rates = Enumerable.Range(0, 6).Select(_ => new double[states.Length]).ToArray();
        column.Evaluate(
            new ReactionState
            {
                Concentration = states.Select(s => s.C).ToArray(),
                Occupation = states.Select(s => s.Theta).ToArray(),
                MeanOccupation = states.Select(s => s.Mean).ToArray(),
                Overpotential = states.Select(s => s.Eta).ToArray(),
                InverseThermalVoltage = F,
            },
            new ReactionRate
            {
                Value = rates[0],
                ByConcentration = rates[1],
                ByOccupation = rates[2],
                ByMeanOccupation = rates[3],
                ByOverpotential = rates[4],
                ByInverseThermalVoltage = rates[5],
            });
        return rates;
    }
}
