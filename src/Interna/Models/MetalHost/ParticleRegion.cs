using System.Numerics;
using Interna.Models.PorousElectrode;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.MetalHost;

/// <summary>The particles of an insertion electrode at the positive end of a <see cref="HostLine"/>: what their reactions bring into the balances of charge.</summary>
/// <remarks>a (j + j_s + C ∂Δ/∂t) = ∂i_e/∂x with all that passes the surface of the particles in j + j_s, condensed onto Δ and the salt of its volume by <see cref="ElectrodeColumn"/>.</remarks>
internal sealed class ParticleRegion
{
    private readonly HostMesh mesh;
    private readonly ElectrodeColumn column;
    private readonly double[] salt, difference, total, saltChange, differenceChange;
    private double temperature = double.NaN;

    public ParticleRegion(InsertionElectrode electrode, HostMesh mesh, ModelOptions options, double typicalCurrent)
    {
        (Electrode, this.mesh) = (electrode, mesh);
        int lanes = (mesh.PositiveCells + 7) / 8 * 8;
        column = new ElectrodeColumn(electrode, Models.Particles.Create(electrode, lanes, options), 0, mesh.PositiveCells, thermal: false, []);
        (salt, difference, total, saltChange, differenceChange) = (new double[lanes], new double[lanes], new double[lanes], new double[lanes], new double[lanes]);
        salt.AsSpan().Fill(1);
        Area = electrode.SpecificArea;
        LocalCurrent = typicalCurrent / (Area * electrode.Thickness);
        Conductivity = ElectrolyteLine.Solid(electrode);
    }

    /// <summary>The electrode.</summary>
    public InsertionElectrode Electrode { get; }

    /// <summary>The particles, all volumes at once.</summary>
    public ElectrodeColumn Column => column;

    /// <summary>Interface per volume a [1/m].</summary>
    public double Area { get; }

    /// <summary>Current density that the balance of charge is counted in: the cell's typical one spread over the interface [A/m²].</summary>
    public double LocalCurrent { get; }

    /// <summary>Conductivity of the solid as a whole [S/m].</summary>
    public double Conductivity { get; }

    /// <summary>Number of states beside those of the line.</summary>
    public int States => column.States;

    /// <summary>Writes particles at the initial stoichiometry, and the Δ of the line in equilibrium with them.</summary>
    public void Initialise(Span<double> line, Span<double> states, double at)
    {
        double drop = column.EquilibriumPotential(Electrode.InitialStoichiometry, at);
        difference.AsSpan().Fill(drop);
        OfLine(line, HostLine.Difference).Fill(drop);
        column.Initialise(states, drop, at);
    }

    /// <summary>Says which unknowns are differential, and what size they have.</summary>
    public void Classify(Span<UnknownKind> lineKinds, Span<UnknownKind> kinds, Span<double> typical)
    {
        OfLine(lineKinds, HostLine.Difference).Fill(Electrode.DoubleLayerCapacitance > 0 ? UnknownKind.Differential : UnknownKind.Algebraic);
        ElectrodeColumn.Classify(Electrode, column.Spheres, 0, column.Cells, kinds, typical);
    }

    /// <summary>Names a state.</summary>
    public string Describe(int index) =>
        ElectrodeColumn.Describe(Electrode, column.Spheres, "positive", index / column.Lanes, $"volume {index % column.Lanes + 1}");

    /// <summary>Evaluates the reactions, and their partial derivatives where asked for; a bad state is reported with its index here.</summary>
    /// <param name="states">States of the particles.</param>
    /// <param name="line">States of the line.</param>
    /// <param name="u">c/c_ref by volume of the line.</param>
    /// <param name="at">T [K].</param>
    /// <param name="linearise">Whether partial derivatives are wanted.</param>
    public StateCheck Evaluate(ReadOnlySpan<double> states, ReadOnlySpan<double> line, ReadOnlySpan<double> u, double at, bool linearise)
    {
        u.Slice(mesh.PositiveFirst, column.Cells).CopyTo(salt);
        line.Slice(HostLine.Difference * mesh.Cells + mesh.PositiveFirst, column.Cells).CopyTo(difference);
        column.SetTemperature(temperature = at);
        var check = linearise ? column.Linearise(states, salt, difference) : column.Evaluate(states, salt, difference);
        return check.IsGood ? check : check with { Index = check.Index + (column.Spheres.States - 1) * column.Lanes };
    }

