using System.Numerics;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.SingleParticle;

/// <summary>An electrode whose particles all react alike: one sphere, one interfacial potential drop Δ, one current density j.</summary>
/// <remarks>
/// C_dl dΔ/dt + j + j_s = σ i with σ = ±1/(a L), plus for the negative electrode;  j = j(θ_s, θ̄, c̄, Δ, T);  dq/dt = A(q) − B j/(F c_max R);
/// j_s: current of <see cref="SurfaceColumn"/>; films and plated sodium: <see cref="FilmColumn"/>, whose current stands beside j and through
/// which j answers to Δ.
/// As j is an unknown, sodium and charge obey linear equations, which Newton's method keeps to rounding.
/// </remarks>
internal sealed partial class UniformElectrode : IReservoirUser
{
    private readonly ISpheres spheres;
    private readonly ElectrodeReaction reaction;
    private readonly SurfaceColumn sites;
    private readonly double fluxPerCurrent;
    private readonly double areaRatio;
    private readonly double currentScale;
    private readonly bool thermal;
    private readonly double[] flux;
    private readonly double[] surface;
    private readonly double[] mean;
    private readonly double[] rateColumn;
    private readonly double[] reduced;
    private readonly double[] rateSurface;
    private readonly double[] rateMean;
    private readonly Complex[] surfaceResponse;
    private readonly Complex[] meanResponse;
    private readonly double[] single = new double[2];
    private readonly double[] difference = new double[1];
    private double alpha;
    private double p;

    // Partial derivatives of the heat, of the state last linearised.
    private double heatByCurrent, heatByDrop, heatSlope, surfaceHeatByDrop, linearisedDrop;
    private readonly double[] surfaceCurrent = new double[1];
    private readonly double[] stored;

    /// <param name="electrode">The electrode.</param>
    /// <param name="sign">+1 for the negative, −1 for the positive electrode.</param>
    /// <param name="typicalCurrent">Current density of the cell at 1C [A/m²].</param>
    /// <param name="options">Resolution.</param>
    /// <param name="reservoirs">The reservoirs of the cell.</param>
    public UniformElectrode(InsertionElectrode electrode, int sign, double typicalCurrent, ModelOptions options, IReadOnlyList<Reservoir> reservoirs)
    {
        Electrode = electrode;
        thermal = options.Thermal == ThermalKind.Lumped;
        spheres = Particles.Create(electrode, 1, options);
        reaction = new ElectrodeReaction(electrode, 1, thermal);
        sites = new SurfaceColumn(electrode, 1, 0, 1, thermal);
        films = FilmColumn.Of(electrode, 1, 0, 1, reservoirs, thermal);
        drawing = films?.Reservoirs ?? 0;
        (DropByReservoir, LossByCurrent, LossByTemperature, Loss, HeatByReservoir) = (new double[reservoirs.Count], new double[reservoirs.Count], new double[reservoirs.Count], new double[reservoirs.Count], new double[reservoirs.Count]);
        LossByReservoir = new double[reservoirs.Count * reservoirs.Count];
        layers = new double[films?.States ?? 0];
        fluxPerCurrent = Particles.FluxPerCurrent(electrode);
        areaRatio = electrode.SpecificArea * electrode.Thickness;
        PerCurrent = sign / areaRatio;
        currentScale = typicalCurrent / areaRatio;
        SolidResistance = electrode.Thickness / (3 * electrode.Conductivity * Math.Pow(electrode.ActiveFraction, electrode.BruggemanSolid));
        stored = new double[sites.States];
        flux = new double[spheres.Stride];
        surface = new double[spheres.Stride];
        mean = new double[spheres.Stride];
        rateColumn = new double[SphereStates];
        reduced = new double[SphereStates];
        rateSurface = new double[spheres.Stride];
        rateMean = new double[spheres.Stride];
        surfaceResponse = new Complex[spheres.Stride];
        meanResponse = new Complex[spheres.Stride];
    }

