using Interna.Numerics.Reals;

namespace Interna.Models.MetalCell;

/// <summary>Evaluates a patch with every partial derivative.</summary>
internal abstract class Differentiator
{
    /// <summary>One wide enough for the states of a patch, Δ, the salt and the reservoirs.</summary>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public static Differentiator Of(int states, int flows) => (states + flows + 1) switch
    {
        <= 8 => new Differentiator<PartialsPair<Partials4, Partials4>>(states, flows),
        <= 16 => new Differentiator<PartialsPair<PartialsPair<Partials4, Partials4>, PartialsPair<Partials4, Partials4>>>(states, flows),
        <= 32 => new Differentiator<PartialsPair<PartialsPair<PartialsPair<Partials4, Partials4>, PartialsPair<Partials4, Partials4>>, PartialsPair<PartialsPair<Partials4, Partials4>, PartialsPair<Partials4, Partials4>>>>(states, flows),
        var n => throw new ArgumentException($"A patch of metal with {n} variables is too much: 32 are the most. Take fewer films or reservoirs.", nameof(states)),
    };

    /// <summary>Writes derivatives: rows of rates, then of flows; columns of states, then Δ, salt, reservoirs.</summary>
    public abstract PatchCurrents<double> Differentiate(PatchEquations equations, ReadOnlySpan<double> z, double difference, double salt, ReadOnlySpan<double> available, double f, Span<double> jacobian);
}

/// <inheritdoc/>
/// <typeparam name="TPartials">Partial derivatives.</typeparam>
internal sealed class Differentiator<TPartials>(int states, int flows) : Differentiator
    where TPartials : struct, IPartialsBlock<TPartials>
{
    private readonly Dual<Scalar, TPartials>[] z = new Dual<Scalar, TPartials>[states];
    private readonly Dual<Scalar, TPartials>[] available = new Dual<Scalar, TPartials>[flows - 1];
    private readonly Dual<Scalar, TPartials>[] rates = new Dual<Scalar, TPartials>[states];
    private readonly Dual<Scalar, TPartials>[] flowing = new Dual<Scalar, TPartials>[flows];

    /// <inheritdoc/>
    public override PatchCurrents<double> Differentiate(PatchEquations equations, ReadOnlySpan<double> z, double difference, double salt, ReadOnlySpan<double> available, double f, Span<double> jacobian)
    {
        for (int k = 0; k < states; k++) this.z[k] = Seed(z[k], k);
        for (int k = 0; k < flows - 1; k++) this.available[k] = Seed(available[k], states + 2 + k);
        var currents = equations.Evaluate(this.z, Seed(difference, states), Seed(salt, states + 1), this.available, f, rates.AsSpan(), flowing);
        int width = states + flows + 1, at = 0;
        for (int row = 0; row < states; row++)
            for (int column = 0; column < width; column++) jacobian[at++] = rates[row].Partials[column];
        for (int row = 0; row < flows; row++)
            for (int column = 0; column < width; column++) jacobian[at++] = flowing[row].Partials[column];
        return new PatchCurrents<double>(currents.Overpotential.Value.Value, currents.Dissolved.Value.Value, currents.Reduced.Value.Value);
    }

    private static Dual<Scalar, TPartials> Seed(double value, int which) => new(new Scalar(value), TPartials.Unit(which, 1));
}
