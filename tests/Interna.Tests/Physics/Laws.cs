using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Tests.Physics;

/// <summary>Evaluates laws in plain numbers.</summary>
internal static class Laws
{
    public const double F = 38.92;

    public static double Rate<TLaw>(TLaw law, double c, double theta, double mean, double eta)
        where TLaw : struct, IReactionLaw =>
        law.Rate<Scalar>(new(c), new(theta), new(mean), new(eta), new(F)).Value;

    public static double Value<TLaw>(TLaw law, double x)
        where TLaw : struct, ICurveLaw =>
        law.Value<Scalar>(new(x)).Value;

    public static double Slope<TLaw>(TLaw law, double x)
        where TLaw : struct, ICurveLaw =>
        law.Value(new Dual<Scalar, Partials1<Scalar>>(new(x), new(new(1)))).Partials.A.Value;

    public static double Evaluate(ILaw law, params double[] x) => law.Evaluate<Scalar>(x.Select(v => new Scalar(v)).ToArray()).Value;
}
