using System.Numerics;
using Interna.Models.PorousElectrode;

namespace Interna.Models;

/// <content>What can be read from a state: voltage, losses, sodium, heat, limits.</content>
public sealed partial class PorousElectrodeModel
{
    /// <inheritdoc/>
    public double Voltage(ReadOnlySpan<double> y)
    {
        SetTemperature(y);
        return line.Evaluate(Salt(y), Difference(y), y[layout.Border] * currentScale).IsGood ? line.Voltage : double.NaN;
    }

    /// <inheritdoc/>
    public ElectrodePotentials Potentials(ReadOnlySpan<double> y)
    {
        SetTemperature(y);
        double i = y[layout.Border] * currentScale;
        if (!line.Evaluate(Salt(y), Difference(y), i).IsGood) return ElectrodePotentials.Unknown;
        int first = mesh.First + (negative?.Cells ?? 0), cells = mesh.Regions[negative is null ? 0 : 1].Cells, left = first + (cells - 1) / 2, right = first + cells / 2;
        double before = line.FirstPotential, after = line.Delta[mesh.Last] - i * (line.PositiveEnd + line.Contact), across = right > left ? line.Drop[left + Shift] : 0;
        for (int k = mesh.First; k < left; k++) before += line.Drop[k + Shift];
        for (int k = right; k < mesh.Last; k++) after += line.Drop[k + Shift];
        return new ElectrodePotentials(-before - 0.5 * across, after + 0.5 * across);
    }

    /// <inheritdoc/>
    public double Current(ReadOnlySpan<double> y) => y[layout.Border] * layout.ReferenceCurrent;

    /// <inheritdoc/>
    public double Temperature(ReadOnlySpan<double> y) => thermal ? y[layout.Temperature] : AmbientTemperature;

    /// <inheritdoc/>
    public double Charge(ReadOnlySpan<double> y) => y[layout.Charge] * Cell.NominalCapacity;

    /// <inheritdoc/>
    public void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
    {
        var u = Salt(y);
        int e = 0, slot = mesh.First;
        for (int region = 0; region < mesh.Regions.Count; region++)
        {
            int cells = mesh.Regions[region].Cells;
            double least = double.PositiveInfinity;
            foreach (double c in u.Slice(slot, cells)) least = Math.Min(least, c);
            values[e++] = least - LeastConcentration;
            slot += cells;
        }

        if (metal is not null)
        {
            metal.Events(y[..metal.States], Settle(y) ? line.SodiumSurface - LeastConcentration : -1, values[e..]);
            e += metal.LimitNames.Count;
        }

        if (negative is not null) e = SurfaceLimits(negative, y[..layout.PositiveStates], values, e);
        e = SurfaceLimits(positive, y[layout.PositiveStates..layout.Concentration], values, e);
        reservoirs?.Events(y[layout.Reservoirs..], values[e..]);
    }

