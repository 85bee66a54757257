using System.Numerics;
using Interna.Numerics.LinearAlgebra;

namespace Interna.Numerics.TimeIntegration;

/// <summary>
/// A small differential–algebraic system with a dense Jacobian: central differences unless <see cref="Jacobian"/> is
/// overridden. For references and tests; allocates nothing after construction.
/// </summary>
public abstract class DenseSystem : IDaeSystem
{
    // Cube root of the machine precision: balances truncation and cancellation of a central difference.
    private const double Relative = 6e-6;

    private readonly UnknownKind[] kinds;
    private readonly double[] typical;
    private readonly double[] byState;
    private readonly double[] byDerivative;
    private readonly double[] shifted;
    private readonly double[] plus;
    private readonly double[] minus;
    private readonly DenseLu lu;

    /// <summary>Declares the unknowns.</summary>
    /// <param name="kinds">Role of each unknown.</param>
    /// <param name="typical">Typical magnitude of each; empty for ones.</param>
    protected DenseSystem(ReadOnlySpan<UnknownKind> kinds, ReadOnlySpan<double> typical = default)
    {
        var n = kinds.Length;
        if (!typical.IsEmpty && typical.Length != n) throw new ArgumentException("One typical magnitude for each unknown.", nameof(typical));
        this.kinds = kinds.ToArray();
        this.typical = new double[n];
        if (typical.IsEmpty) Array.Fill(this.typical, 1);
        else typical.CopyTo(this.typical);
        byState = new double[n * n];
        byDerivative = new double[n * n];
        shifted = new double[n];
        plus = new double[n];
        minus = new double[n];
        lu = new DenseLu(n);
    }

    /// <inheritdoc/>
    public int Size => kinds.Length;

    /// <inheritdoc/>
    public ReadOnlySpan<UnknownKind> Kinds => kinds;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Typical => typical;

    /// <inheritdoc/>
    public virtual int EventCount => 0;

    /// <inheritdoc/>
    public abstract StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual);

    /// <inheritdoc/>
    public virtual void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
    {
    }

    /// <inheritdoc/>
    public virtual string Describe(int index) => $"unknown {index}";

    /// <inheritdoc/>
    public StateCheck Linearise(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot)
    {
        var check = Jacobian(t, y, ydot, byState, byDerivative);
        for (var i = 0; i < Size; i++)
            if (kinds[i] == UnknownKind.Padding) byState[i * Size + i] = 1;
        return check;
    }

    /// <inheritdoc/>
    public StateCheck Factor(double alpha)
    {
        var matrix = lu.Matrix;
        for (var i = 0; i < matrix.Length; i++) matrix[i] = byState[i] + alpha * byDerivative[i];
        var row = lu.Factor();
        return row < 0 ? StateCheck.Good : new StateCheck(StateFault.Singular, row);
    }

    /// <inheritdoc/>
    public void Solve(Span<double> x) => lu.Solve(x);

    /// <summary>Writes ∂F/∂y and ∂F/∂ẏ row by row (entry (i, j) at i·Size + j); both arrive with old content.</summary>
    protected virtual StateCheck Jacobian(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> byState, Span<double> byDerivative)
    {
        for (var j = 0; j < Size; j++)
        {
            var step = Relative * Math.Max(Math.Abs(y[j]), typical[j]);
            y.CopyTo(shifted);
            var check = Column(step, y[j], j, byState, t, default, ydot);
            if (!check.IsGood) return check;
            step = Relative * Math.Max(Math.Abs(ydot[j]), typical[j]);
            ydot.CopyTo(shifted);
            check = Column(step, ydot[j], j, byDerivative, t, y, default);
            if (!check.IsGood) return check;
        }

        return StateCheck.Good;
    }

    // An empty y or ydot stands for the shifted one.
    private StateCheck Column(double step, double centre, int j, Span<double> matrix, double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot)
    {
        shifted[j] = centre + step;
        var upper = shifted[j];
        var check = Residual(t, y.IsEmpty ? shifted : y, ydot.IsEmpty ? shifted : ydot, plus);
        if (!check.IsGood) return check;
        shifted[j] = centre - step;
        var width = upper - shifted[j];
        check = Residual(t, y.IsEmpty ? shifted : y, ydot.IsEmpty ? shifted : ydot, minus);
        if (!check.IsGood) return check;
        for (var i = 0; i < Size; i++) matrix[i * Size + j] = (plus[i] - minus[i]) / width;
        return StateCheck.Good;
    }
}

/// <summary>
/// A dense system written once over the complex numbers, so that its Jacobian is exact to rounding by the complex step
/// ∂F/∂y = Im F(y + iε)/ε. The residual must be analytic: no absolute values, comparisons only on real parts.
/// </summary>
public abstract class ComplexStepSystem : DenseSystem
{
    private const double Step = 1e-30;

    private readonly Complex[] z;
    private readonly Complex[] zdot;
    private readonly Complex[] values;

    /// <summary>Declares the unknowns.</summary>
    protected ComplexStepSystem(ReadOnlySpan<UnknownKind> kinds, ReadOnlySpan<double> typical = default)
        : base(kinds, typical)
    {
        z = new Complex[kinds.Length];
        zdot = new Complex[kinds.Length];
        values = new Complex[kinds.Length];
    }

    /// <inheritdoc/>
    public override StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        Lift(y, ydot);
        var check = Residual(t, z, zdot, values);
        for (var i = 0; i < values.Length; i++) residual[i] = values[i].Real;
        return check;
    }

    /// <summary>Evaluates F(t, y, ẏ) for complex arguments.</summary>
    protected abstract StateCheck Residual(double t, ReadOnlySpan<Complex> y, ReadOnlySpan<Complex> ydot, Span<Complex> residual);

    /// <inheritdoc/>
    protected override StateCheck Jacobian(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> byState, Span<double> byDerivative)
    {
        Lift(y, ydot);
        var n = Size;
        for (var j = 0; j < n; j++)
        {
            z[j] = new Complex(y[j], Step);
            var check = Residual(t, z, zdot, values);
            z[j] = y[j];
            if (!check.IsGood) return check;
            for (var i = 0; i < n; i++) byState[i * n + j] = values[i].Imaginary / Step;
            zdot[j] = new Complex(ydot[j], Step);
            check = Residual(t, z, zdot, values);
            zdot[j] = ydot[j];
            if (!check.IsGood) return check;
            for (var i = 0; i < n; i++) byDerivative[i * n + j] = values[i].Imaginary / Step;
        }

        return StateCheck.Good;
    }

    private void Lift(ReadOnlySpan<double> y, ReadOnlySpan<double> ydot)
    {
        for (var i = 0; i < y.Length; i++)
        {
            z[i] = y[i];
            zdot[i] = ydot[i];
        }
    }
}
