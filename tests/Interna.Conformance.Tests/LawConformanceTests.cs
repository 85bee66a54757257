using FsCheck;
using FsCheck.Fluent;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;
using Interna.Physics;
using Interval = Interna.Numerics.Columns.Interval;

namespace Interna.Conformance.Tests;

/// <summary>Identities every law of the catalogue fulfils on its declared domain, whatever it describes.</summary>
public class LawConformanceTests
{
    private const int Cases = 200;
    private const double Tiny = 1e-30;

    public static TheoryData<string> Laws => [.. LawCatalog.All.Select(e => e.Id)];

    [Theory, MemberData(nameof(Laws))]
    public void partials_equal_the_complex_step(string id) => ForAll(id, (law, x) =>
    {
        double scale = Math.Abs(Value(law, x));
        for (int k = 0; k < x.Length; k++)
            Close(ComplexStep(law, x, k), Partial(law, x, k), 1e-6, scale / Span(law.Arguments[k], x[k]), $"∂/∂{law.Arguments[k].Symbol}");
    });

    [Theory, MemberData(nameof(Laws))]
    public void partials_equal_central_differences(string id) => ForAll(id, (law, x) =>
    {
        for (int k = 0; k < x.Length; k++)
        {
            var (slope, noise) = CentralDifference(law, x, k);
            double exact = Partial(law, x, k);
            double bound = 1e-6 * Math.Abs(exact) + noise;
            Assert.True(Math.Abs(slope - exact) <= bound, $"∂/∂{law.Arguments[k].Symbol}: dual {exact:R}, difference {slope:R} ± {noise:R} at {Show(x)}");
        }
    });

    [Theory, MemberData(nameof(Laws))]
    public void lanes_equal_scalar(string id) => ForAll(id, (law, x) =>
    {
        double expected = Value(law, x), size = Magnitude(law, x);
        var four = law.Evaluate<Lanes4>(x.Select(Lanes4.Of).ToArray());
        var eight = law.Evaluate<Lanes8>(x.Select(Lanes8.Of).ToArray());
        for (int lane = 0; lane < 4; lane++)
            Close(expected, four.Value[lane], 1e-14, size, "four lanes");
        for (int lane = 0; lane < 8; lane++)
            Close(expected, eight.Value[lane], 1e-14, size, "eight lanes");
    });

    [Theory, MemberData(nameof(Laws))]
    public void dimensions_balance(string id)
    {
        var law = Example(id);
        var arguments = law.Arguments.Select(a => new Dimensioned(Middle(a), a.Dimension)).ToArray();
        Assert.Equal(law.Result, law.Evaluate<Dimensioned>(arguments).Dimension);
    }

    [Theory, MemberData(nameof(Laws))]
    public void a_wrong_dimension_is_noticed(string id)
    {
        var law = Example(id);
        if (Tex.Of(law) == "0")
            return; // a law without terms cannot notice
        var arguments = law.Arguments.Select(a => new Dimensioned(Middle(a), a.Dimension * Dimension.Length)).ToArray();
        Dimension? found = null;
        try
        {
            found = law.Evaluate<Dimensioned>(arguments).Dimension;
        }
        catch (DimensionException)
        {
            return;
        }

        Assert.NotEqual(law.Result, found);
    }

    [Theory, MemberData(nameof(Laws))]
    public void latex_is_there_and_its_brackets_balance(string id)
    {
        string latex = LawCatalog.Get(id).Latex;
        Assert.NotEmpty(latex);
        Assert.Equal(0, Depth(latex, '{', '}'));
        Assert.Equal(Occurrences(latex, @"\left("), Occurrences(latex, @"\right)"));
        Assert.DoesNotContain("NaN", latex);
        Assert.DoesNotContain("--", latex);
    }

    [Theory, MemberData(nameof(Laws))]
    public void values_and_partials_are_finite_on_the_domain(string id) => ForAll(id, (law, x) =>
    {
        Assert.True(double.IsFinite(Value(law, x)), Show(x));
        for (int k = 0; k < x.Length; k++)
            Assert.True(double.IsFinite(Partial(law, x, k)), Show(x));
    });

    [Theory, MemberData(nameof(Laws))]
    public void values_and_partials_are_finite_at_the_corners_of_the_domain(string id)
    {
        var law = Example(id);
        for (int corner = 0; corner < 1 << law.Arguments.Count; corner++)
        {
            var x = law.Arguments.Select((a, k) => (corner >> k & 1) == 0 ? a.Domain.Lower : a.Domain.Upper).ToArray();
            Assert.True(double.IsFinite(Value(law, x)), Show(x));
            for (int k = 0; k < x.Length; k++)
                Assert.True(double.IsFinite(Partial(law, x, k)), Show(x));
        }
    }

