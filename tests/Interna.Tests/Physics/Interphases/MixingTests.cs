using System.Globalization;
using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class MixingTests
{
    private const double Rounding = 1e-9;

    // Two phases of 1e-9 and 1e-5 S/m; φ of the worse one; series, lower bound, effective medium, upper bound, parallel.
    [Theory]
    [InlineData(0.3, "3.333E-9", "7.993E-9", "5.501E-6", "6.087E-6", "7.000E-6")]
    [InlineData(0.5, "2.000E-9", "3.998E-9", "2.502E-6", "4.001E-6", "5.001E-6")]
    [InlineData(0.7, "1.429E-9", "2.285E-9", "9.818E-9", "2.223E-6", "3.001E-6")]
    public void the_table_of_rules_is_met_to_four_digits(double part, params string[] expected)
    {
        double[] phi = [part, 1 - part], kappa = [1e-9, 1e-5];
        double[] found = [Mixing.Series(phi, kappa), Mixing.LowerBound(phi, kappa), Mixing.EffectiveMedium(phi, kappa), Mixing.UpperBound(phi, kappa), Mixing.Parallel(phi, kappa)];
        Assert.Equal(expected, found.Select(k => k.ToString("0.000E0", CultureInfo.InvariantCulture)));
    }

    /// <summary>Two phases: κ = [b + √(b² + 8κ₁κ₂)]/4, b = (3φ₁ − 1)κ₁ + (3φ₂ − 1)κ₂.</summary>
    [Theory]
    [InlineData(0.1, 1, 10)]
    [InlineData(0.6, 1e-12, 3)]
    [InlineData(0.34, 5, 1e-6)]
    public void the_effective_medium_of_two_phases_has_a_closed_form(double part, double first, double second)
    {
        double b = (3 * part - 1) * first + (3 * (1 - part) - 1) * second;
        double root = Math.Sqrt(b * b + 8 * first * second);
        double expected = b > 0 ? (b + root) / 4 : 2 * first * second / (root - b);
        Assert.Equal(expected, Mixing.EffectiveMedium([part, 1 - part], [first, second]), 1e-12 * expected);
    }

    [Fact]
    public void a_conductor_among_insulators_percolates_at_a_third()
    {
        Assert.Equal(0, Mixing.EffectiveMedium([0.33, 0.67], [1, 0]));
        Assert.Equal(1.5 * (0.4 - 1.0 / 3), Mixing.EffectiveMedium([0.4, 0.6], [1, 0]), 1e-12);
        Assert.Equal(double.PositiveInfinity, Mixing.EffectiveMedium([0.4, 0.6], [double.PositiveInfinity, 1]));
        Assert.Equal(1 / (1 - 3 * 0.2), Mixing.EffectiveMedium([0.2, 0.8], [double.PositiveInfinity, 1]), 1e-12);
    }

    /// <summary>Fifty thousand random mixtures of 2 to 6 phases over twenty decades, some insulating, some perfect.</summary>
    [Fact]
    public void every_rule_keeps_the_bounds_whatever_is_mixed()
    {
        var random = new Random(2408);
        for (int trial = 0; trial < 50_000; trial++)
        {
            var (phi, kappa) = RandomMixture(random);
            double series = Mixing.Series(phi, kappa), lower = Mixing.LowerBound(phi, kappa), upper = Mixing.UpperBound(phi, kappa), parallel = Mixing.Parallel(phi, kappa);
            Keeps(series, lower, parallel);
            Keeps(series, upper, parallel);
            Keeps(lower, upper, parallel);
            Keeps(lower, Mixing.EffectiveMedium(phi, kappa), upper);
            Keeps(lower, Mixing.CoContinuous(phi, kappa), upper);
            int matrix = random.Next(phi.Length);
            if (phi[matrix] > 0)
                Keeps(lower, Mixing.Dispersed(phi, kappa, matrix), upper);
            double porosity = random.NextDouble(), electrolyte = Math.Pow(10, -3 + 3 * random.NextDouble()), solid = kappa[0];
            double[] two = [porosity, 1 - porosity], both = [electrolyte, solid];
            Keeps(Mixing.LowerBound(two, both), Mixing.Infiltrated(porosity, electrolyte, solid), Mixing.UpperBound(two, both));
        }
    }

    [Fact]
    public void a_better_phase_never_makes_a_worse_mixture()
    {
        var random = new Random(77);
        for (int trial = 0; trial < 5000; trial++)
        {
            var (phi, kappa) = RandomMixture(random);
            double[] better = [.. kappa.Select(k => k * (1 + random.NextDouble()))];
            Keeps(Mixing.EffectiveMedium(phi, kappa), Mixing.EffectiveMedium(phi, better), double.PositiveInfinity);
            Keeps(Mixing.Dispersed(phi, kappa, 0), Mixing.Dispersed(phi, better, 0), double.PositiveInfinity);
            Keeps(Mixing.Infiltrated(0.3, 0.5, kappa[0]), Mixing.Infiltrated(0.3, 0.5, better[0]), double.PositiveInfinity);
        }
    }

    [Fact]
    public void like_phases_mix_to_themselves()
    {
        double[] phi = [0.2, 0.3, 0.5], kappa = [3e-7, 3e-7, 3e-7];
        Func<double>[] rules =
        [
            () => Mixing.Series(phi, kappa), () => Mixing.Parallel(phi, kappa), () => Mixing.EffectiveMedium(phi, kappa), () => Mixing.CoContinuous(phi, kappa),
            () => Mixing.Dispersed(phi, kappa, 1), () => Mixing.Infiltrated(0.4, 3e-7, 3e-7),
        ];
        Assert.All(rules, rule => Assert.Equal(3e-7, rule(), 1e-19));
    }

    /// <summary>A porous coat of salt of 0.883 S/m electrolyte needs a porosity of 0.15 to conduct 0.05 S/m.</summary>
    [Fact]
    public void insulating_grains_leave_the_power_three_halves_of_the_porosity()
    {
        Assert.Equal(0.883 * Math.Pow(0.15, 1.5), Mixing.Infiltrated(0.15, 0.883, 0), 1e-15);
        Assert.InRange(Mixing.Infiltrated(0.15, 0.883, 1e-14), 0.05, 0.053);
        Assert.Equal(0.883 / (0.5 * 0.5 * 0.5), Mixing.Infiltrated(0.5, 0.883, double.PositiveInfinity), 1e-12);
        Assert.Equal(1e-9, Mixing.Infiltrated(0, 0.883, 1e-9));
        Assert.Equal(0.883, Mixing.Infiltrated(1, 0.883, 1e-9));
    }

    /// <summary>The bounds of Hashin and Shtrikman for two phases: κ₂ + φ₁/(1/(κ₁ − κ₂) + φ₂/3κ₂).</summary>
    [Fact]
    public void coated_spheres_are_the_bounds_of_two_phases()
    {
        double Sphere(double phi, double inner, double outer) => outer + phi / (1 / (inner - outer) + (1 - phi) / (3 * outer));
        double[] phi = [0.35, 0.65], kappa = [2, 7];
        Assert.Equal(Sphere(0.65, 7, 2), Mixing.LowerBound(phi, kappa), 1e-13);
        Assert.Equal(Sphere(0.35, 2, 7), Mixing.UpperBound(phi, kappa), 1e-13);
        Assert.Equal(Mixing.LowerBound(phi, kappa), Mixing.Dispersed(phi, kappa, 0), 1e-15);
    }

    [Theory]
    [InlineData(0.4, 0.5, 1, 1)]
    [InlineData(-0.1, 1.1, 1, 1)]
    [InlineData(0.5, 0.5, -1, 1)]
    public void what_is_no_mixture_is_refused(double first, double second, double kappa1, double kappa2) =>
        Assert.Throws<ArgumentException>(() => Mixing.EffectiveMedium([first, second], [kappa1, kappa2]));

    private static (double[] Phi, double[] Kappa) RandomMixture(Random random)
    {
        int n = random.Next(2, 7);
        double[] weights = [.. Enumerable.Range(0, n).Select(_ => random.Next(12) == 0 ? 0 : Math.Pow(random.NextDouble(), 3))];
        if (weights.Sum() == 0) weights[0] = 1;
        double[] kappa = [.. Enumerable.Range(0, n).Select(_ => random.Next(20) switch { 0 => 0, 1 => double.PositiveInfinity, _ => Math.Pow(10, -16 + 20 * random.NextDouble()) })];
        return ([.. weights.Select(w => w / weights.Sum())], kappa);
    }

    private static void Keeps(double lower, double value, double upper)
    {
        Assert.False(double.IsNaN(value));
        Assert.True(value >= lower * (1 - Rounding) && value <= upper * (1 + Rounding), $"{value} is not between {lower} and {upper}");
    }
}
