using System.Collections.Immutable;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>
/// Charge number per site of ions that share their sites: Σ zₖθₖ e^(−zₖu) / (1 + Σ θₖ(e^(−zₖu) − 1)) [-].
/// </summary>
/// <remarks>
/// u = F(φ − φ_∞)/RT [-]; θₖ: fraction of sites ion k takes where the potential is φ_∞, with Σ θₖ &lt; 1. For two ions ±z of equal
/// concentration the denominator is 1 + 2ν sinh²(zu/2) with ν = 2θ. Source: Bikerman, Philos. Mag. 33 (1942) 384; equation
/// as in Kilic, Bazant and Ajdari, Phys. Rev. E 75 (2007) 021502, equation 4. One ion alone: <see cref="LatticeGas"/>.
/// </remarks>
/// <param name="Ions">Charge number and occupied fraction of each ion: z₀, θ₀, z₁, θ₁, … [-].</param>
[Law("bikerman", Cites = ["Bikerman1942", "Kilic2007"], Example = [1, 0.05, -1, 0.05])]
public readonly record struct Bikerman(ImmutableArray<double> Ions) : IStatistics
{
    /// <inheritdoc/>
    string ILaw.Symbol => @"\sum_k z_k \theta_k";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        T charge = T.Of(0), grown = T.Of(1);
        for (int k = 0; k < Ions.Length / 2; k++)
        {
            var z = T.Lift(Ions[2 * k], Dimension.None, "z", k);
            var theta = T.Lift(Ions[2 * k + 1], Dimension.None, @"\theta", k);
            var factor = T.Exp(-(z * x));
            charge += z * theta * factor;
            grown += theta * (factor - 1);
        }

        return charge / grown;
    }

    /// <inheritdoc/>
    public T Excess<T>(T w)
        where T : struct, IReal<T>
    {
        T charge = T.Of(0), grown = T.Of(0);
        double atRest = 0;
        foreach (var (z, theta) in Pairs())
        {
            var more = theta * T.ExpM1(-(z * w));
            charge += z * more;
            grown += more;
            atRest += z * theta;
        }

        return (charge - atRest * grown) / (grown + 1);
    }

    /// <inheritdoc/>
    public T Pressure<T>(T w)
        where T : struct, IReal<T>
    {
        T grown = T.Of(0);
        double atRest = 0;
        foreach (var (z, theta) in Pairs())
        {
            grown += theta * T.ExpM1(-(z * w));
            atRest += z * theta;
        }

        return T.Log(grown + 1) + atRest * w;
    }

    /// <summary>The occupied fraction of ion <paramref name="k"/> [-].</summary>
    public double Occupation(int k, double u)
    {
        double grown = 1;
        foreach (var (z, theta) in Pairs())
            grown += theta * (Scalar.Exp(new(-z * u)).Value - 1);
        return Ions[2 * k + 1] * Scalar.Exp(new(-Ions[2 * k] * u)).Value / grown;
    }

    private Enumerator Pairs() => new(Ions.AsSpan());

    private ref struct Enumerator(ReadOnlySpan<double> ions)
    {
        private readonly ReadOnlySpan<double> ions = ions;
        private int at = -2;

        public readonly (double Z, double Theta) Current => (ions[at], ions[at + 1]);

        public bool MoveNext() => (at += 2) < ions.Length;

        public readonly Enumerator GetEnumerator() => this;
    }
}
