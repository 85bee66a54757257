using System.Numerics;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.SingleParticle;

/// <content>Film and plated sodium on the particles: one node of <see cref="FilmColumn"/>.</content>
internal sealed partial class UniformElectrode
{
    private readonly FilmColumn? films;
    private readonly int drawing;
    private readonly double[] layers;
    private readonly double[] byConcentration = new double[1], byDifference = new double[1], byTemperature = new double[1], insertion = new double[1], inserted = new double[1];
    private readonly double[] saltChange = new double[1], differenceChange = new double[1];
    private bool layersGood = true;

    // How insertion and what stands beside it answer to salt, Δ and T together, and the salt to current and temperature.
    private double totalByConcentration, totalByDifference, totalByTemperature, filmConductance;
    private double concentrationByI, concentrationByT, concentrationAlone;

    /// <summary>Film and plated sodium; null for none.</summary>
    public FilmColumn? Films => films;

    /// <summary>Writes a profile of <see cref="FilmProfiles"/> of the last state.</summary>
    public void FilmProfile(int which, Span<double> values) => FilmProfiles.Write(Electrode, films!, layers, difference, 0, 1, which, values);

    /// <summary>Drop in the film of the last state [V].</summary>
    public double FilmDrop => films is null ? 0 : FilmColumn.Drop(layers, 0);

    /// <summary>Charge spent on the film since the start per cell area, negative where oxidation set it free [C/m²].</summary>
    public double FilmCharge => films is null ? 0 : areaRatio * films.FilmCharge(layers, 0);

    /// <summary>Charge of the plated sodium, and of what lost its contact, per cell area [C/m²].</summary>
    public (double Connected, double Dead) PlatedCharge
    {
        get
        {
            if (films is null) return default;
            var (connected, dead) = films.PlatedCharge(layers, 0);
            return (areaRatio * connected, areaRatio * dead);
        }
    }

    /// <summary>Index of the first state of film and plated sodium.</summary>
    public int FilmsAt => SphereStates + 2 + sites.States;

    private double PlatedCurrent => films is null ? 0 : films.Plated[0];

    // Current beside insertion; a state that cannot be has none.
    private double FilmCurrent => films is null ? 0 : layersGood ? films.Plated[0] + films.Grown[0] : double.NaN;

    private void ClassifyFilms(Span<UnknownKind> kinds, Span<double> typical)
    {
        if (films is null) return;
        var all = FilmColumn.Classify(Electrode);
        for (int k = 0; k < all.Length; k++) (kinds[FilmsAt + k], typical[FilmsAt + k]) = all[k];
    }

    private void LoadFilms(ReadOnlySpan<double> y)
    {
        if (films is null) return;
        y[FilmsAt..].CopyTo(layers);
        films.Inner(layers, difference, reaction.Drop);
    }

    private void EvaluateFilms(double temperature, bool partials)
    {
        if (films is null) return;
        insertion[0] = Current;
        layersGood = films.Evaluate(layers, difference, reaction.Concentration, insertion, temperature, partials).IsGood;
    }

    // δj = [own + j_c δc + j_D δ(Δ − v) + j_T δT]/feedback is wrapped in the film, then  layer δΔ + δj + δ(beside) = σ δi.
    private (double ByCurrent, double ByTemperature) FactorFilms(double concentrationByCurrent, double concentrationByTemperature)
    {
        (concentrationByI, concentrationByT) = (concentrationByCurrent, concentrationByTemperature);
        double feedback = Feedback;
        byConcentration[0] = reaction.ByConcentration[0] / feedback;
        byDifference[0] = reaction.ByDrop[0] / feedback;
        byTemperature[0] = (reaction.ByTemperature[0] - reaction.ByOccupation[0] * rateSurface[0] - reaction.ByMean[0] * rateMean[0]) / feedback;
        films!.Factor(alpha, byConcentration, byDifference, byTemperature);
        totalByConcentration = byConcentration[0] + films.ByU[0];
        totalByDifference = byDifference[0] + films.ByDelta[0];
        totalByTemperature = byTemperature[0] + films.ByTemperature[0];
        filmConductance = Layer + totalByDifference;
        return ((PerCurrent - totalByConcentration * concentrationByI) / filmConductance,
            -(totalByTemperature + totalByConcentration * concentrationByT + sites.ByTemperature[0]) / filmConductance);
    }

    private double ReduceFilms(Span<double> x, double charge, double own, double concentration)
    {
        concentrationAlone = concentration;
        inserted[0] = own / Feedback;
        films!.Reduce(x, inserted);
        double drop = (charge - inserted[0] - films.Reduced[0] - totalByConcentration * concentration) / filmConductance;
        for (int m = 0; m < drawing; m++) Loss[m] = areaRatio * (films.LossReduced[m] + films.LossByU[m] * concentration + films.LossByDelta[m] * drop);
        return drop;
    }

    // Change of the current beside insertion and of the heat of plating, at constant current and temperature.
    private double BesideInsertion(double drop) =>
        films is null ? 0 : films.Reduced[0] + films.ByU[0] * concentrationAlone + films.ByDelta[0] * drop;

    private double PlatedHeat(double drop) =>
        films is null ? 0 : areaRatio * linearisedDrop * (BesideInsertion(drop) - films.GrownReduced[0] - films.GrownByU[0] * concentrationAlone - films.GrownByDelta[0] * drop);

    private (double ByCurrent, double ByTemperature, double HeatByCurrent, double HeatByTemperature) FilmGain(double dropByI, double dropByT)
    {
        double byI = films!.ByU[0] * concentrationByI + films.ByDelta[0] * dropByI;
        double byT = films.ByU[0] * concentrationByT + films.ByDelta[0] * dropByT + films.ByTemperature[0];
        double scale = areaRatio * linearisedDrop;
        double grownByI = films.GrownByU[0] * concentrationByI + films.GrownByDelta[0] * dropByI;
        double grownByT = films.GrownByU[0] * concentrationByT + films.GrownByDelta[0] * dropByT + films.GrownByTemperature[0];
        return (byI, byT, scale * (byI - grownByI), scale * (byT - grownByT));
    }

    // Returns the change of the current beside insertion.
    private double CompleteFilms(Span<double> x, double drop, double current, double temperature, ReadOnlySpan<double> reservoirs)
    {
        saltChange[0] = concentrationAlone + concentrationByI * current + concentrationByT * temperature;
        differenceChange[0] = drop;
        films!.Complete(x, saltChange, differenceChange, temperature, reservoirs);
        double beside = films.Reduced[0] + films.ByU[0] * saltChange[0] + films.ByDelta[0] * drop + films.ByTemperature[0] * temperature;
        for (int m = 0; m < drawing; m++) beside += films.ByReservoir[m] * reservoirs[m];
        return beside;
    }

    private Complex FilmResponse(Complex s, Complex concentrationByCurrent)
    {
        var feedback = 1 - fluxPerCurrent * (reaction.ByOccupation[0] * surfaceResponse[0] + reaction.ByMean[0] * meanResponse[0]);
        var (insertionByU, insertionByDelta, otherByU, otherByDelta) = films!.Response(s, 0, reaction.ByConcentration[0] / feedback, reaction.ByDrop[0] / feedback);
        var layer = s * Electrode.DoubleLayerCapacitance + sites.Response(s, 0);
        return (PerCurrent - (insertionByU + otherByU) * concentrationByCurrent) / (layer + insertionByDelta + otherByDelta);
    }
}
