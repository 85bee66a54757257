using System.Numerics;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.SingleParticle;

/// <summary>What a model with one particle per electrode needs of the electrolyte, or changes of it.</summary>
/// <param name="NegativeMean">Mean of c/c_ref over the negative electrode, or its value at sodium metal [-].</param>
/// <param name="PositiveMean">Mean of c/c_ref over the positive electrode [-].</param>
/// <param name="NegativeDrop">φ_e at the separator minus its mean in the negative electrode (half cell: minus that of the sodium) [V].</param>
/// <param name="SeparatorDrop">φ_e at the positive minus at the negative side of the separator [V].</param>
/// <param name="PositiveDrop">Mean of φ_e in the positive electrode minus φ_e at the separator [V].</param>
internal readonly record struct SaltMoments<T>(T NegativeMean, T PositiveMean, T NegativeDrop, T SeparatorDrop, T PositiveDrop)
    where T : struct, INumberBase<T>
{
    /// <summary>φ_e averaged over the positive minus φ_e averaged over the negative electrode [V].</summary>
    public T Drop => NegativeDrop + SeparatorDrop + PositiveDrop;
}

/// <summary>The electrolyte under a reaction that is uniform in each electrode: it sees the rest of the cell only through the current.</summary>
internal abstract class SaltTransport
{
    /// <summary>Length of its part of the state vector.</summary>
    public virtual int States => 0;

    /// <summary>Means and drops of the last <see cref="Evaluate"/> or <see cref="Linearise"/>.</summary>
    public SaltMoments<double> Moments { get; protected set; } = new(1, 1, 0, 0, 0);

    /// <summary>The part of the drop that gradients of concentration make [V].</summary>
    public double ConcentrationDrop { get; protected set; }

    /// <summary>
    /// φ_e in the middle of the separator minus its mean in the negative electrode (half cell: minus that of the sodium), and its
    /// mean in the positive electrode minus that in the middle [V], at the last <see cref="Evaluate"/>.
    /// </summary>
    public virtual (double ToMiddle, double FromMiddle) HalfDrops => (0, 0);

    /// <summary>Change of the moments with the current density, what it does to the factorised salt balance included.</summary>
    public SaltMoments<double> ByCurrent { get; protected set; }

    /// <summary>As <see cref="ByCurrent"/> for the temperature.</summary>
    public SaltMoments<double> ByTemperature { get; protected set; }

    /// <summary>Salt in the pores [mol/m²].</summary>
    public abstract double Amount(ReadOnlySpan<double> u);

    /// <summary>Evaluates fluxes and <see cref="Moments"/>; the index of a concentration that is not positive, −1 for none.</summary>
    public virtual int Evaluate(ReadOnlySpan<double> u, double current, double temperature) => -1;

    /// <summary>Writes du/dt minus its value by the fluxes of the last <see cref="Evaluate"/>.</summary>
    public virtual void Residual(ReadOnlySpan<double> udot, Span<double> residual)
    {
    }

    /// <summary>As <see cref="Evaluate"/>, and keeps all derivatives.</summary>
    public virtual int Linearise(ReadOnlySpan<double> u, double current, double temperature) => -1;

    /// <summary>Factorises the salt balance at α.</summary>
    public virtual void Factor(double alpha)
    {
    }

    /// <summary>Solves in place at constant current and temperature, and gives the change of the moments.</summary>
    public virtual SaltMoments<double> Reduce(Span<double> x) => default;

    /// <summary>Adds the answer to a change of current density and of temperature.</summary>
    public virtual void Complete(Span<double> x, double current, double temperature)
    {
    }

    /// <summary><see cref="ByCurrent"/> at a complex rate and constant temperature.</summary>
    public virtual SaltMoments<Complex> Response(Complex s) => default;

    /// <summary>Smallest c/c_ref.</summary>
    public virtual double Least(ReadOnlySpan<double> u) => 1;

    /// <summary>Kinds of the unknowns.</summary>
    public virtual void Classify(Span<UnknownKind> kinds)
    {
    }

    /// <summary>What can be drawn.</summary>
    public virtual IReadOnlyList<ProfileInfo> Profiles => [];

    /// <summary>Writes one of <see cref="Profiles"/>; <paramref name="reference"/> is the mean of φ_e in the negative electrode (half cell: 0) [V].</summary>
    public virtual void Profile(int index, ReadOnlySpan<double> u, double reference, Span<double> values)
    {
    }
}

/// <summary>An electrolyte without gradients and without resistance.</summary>
/// <param name="amount">Salt in the pores [mol/m²].</param>
internal sealed class RestingElectrolyte(double amount) : SaltTransport
{
    /// <inheritdoc/>
    public override double Amount(ReadOnlySpan<double> u) => amount;
}
