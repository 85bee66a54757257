using System.Numerics;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.PorousElectrode;

/// <summary>
/// The solid of one porous electrode, all nodes at once: particles and reaction, with the particles condensed onto their
/// node so that the rest of the model sees δj = r + c_u δu + c_Δ δΔ + c_T δT only.
/// </summary>
/// <remarks>
/// u = c_e/c_ref, Δ = φ_s − φ_e. A particle answers δφ = δj/(F c_max R) with δθ = s + G δφ at its surface and in the mean, so
/// with ∂j/∂θ the condensation is a division by 1 − ∂j/∂θ · G/(F c_max R): rank one per node. What the surface stores
/// (<see cref="SurfaceColumn"/>) passes current beside j, and so do films and plated sodium (<see cref="FilmColumn"/>), through which j sees
/// Δ − v in place of Δ; states are those of the particles, then those of the surface, then those of the films.
/// </remarks>
internal sealed partial class ElectrodeColumn
{
    // Iterates may pass the ends of the host by this much: laws are regular there, and the limits end the step.
    private const double Margin = 0.01;

    // Rate laws are claimed to 1 V. Beyond, at a particle surface past the end of a steep potential, a rate is so much larger than any
    // current that its derivative takes the digits of the balances along: such an iterate is refused and the step shortened.
    private const double LargestOverpotential = 1.2;

    private readonly InsertionElectrode electrode;
    private readonly ElectrodeReaction reaction;
    private readonly SurfaceColumn? sites;
    private readonly bool atMean;
    private readonly bool meanNeeded;
    private readonly bool thermal;
    private readonly double fluxPerCurrent;
    private readonly double[] live;
    private readonly double[] flux, condensation;
    private readonly double[] reducedSurface, reducedMean, rateSurface, rateMean;
    private readonly double[] rateColumn, reducedRate;
    private readonly double[] enthalpy, enthalpyFlowSlope;
    private double temperature = double.NaN;

    public ElectrodeColumn(InsertionElectrode electrode, ISpheres spheres, int firstLane, int cells, bool thermal, IReadOnlyList<Reservoir> reservoirs)
    {
        this.electrode = electrode;
        this.thermal = thermal;
        Spheres = spheres;
        Lanes = spheres.Stride;
        FirstLane = firstLane;
        Cells = cells;
        reaction = new ElectrodeReaction(electrode, Lanes, thermal);
        sites = electrode.SurfaceStorage.Count > 0 ? new SurfaceColumn(electrode, Lanes, firstLane, cells, thermal) : null;
        films = FilmColumn.Of(electrode, Lanes, firstLane, cells, reservoirs, thermal);
        difference = films is null ? reaction.Drop : new double[Lanes];
        atMean = electrode.Kinetics.EquilibriumAtMean;
        meanNeeded = reaction.UsesMean;
        fluxPerCurrent = Particles.FluxPerCurrent(electrode);
        live = new double[Lanes];
        live.AsSpan(firstLane, cells).Fill(1);
        (flux, condensation, reducedSurface, reducedMean, rateSurface, rateMean) =
            (new double[Lanes], new double[Lanes], new double[Lanes], new double[Lanes], new double[Lanes], new double[Lanes]);
        (Current, CondensedByU, CondensedByDelta, CondensedByTemperature, Reduced) =
            (new double[Lanes], new double[Lanes], new double[Lanes], new double[Lanes], new double[Lanes]);
        rateColumn = thermal ? new double[spheres.States * Lanes] : [];
        reducedRate = new double[rateColumn.Length];
        (enthalpy, enthalpyFlowSlope) = (new double[Lanes], new double[Lanes]);
    }

    /// <summary>Number of states.</summary>
    public int States => Spheres.States * Lanes + (sites?.States ?? 0) + (films?.States ?? 0);

    /// <summary>The particles.</summary>
    public ISpheres Spheres { get; }

    /// <summary>What the surfaces store; null for nothing.</summary>
    public SurfaceColumn? Sites => sites;

    /// <summary>Length of the columns, a multiple of eight.</summary>
    public int Lanes { get; }

    /// <summary>Lane of the first node.</summary>
    public int FirstLane { get; }

    /// <summary>Number of nodes.</summary>
    public int Cells { get; }

    /// <summary>j [A/m²]; 0 in idle lanes.</summary>
    public double[] Current { get; }