    /// <summary>The electrode.</summary>
    public InsertionElectrode Electrode { get; }

    /// <summary>Unknowns of the sphere.</summary>
    public int SphereStates => spheres.States * spheres.Stride;

    /// <summary>All unknowns: the sphere, then Δ, then j over its typical value, then the occupations of the surface, then film and plated sodium.</summary>
    public int States => FilmsAt + layers.Length;

    /// <summary>σ: interfacial current density per cell current density [-].</summary>
    public double PerCurrent { get; }

    /// <summary>Potential of the solid between its mean and the collector, per current density: L/(3 σ_eff) [Ω m²].</summary>
    public double SolidResistance { get; }

    /// <summary>a L: interfacial area per cell area [-].</summary>
    public double AreaRatio => areaRatio;

    /// <summary>Interfacial potential drop Δ = φ_s − φ_e of the last state [V].</summary>
    public double Drop => difference[0];

    /// <summary>Current density j of the last state [A/m²].</summary>
    public double Current { get; private set; }

    /// <summary>Stoichiometry at the surface of the last state [-].</summary>
    public double Occupation => reaction.Occupation[0];

    /// <summary>Mean stoichiometry of the last state [-].</summary>
    public double MeanOccupation => reaction.Mean[0];

    /// <summary>dU/dT of the last evaluation [V/K].</summary>
    public double Entropic => reaction.Entropic[0];

    /// <summary>Equilibrium potential that η counts from, of the last evaluation [V].</summary>
    public double Equilibrium => reaction.Equilibrium[0];

    /// <summary>Change of Δ with the current density i and with T, particles and electrolyte following.</summary>
    public (double ByCurrent, double ByTemperature) DropGain { get; private set; }

    /// <summary>Heat released by insertion, in the film and by plating per cell area: a L [j (Δ − U + T dU/dT) + j_p Δ] [W/m²].</summary>
    public double Heat(double temperature) => areaRatio * (Current * (Drop - Equilibrium + temperature * Entropic) + PlatedCurrent * Drop);

    /// <summary>Heat released per cell area by what the surface stores, a L Σ j_s (Δ − U_s), at the rates of the last <see cref="Residual"/> [W/m²].</summary>
    public double SurfaceHeat { get; private set; }

    /// <summary>As <see cref="SurfaceHeat"/>, of a state by itself, after <see cref="Evaluate"/>.</summary>
    public double SurfaceHeatOf(double temperature)
    {
        sites.Evaluate(stored, difference, temperature, partials: false);
        return areaRatio * sites.Heat(stored, Drop, 0);
    }

    /// <summary>Charge stored at the surface of the last state, per cell area [C/m²].</summary>
    public double SurfaceCharge => areaRatio * sites.Charge(stored, 0);

    /// <summary>U(θ) at temperature T [V].</summary>
    public double EquilibriumAt(double theta, double temperature)
    {
        Electrode.OpenCircuitPotential.Evaluate(new ReadOnlySpan<double>(in theta), single.AsSpan(0, 1));
        if (Electrode.EntropicCoefficient is null) return single[0];
        Electrode.EntropicCoefficient.Evaluate(new ReadOnlySpan<double>(in theta), single.AsSpan(1, 1));
        return single[0] + (temperature - ElectrodeReaction.ReferenceTemperature) * single[1];
    }

    /// <summary>Writes the state of rest at the initial stoichiometry.</summary>
    public void Initialise(Span<double> y, double temperature)
    {
        spheres.Fill(y[..SphereStates], Electrode.InitialStoichiometry);
        y[SphereStates] = EquilibriumAt(Electrode.InitialStoichiometry, temperature);
        y[SphereStates + 1] = 0;
        sites.Initialise(y[(SphereStates + 2)..], y[SphereStates], temperature);
        films?.Initialise(y[FilmsAt..]);
    }

