using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Columns;

public class ReactionColumnTests
{
    /// <summary>Uses every argument in its own way, so that no partial can stand in for another.</summary>
    private readonly struct Sample : IReactionLaw
    {
        public static bool UsesMean => true;

        public T Rate<T>(T c, T theta, T mean, T eta, T f)
            where T : struct, IReal<T> =>
            T.Sqrt(c) * theta * (2 - mean) * T.Sinh(0.3 * (f * eta)) + mean * mean / f;
    }

    private static readonly ReactionColumn<Sample> Column = new(default);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(64)]
    public void values_and_partials_are_exact_at_every_length(int n)
    {
        var s = new State(n);
        var r = new Rates(n);
        Column.Evaluate(s.Columns, r.Columns);
        for (int i = 0; i < n; i++)
        {
            double c = s.C[i], th = s.Theta[i], m = s.Mean[i], e = s.Eta[i], f = State.F;
            double sinh = Math.Sinh(0.3 * f * e), cosh = Math.Cosh(0.3 * f * e), root = Math.Sqrt(c);
            Near(root * th * (2 - m) * sinh + m * m / f, r.Value[i]);
            Near(0.5 / root * th * (2 - m) * sinh, r.C[i]);
            Near(root * (2 - m) * sinh, r.Theta[i]);
            Near(-root * th * sinh + 2 * m / f, r.Mean[i]);
            Near(root * th * (2 - m) * cosh * 0.3 * f, r.Eta[i]);
            Near(root * th * (2 - m) * cosh * 0.3 * e - m * m / (f * f), r.F[i]);
        }
    }

    [Fact]
    public void register_widths_agree()
    {
        var s = new State(16);
        Rates one = new(16), four = new(16), eight = new(16);
        Column.Evaluate<Scalar>(s.Columns, one.Columns);
        Column.Evaluate<Lanes4>(s.Columns, four.Columns);
        Column.Evaluate<Lanes8>(s.Columns, eight.Columns);
        for (int k = 0; k < one.All.Length; k++)
        {
            for (int i = 0; i < 16; i++)
            {
                Near(one.All[k][i], four.All[k][i]);
                Near(four.All[k][i], eight.All[k][i]);
            }
        }
    }

    [Fact]
    public void columns_that_are_not_asked_for_are_left_alone()
    {
        var s = new State(8);
        var value = new double[8];
        var byEta = new double[8];
        Column.Evaluate(s.Columns, new ReactionRate { Value = value });
        var full = new Rates(8);
        Column.Evaluate(s.Columns, full.Columns);
        Assert.Equal(full.Value, value);
        Column.Evaluate(s.Columns, new ReactionRate { Value = value, ByOverpotential = byEta });
        Assert.Equal(full.Eta, byEta);
    }

    [Fact]
    public void an_evaluation_allocates_nothing()
    {
        var s = new State(64);
        var r = new Rates(64);
        Column.Evaluate(s.Columns, r.Columns);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
            Column.Evaluate(s.Columns, r.Columns);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void columns_of_unequal_length_are_refused()
    {
        var s = new State(8);
        Assert.Throws<ArgumentException>(() => Column.Evaluate(s.Columns, new ReactionRate { Value = new double[16] }));
        Assert.Throws<ArgumentException>(() => Column.Evaluate(s.Columns, new ReactionRate { Value = new double[8], ByOverpotential = new double[4] }));
    }

    private static void Near(double expected, double found) => Assert.Equal(expected, found, 1e-14 * Math.Max(1, Math.Abs(expected)));

    private sealed class State
    {
        public const double F = 38.9;

        public State(int n)
        {
            var random = new Random(7);
            C = Fill(n, () => 0.1 + 3 * random.NextDouble());
            Theta = Fill(n, random.NextDouble);
            Mean = Fill(n, random.NextDouble);
            Eta = Fill(n, () => 0.2 * (random.NextDouble() - 0.5));
        }

        public double[] C { get; }

        public double[] Theta { get; }

        public double[] Mean { get; }

        public double[] Eta { get; }

        public ReactionState Columns =>
            new() { Concentration = C, Occupation = Theta, MeanOccupation = Mean, Overpotential = Eta, InverseThermalVoltage = F };

        private static double[] Fill(int n, Func<double> next) => [.. Enumerable.Range(0, n).Select(_ => next())];
    }

    private sealed class Rates(int n)
    {
        public double[] Value { get; } = new double[n];

        public double[] C { get; } = new double[n];

        public double[] Theta { get; } = new double[n];

        public double[] Mean { get; } = new double[n];

        public double[] Eta { get; } = new double[n];

        public double[] F { get; } = new double[n];

        public double[][] All => [Value, C, Theta, Mean, Eta, F];

        public ReactionRate Columns => new()
        {
            Value = Value,
            ByConcentration = C,
            ByOccupation = Theta,
            ByMeanOccupation = Mean,
            ByOverpotential = Eta,
            ByInverseThermalVoltage = F,
        };
    }
}