    /// <summary>Writes the residuals of the particles and of the balances of charge at the state of the last <see cref="Evaluate"/>, given the current between the volumes.</summary>
    public void Residual(ReadOnlySpan<double> states, ReadOnlySpan<double> rates, ReadOnlySpan<double> lineRates, ReadOnlySpan<double> ionic, Span<double> residual, Span<double> lineResidual)
    {
        column.Residual(states, rates, residual);
        column.Current.CopyTo(total, 0);
        column.Sites?.AddCurrent(column.OfSurface(rates), total);
        column.Films?.AddCurrent(total);
        var balance = OfLine(lineResidual, HostLine.Difference);
        var rate = lineRates.Slice(HostLine.Difference * mesh.Cells + mesh.PositiveFirst, column.Cells);
        for (int lane = 0; lane < column.Cells; lane++)
        {
            int k = mesh.PositiveFirst + lane;
            double source = ((k < mesh.Cells - 1 ? ionic[k] : 0) - ionic[k - 1]) / (Area * mesh.Width[k]);
            balance[lane] = (total[lane] + Electrode.DoubleLayerCapacitance * rate[lane] - source) / LocalCurrent;
        }
    }

    /// <summary>Factorises the particles at α and adds what they answer to a matrix.</summary>
    public void React(BlockTridiagonal<double> matrix, double alpha)
    {
        column.Factor(alpha);
        for (int lane = 0; lane < column.Cells; lane++)
        {
            double byU = column.CondensedByU[lane], byDelta = column.CondensedByDelta[lane];
            if (column.Films is { } films) (byU, byDelta) = (byU + films.ByU[lane], byDelta + films.ByDelta[lane]);
            if (column.Sites is { } sites) byDelta += sites.ByDrop[lane];
            Add(matrix, alpha, lane, byU, byDelta);
        }
    }

    /// <summary>The same at a complex rate.</summary>
    public void React(BlockTridiagonal<Complex> matrix, Complex rate)
    {
        var answers = column.Response(rate);
        for (int lane = 0; lane < column.Cells; lane++) Add(matrix, rate, lane, answers[lane].ByU, answers[lane].ByDelta);
    }

    /// <summary>First half of a solve: what the particles bring by themselves moves to the right-hand side of the balances.</summary>
    public void Reduce(Span<double> states, Span<double> line)
    {
        column.Reduce(states);
        var balance = OfLine(line, HostLine.Difference);
        for (int lane = 0; lane < column.Cells; lane++)
            balance[lane] -= (column.Reduced[lane] + (column.Films?.Reduced[lane] ?? 0) + (column.Sites?.Reduced[lane] ?? 0)) / LocalCurrent;
    }

    /// <summary>Second half of a solve, once the line is solved.</summary>
    public void Complete(Span<double> states, ReadOnlySpan<double> line)
    {
        // Salt of the line is ε c.
        for (int lane = 0; lane < column.Cells; lane++) saltChange[lane] = line[mesh.PositiveFirst + lane] / Electrode.Porosity;
        line.Slice(HostLine.Difference * mesh.Cells + mesh.PositiveFirst, column.Cells).CopyTo(differenceChange);
        column.Complete(states, saltChange, differenceChange, 0, []);
    }

    /// <summary>Means over the electrode after <see cref="Evaluate"/>: U at the mean stoichiometry, U, η, drop in the film [V].</summary>
    public (double Equilibrium, double Surface, double Reaction, double Film) Losses(ReadOnlySpan<double> states)
    {
        double surface = 0, reaction = 0, film = 0, part = 1.0 / column.Cells;
        for (int lane = 0; lane < column.Cells; lane++)
        {
            surface += part * column.Reaction.Equilibrium[lane];
            reaction += part * column.Overpotential(lane);
            film += part * (column.Difference[lane] - column.Reaction.Drop[lane]);
        }

        return (column.EquilibriumPotential(Mean(states), temperature), surface, reaction, film);
    }