    /// <summary>c_u.</summary>
    public double[] CondensedByU { get; }

    /// <summary>c_Δ.</summary>
    public double[] CondensedByDelta { get; }

    /// <summary>c_T.</summary>
    public double[] CondensedByTemperature { get; }

    /// <summary>r of the last <see cref="Reduce"/>.</summary>
    public double[] Reduced { get; }

    /// <summary>The reaction as last evaluated; idle lanes hold numbers without meaning.</summary>
    public ElectrodeReaction Reaction => reaction;

    /// <summary>−A(q) d(rate factor)/dT of the particles at the linearised state; empty where isothermal.</summary>
    public ReadOnlySpan<double> RateColumn => rateColumn;

    /// <summary>Overpotential η of the last evaluation [V].</summary>
    public double Overpotential(int lane) => reaction.Drop[lane] - reaction.Equilibrium[lane];

    /// <summary>H = U − T dU/dT of the last evaluation [V]: heat of reaction per charge.</summary>
    public double Enthalpy(int lane) => reaction.Equilibrium[lane] - temperature * reaction.Entropic[lane];

    private int ParticleStates => Spheres.States * Lanes;

    /// <summary>The states of the particles among those of the column.</summary>
    public ReadOnlySpan<double> OfParticles(ReadOnlySpan<double> states) => states[..ParticleStates];

    /// <summary>The states of the surface among those of the column.</summary>
    public ReadOnlySpan<double> OfSurface(ReadOnlySpan<double> states) => states[ParticleStates..FilmsAt];

    /// <summary>Writes particles at the initial stoichiometry and surfaces in equilibrium with them.</summary>
    public void Initialise(Span<double> states, double drop, double at)
    {
        Spheres.Fill(states[..ParticleStates], electrode.InitialStoichiometry);
        sites?.Initialise(states[ParticleStates..FilmsAt], drop, at);
        films?.Initialise(states[FilmsAt..]);
    }

    /// <summary>Makes every Arrhenius factor that of a temperature [K].</summary>
    public void SetTemperature(double value)
    {
        if (value == temperature) return;
        temperature = value;
        Spheres.RateFactor = electrode.Diffusivity.ArrheniusFactor(value);
    }

    /// <summary>Evaluates <see cref="Current"/>; a bad state is reported with its lane.</summary>
    public StateCheck Evaluate(ReadOnlySpan<double> q, ReadOnlySpan<double> u, ReadOnlySpan<double> delta)
    {
        var check = Load(q, u, delta);
        if (!check.IsGood) return check;
        reaction.Evaluate(temperature);
        TakeCurrent();
        return films is null ? CheckOverpotential() : EvaluateFilms(q, partials: false);
    }

    /// <summary>F = dq/dt − A(q) + B φ of the particles, with the current of the last <see cref="Evaluate"/>, and the residual of the surface.</summary>
    public void Residual(ReadOnlySpan<double> q, ReadOnlySpan<double> qdot, Span<double> residual)
    {
        var scale = new Vector<double>(fluxPerCurrent);
        for (int i = 0; i < Lanes; i += Column.Width) Column.Put(scale * Column.Get(Current, i), flux, i);
        Spheres.Residual(q[..ParticleStates], qdot[..ParticleStates], flux, residual[..ParticleStates]);
        ClearIdle(residual[..ParticleStates]);
        sites?.Residual(OfSurface(q), OfSurface(qdot), difference, temperature, residual[ParticleStates..FilmsAt]);
        films?.Residual(q[FilmsAt..], qdot[FilmsAt..], Current, residual[FilmsAt..]);
    }

    /// <summary>Evaluates <see cref="Current"/> with all partial derivatives.</summary>
    public StateCheck Linearise(ReadOnlySpan<double> q, ReadOnlySpan<double> u, ReadOnlySpan<double> delta)
    {
        var check = Load(q, u, delta);
        if (!check.IsGood) return check;
        Spheres.Linearise(OfParticles(q));
        reaction.Linearise(temperature);
        sites?.Evaluate(OfSurface(q), difference, temperature, partials: true);
        TakeCurrent();
        MaskDerivatives();
        if (thermal) LineariseTemperature(OfParticles(q));
        return films is null ? CheckOverpotential() : EvaluateFilms(q, partials: true);
    }