    /// <summary>Kinds of the unknowns, and the magnitudes against which their errors count.</summary>
    public void Classify(Span<UnknownKind> kinds, Span<double> typical)
    {
        kinds[..SphereStates].Fill(UnknownKind.Differential);
        for (int k = 0; k < SphereStates; k++) typical[k] = spheres.TypicalOf(k / spheres.Stride);
        kinds[SphereStates] = Electrode.DoubleLayerCapacitance > 0
            ? UnknownKind.Differential
            : UnknownKind.Algebraic;
        kinds[SphereStates + 1] = UnknownKind.Dependent;
        kinds[(SphereStates + 2)..FilmsAt].Fill(UnknownKind.Differential);
        ClassifyFilms(kinds, typical);
    }

    /// <summary>Reads a state without evaluating a law.</summary>
    public void Load(ReadOnlySpan<double> y)
    {
        var q = y[..SphereStates];
        spheres.Surface(q, surface);
        reaction.Occupation[0] = surface[0];
        spheres.Mean(q, mean);
        reaction.Mean[0] = mean[0];
        reaction.Drop[0] = difference[0] = y[SphereStates];
        Current = currentScale * y[SphereStates + 1];
        y[(SphereStates + 2)..FilmsAt].CopyTo(stored);
        LoadFilms(y);
    }

    /// <summary>Reads a state and evaluates its reaction.</summary>
    public void Evaluate(ReadOnlySpan<double> y, double concentration, double temperature)
    {
        Load(y);
        reaction.Concentration[0] = concentration;
        reaction.Evaluate(temperature);
        EvaluateFilms(temperature, partials: false);
    }

    /// <summary>Writes the residual; i is the current density of the cell [A/m²].</summary>
    public void Residual(ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, double i, double concentration, double temperature, Span<double> residual)
    {
        Evaluate(y, concentration, temperature);
        flux[0] = fluxPerCurrent * Current;
        spheres.RateFactor = Electrode.Diffusivity.ArrheniusFactor(temperature);
        spheres.Residual(y[..SphereStates], ydot[..SphereStates], flux, residual[..SphereStates]);
        var rates = ydot[(SphereStates + 2)..FilmsAt];
        surfaceCurrent[0] = 0;
        sites.AddCurrent(rates, surfaceCurrent);
        residual[SphereStates] = (Electrode.DoubleLayerCapacitance * ydot[SphereStates] + Current + surfaceCurrent[0] + FilmCurrent - PerCurrent * i) / currentScale;
        residual[SphereStates + 1] = (Current - reaction.Current[0]) / currentScale;
        sites.Residual(stored, rates, difference, temperature, residual[(SphereStates + 2)..FilmsAt]);
        films?.Residual(layers, ydot[FilmsAt..], insertion, residual[FilmsAt..]);
        SurfaceHeat = areaRatio * (surfaceCurrent[0] * Drop - sites.EnthalpyFlow(rates, 0));
    }

    /// <summary>Evaluates and keeps all derivatives.</summary>
    public void Linearise(ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, double concentration, double temperature)
    {
        Load(y);
        sites.Evaluate(stored, difference, temperature, partials: true);
        reaction.Concentration[0] = concentration;
        reaction.Linearise(temperature);
        EvaluateFilms(temperature, partials: true);
        var q = y[..SphereStates];
        spheres.RateFactor = Electrode.Diffusivity.ArrheniusFactor(temperature);
        spheres.Linearise(q);
        if (!thermal) return;
        heatByCurrent = areaRatio * (Drop - Equilibrium + temperature * Entropic);
        heatByDrop = areaRatio * Current;
        surfaceCurrent[0] = 0;
        sites.AddCurrent(ydot[(SphereStates + 2)..FilmsAt], surfaceCurrent);
        surfaceHeatByDrop = areaRatio * (surfaceCurrent[0] + PlatedCurrent);
        linearisedDrop = Drop;
        heatSlope = temperature * reaction.EntropicSlope[0] - reaction.EquilibriumSlope[0];
        spheres.ByRateFactor(q, rateColumn);
        double slope = spheres.RateFactor * Electrode.Diffusivity.ArrheniusSlope(temperature);
        foreach (ref double value in rateColumn.AsSpan()) value *= slope;
    }

