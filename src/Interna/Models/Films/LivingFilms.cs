using System.Numerics;
using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.Films;

/// <summary>Films on the nodes of a host that do more than grow by one reaction: several of them, with onset, reactant, product, gas, dissolution and cracks.</summary>
/// <remarks>
/// <see cref="FilmEquations"/> at every node, the particle stretching its films at −b j with b = β n/(F c_max R): a free elastic particle of mean
/// stoichiometry θ̄ stretches its surface by β θ̄ (Timoshenko and Goodier, Theory of Elasticity, 3rd ed. 1970, chapter 13), and dθ̄/dt = −n j/(F c_max R),
/// n = 1, 2, 3 for plates, cylinders and spheres. What cracks expose has no film: R = (1 − χ)(R₀ + Σ L/κ), R₀ of layers that stay. Variables: the states, Δ, f = F/RT, j of insertion, A
/// of each reservoir; results: the rates of the states, R, the current that oxidises less that which reduces, the losses of the reservoirs.
/// </remarks>
internal sealed class LivingFilms : IEquations
{
    /// <summary>The unknowns around a node in <see cref="ByOuter"/>; reservoirs from <see cref="FirstReservoir"/> on.</summary>
    public const int Difference = 0, Temperature = 1, Insertion = 2, FirstReservoir = 3;

    /// <summary>What follows from a node: resistance, current of growth; losses of the reservoirs from <see cref="FirstLoss"/> on.</summary>
    public const int Resistance = 0, Grown = 1, FirstLoss = 2;

    // Weight of strain and exposed part: errors of a hundredth of the tolerance matter.
    private const double TypicalPart = 0.01;

    private readonly FilmEquations equations;
    private readonly Differentiator differentiator;
    private readonly LocalElimination<double>[] nodes;
    private readonly double[][] jacobian;
    private readonly Scalar[] variables, results;
    private readonly double[] seeds, values, buffer, change;
    private readonly double stretchPerCurrent, layers;
    private readonly int reservoirs;
    private LocalElimination<Complex>? complex;
    private double inverseByTemperature;

    public LivingFilms(InsertionElectrode electrode, int lanes, IReadOnlyList<Reservoir> reservoirs, bool thermal)
    {
        this.reservoirs = reservoirs.Count;
        States = StatesOf(electrode);
        equations = new FilmEquations(electrode.Name, electrode.Films, electrode.Mechanics, States, reservoirs, thermal);
        Count = CountOf(electrode);
        layers = electrode.FilmResistance;
        stretchPerCurrent = -electrode.Expansion * (int)electrode.ParticleShape * Particles.FluxPerCurrent(electrode);
        int before = Count + FirstReservoir + reservoirs.Count, after = Count + FirstLoss + reservoirs.Count;
        differentiator = Differentiator.Of(before, after);
        (variables, results, seeds, values) = (new Scalar[before], new Scalar[after], new double[before], new double[after]);
        (buffer, change) = (new double[Count], new double[FirstReservoir + reservoirs.Count]);
        nodes = [.. Enumerable.Range(0, lanes).Select(_ => new LocalElimination<double>(Count, FirstReservoir + reservoirs.Count, FirstLoss + reservoirs.Count, 0))];
        jacobian = [.. Enumerable.Range(0, lanes).Select(_ => new double[before * after])];
    }

    /// <summary>Whether the films of an electrode need this.</summary>
    public static bool Applies(InsertionElectrode electrode) => electrode.Film is not null && (electrode.OuterFilms.Count > 0 || electrode.Mechanics is not null || electrode.FilmResistance > 0 || !electrode.Film.IsPlain);

    /// <summary>Where the films of an electrode keep their states.</summary>
    public static FilmStates StatesOf(InsertionElectrode electrode)
    {
        int films = electrode.Films.Count, next = films;
        int dissolved = electrode.Films.Any(f => f.Dissolution is not null) ? next : -1;
        if (dissolved >= 0) next += films;
        return electrode.Mechanics is null ? new FilmStates(0, dissolved, -1, -1) : new FilmStates(0, dissolved, next, next + 1);
    }

    /// <summary>Number of states of a node.</summary>
    public static int CountOf(InsertionElectrode electrode) =>
        electrode.Films.Count * (electrode.Films.Any(f => f.Dissolution is not null) ? 2 : 1) + (electrode.Mechanics is null ? 0 : 2);

    /// <summary>Kind and magnitude of a state.</summary>
    public static (UnknownKind Kind, double Typical) Classify(InsertionElectrode electrode, int state)
    {
        var at = StatesOf(electrode);
        int films = electrode.Films.Count;
        if (state < films) return (UnknownKind.Differential, electrode.Films[state].Thickness / FilmEquations.Scale);
        if (at.Dissolved >= 0 && state < at.Dissolved + films)
            return electrode.Films[state - films].Dissolution is null ? (UnknownKind.Padding, 1) : (UnknownKind.Differential, electrode.Films[state - films].Thickness / FilmEquations.Scale);
        return (UnknownKind.Differential, state == at.Strain ? electrode.Mechanics!.CrackStrain : TypicalPart);
    }