    /// <inheritdoc/>
    public Overpotentials Overpotentials(ReadOnlySpan<double> y)
    {
        if (!Settle(y)) return new Overpotentials(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        double i = y[layout.Border] * currentScale, t = Temperature(y);
        Span<double> solid = stackalloc double[mesh.Slots], liquid = stackalloc double[mesh.Slots];
        Potentials(i, solid, liquid);
        var plus = Averages(positive, layout.PositiveStates, layout.PositiveSlot, y, solid, liquid, t);
        var minus = negative is not null
            ? Averages(negative, 0, 0, y, solid, liquid, t)
            : AveragesOfSodium(y);
        double concentration = line.Drift * (minus.Logarithm - plus.Logarithm);
        double contact = i * line.Contact, terminal = line.Voltage + contact;
        return new Overpotentials(
            plus.Equilibrium - minus.Equilibrium,
            minus.Surface - minus.Equilibrium,
            plus.Equilibrium - plus.Surface,
            minus.Reaction,
            -plus.Reaction,
            concentration,
            minus.Liquid - plus.Liquid - concentration,
            plus.Solid - terminal - minus.Solid,
            contact)
        {
            NegativeFilm = minus.Film,
            PositiveFilm = -plus.Film,
            LowestNegativeSurface = negative is null ? line.SodiumDrop : Least(negative.Difference.Slice(negative.FirstLane, negative.Cells)),
        };
    }

    /// <inheritdoc/>
    public SodiumBalance Sodium(ReadOnlySpan<double> y)
    {
        var planar = metal?.Surface.Amounts(y[..metal.Surface.States]) ?? default;
        double host = negative is not null ? Host(negative, layout.Negative!, y[..layout.PositiveStates])
            : metal is not null ? Cell.Area * planar.Metal : -y[layout.Charge] * Cell.NominalCapacity / Constant.Faraday;
        var u = Salt(y);
        var delta = Difference(y);
        double salt = 0, layers = 0, positiveLayers = 0;
        for (int k = mesh.First; k <= mesh.Last; k++)
        {
            salt += Cell.Electrolyte.Concentration * u[k] / mesh.StorageInverse[k];
            double layer = areaWidth[k] * capacitance[k] * delta[k];
            layers += layer;
            if (k >= layout.PositiveSlot) positiveLayers += layer;
        }

        var (minus, plus) = (negative is null ? default : OnSurfaces(negative, 0, y[..layout.PositiveStates]), OnSurfaces(positive, layout.PositiveSlot, y[layout.PositiveStates..layout.Concentration]));
        return new SodiumBalance(
            host,
            Host(positive, layout.Positive, y[layout.PositiveStates..layout.Concentration]),
            Cell.Area * salt,
            Cell.Area * (planar.DoubleLayer - layers / Constant.Faraday))
        {
            PositiveDoubleLayer = -Cell.Area * positiveLayers / Constant.Faraday,
            NegativeSurface = negative is null ? 0 : Stored(negative, 0, y[..layout.PositiveStates]),
            PositiveSurface = Stored(positive, layout.PositiveSlot, y[layout.PositiveStates..layout.Concentration]),
            NegativeFilm = metal is null ? minus.Film : Cell.Area * planar.Film,
            PositiveFilm = plus.Film,
            NegativePlated = minus.Plated,
            PositivePlated = plus.Plated,
            NegativeDead = metal is null ? minus.Dead : Cell.Area * planar.Dead,
            PositiveDead = plus.Dead,
        };
    }

    /// <inheritdoc/>
    public HeatSources Heat(ReadOnlySpan<double> y)
    {
        if (!Settle(y)) return new HeatSources(double.NaN, double.NaN, double.NaN, double.NaN);
        double i = y[layout.Border] * currentScale, t = Temperature(y), reaction = 0, entropic = 0;
        Span<double> solid = stackalloc double[mesh.Slots], liquid = stackalloc double[mesh.Slots];
        Potentials(i, solid, liquid);
        foreach (var (column, slot) in columns)
        {
            var states = column == negative ? y[..layout.PositiveStates] : y[layout.PositiveStates..layout.Concentration];
            column.Sites?.Evaluate(column.OfSurface(states), column.Difference, t, partials: false);
            for (int lane = column.FirstLane; lane < column.FirstLane + column.Cells; lane++)
            {
                var heat = column.Heat(states, lane);
                reaction += areaWidth[slot + lane] * heat.Reaction;
                entropic += areaWidth[slot + lane] * heat.Entropic;
            }
        }

        if (metal is not null) reaction += metal.Surface.Dissipation(y[..metal.Surface.States]);
        double ohmic = i * i * (line.NegativeEnd + line.PositiveEnd);
        if (line.HasSodium) ohmic -= i * (line.FirstPotential + line.SodiumDrop);
        for (int k = mesh.First; k < mesh.Last; k++)
        {
            double liquidCurrent = line.Charge[k + Shift];
            ohmic += liquidCurrent * (liquid[k] - liquid[k + 1]);
            if (layout.SolidConductance(mesh, k) > 0) ohmic += (i - liquidCurrent) * (solid[k] - solid[k + 1]);
        }

        return new HeatSources(Cell.Area * ohmic, Cell.Area * reaction, Cell.Area * entropic, Cell.Area * i * i * line.Contact);
    }

    private double Host(ElectrodeColumn column, InsertionElectrode electrode, ReadOnlySpan<double> states) =>
        Particles.Capacity(electrode, Cell.Area) * MeanSum(column, states) / column.Cells;

    // Sodium at the surfaces of an electrode [mol].
    private double Stored(ElectrodeColumn column, int slot, ReadOnlySpan<double> states)
    {
        if (column.Sites is not { } sites) return 0;
        double charge = 0;
        for (int i = column.FirstLane; i < column.FirstLane + column.Cells; i++)
            charge += areaWidth[slot + i] * sites.Charge(column.OfSurface(states), i);
        return Cell.Area * charge / Constant.Faraday;
    }

    private static double Least(ReadOnlySpan<double> values)
    {
        double least = double.PositiveInfinity;
        foreach (double v in values) least = Math.Min(least, v);
        return least;
    }

    // Sodium in the films, plated and cut off, of an electrode [mol].
    private (double Film, double Plated, double Dead) OnSurfaces(ElectrodeColumn column, int slot, ReadOnlySpan<double> states)
    {
        if (column.Films is not { } films) return default;
        var layers = column.OfFilms(states);
        double film = 0, plated = 0, dead = 0, scale = Cell.Area / Constant.Faraday;
        for (int i = column.FirstLane; i < column.FirstLane + column.Cells; i++)
        {
            var (connected, cut) = films.PlatedCharge(layers, i);
            film += areaWidth[slot + i] * films.FilmCharge(layers, i);
            plated += areaWidth[slot + i] * connected;
            dead += areaWidth[slot + i] * cut;
        }

        return (scale * film, scale * plated, scale * dead);
    }

    private static double MeanSum(ElectrodeColumn column, ReadOnlySpan<double> states)
    {
        Span<double> mean = stackalloc double[column.Lanes];
        column.Spheres.Mean(column.OfParticles(states), mean);
        double sum = 0;
        foreach (double m in mean.Slice(column.FirstLane, column.Cells)) sum += m;
        return sum;
    }

    private static int SurfaceLimits(ElectrodeColumn column, ReadOnlySpan<double> states, Span<double> values, int e)
    {
        Span<double> surface = stackalloc double[column.Lanes];
        column.Spheres.Surface(column.OfParticles(states), surface);
        double least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        foreach (double theta in surface.Slice(column.FirstLane, column.Cells))
        {
            least = Math.Min(least, theta);
            greatest = Math.Max(greatest, theta);
        }

        values[e] = least - LeastVacancy;
        values[e + 1] = 1 - LeastVacancy - greatest;
        return e + 2;
    }

    private string[] NameLimits()
    {
        var names = new List<string>();
        if (negative is not null) names.Add(LimitName.DepletedInNegative);
        names.Add(Cell.Negative is IdealSodium ? LimitName.DepletedAtSodium : LimitName.DepletedInSeparator);
        names.Add(LimitName.DepletedInPositive);
        if (metal is not null) names.AddRange(metal.LimitNames);
        if (negative is not null) names.AddRange([LimitName.NegativeSurfaceEmpty, LimitName.NegativeSurfaceFull]);
        names.AddRange([LimitName.PositiveSurfaceEmpty, LimitName.PositiveSurfaceFull]);
        if (reservoirs is not null) names.AddRange(reservoirs.LimitNames);
        return [.. names];
    }

    // Evaluates everything that follows from a state.
    private bool Settle(ReadOnlySpan<double> y)
    {
        SetTemperature(y);
        return React(y, linearise: false).IsGood
            && line.Evaluate(Salt(y), Difference(y), y[layout.Border] * currentScale).IsGood
            && (metal is null || metal.Evaluate(y[..metal.States], line.SodiumSurface, Levels(y), AmbientTemperature).IsGood);
    }

    // φ_s and φ_e of every slot after Settle.
    private void Potentials(double i, Span<double> solid, Span<double> liquid)
    {
        double phi = line.FirstPotential;
        for (int k = mesh.First; k <= mesh.Last; k++)
        {
            liquid[k] = phi;
            solid[k] = phi + line.Delta[k];
            phi += line.Drop[k + Shift];
        }
    }

    // Planar sodium at φ = 0, with the electrolyte at its surface.
    private ElectrodeAverages AveragesOfSodium(ReadOnlySpan<double> y)
    {
        var losses = metal?.Surface.MeanLosses(y[..metal.Surface.States]) ?? default;
        return new ElectrodeAverages(0, 0, losses.Reaction, losses.Film, 0, -line.SodiumDrop, Math.Log(line.SodiumSurface));
    }

    private ElectrodeAverages Averages(ElectrodeColumn column, int states, int slot, ReadOnlySpan<double> y, ReadOnlySpan<double> solid, ReadOnlySpan<double> liquid, double t)
    {
        int count = column.Spheres.States * column.Lanes;
        double theta = MeanSum(column, y.Slice(states, count)) / column.Cells;
        double u = 0, eta = 0, film = 0, s = 0, l = 0, log = 0;
        for (int lane = column.FirstLane; lane < column.FirstLane + column.Cells; lane++)
        {
            u += column.Reaction.Equilibrium[lane];
            eta += column.Overpotential(lane);
            film += column.Difference[lane] - column.Reaction.Drop[lane];
            s += solid[slot + lane];
            l += liquid[slot + lane];
            log += Math.Log(line.U[slot + lane]);
        }

        double w = 1.0 / column.Cells;
        return new ElectrodeAverages(column.EquilibriumPotential(theta, t), w * u, w * eta, w * film, w * s, w * l, w * log);
    }

    // Means over one electrode: U at the mean stoichiometry, U, η, drop in the film, φ_s, φ_e, ln u.
    private readonly record struct ElectrodeAverages(double Equilibrium, double Surface, double Reaction, double Film, double Solid, double Liquid, double Logarithm);
}
