using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>Passage of carriers through a contact: i/i₀ = a e^(−βw) − b e^((1−β)w) [-].</summary>
/// <remarks>
/// a: carriers on the left times free sites on the right, each over its value at the reference [-]; b: the same from right to left [-];
/// w = zF(Δφ − Δφ_ref)/RT: energy gained from the left to the right plane over that between the references [-]. The potentials are
/// those at the planes where the carriers sit, not in the bulk (the correction of Frumkin). For a metal on one side it is the
/// equation of Butler and Volmer. Source: Bazant, Chu and Bayly, SIAM J. Appl. Math. 65 (2005) 1463, equation 15.
/// </remarks>
/// <param name="Symmetry">Part β of the energy that acts on the passage to the right [-], between 0 and 1.</param>
[Law("activated-transfer", Cites = ["Bazant2005"])]
public readonly record struct ActivatedTransfer(double Symmetry = 0.5) : ILaw
{
    /// <inheritdoc/>
    public IReadOnlyList<LawArgument> Arguments =>
    [
        new("left carriers and right sites", "a", Dimension.None, new(1e-6, 1e3)),
        new("right carriers and left sites", "b", Dimension.None, new(1e-6, 1e3)),
        new("energy gained", "w", Dimension.None, new(-20, 20)),
    ];

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => "i/i_0";

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> arguments)
        where T : struct, IReal<T> => Rate(arguments[0], arguments[1], arguments[2]);

    /// <summary>Current density over the exchange current density [-], positive from left to right for z &gt; 0.</summary>
    public T Rate<T>(T a, T b, T w)
        where T : struct, IReal<T>
    {
        var beta = T.Lift(Symmetry, Dimension.None, @"\beta");
        return a * T.Exp(-(beta * w)) - b * T.Exp((1 - beta) * w);
    }
}