    /// <summary>Factorises the particles for a rate α and condenses them onto their nodes.</summary>
    public void Factor(double alpha)
    {
        Spheres.Factor(alpha);
        sites?.Factor(alpha);
        var surfaceGain = Spheres.SurfaceGain;
        var meanGain = Spheres.MeanGain;
        var scale = new Vector<double>(fluxPerCurrent);
        for (int i = 0; i < Lanes; i += Column.Width)
        {
            var gain = Column.Get(reaction.ByOccupation, i) * Column.Get(surfaceGain, i);
            if (meanNeeded) gain += Column.Get(reaction.ByMean, i) * Column.Get(meanGain, i);
            var w = Vector<double>.One / (Vector<double>.One - scale * gain);
            Column.Put(w, condensation, i);
            Column.Put(w * Column.Get(reaction.ByConcentration, i), CondensedByU, i);
            Column.Put(w * Column.Get(reaction.ByDrop, i), CondensedByDelta, i);
        }

        if (thermal) CondenseTemperature();
        films?.Factor(alpha, CondensedByU, CondensedByDelta, CondensedByTemperature);
    }

    /// <summary>First half of a solve: leaves an intermediate state in <paramref name="x"/> and gives <see cref="Reduced"/>; likewise the surface.</summary>
    public void Reduce(Span<double> x)
    {
        sites?.Reduce(x[ParticleStates..FilmsAt]);
        Spheres.Reduce(x[..ParticleStates], reducedSurface, reducedMean);
        for (int i = 0; i < Lanes; i += Column.Width)
        {
            var sum = Column.Get(reaction.ByOccupation, i) * Column.Get(reducedSurface, i);
            if (meanNeeded) sum += Column.Get(reaction.ByMean, i) * Column.Get(reducedMean, i);
            Column.Put(Column.Get(condensation, i) * sum, Reduced, i);
        }

        films?.Reduce(x[FilmsAt..], Reduced);
    }

    /// <summary>Second half of a solve: completes the particles, given what the nodes, the temperature and the reservoirs do.</summary>
    public void Complete(Span<double> states, ReadOnlySpan<double> du, ReadOnlySpan<double> dDelta, double dTemperature, ReadOnlySpan<double> dReservoirs)
    {
        var x = states[..ParticleStates];
        sites?.Complete(states[ParticleStates..FilmsAt], dDelta, dTemperature);
        films?.Complete(states[FilmsAt..], du, dDelta, dTemperature, dReservoirs);
        var scale = new Vector<double>(fluxPerCurrent);
        var dT = new Vector<double>(dTemperature);
        for (int i = 0; i < Lanes; i += Column.Width)
        {
            var dj = Column.Get(Reduced, i) + Column.Get(CondensedByU, i) * Column.Get(du, i)
                + Column.Get(CondensedByDelta, i) * Column.Get(dDelta, i);
            if (thermal) dj += Column.Get(CondensedByTemperature, i) * dT;
            Column.Put(scale * dj, flux, i);
        }

        if (films is { Reservoirs: > 0 }) AddReservoirFlux(films, dReservoirs);
        if (thermal)
        {
            for (int i = 0; i < x.Length; i += Column.Width) Column.Put(Column.Get(x, i) - dT * Column.Get(reducedRate, i), x, i);
        }

        Spheres.Complete(x, flux);
        ClearIdle(x);
    }

    /// <summary>
    /// Coefficients of the linearised heat of reaction Σ w δ(j H) in the condensed unknowns: of δj in <paramref name="byCurrent"/>,
    /// of a change of the temperature, and what the right-hand side of a solve contributes.
    /// </summary>
    public void HeatCoefficients(ReadOnlySpan<double> weight, Span<double> byCurrent, out double byTemperature)
    {
        var gain = atMean ? Spheres.MeanGain : Spheres.SurfaceGain;
        var direct = atMean ? rateMean : rateSurface;
        byTemperature = 0;
        for (int i = 0; i < Lanes; i++)
        {
            double slope = weight[i] * enthalpyFlowSlope[i];
            byCurrent[i] = weight[i] * enthalpy[i] + slope * gain[i] * fluxPerCurrent;
            byTemperature += byCurrent[i] * CondensedByTemperature[i] - slope * direct[i];
        }
    }

