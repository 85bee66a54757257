using Interna.Numerics.Reals;

namespace Interna.Models;

/// <summary>Evaluates equations of one place with every partial derivative.</summary>
internal abstract class Differentiator
{
    /// <summary>One wide enough.</summary>
    /// <param name="variables">Number of variables.</param>
    /// <param name="results">Number of results.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public static Differentiator Of(int variables, int results) => variables switch
    {
        <= 8 => new Differentiator<PartialsPair<Partials4, Partials4>>(variables, results),
        <= 16 => new Differentiator<PartialsPair<PartialsPair<Partials4, Partials4>, PartialsPair<Partials4, Partials4>>>(variables, results),
        <= 32 => new Differentiator<PartialsPair<PartialsPair<PartialsPair<Partials4, Partials4>, PartialsPair<Partials4, Partials4>>, PartialsPair<PartialsPair<Partials4, Partials4>, PartialsPair<Partials4, Partials4>>>>(variables, results),
        var n => throw new ArgumentException($"A surface with {n} variables is too much: 32 are the most. Take fewer films or reservoirs.", nameof(variables)),
    };

    /// <summary>Writes the results, and the derivatives of as many of them as there is room for: a row for each, a column for each variable.</summary>
    public abstract void Differentiate(IEquations equations, ReadOnlySpan<double> variables, Span<double> results, Span<double> jacobian);
}

/// <inheritdoc/>
/// <typeparam name="TPartials">Partial derivatives.</typeparam>
internal sealed class Differentiator<TPartials>(int variables, int results) : Differentiator
    where TPartials : struct, IPartialsBlock<TPartials>
{
    private readonly Dual<Scalar, TPartials>[] seeds = new Dual<Scalar, TPartials>[variables];
    private readonly Dual<Scalar, TPartials>[] answers = new Dual<Scalar, TPartials>[results];

    /// <inheritdoc/>
    public override void Differentiate(IEquations equations, ReadOnlySpan<double> variables, Span<double> results, Span<double> jacobian)
    {
        for (int k = 0; k < seeds.Length; k++) seeds[k] = new(new Scalar(variables[k]), TPartials.Unit(k, 1));
        equations.Evaluate<Dual<Scalar, TPartials>>(seeds, answers);
        for (int row = 0; row < answers.Length; row++) results[row] = answers[row].Value.Value;
        for (int row = 0, at = 0; at < jacobian.Length; row++)
            for (int column = 0; column < seeds.Length; column++) jacobian[at++] = answers[row].Partials[column];
    }
}