    /// <summary>Mean stoichiometry [-].</summary>
    public double Mean(ReadOnlySpan<double> states)
    {
        Span<double> mean = stackalloc double[column.Lanes];
        column.Spheres.Mean(column.OfParticles(states), mean);
        double sum = 0;
        foreach (double theta in mean[..column.Cells]) sum += theta;
        return sum / column.Cells;
    }

    /// <summary>Least and greatest stoichiometry at a surface [-].</summary>
    public (double Least, double Greatest) Surface(ReadOnlySpan<double> states)
    {
        Span<double> surface = stackalloc double[column.Lanes];
        column.Spheres.Surface(column.OfParticles(states), surface);
        double least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        foreach (double theta in surface[..column.Cells]) (least, greatest) = (Math.Min(least, theta), Math.Max(greatest, theta));
        return (least, greatest);
    }

    /// <summary>Heat of what happens at the surfaces, and the reversible part [W/m²], after <see cref="Evaluate"/> at these states.</summary>
    public (double Reaction, double Entropic) Heat(ReadOnlySpan<double> states)
    {
        column.Sites?.Evaluate(column.OfSurface(states), column.Difference, temperature, partials: false);
        double reaction = 0, entropic = 0;
        for (int lane = 0; lane < column.Cells; lane++)
        {
            var heat = column.Heat(states, lane);
            double interfaceArea = Area * mesh.Width[mesh.PositiveFirst + lane];
            (reaction, entropic) = (reaction + interfaceArea * heat.Reaction, entropic + interfaceArea * heat.Entropic);
        }

        return (reaction, entropic);
    }

    /// <summary>Charges held beside the particles per area of the cell, after <see cref="Evaluate"/> [C/m²].</summary>
    public ParticleCharges Charges(ReadOnlySpan<double> states)
    {
        double layer = 0, surface = 0, film = 0, plated = 0, dead = 0;
        for (int lane = 0; lane < column.Cells; lane++)
        {
            double interfaceArea = Area * mesh.Width[mesh.PositiveFirst + lane];
            layer += interfaceArea * Electrode.DoubleLayerCapacitance * column.Difference[lane];
            surface += interfaceArea * (column.Sites?.Charge(column.OfSurface(states), lane) ?? 0);
            if (column.Films is not { } films) continue;
            var (connected, cut) = films.PlatedCharge(column.OfFilms(states), lane);
            film += interfaceArea * films.FilmCharge(column.OfFilms(states), lane);
            (plated, dead) = (plated + interfaceArea * connected, dead + interfaceArea * cut);
        }

        return new ParticleCharges(layer, surface, film, plated, dead);
    }

    private Span<TItem> OfLine<TItem>(Span<TItem> line, int field) => line.Slice(field * mesh.Cells + mesh.PositiveFirst, column.Cells);

    // Row of Δ: (α C + ∂j/∂Δ) δΔ + ∂j/∂u δ(ε c)/ε, over the current it is counted in.
    private void Add<T>(BlockTridiagonal<T> matrix, T alpha, int lane, T byU, T byDelta)
        where T : struct, INumberBase<T>
    {
        int k = mesh.PositiveFirst + lane;
        T scale = T.CreateChecked(1 / LocalCurrent);
        matrix.Diagonal(HostLine.Difference, HostLine.Difference)[k] += scale * (alpha * T.CreateChecked(Electrode.DoubleLayerCapacitance) + byDelta);
        matrix.Diagonal(HostLine.Difference, HostLine.Salt)[k] += scale * byU / T.CreateChecked(Electrode.Porosity);
    }
}

/// <summary>Charges beside the particles of an electrode [C/m²]: of double layers, of what surfaces store, spent on films, plated, cut off.</summary>
internal readonly record struct ParticleCharges(double Layer, double Surface, double Film, double Plated, double Dead);