    /// <summary>What the last <see cref="Reduce"/> contributes to the linearised heat of reaction.</summary>
    public double ReducedHeat(ReadOnlySpan<double> weight, ReadOnlySpan<double> byCurrent)
    {
        var reduced = atMean ? reducedMean : reducedSurface;
        double sum = 0;
        for (int i = 0; i < Lanes; i++)
            sum += byCurrent[i] * Reduced[i] + weight[i] * enthalpyFlowSlope[i] * reduced[i];
        return sum;
    }

    private StateCheck Load(ReadOnlySpan<double> q, ReadOnlySpan<double> u, ReadOnlySpan<double> delta)
    {
        var surface = reaction.Occupation;
        Spheres.Surface(OfParticles(q), surface);
        if (meanNeeded) Spheres.Mean(OfParticles(q), reaction.Mean);
        u.CopyTo(reaction.Concentration);
        delta.CopyTo(reaction.Drop);
        if (films is not null) LoadFilms(q, delta);
        var (least, greatest) = Column.Range(surface);
        if (least > -Margin && greatest < 1 + Margin) return StateCheck.Good;
        for (int i = 0; i < Lanes; i++)
        {
            if (double.IsNaN(surface[i])) return new StateCheck(StateFault.NotFinite, i);
            if (!(surface[i] > -Margin && surface[i] < 1 + Margin)) return new StateCheck(StateFault.OutOfDomain, i);
        }

        return new StateCheck(StateFault.NotFinite, FirstLane);
    }

    private StateCheck CheckOverpotential()
    {
        var greatest = Vector<double>.Zero;
        for (int i = 0; i < Lanes; i += Column.Width)
            greatest = Vector.Max(greatest, Column.Get(live, i) * Vector.Abs(Column.Get(reaction.Drop, i) - new Vector<double>(reaction.Equilibrium[i..])));
        if (Vector.LessThanAll(greatest, new Vector<double>(LargestOverpotential))) return StateCheck.Good;
        int worst = FirstLane;
        for (int i = FirstLane; i < FirstLane + Cells; i++)
            if (!(Math.Abs(Overpotential(i)) <= Math.Abs(Overpotential(worst)))) worst = i;
        return new StateCheck(double.IsNaN(Overpotential(worst)) ? StateFault.NotFinite : StateFault.OutOfDomain, worst);
    }

    private void TakeCurrent()
    {
        for (int i = 0; i < Lanes; i += Column.Width)
            Column.Put(Column.Get(live, i) * Column.Get(reaction.Current, i), Current, i);
    }

    // Idle lanes have no equations: nothing may depend on them.
    private void MaskDerivatives()
    {
        for (int i = 0; i < Lanes; i++)
        {
            if (live[i] != 0) continue;
            reaction.ByOccupation[i] = reaction.ByMean[i] = reaction.ByConcentration[i] = reaction.ByDrop[i] = reaction.ByTemperature[i] = 0;
        }
    }

    // Kept apart from what Evaluate overwrites: a factorisation belongs to the state that was linearised.
    private void LineariseTemperature(ReadOnlySpan<double> q)
    {
        Spheres.ByRateFactor(q, rateColumn);
        double growth = Spheres.RateFactor * electrode.Diffusivity.ArrheniusSlope(temperature);
        foreach (ref double r in rateColumn.AsSpan()) r *= growth;
        for (int i = 0; i < Lanes; i++)
        {
            enthalpy[i] = Enthalpy(i);
            enthalpyFlowSlope[i] = Current[i] * (reaction.EquilibriumSlope[i] - temperature * reaction.EntropicSlope[i]);
        }
    }

    private void CondenseTemperature()
    {
        rateColumn.CopyTo(reducedRate, 0);
        Spheres.Reduce(reducedRate, rateSurface, rateMean);
        for (int i = 0; i < Lanes; i++)
        {
            double direct = reaction.ByTemperature[i] - reaction.ByOccupation[i] * rateSurface[i]
                - (meanNeeded ? reaction.ByMean[i] * rateMean[i] : 0);
            CondensedByTemperature[i] = condensation[i] * direct;
        }
    }

    private void ClearIdle(Span<double> states)
    {
        if (Cells == Lanes) return;
        int after = FirstLane + Cells;
        for (int i = 0; i < states.Length; i += Lanes)
        {
            states.Slice(i, FirstLane).Clear();
            states[(i + after)..(i + Lanes)].Clear();
        }
    }
}
