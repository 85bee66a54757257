using System.Numerics;
using Interna.Models.Films;

namespace Interna.Models;

/// <content>Elimination of the unknowns of one node.</content>
internal sealed partial class FilmColumn
{
    /// <summary>
    /// Condenses at α, given insertion by itself as δj = a_u δu + a_Δ δ(Δ − v) + a_T δT; leaves there how insertion answers to u, Δ and T
    /// through the film, and in <see cref="ByU"/> and its like how the current beside it does.
    /// </summary>
    public void Factor(double alpha, Span<double> byU, Span<double> byDelta, Span<double> byTemperature)
    {
        for (int i = first; i < last; i++)
        {
            living?.Factor(i, alpha);
            var films = living is null ? GrowthAnswer(i, alpha) : LivingAnswer(i);
            ref var a = ref answers[i];
            a = Condense(i, alpha, films, byU[i], byDelta[i], byTemperature[i]);
            (ByU[i], ByDelta[i], ByTemperature[i]) = (a.OtherByU, a.OtherByDelta, a.OtherByTemperature);
            (GrownByU[i], GrownByDelta[i], GrownByTemperature[i]) = (a.GrownByInsertion * a.InsertionByU, a.GrownByDelta, a.GrownByTemperature);
            (byU[i], byDelta[i], byTemperature[i]) = (a.InsertionByU, a.InsertionByDelta, a.InsertionByTemperature);
            if (Reservoirs > 0) FactorReservoirs(i);
        }
    }

    /// <summary>First half of a solve: <paramref name="insertion"/> is δj of insertion by itself and becomes that through the film.</summary>
    public void Reduce(Span<double> x, Span<double> insertion)
    {
        for (int i = first; i < last; i++)
        {
            ref var a = ref answers[i];
            ref readonly var s = ref slopes[i];
            ref double sodium = ref x[Sodium * lanes + i], dead = ref x[Dead * lanes + i];
            dead *= a.Dead;
            sodium = (sodium - platingPerCurrent * s.CutByDead * dead) / a.Alpha;
            double plated = a.Plating * s.PlatingBySodium * sodium, drop = 0, grown = 0;
            if (living is not null)
            {
                living.Reduce(x[(FirstFilm * lanes)..], lanes, i);
                (drop, grown) = (s.Current * living.Result(LivingFilms.Resistance), living.Result(LivingFilms.Grown));
            }
            else if (film is not null)
            {
                ref double thickness = ref x[FirstFilm * lanes + i];
                thickness *= a.Film;
                (drop, grown) = (s.Current * Scale / film.Conductivity * thickness, sign * s.GrowthByFilm * thickness);
            }

            double inner = -a.Damping * (x[i] + a.Ohmic * insertion[i] + s.Resistance * plated + drop);
            reducedDrop[i] = inner;
            insertion[i] += a.InsertionByInner * inner;
            reducedInsertion[i] = insertion[i];
            GrownReduced[i] = grown + a.GrownByInsertion * insertion[i];
            Reduced[i] = plated + a.Plating * s.PlatingByInner * inner + GrownReduced[i];
            if (Reservoirs > 0) ReduceReservoirs(i, insertion[i]);
        }
    }

    /// <summary>Second half of a solve, given what salt, Δ, temperature and reservoirs do.</summary>
    public void Complete(Span<double> x, ReadOnlySpan<double> du, ReadOnlySpan<double> dDelta, double dTemperature, ReadOnlySpan<double> dReservoirs)
    {
        for (int i = first; i < last; i++)
        {
            ref var a = ref answers[i];
            ref readonly var s = ref slopes[i];
            double inner = reducedDrop[i] + a.InnerByU * du[i] + a.InnerByDelta * dDelta[i] + a.InnerByTemperature * dTemperature;
            for (int m = 0; m < Reservoirs; m++) inner += innerByReservoir[m * lanes + i] * dReservoirs[m];
            double plated = a.Plating * (s.PlatingBySodium * x[Sodium * lanes + i] + s.PlatingByU * du[i] + s.PlatingByInner * inner + s.PlatingByTemperature * dTemperature);
            x[i] = electrode.Film is null ? 0 : dDelta[i] - inner;
            x[Sodium * lanes + i] -= a.SodiumByPlated * plated;
            x[Dead * lanes + i] += a.Dead * platingPerCurrent * s.CutByCurrent * plated;
            if (film is not null) x[FirstFilm * lanes + i] += a.FilmByDelta * dDelta[i] + a.FilmByTemperature * dTemperature;
            if (living is null) continue;
            double insertion = reducedInsertion[i] + a.InsertionByU * du[i] + a.InsertionByDelta * dDelta[i] + a.InsertionByTemperature * dTemperature;
            for (int m = 0; m < Reservoirs; m++) insertion += InsertionByReservoir[m * lanes + i] * dReservoirs[m];
            living.Complete(x[(FirstFilm * lanes)..], lanes, i, dDelta[i], dTemperature, insertion, dReservoirs);
        }
    }

