using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Plating;

/// <summary>Dissolution and plating of sodium metal: j/i₀ = c^α [s e^(αfη) − e^(−(1−α)f(η + (1−s)η_n))].</summary>
/// <remarks>
/// c: salt concentration at the surface over its reference [-]; s: part of the surface that sodium covers [-]; η: φ_m − φ_e less
/// the drop in films [V], φ_e against a sodium reference beside the surface; η_n: nucleation overpotential of the bare
/// collector [V]; f = F/RT [1/V]. With s = 1 the Butler–Volmer equation of a metal electrode, whose potential in the
/// reference of concentrated-solution theory is zero at equilibrium at every concentration: hence both rates ∝ c^α. A bare
/// collector (s = 0) dissolves nothing and plates as if its potential were η_n less negative. Source: Newman and
/// Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004, section 8.2 and chapter 22 (lithium foil); the two factors of a
/// partly covered collector are our own assumption.
/// </remarks>
/// <param name="Alpha">Anodic transfer coefficient α [-], between 0 and 1.</param>
[Law("sodium-metal-reaction", Cites = ["Newman2004"])]
public readonly record struct SodiumMetalReaction(double Alpha = 0.5) : ILaw
{
    // Below this part of the reference concentration the power is continued with a finite slope: only iterates get there.
    private const double LeastConcentration = 1e-9;

    /// <inheritdoc/>
    public IReadOnlyList<LawArgument> Arguments =>
    [
        new("concentration", "c", Dimension.None, new(1e-6, 10)),
        new("covered part", "s", Dimension.None, new(0, 1)),
        new("overpotential", @"\eta", Dimension.Voltage, new(-0.5, 0.5)),
        new("nucleation overpotential", @"\eta_n", Dimension.Voltage, new(0, 0.1)),
        new("inverse thermal voltage", "f", Dimension.None / Dimension.Voltage, new(25, 50)),
    ];

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => "j/i_0";

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> arguments)
        where T : struct, IReal<T> => Rate(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]);

    /// <summary>Current density over the exchange current density [-], positive for dissolution.</summary>
    public T Rate<T>(T c, T covered, T eta, T barrier, T f)
        where T : struct, IReal<T>
    {
        var alpha = T.Lift(Alpha, Dimension.None, @"\alpha");
        var power = alpha * T.Log(T.Positive(c, LeastConcentration));
        var anodic = covered * T.Exp(power + alpha * (f * eta));
        return anodic - T.Exp(power - (1 - alpha) * (f * (eta + (1 - covered) * barrier)));
    }
}