    /// <summary>Names a state.</summary>
    public static string Describe(InsertionElectrode electrode, int state)
    {
        var at = StatesOf(electrode);
        int films = electrode.Films.Count;
        if (state < films) return $"thickness of film {state + 1} ({electrode.Films[state].Name})";
        if (state == at.Strain) return "strain of the films";
        return state == at.Exposed ? "part that cracks expose" : $"dissolved part of film {state - films + 1} ({electrode.Films[state - films].Name})";
    }

    /// <summary>Where the states of a node are.</summary>
    public FilmStates States { get; }

    /// <summary>Number of states of a node.</summary>
    public int Count { get; }

    /// <summary>Results at the node last evaluated: rates, resistance [Ω m²], current of growth [A/m²], losses.</summary>
    public double Result(int index) => values[index];

    /// <summary>Total derivatives of what follows from a node: rows <see cref="Resistance"/> and on, columns <see cref="Difference"/> and on.</summary>
    public double ByOuter(int lane, int result, int outer) =>
        (outer == Temperature ? inverseByTemperature : 1) * nodes[lane].ByOuter[result * change.Length + outer];

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> variables, Span<T> results)
        where T : struct, IReal<T>
    {
        ReadOnlySpan<T> z = variables[..Count], around = variables[Count..];
        Span<T> rates = results[..Count], after = results[Count..];
        results.Fill(T.Of(0));
        var growth = equations.Grow(z, around[Difference], around[Temperature], T.Of(1), around[FirstReservoir..], rates, after[FirstLoss..]);
        T resistance = T.Of(layers) + equations.Resistance(z);
        if (States.Exposed >= 0)
        {
            resistance = (1 - z[States.Exposed]) * resistance;
            equations.Break(z, stretchPerCurrent * around[Insertion], growth, rates);
        }

        (after[Resistance], after[Grown]) = (resistance, -growth.Reduced);
    }

    /// <summary>Evaluates a node, with derivatives where asked, for <see cref="Result"/>; returns the index of a state that cannot be, or −1.</summary>
    /// <param name="states">States of the films, those of one kind in all lanes together.</param>
    /// <param name="lanes">Lanes.</param>
    /// <param name="lane">The node.</param>
    /// <param name="difference">Δ [V].</param>
    /// <param name="insertion">j [A/m²].</param>
    /// <param name="levels">A of each reservoir.</param>
    /// <param name="temperature">T [K].</param>
    /// <param name="partials">Whether derivatives are needed.</param>
    public int Evaluate(ReadOnlySpan<double> states, int lanes, int lane, double difference, double insertion, ReadOnlySpan<double> levels, double temperature, bool partials)
    {
        for (int s = 0; s < Count; s++) seeds[s] = states[s * lanes + lane];
        for (int n = 0; n < equations.Films.Count; n++)
            if (!(seeds[n] > 0)) return n;
        double f = Constant.Faraday / (Constant.Gas * temperature);
        (seeds[Count + Difference], seeds[Count + Temperature], seeds[Count + Insertion]) = (difference, f, insertion);
        levels.CopyTo(seeds.AsSpan(Count + FirstReservoir));
        equations.Prepare(seeds, difference, f);
        if (partials)
        {
            inverseByTemperature = -f / temperature;
            differentiator.Differentiate(this, seeds, values, jacobian[lane]);
            return -1;
        }

        for (int s = 0; s < seeds.Length; s++) variables[s] = new Scalar(seeds[s]);
        Evaluate<Scalar>(variables, results);
        for (int s = 0; s < values.Length; s++) values[s] = results[s].Value;
        return -1;
    }

    /// <summary>Factorises a node.</summary>
    public void Factor(int lane, double alpha) => nodes[lane].Factor(jacobian[lane], alpha);

    /// <summary>Solves a node by itself, and gives what follows by <see cref="Result"/>, counted from <see cref="Resistance"/>.</summary>
    public void Reduce(Span<double> x, int lanes, int lane)
    {
        for (int s = 0; s < Count; s++) buffer[s] = x[s * lanes + lane];
        nodes[lane].Solve(buffer);
        for (int s = 0; s < Count; s++) x[s * lanes + lane] = buffer[s];
        for (int m = 0; m < FirstLoss + reservoirs; m++) values[m] = nodes[lane].Own(jacobian[lane], m, buffer);
    }

    /// <summary>Ends the solve of a node, given what is around it does.</summary>
    public void Complete(Span<double> x, int lanes, int lane, double difference, double temperature, double insertion, ReadOnlySpan<double> levels)
    {
        (change[Difference], change[Temperature], change[Insertion]) = (difference, inverseByTemperature * temperature, insertion);
        levels.CopyTo(change.AsSpan(FirstReservoir));
        for (int s = 0; s < Count; s++) buffer[s] = x[s * lanes + lane];
        nodes[lane].Complete(buffer, change);
        for (int s = 0; s < Count; s++) x[s * lanes + lane] = buffer[s];
    }

    /// <summary>A node at a complex rate: read it by its rows and columns.</summary>
    public LocalElimination<Complex> Respond(int lane, Complex rate)
    {
        complex ??= new LocalElimination<Complex>(Count, change.Length, FirstLoss + reservoirs, 0);
        complex.Factor(jacobian[lane], rate);
        return complex;
    }

    /// <summary>Number of unknowns around a node.</summary>
    public int Around => change.Length;
}
