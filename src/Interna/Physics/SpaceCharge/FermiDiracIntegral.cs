using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>Complete Fermi–Dirac integrals of order 1/2 and 3/2 in any number type, branch-free, to 10⁻¹² relative.</summary>
/// <remarks>
/// F_j(η) = 1/Γ(j+1) ∫₀^∞ xʲ/(1 + e^(x−η)) dx (Blakemore, Solid-State Electron. 25 (1982) 1067, equation 1), so that F_j → e^η
/// where dilute and dF_(3/2)/dη = F_(1/2). With y = ln(1 + e^η), F_j = y √((1+y)^(2j) P_j(t)), t = 2y/(y+5) − 1: P_j is smooth
/// between both limits, here a Chebyshev series. Coefficients by discrete orthogonality at 160 nodes of the integral itself
/// (trapezoidal rule in √x, whose error is that of the nearest pole, e⁻⁴⁰; Sommerfeld's expansion beyond η = 150).
/// </remarks>
internal static class FermiDiracIntegral
{
    private const double Scale = 5;

    private static ReadOnlySpan<double> HalfSeries =>
    [
        0.6340046991603911,
        -0.1559135733867822,
        0.12896250092250344,
        -0.054090941539857475,
        0.016866975262420904,
        -0.005781771662890226,
        0.0026942936622157275,
        -0.0011242802071215973,
        0.0003426292923378072,
        -0.00011984415544687527,
        6.36001003878276e-05,
        -2.4164067496695395e-05,
        5.606514073309629e-06,
        -2.837113113051998e-06,
        1.698389421193728e-06,
        -3.5601504979115505e-07,
        8.299055556295482e-08,
        -1.090902141226229e-07,
        2.8106720895300883e-08,
        8.952162219855176e-10,
        7.044494245572741e-09,
        -2.0826950639465413e-09,
        -5.811809855420235e-10,
        -6.236153727526978e-10,
        1.20674041072244e-10,
        1.1369732295408997e-10,
        8.648192637277646e-11,
        -6.861475146738294e-13,
        -1.9193477319642827e-11,
        -1.4792106515365554e-11,
        -2.2706801716676495e-12,
        2.6897965300400063e-12,
        2.623967365641486e-12,
        8.324807314850913e-13,
        -2.3954048380264714e-13,
        -4.3914329637961824e-13,
        -2.2826471615666754e-13,
        -2.0967754442435815e-14,
        5.973071429826726e-14,
        5.180077287253448e-14,
    ];

    private static ReadOnlySpan<double> ThreeHalvesSeries =>
    [
        0.24099358959041442,
        -0.2834522335454202,
        0.21368671571156014,
        -0.12498920079167426,
        0.06769346417910065,
        -0.035334329381863996,
        0.017786407698120545,
        -0.008601532339176118,
        0.004042785868934585,
        -0.0018760301537318514,
        0.0008581312080402992,
        -0.00038390781511045944,
        0.00016967093753369425,
        -7.490865969046742e-05,
        3.264755351076302e-05,
        -1.3985954221099793e-05,
        6.00978627681584e-06,
        -2.579825460801044e-06,
        1.083319918096249e-06,
        -4.552144264758227e-07,
        1.9355276976258315e-07,
        -8.014543646647023e-08,
        3.306849589317692e-08,
        -1.4007338522963746e-08,
        5.710637977188356e-09,
        -2.3227639712943437e-09,
        9.931996280639933e-10,
        -3.924034652376114e-10,
        1.582744670188766e-10,
        -7.044801846099822e-11,
        2.5603903892890133e-11,
        -1.0547702957634884e-11,
        5.158069443300948e-12,
        -1.4624995076204135e-12,
        7.293976972974972e-13,
        -4.004693712061913e-13,
        4.3394010173364303e-14,
        -6.587980622184756e-14,
        3.0279587431153446e-14,
        6.953026479225577e-15,
    ];

    /// <summary>F₁⸝₂: electrons in a parabolic band over its effective density of states.</summary>
    public static T Half<T>(T eta)
        where T : struct, IReal<T>
    {
        if (eta is Tex symbol)
            return (T)(object)Tex.Function("F_{1/2}", symbol);
        var y = SoftPlus(eta);
        return y * T.Sqrt((y + 1) * Series(y, HalfSeries));
    }

    /// <summary>F₃⸝₂: pressure of these electrons over kT times the effective density of states.</summary>
    public static T ThreeHalves<T>(T eta)
        where T : struct, IReal<T>
    {
        if (eta is Tex symbol)
            return (T)(object)Tex.Function("F_{3/2}", symbol);
        var y = SoftPlus(eta);
        var root = y + 1;
        return y * T.Sqrt(root * root * root * Series(y, ThreeHalvesSeries));
    }

    /// <summary>η of a given F₁⸝₂; Newton's method on the logarithm, which is concave and increasing.</summary>
    public static double InverseOfHalf(double value)
    {
        double eta = value < 1 ? Math.Log(value) : Math.Pow(value / 0.75225277806368, 2.0 / 3);
        for (int i = 0; i < 50; i++)
        {
            var at = Half(new Dual<Scalar, Partials1<Scalar>>(new(eta), new(new(1))));
            double step = Math.Log(value / at.Value.Value) * at.Value.Value / at.Partials.A.Value;
            eta += step;
            if (Math.Abs(step) <= 1e-14 * (1 + Math.Abs(eta)))
                break;
        }

        return eta;
    }

    // ln(1 + e^η) = max(η, 0) + ln(1 + e^−|η|), and for η far below zero e^η itself, which the logarithm would round away.
    private static T SoftPlus<T>(T eta)
        where T : struct, IReal<T>
    {
        var small = T.Exp(-T.Max(eta, -eta));
        var r = small / (small + 2); // ln(1 + s) = 2 artanh(s/(2 + s))
        var r2 = r * r;
        var series = 2 * r * (r2 * (r2 * (r2 * (1.0 / 9 * r2 + 1.0 / 7) + 0.2) + 1.0 / 3) + 1);
        var tail = T.Where(small - 0.05, T.Log(small + 1), series);
        return T.Max(eta, T.Of(0)) + tail;
    }

    private static T Series<T>(T y, ReadOnlySpan<double> series)
        where T : struct, IReal<T>
    {
        var t = 2 * y / (y + Scale) - 1;
        var twice = 2 * t;
        T next = T.Of(0), afterNext = T.Of(0);
        for (int k = series.Length - 1; k > 0; k--)
            (next, afterNext) = (T.MultiplyAdd(twice, next, T.Of(series[k]) - afterNext), next);
        return T.MultiplyAdd(t, next, T.Of(series[0]) - afterNext);
    }
}
