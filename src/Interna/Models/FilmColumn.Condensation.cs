using System.Numerics;

namespace Interna.Models;

/// <content>Elimination of the unknowns of one node.</content>
internal sealed partial class FilmColumn
{
    // The algebra of one node, for real and complex rates: film and plated sodium eliminated, then the drop in the film.
    private FilmAnswer<T> Condense<T>(int lane, T alpha, T byU, T byInner, T byTemperature)
        where T : struct, INumberBase<T>
    {
        ref readonly var s = ref slopes[lane];
        T perPlated = Of(platingPerCurrent), perGrown = Of(growthPerCurrent), ohm = Of(s.Resistance), grownByFilm = Of(s.GrowthByFilm);
        T thickness = T.One / (alpha - perGrown * grownByFilm), dead = T.One / (alpha - perPlated * Of(s.CutByDead));
        T filmByDelta = thickness * perGrown * Of(s.GrowthByDelta), filmByTemperature = thickness * perGrown * Of(s.GrowthByTemperature);
        T sodium = perPlated * (T.One + Of(s.CutByCurrent) * (T.One + perPlated * Of(s.CutByDead) * dead)) / alpha;
        T factor = T.One / (T.One + Of(s.PlatingBySodium) * sodium);
        T platedByU = factor * Of(s.PlatingByU), platedByInner = factor * Of(s.PlatingByInner), platedByTemperature = factor * Of(s.PlatingByTemperature);
        T damping = T.One / (T.One + ohm * (byInner + platedByInner)), ohmic = Of(s.OhmicByFilm), sigma = Of(sign);
        T innerByDelta = damping * (T.One - ohmic * filmByDelta);
        T innerByU = -damping * ohm * (byU + platedByU);
        T innerByTemperature = -damping * (ohm * (byTemperature + platedByTemperature) + ohmic * filmByTemperature);
        T grownByDelta = sigma * (Of(s.GrowthByDelta) + grownByFilm * filmByDelta), grownByTemperature = sigma * (Of(s.GrowthByTemperature) + grownByFilm * filmByTemperature);
        return new FilmAnswer<T>
        {
            Alpha = alpha,
            InsertionByInner = byInner,
            Film = thickness,
            FilmByDelta = filmByDelta,
            FilmByTemperature = filmByTemperature,
            Dead = dead,
            SodiumByPlated = sodium,
            Plating = factor,
            Damping = damping,
            InnerByU = innerByU,
            InnerByDelta = innerByDelta,
            InnerByTemperature = innerByTemperature,
            GrownByDelta = grownByDelta,
            GrownByTemperature = grownByTemperature,
            OtherByU = platedByU + platedByInner * innerByU,
            OtherByDelta = platedByInner * innerByDelta + grownByDelta,
            OtherByTemperature = platedByTemperature + platedByInner * innerByTemperature + grownByTemperature,
        };

        static T Of(double value) => T.CreateChecked(value);
    }

    // Partial derivatives at a node; those by thicknesses count in the unit of the state.
    private struct FilmSlopes
    {
        public double Resistance, OhmicByFilm;
        public double GrowthByFilm, GrowthByDelta, GrowthByTemperature;
        public double PlatingByU, PlatingBySodium, PlatingByInner, PlatingByTemperature;
        public double CutByCurrent, CutByDead;
    }

    // A node condensed at a rate α.
    private struct FilmAnswer<T>
    {
        public T Alpha, InsertionByInner, Film, FilmByDelta, FilmByTemperature, Dead, SodiumByPlated, Plating, Damping;
        public T InnerByU, InnerByDelta, InnerByTemperature;
        public T GrownByDelta, GrownByTemperature, OtherByU, OtherByDelta, OtherByTemperature;
    }
}