    /// <summary>How insertion and the current beside it answer to u and Δ at a complex rate, constant temperature and constant reservoirs [A/m², S/m²].</summary>
    public (Complex InsertionByU, Complex InsertionByDelta, Complex OtherByU, Complex OtherByDelta) Response(Complex rate, int lane, Complex byU, Complex byDelta)
    {
        var films = living is null ? GrowthAnswer(lane, rate) : LivingAnswer(living.Respond(lane, rate));
        var a = Condense(lane, rate, films, byU, byDelta, Complex.Zero);
        return (a.InsertionByU, a.InsertionByDelta, a.OtherByU, a.OtherByDelta);
    }

    // The one film of a node, eliminated; zero without.
    private FilmsAnswer<T> GrowthAnswer<T>(int lane, T alpha)
        where T : struct, INumberBase<T>
    {
        if (film is null) return default;
        ref readonly var s = ref slopes[lane];
        T perGrown = Of<T>(growthPerCurrent), byFilm = Of<T>(s.GrowthByFilm), thickness = T.One / (alpha - perGrown * byFilm), sigma = Of<T>(sign), ohm = Of<T>(Scale / film.Conductivity);
        T byDelta = thickness * perGrown * Of<T>(s.GrowthByDelta), byTemperature = thickness * perGrown * Of<T>(s.GrowthByTemperature);
        return new FilmsAnswer<T>
        {
            Film = thickness,
            FilmByDelta = byDelta,
            FilmByTemperature = byTemperature,
            ResistanceByDelta = ohm * byDelta,
            ResistanceByTemperature = ohm * byTemperature,
            GrownByDelta = sigma * (Of<T>(s.GrowthByDelta) + byFilm * byDelta),
            GrownByTemperature = sigma * (Of<T>(s.GrowthByTemperature) + byFilm * byTemperature),
        };
    }

    private FilmsAnswer<double> LivingAnswer(int lane) => new()
    {
        ResistanceByDelta = living!.ByOuter(lane, LivingFilms.Resistance, LivingFilms.Difference),
        ResistanceByTemperature = living.ByOuter(lane, LivingFilms.Resistance, LivingFilms.Temperature),
        ResistanceByInsertion = living.ByOuter(lane, LivingFilms.Resistance, LivingFilms.Insertion),
        GrownByDelta = living.ByOuter(lane, LivingFilms.Grown, LivingFilms.Difference),
        GrownByTemperature = living.ByOuter(lane, LivingFilms.Grown, LivingFilms.Temperature),
        GrownByInsertion = living.ByOuter(lane, LivingFilms.Grown, LivingFilms.Insertion),
    };

    // At constant temperature.
    private FilmsAnswer<Complex> LivingAnswer(LocalElimination<Complex> node) => new()
    {
        ResistanceByDelta = node.ByOuter[LivingFilms.Difference],
        ResistanceByInsertion = node.ByOuter[LivingFilms.Insertion],
        GrownByDelta = node.ByOuter[living!.Around + LivingFilms.Difference],
        GrownByInsertion = node.ByOuter[living.Around + LivingFilms.Insertion],
    };