    /// <summary>Factorises at α, given how the electrolyte answers to current and temperature; false where singular.</summary>
    public bool Factor(double alpha, double concentrationByCurrent, double concentrationByTemperature)
    {
        this.alpha = alpha;
        spheres.Factor(alpha);
        sites.Factor(alpha);
        if (thermal)
        {
            Array.Copy(rateColumn, reduced, rateColumn.Length);
            spheres.Reduce(reduced, rateSurface, rateMean);
        }

        DropGain = films is not null ? FactorFilms(concentrationByCurrent, concentrationByTemperature) : Gain(spheres.SurfaceGain[0], spheres.MeanGain[0], rateSurface[0], rateMean[0], concentrationByCurrent, concentrationByTemperature, Layer, sites.ByTemperature[0]);
        if (drawing > 0) FactorLosses();
        return double.IsFinite(DropGain.ByCurrent) && double.IsFinite(DropGain.ByTemperature);
    }

    /// <summary>First half of a solve; <paramref name="concentration"/> is the change of c̄ at constant current and temperature.</summary>
    /// <returns>The change of Δ at constant current and temperature.</returns>
    public double Reduce(Span<double> x, double concentration)
    {
        spheres.Reduce(x[..SphereStates], surface, mean);
        sites.Reduce(x[(SphereStates + 2)..FilmsAt]);
        double charge = currentScale * x[SphereStates] - sites.Reduced[0], kinetics = currentScale * x[SphereStates + 1];
        double own = kinetics + reaction.ByOccupation[0] * surface[0] + reaction.ByMean[0] * mean[0];
        if (films is not null) return p = ReduceFilms(x[FilmsAt..], charge, own, concentration);
        double known = own + reaction.ByConcentration[0] * concentration;
        p = (Feedback * charge - known) / (reaction.ByDrop[0] + Feedback * Layer);
        return p;
    }

    /// <summary>Change of the heat released per cell area at constant current and temperature, after <see cref="Reduce"/> [W/m²].</summary>
    public double HeatChange(ReadOnlySpan<double> x) =>
        HeatOf(p, currentScale * x[SphereStates] - sites.Reduced[0] - Layer * p - BesideInsertion(p), surface[0], mean[0]) + SurfaceHeatOf(p, 0) + PlatedHeat(p)
        + areaRatio * (linearisedDrop * sites.Reduced[0] - sites.ReducedHeat[0]);

    /// <summary>Change of the heat with the current density and with the temperature, everything following.</summary>
    public (double ByCurrent, double ByTemperature) HeatGain()
    {
        var (byI, byT) = DropGain;
        var beside = films is null ? default : FilmGain(byI, byT);
        return (HeatOf(byI, PerCurrent - Layer * byI - beside.ByCurrent, 0, 0) + SurfaceHeatOf(byI, 0) + beside.HeatByCurrent,
            HeatOf(byT, -sites.ByTemperature[0] - Layer * byT - beside.ByTemperature, -rateSurface[0], -rateMean[0]) + SurfaceHeatOf(byT, 1) + beside.HeatByTemperature);
    }

    /// <summary>Second half of a solve, given the changes of current density, temperature and reservoirs.</summary>
    public void Complete(Span<double> x, double current, double temperature, ReadOnlySpan<double> reservoirs)
    {
        double drop = p + DropGain.ByCurrent * current + DropGain.ByTemperature * temperature;
        for (int m = 0; m < drawing; m++) drop += DropByReservoir[m] * reservoirs[m];
        double j = currentScale * x[SphereStates] - sites.Reduced[0] + PerCurrent * current - Layer * drop - sites.ByTemperature[0] * temperature;
        if (films is not null) j -= CompleteFilms(x[FilmsAt..], drop, current, temperature, reservoirs);
        var q = x[..SphereStates];
        if (thermal)
        {
            for (int i = 0; i < q.Length; i++) q[i] -= temperature * reduced[i];
        }

        flux[0] = fluxPerCurrent * j;
        spheres.Complete(q, flux);
        single[0] = drop;
        sites.Complete(x[(SphereStates + 2)..FilmsAt], single, temperature);
        x[SphereStates] = drop;
        x[SphereStates + 1] = j / currentScale;
    }