    [Theory, MemberData(nameof(Laws))]
    public void it_says_what_it_is_and_where_it_comes_from(string id)
    {
        var entry = LawCatalog.Get(id);
        Assert.NotEmpty(entry.Summary);
        Assert.NotEmpty(entry.Remarks);
        Assert.All(entry.Parameters, p => Assert.NotEmpty(p.Meaning));
        Assert.True(entry.Citations.Count > 0 || entry.Name.StartsWith("No", StringComparison.Ordinal), "a law cites its source");
    }

    internal static ILaw Example(string id)
    {
        var entry = LawCatalog.Get(id);
        return entry.Create(entry.Example);
    }

    internal static void ForAll(string id, Action<ILaw, double[]> property)
    {
        var law = Example(id);
        var states = Gen.Choose(0, 1_000_000).Select(n => n / 1e6).ArrayOf(law.Arguments.Count)
            .Select(u => u.Select((v, k) => Inside(law.Arguments[k].Domain, v)).ToArray());
        Prop.ForAll(states.ToArbitrary(), x => property(law, x)).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(Cases).WithReplay(20260101, 7));
    }

    internal static double Value(ILaw law, double[] x) => law.Evaluate<Scalar>(x.Select(v => new Scalar(v)).ToArray()).Value;

    internal static string Show(double[] x) => string.Join(", ", x.Select(v => v.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));

    private static double Partial(ILaw law, double[] x, int k)
    {
        var seeded = x.Select((v, i) => new Dual<Scalar, Partials1<Scalar>>(new(v), new(new(i == k ? 1 : 0)))).ToArray();
        return law.Evaluate<Dual<Scalar, Partials1<Scalar>>>(seeded).Partials.A.Value;
    }

    private static double ComplexStep(ILaw law, double[] x, int k)
    {
        var shifted = x.Select((v, i) => new ComplexReal(v, i == k ? Tiny : 0)).ToArray();
        return law.Evaluate<ComplexReal>(shifted).Value.Imaginary / Tiny;
    }

    /// <summary>Fourth-order central difference with a bound on its rounding and truncation, from halving the step.</summary>
    private static (double Slope, double Noise) CentralDifference(ILaw law, double[] x, int k)
    {
        double h = 1e-3 * Span(law.Arguments[k], x[k]);
        double coarse = Stencil(h), fine = Stencil(h / 2);
        double rounding = 1e-13 * Magnitude(law, x) / h;
        return (fine, Math.Abs(coarse - fine) / 4 + rounding);

        double Stencil(double step) =>
            (8 * (At(step) - At(-step)) - (At(2 * step) - At(-2 * step))) / (12 * step);

        double At(double step)
        {
            var y = (double[])x.Clone();
            y[k] += step;
            return Value(law, y);
        }
    }

    /// <summary>Size of the largest term that can cancel inside the law: the largest value nearby, never below the value itself.</summary>
    private static double Magnitude(ILaw law, double[] x) => Math.Max(
        Math.Abs(Value(law, x)),
        Enumerable.Range(0, x.Length).Max(k => Math.Abs(Partial(law, x, k)) * Span(law.Arguments[k], x[k])));

    /// <summary>A length over which the law changes little: the distance to zero or, for signed arguments, a part of the domain.</summary>
    private static double Span(LawArgument argument, double x)
    {
        var domain = argument.Domain;
        double room = Math.Min(x - domain.Lower, domain.Upper - x);
        double signed = domain.Lower < 0 ? 0.02 * (domain.Upper - domain.Lower) : Math.Min(Math.Abs(x), Math.Max(room, Math.Abs(x) * 1e-3) + 1e-3 * (domain.Upper - domain.Lower));
        return argument.Symbol.Contains("theta", StringComparison.Ordinal) ? Math.Min(x, 1 - x) : signed;
    }

    private static double Middle(LawArgument a) => Inside(a.Domain, 0.4);

    /// <summary>Spreads over decades where the domain is positive and wide, evenly elsewhere; ends stay a little inside.</summary>
    private static double Inside(Interval domain, double u)
    {
        double v = 0.002 + 0.996 * u;
        return domain.Lower > 0 && domain.Upper / domain.Lower > 100 && domain.Upper > 1
            ? domain.Lower * Math.Pow(domain.Upper / domain.Lower, v)
            : domain.Lower + (domain.Upper - domain.Lower) * v;
    }

    private static void Close(double expected, double found, double relative, double scale, string what)
    {
        double bound = relative * Math.Max(Math.Abs(expected), Math.Abs(scale));
        Assert.True(Math.Abs(expected - found) <= bound, $"{what}: expected {expected:R}, found {found:R}");
    }

    private static int Depth(string text, char open, char close)
    {
        int depth = 0;
        foreach (char c in text)
        {
            depth += c == open ? 1 : c == close ? -1 : 0;
            Assert.True(depth >= 0, text);
        }

        return depth;
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
