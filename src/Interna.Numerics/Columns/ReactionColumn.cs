using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Columns;

/// <summary>Evaluates a rate law over a column: one call, vector registers over nodes, exact partials by duals.</summary>
/// <remarks>
/// The partials by concentration, occupation and overpotential come in one pass. Those by mean occupation and temperature,
/// which most models do not need, come in a second: five partials at once do not fit the registers. Allocates nothing.
/// </remarks>
/// <typeparam name="TLaw">The law.</typeparam>
/// <param name="law">The law with its parameters.</param>
public sealed class ReactionColumn<TLaw>(TLaw law) : IReactionColumn
    where TLaw : struct, IReactionLaw
{
    /// <summary>The law with its parameters.</summary>
    public TLaw Law { get; } = law;

    /// <inheritdoc/>
    public bool UsesMean => TLaw.UsesMean;

    /// <inheritdoc/>
    public bool EquilibriumAtMean => TLaw.EquilibriumAtMean;

    /// <inheritdoc/>
    public string Latex => Tex.Of(Law);

    /// <inheritdoc/>
    public void Evaluate(in ReactionState state, in ReactionRate rate)
    {
        if (Vector512.IsHardwareAccelerated && rate.Value.Length >= Lanes8.Width)
            Evaluate<Lanes8>(state, rate);
        else if (Vector256.IsHardwareAccelerated && rate.Value.Length >= Lanes4.Width)
            Evaluate<Lanes4>(state, rate);
        else
            Evaluate<Scalar>(state, rate);
    }

    /// <summary>Evaluates with a chosen register width; columns shorter than one register fall back to scalars.</summary>
    /// <typeparam name="T">The register.</typeparam>
    public void Evaluate<T>(in ReactionState state, in ReactionRate rate)
        where T : struct, ILanes<T>
    {
        int n = rate.Value.Length;
        if (n == 0)
            return;
        if (n < T.Width)
        {
            Evaluate<Scalar>(state, rate);
            return;
        }

        Check(state, rate, n);
        if (rate.ByConcentration.IsEmpty && rate.ByOccupation.IsEmpty && rate.ByOverpotential.IsEmpty)
            Values<T>(state, rate);
        else
            Partials<T>(state, rate);
        SlowPartials<T>(state, rate);
    }

    private void SlowPartials<T>(in ReactionState state, in ReactionRate rate)
        where T : struct, ILanes<T>
    {
        bool byMean = UsesMean && !rate.ByMeanOccupation.IsEmpty;
        if (byMean || !rate.ByInverseThermalVoltage.IsEmpty)
            MeanAndTemperature<T>(state, rate);
        if (!byMean)
            rate.ByMeanOccupation.Clear();
    }

    private void Values<T>(in ReactionState s, in ReactionRate r)
        where T : struct, ILanes<T>
    {
        var formula = Law;
        var f = T.Of(s.InverseThermalVoltage);
        int last = r.Value.Length - T.Width;
        for (int i = 0; ; i = Math.Min(i + T.Width, last)) // the last register overlaps the one before
        {
            var mean = TLaw.UsesMean ? T.Load(s.MeanOccupation, i) : T.Of(0.5);
            T.Store(formula.Rate(T.Load(s.Concentration, i), T.Load(s.Occupation, i), mean, T.Load(s.Overpotential, i), f), r.Value, i);
            if (i == last)
                return;
        }
    }

    private void Partials<T>(in ReactionState s, in ReactionRate r)
        where T : struct, ILanes<T>
    {
        var formula = Law;
        T zero = T.Of(0), one = T.Of(1);
        var f = Dual<T, Partials3<T>>.Of(s.InverseThermalVoltage);
        int last = r.Value.Length - T.Width;
        for (int i = 0; ; i = Math.Min(i + T.Width, last))
        {
            var c = new Dual<T, Partials3<T>>(T.Load(s.Concentration, i), new(one, zero, zero));
            var theta = new Dual<T, Partials3<T>>(T.Load(s.Occupation, i), new(zero, one, zero));
            var eta = new Dual<T, Partials3<T>>(T.Load(s.Overpotential, i), new(zero, zero, one));
            var mean = Dual<T, Partials3<T>>.Constant(TLaw.UsesMean ? T.Load(s.MeanOccupation, i) : T.Of(0.5));
            var g = formula.Rate(c, theta, mean, eta, f);
            T.Store(g.Value, r.Value, i);
            StoreIfAsked(g.Partials.A, r.ByConcentration, i);
            StoreIfAsked(g.Partials.B, r.ByOccupation, i);
            StoreIfAsked(g.Partials.C, r.ByOverpotential, i);
            if (i == last)
                return;
        }
    }

    private void MeanAndTemperature<T>(in ReactionState s, in ReactionRate r)
        where T : struct, ILanes<T>
    {
        var formula = Law;
        T zero = T.Of(0), one = T.Of(1);
        var f = new Dual<T, Partials2<T>>(T.Of(s.InverseThermalVoltage), new(zero, one));
        int last = r.Value.Length - T.Width;
        for (int i = 0; ; i = Math.Min(i + T.Width, last))
        {
            var c = Dual<T, Partials2<T>>.Constant(T.Load(s.Concentration, i));
            var theta = Dual<T, Partials2<T>>.Constant(T.Load(s.Occupation, i));
            var eta = Dual<T, Partials2<T>>.Constant(T.Load(s.Overpotential, i));
            var mean = new Dual<T, Partials2<T>>(TLaw.UsesMean ? T.Load(s.MeanOccupation, i) : T.Of(0.5), new(one, zero));
            var g = formula.Rate(c, theta, mean, eta, f);
            StoreIfAsked(g.Partials.A, r.ByMeanOccupation, i);
            StoreIfAsked(g.Partials.B, r.ByInverseThermalVoltage, i);
            if (i == last)
                return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreIfAsked<T>(T value, Span<double> column, int index)
        where T : struct, ILanes<T>
    {
        if (!column.IsEmpty)
            T.Store(value, column, index);
    }

    private static void Check(in ReactionState s, in ReactionRate r, int n)
    {
        // Registers are loaded without bounds checks, so lengths are checked once here.
        bool inputs = s.Concentration.Length == n && s.Occupation.Length == n && s.Overpotential.Length == n
            && (!TLaw.UsesMean || s.MeanOccupation.Length == n);
        bool outputs = Fits(r.ByConcentration, n) && Fits(r.ByOccupation, n) && Fits(r.ByMeanOccupation, n)
            && Fits(r.ByOverpotential, n) && Fits(r.ByInverseThermalVoltage, n);
        if (!inputs || !outputs)
            throw new ArgumentException("All columns of a reaction have the same length; derivatives may be empty.", nameof(s));
    }

    private static bool Fits(Span<double> column, int n) => column.IsEmpty || column.Length == n;
}