    /// <summary>Change of Δ with the current density at a complex rate and constant temperature.</summary>
    public Complex Response(Complex s, Complex concentrationByCurrent)
    {
        spheres.Response(s, surfaceResponse, meanResponse);
        if (films is not null) return FilmResponse(s, concentrationByCurrent);
        return Gain(surfaceResponse[0], meanResponse[0], Complex.Zero, Complex.Zero, concentrationByCurrent, Complex.Zero, s * Electrode.DoubleLayerCapacitance + sites.Response(s, 0), Complex.Zero).ByCurrent;
    }

    /// <summary>Stoichiometry along the radius.</summary>
    public void Profile(ReadOnlySpan<double> y, ReadOnlySpan<double> rho, Span<double> theta) => spheres.Profile(y[..SphereStates], 0, rho, theta);

    /// <summary>Sodium in the host [mol/m²].</summary>
    public double Amount => Electrode.Thickness * Electrode.ActiveFraction * Electrode.MaximumConcentration * MeanOccupation;

    /// <summary>1 − ∂j/∂(surface and mean) × their answer to j.</summary>
    private double Feedback => 1 - fluxPerCurrent * (reaction.ByOccupation[0] * spheres.SurfaceGain[0] + reaction.ByMean[0] * spheres.MeanGain[0]);

    /// <summary>Charge that double layer and surface take up with Δ, as a conductance C α + c_Δ [S/m²].</summary>
    private double Layer => Electrode.DoubleLayerCapacitance * alpha + sites.ByDrop[0];

    // Elimination of j from  layer δΔ + layerByT δT + δj = σ δi  and  feedback δj = j_Δ δΔ + j_θ δθ + j_θ̄ δθ̄ + j_c δc + j_T δT.
    private (T ByCurrent, T ByTemperature) Gain<T>(T surfaceGain, T meanGain, T surfaceByT, T meanByT, T cByCurrent, T cByT, T layer, T layerByT)
        where T : struct, INumberBase<T>
    {
        T theta = T.CreateChecked(reaction.ByOccupation[0]), bar = T.CreateChecked(reaction.ByMean[0]), c = T.CreateChecked(reaction.ByConcentration[0]);
        T feedback = T.One - T.CreateChecked(fluxPerCurrent) * (theta * surfaceGain + bar * meanGain);
        T conductance = T.CreateChecked(reaction.ByDrop[0]) + feedback * layer;
        T direct = T.CreateChecked(reaction.ByTemperature[0]) - theta * surfaceByT - bar * meanByT + c * cByT;
        return ((feedback * T.CreateChecked(PerCurrent) - c * cByCurrent) / conductance, -(direct + feedback * layerByT) / conductance);
    }

    // a L δ[Σ j_s (Δ − U_s)] with the surface following Δ and T.
    private double SurfaceHeatOf(double drop, double temperature) => surfaceHeatByDrop * drop + areaRatio * (
        linearisedDrop * (sites.ByDrop[0] * drop + sites.ByTemperature[0] * temperature) - sites.HeatByDrop[0] * drop - sites.HeatByTemperature[0] * temperature);

    // The mean, not the surface, moves U where η counts from it.
    private double HeatOf(double drop, double j, double surfaceChange, double meanChange)
    {
        bool atMean = Electrode.Kinetics.EquilibriumAtMean;
        double gain = atMean ? spheres.MeanGain[0] : spheres.SurfaceGain[0];
        double theta = (atMean ? meanChange : surfaceChange) + gain * fluxPerCurrent * j;
        return heatByCurrent * j + heatByDrop * (drop + heatSlope * theta);
    }
}
