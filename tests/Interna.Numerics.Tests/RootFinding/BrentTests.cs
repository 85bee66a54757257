using Interna.Numerics.RootFinding;

namespace Interna.Numerics.Tests.RootFinding;

public class BrentTests
{
    public static TheoryData<Func<double, double>, double, double, double> Problems => new()
    {
        { x => x * x - 2, 0, 2, Math.Sqrt(2) },
        { x => Math.Cos(x) - x, 0, 1, 0.7390851332151607 },
        { x => Math.Exp(50 * x) - 1, -1, 1, 0 },
        { x => x * x * x, -1, 1.5, 0 },
        { x => x < 0.3 ? -1 : 1, 0, 1, 0.3 },
        { x => x - 1, 1, 5, 1 },
    };

    [Theory, MemberData(nameof(Problems))]
    public void the_root_is_found_to_the_tolerance(Func<double, double> f, double a, double b, double expected)
    {
        int calls = 0;
        Assert.True(Brent.TryFind(x => { calls++; return f(x); }, a, b, 1e-12, out double root));
        Assert.Equal(expected, root, 1e-12 + (f(0) == 0 && f(1e-5) < 1e-14 ? 1e-5 : 0));
        Assert.InRange(calls, 1, 170);
    }

    [Fact]
    public void smooth_roots_are_found_faster_than_by_bisection()
    {
        int calls = 0;
        Brent.TryFind(x => { calls++; return Math.Exp(x) - 3; }, -5, 5, 1e-14, out _);
        Assert.InRange(calls, 1, 20);
    }

    [Fact]
    public void a_bracket_without_a_sign_change_is_refused() => Assert.False(Brent.TryFind(x => x * x + 1, -1, 1, 1e-9, out _));

    [Fact]
    public void a_function_that_is_not_finite_is_refused() => Assert.False(Brent.TryFind(_ => double.NaN, -1, 1, 1e-9, out _));
}