    // The algebra of one node, for real and complex rates: plated sodium eliminated, then the drop in the films.
    private FilmAnswer<T> Condense<T>(int lane, T alpha, in FilmsAnswer<T> films, T byU, T byInner, T byTemperature)
        where T : struct, INumberBase<T>
    {
        ref readonly var s = ref slopes[lane];
        T perPlated = Of<T>(platingPerCurrent), ohm = Of<T>(s.Resistance), current = Of<T>(s.Current);
        T dead = T.One / (alpha - perPlated * Of<T>(s.CutByDead));
        T sodium = perPlated * (T.One + Of<T>(s.CutByCurrent) * (T.One + perPlated * Of<T>(s.CutByDead) * dead)) / alpha;
        T factor = T.One / (T.One + Of<T>(s.PlatingBySodium) * sodium);
        T platedByU = factor * Of<T>(s.PlatingByU), platedByInner = factor * Of<T>(s.PlatingByInner), platedByTemperature = factor * Of<T>(s.PlatingByTemperature);
        T ohmic = ohm + current * films.ResistanceByInsertion, damping = T.One / (T.One + ohmic * byInner + ohm * platedByInner);
        T innerByDelta = damping * (T.One - current * films.ResistanceByDelta);
        T innerByU = -damping * (ohmic * byU + ohm * platedByU);
        T innerByTemperature = -damping * (ohmic * byTemperature + ohm * platedByTemperature + current * films.ResistanceByTemperature);
        T insertionByU = byU + byInner * innerByU, insertionByDelta = byInner * innerByDelta, insertionByTemperature = byTemperature + byInner * innerByTemperature;
        T grownByDelta = films.GrownByDelta + films.GrownByInsertion * insertionByDelta, grownByTemperature = films.GrownByTemperature + films.GrownByInsertion * insertionByTemperature;
        return new FilmAnswer<T>
        {
            Alpha = alpha,
            InsertionByInner = byInner,
            Film = films.Film,
            FilmByDelta = films.FilmByDelta,
            FilmByTemperature = films.FilmByTemperature,
            Dead = dead,
            SodiumByPlated = sodium,
            Plating = factor,
            Ohmic = ohmic,
            Damping = damping,
            InnerByU = innerByU,
            InnerByDelta = innerByDelta,
            InnerByTemperature = innerByTemperature,
            InsertionByU = insertionByU,
            InsertionByDelta = insertionByDelta,
            InsertionByTemperature = insertionByTemperature,
            GrownByInsertion = films.GrownByInsertion,
            GrownByDelta = grownByDelta,
            GrownByTemperature = grownByTemperature,
            OtherByU = platedByU + platedByInner * innerByU + films.GrownByInsertion * insertionByU,
            OtherByDelta = platedByInner * innerByDelta + grownByDelta,
            OtherByTemperature = platedByTemperature + platedByInner * innerByTemperature + grownByTemperature,
        };
    }

    private static T Of<T>(double value)
        where T : struct, INumberBase<T> => T.CreateChecked(value);

    // Partial derivatives at a node; those by thicknesses count in the unit of the state.
    private struct FilmSlopes
    {
        public double Resistance, Current;
        public double GrowthByFilm, GrowthByDelta, GrowthByTemperature;
        public double PlatingByU, PlatingBySodium, PlatingByInner, PlatingByTemperature;
        public double CutByCurrent, CutByDead;
    }

    // The films of a node condensed at a rate α onto Δ, temperature and insertion.
    private struct FilmsAnswer<T>
    {
        public T Film, FilmByDelta, FilmByTemperature;
        public T ResistanceByDelta, ResistanceByTemperature, ResistanceByInsertion;
        public T GrownByDelta, GrownByTemperature, GrownByInsertion;
    }

    // A node condensed at a rate α.
    private struct FilmAnswer<T>
    {
        public T Alpha, InsertionByInner, Film, FilmByDelta, FilmByTemperature, Dead, SodiumByPlated, Plating, Ohmic, Damping;
        public T InnerByU, InnerByDelta, InnerByTemperature, InsertionByU, InsertionByDelta, InsertionByTemperature;
        public T GrownByInsertion, GrownByDelta, GrownByTemperature, OtherByU, OtherByDelta, OtherByTemperature;
    }
}
