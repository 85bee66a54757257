using System.Globalization;
using System.Numerics;
using Interna.Models.MetalCell;
using Interna.Models.MetalHost;
using Interna.Models.PorousElectrode;
using Interna.Numerics.Reals;
using Interna.Physics.Plating;

namespace Interna.Models;

/// <content>What is read from a state, and what the model is made of.</content>
public sealed partial class MetalHostModel
{
    private const double Micro = 1e6;
    private const double Nano = 1e9;

    // Profiles of the whole line, then of each host.
    private const int OfLine = 2, OfHost = 5;

    private IReadOnlyList<ProfileInfo>? profiles;

    /// <inheritdoc/>
    public IReadOnlyList<ProfileInfo> Profiles => profiles ??= DescribeProfiles();

    /// <inheritdoc/>
    public IReadOnlyList<string> Parts =>
    [
        $"geometry: hosts and separator resolved by {line.Mesh.NegativeCells} + {line.Mesh.SeparatorCells} + {line.Mesh.PositiveCells} volumes, finer towards the ends of each",
        Part("negative", Cell.Negative),
        .. particles is null ? [Part("positive", Cell.Positive)] : PartsOf(particles),
        $"electrolyte: concentrated solution, {Cell.Electrolyte.Name}; what sodium displaces leaves the hosts at the separator and comes back from there",
        "temperature: isothermal",
        Cell.ContactResistance > 0 ? "contacts: series resistance" : "contacts: no resistance",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Equation> Equations =>
    [
        new("Salt balance in the electrolyte", @"\frac{\partial (\varepsilon c_e)}{\partial t} = \frac{\partial}{\partial x}\left(\varepsilon^b D_e \frac{\partial c_e}{\partial x} - v\, c_e + \frac{(1 - t_+)\,i_e}{F}\right),\quad v = -\frac{\Omega}{F}\, i_e\ \text{in a host}", "Newman2004; displaced electrolyte leaves at the separator"),
        new("Currents in a host", @"i_e \left(\frac{1}{\varepsilon^b \kappa} + \frac{1}{\sigma}\right) = \frac{\partial \Delta}{\partial x} + \frac{i}{\sigma} + \chi \frac{R_g T}{F} \frac{\partial \ln c_e}{\partial x},\quad \Delta = \varphi_s - \varphi_e", "Newman2004"),
        new("Charge in a host", @"\frac{\partial i_e}{\partial x} = a_0 \left(j - j_s + C_\mathrm{dl} \frac{\partial \Delta}{\partial t}\right)", "definition"),
        new("Reaction in a host", @"\frac{j}{A\, i_0} = " + Tex.Of(new SodiumMetalReaction(line.Hosts[0].Host.Alpha)) + @",\quad \eta = \Delta - \frac{j}{A} \left(R_0 + \frac{l}{A\, \kappa_f}\right),\quad A = \left(\frac{\varepsilon}{\varepsilon_0}\right)^p", "Newman2004; interface left by narrowing pores"),
        new("Pores and sodium in a host", @"\varepsilon = \varepsilon_0 - a_0 (h + l),\quad \frac{\partial h}{\partial t} = -\frac{\Omega}{F}\, j", "Faraday's law"),
        .. line.Hosts.ToArray().Select(h => h.Host.Film).OfType<SurfaceFilm>().Select(f => f.Growth.Latex).Distinct().Select(latex => new Equation("Growth of a film", $@"\frac{{\partial l}}{{\partial t}} = \frac{{V}}{{n F}}\, j_s,\quad \frac{{j_s}}{{A}} = {latex},\quad L = \frac{{l}}{{A}}", "interna list laws")),
        .. metal is null ? [] : MetalText.Equations(metal.Surface.Electrode),
        .. particles is null ? [] : OfParticles(particles.Electrode),
        new("Cell voltage", @"V = \varphi_{s,p} - \varphi_{s,n} - i R_\mathrm{contact}", "definition"),
    ];

    /// <inheritdoc/>
    public double Voltage(ReadOnlySpan<double> y)
    {
        double i = typicalCurrent * y[CurrentAt];
        return Evaluate(y, i).IsGood ? VoltageOf(y, i) : double.NaN;
    }

    /// <inheritdoc/>
    public double Current(ReadOnlySpan<double> y) => typicalCurrent * Cell.Area * y[CurrentAt];

    /// <inheritdoc/>
    public double Temperature(ReadOnlySpan<double> y) => AmbientTemperature;

    /// <inheritdoc/>
    public double Charge(ReadOnlySpan<double> y) => Cell.NominalCapacity * y[ChargeAt];

    /// <inheritdoc/>
    public Overpotentials Overpotentials(ReadOnlySpan<double> y)
    {
        double i = typicalCurrent * y[CurrentAt];
        if (!Evaluate(y, i).IsGood) return new Overpotentials(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        Span<double> liquid = stackalloc double[line.Mesh.Cells], solid = stackalloc double[line.Mesh.Cells];
        Fill(y, i, liquid, solid);
        double last = solid[^1] + line.PositiveCollector(i);
        if (metal?.Surface.Sign < 0) last = liquid[^1] + line.End.Drop + y[metalAt];
        var n = line.Negative is { } left ? Averages(left, y, liquid, solid) : Averages(y, 0);
        var p = particles is not null ? Averages(particles, y, liquid, solid) : line.Positive is { } right ? Averages(right, y, liquid, solid) : Averages(y, last);
        double concentration = line.Drift * (n.Logarithm - p.Logarithm);
        return new Overpotentials(
            Equilibrium: p.Equilibrium,
            NegativeParticle: 0,
            PositiveParticle: p.Equilibrium - p.Surface,
            NegativeReaction: n.Reaction,
            PositiveReaction: -p.Reaction,
            ElectrolyteConcentration: concentration,
            ElectrolyteOhmic: n.Liquid - p.Liquid - concentration,
            SolidOhmic: p.Solid - last - n.Solid,
            Contact: i * Cell.ContactResistance)
        {
            NegativeFilm = n.Film,
            PositiveFilm = -p.Film,
            LowestNegativeSurface = line.Negative is { } host ? Least(host, y) : y[metalAt],
        };
    }

    /// <inheritdoc/>
    public ElectrodePotentials Potentials(ReadOnlySpan<double> y)
    {
        double i = typicalCurrent * y[CurrentAt];
        if (!Evaluate(y, i).IsGood) return ElectrodePotentials.Unknown;
        Span<double> liquid = stackalloc double[line.Mesh.Cells], solid = stackalloc double[line.Mesh.Cells];
        Fill(y, i, liquid, solid);
        int first = line.Mesh.NegativeCells, cells = line.Mesh.SeparatorCells;
        double middle = 0.5 * (liquid[first + (cells - 1) / 2] + liquid[first + cells / 2]);
        return new ElectrodePotentials(-middle, VoltageOf(y, i) - middle);
    }

    /// <inheritdoc/>
    public SodiumBalance Sodium(ReadOnlySpan<double> y)
    {
        var n = line.Negative is { } left ? Of(left, y) : OfMetal(y);
        var p = particles is not null ? Of(particles, y) : line.Positive is { } right ? Of(right, y) : OfMetal(y);
        double salt = line.Amount(y[..metalAt]) + TypicalDisplacement * y[DisplacedAt];
        return new SodiumBalance(n.Metal, p.Metal, Cell.Area * Cell.Electrolyte.Concentration * salt, n.Layer + p.Layer)
        {
            PositiveDoubleLayer = p.Layer,
            NegativeDead = n.Dead,
            PositiveDead = p.Dead,
            NegativeFilm = n.Film,
            PositiveFilm = p.Film,
            PositivePlated = p.Plated,
            PositiveSurface = p.Surface,
        };
    }

    /// <inheritdoc/>
    public HeatSources Heat(ReadOnlySpan<double> y)
    {
        double i = typicalCurrent * y[CurrentAt], reaction = 0;
        if (!Evaluate(y, i).IsGood) return new HeatSources(double.NaN, double.NaN, double.NaN, double.NaN);
        Span<double> liquid = stackalloc double[line.Mesh.Cells], solid = stackalloc double[line.Mesh.Cells];
        Fill(y, i, liquid, solid);
        foreach (var host in line.Hosts)
        {
            for (int k = 0; k < host.Cells; k++)
                reaction += typicalCurrent * host.Weight[k] * y[host.At(HostLine.Current, k)] * y[host.At(HostLine.Difference, k)];
        }

        if (metal is not null) reaction += metal.Surface.Dissipation(Planar(y));
        var cathode = particles?.Heat(y[metalAt..headAt]) ?? default;
        return new HeatSources(Cell.Area * line.Ohmic(i, liquid, solid), Cell.Area * (reaction + cathode.Reaction), Cell.Area * cathode.Entropic, Cell.Area * i * i * Cell.ContactResistance);
    }

    /// <inheritdoc/>
    public void Profile(int index, ReadOnlySpan<double> y, Span<double> values)
    {
        double i = typicalCurrent * y[CurrentAt];
        if (!Evaluate(y, i).IsGood)
        {
            values.Fill(double.NaN);
            return;
        }

        int cells = line.Mesh.Cells, host = (index - OfLine) / OfHost;
        if (index == 0)
        {
            for (int k = 0; k < cells; k++) values[k] = Cell.Electrolyte.Concentration * line.U[k];
        }
        else if (index == 1)
        {
            Fill(y, i, values, stackalloc double[cells]);
        }
        else if (host < line.Hosts.Length)
        {
            Profile(line.Hosts[host], y, i, (index - OfLine) % OfHost, values);
        }
        else if (particles is not null)
        {
            Profile(particles, index - OfLine - OfHost, y, i, values);
        }
        else
        {
            int planar = index - OfLine - OfHost * line.Hosts.Length;
            if (planar < metal!.Surface.Profiles.Count) MetalProfiles.Write(metal.Surface, Planar(y), planar, values);
            else reservoirs!.Levels.Write(Levels(y), planar - metal.Surface.Profiles.Count, values);
        }
    }

    /// <inheritdoc/>
    public void Impedance(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, ReadOnlySpan<double> frequencies, Span<ImpedancePoint> result)
    {
        result.Fill(new ImpedancePoint(double.NaN, Complex.NaN, Complex.NaN, Complex.NaN, Complex.NaN));
        if (!Linearise(t, y, ydot).IsGood) return;
        var complex = new HostFactors<Complex>(line, typicalCurrent, particles is null ? null : particles.React);
        double scale = -1 / (typicalCurrent * Cell.Area);
        for (int k = 0; k < frequencies.Length; k++)
        {
            var rate = new Complex(0, 2 * Math.PI * frequencies[k]);
            if (!complex.Factor(rate).IsGood) continue;
            Complex n = scale * complex.Negative, p = scale * complex.Positive, s = scale * complex.Separator + Cell.ContactResistance / Cell.Area;
            Complex planar = metal is null ? 0 : metal.Surface.Sign * metal.Response(rate, complex.Surface / typicalCurrent) / Cell.Area;
            (n, p) = metal?.Surface.Sign > 0 ? (n + planar, p) : (n, p + planar);
            result[k] = new ImpedancePoint(frequencies[k], n + s + p, n, s, p);
        }
    }

    private void Fill(ReadOnlySpan<double> y, double i, Span<double> liquid, Span<double> solid) =>
        line.Potentials(y[..metalAt], i, line.Negative is null ? y[metalAt] : 0, liquid, solid);

    // States of the planar electrode.
    private ReadOnlySpan<double> Planar(ReadOnlySpan<double> y) => y.Slice(metalAt, metal!.Surface.States);

    private void Profile(HostRegion host, ReadOnlySpan<double> y, double i, int which, Span<double> values)
    {
        if (which == 4)
        {
            Span<double> liquid = stackalloc double[line.Mesh.Cells], solid = stackalloc double[line.Mesh.Cells];
            Fill(y, i, liquid, solid);
            solid.Slice(host.First, host.Cells).CopyTo(values);
            return;
        }

        for (int k = 0; k < host.Cells; k++)
        {
            values[k] = which switch
            {
                // A/m² to mA/cm², on the interface there is.
                0 => 0.1 * host.LocalCurrent * y[host.At(HostLine.Current, k)] / host.AreaRatio[k],
                1 => HostRegion.SodiumScale * y[host.At(HostLine.Sodium, k)] * Micro,
                2 => HostRegion.FilmScale * y[host.At(HostLine.Film, k)] / host.AreaRatio[k] * Nano,
                _ => line.Porosity[host.First + k],
            };
        }
    }

    private List<ProfileInfo> DescribeProfiles()
    {
        double[] x = [.. line.Mesh.Centre.Select(c => c * Micro)];
        var list = new List<ProfileInfo>
        {
            new("electrolyte_concentration", "salt concentration in the electrolyte", "mol/m³", "x", "µm", x),
            new("electrolyte_potential", "potential of the electrolyte", "V", "x", "µm", x),
        };
        foreach (var host in line.Hosts)
        {
            string name = Side(host);
            double[] within = x[host.First..(host.First + host.Cells)];
            list.Add(new($"{name}_current_density", $"current density of dissolution on the interface, {name} host", "mA/cm²", "x", "µm", within));
            list.Add(new($"{name}_sodium_thickness", $"sodium per interface of the empty scaffold, {name} host", "µm", "x", "µm", within));
            list.Add(new($"{name}_film_thickness", $"thickness of the film, {name} host", "nm", "x", "µm", within));
            list.Add(new($"{name}_porosity", $"porosity, {name} host", "-", "x", "µm", within));
            list.Add(new($"{name}_solid_potential", $"potential of the solid, {name} host", "V", "x", "µm", within));
        }

        if (particles is { Electrode: var cathode })
        {
            double[] within = x[line.Mesh.PositiveFirst..];
            list.AddRange(ParticleProfiles.Describe("positive", cathode, within, "separator", "current collector"));
            list.AddRange(FilmProfiles.Describe("positive", cathode, within));
        }

        if (metal is not null) list.AddRange(MetalProfiles.Describe(metal.Surface.Sign > 0 ? "negative" : "positive", metal.Surface));
        if (reservoirs is not null) list.AddRange(reservoirs.Levels.Profiles());
        return list;
    }

    private HostAverages Averages(HostRegion host, ReadOnlySpan<double> y, ReadOnlySpan<double> liquid, ReadOnlySpan<double> solid)
    {
        double reaction = 0, difference = 0, s = 0, l = 0, logarithm = 0;
        for (int k = 0; k < host.Cells; k++)
        {
            double w = host.Weight[k];
            reaction += w * host.Overpotentials[k];
            difference += w * y[host.At(HostLine.Difference, k)];
            s += w * solid[host.First + k];
            l += w * liquid[host.First + k];
            logarithm += w * line.Logarithm(host.First + k);
        }

        return new HostAverages(reaction, difference - reaction, s, l, logarithm);
    }

    // Of the planar electrode, whose metal is at a potential.
    private HostAverages Averages(ReadOnlySpan<double> y, double solid)
    {
        var losses = metal!.Surface.MeanLosses(Planar(y));
        return new HostAverages(losses.Reaction, losses.Film, solid, solid - y[metalAt], Math.Log(line.End.Surface));
    }

    private static double Least(HostRegion host, ReadOnlySpan<double> y)
    {
        double least = double.PositiveInfinity;
        for (int k = 0; k < host.Cells; k++) least = Math.Min(least, y[host.At(HostLine.Difference, k)]);
        return least;
    }

    private HostSodium Of(HostRegion host, ReadOnlySpan<double> y)
    {
        double deposit = 0, layer = 0, film = 0;
        for (int k = 0; k < host.Cells; k++)
        {
            double interfaceArea = host.Weight[k] * host.Roughness * Cell.Area;
            deposit += interfaceArea * HostRegion.SodiumScale * y[host.At(HostLine.Sodium, k)] / global::Interna.Sodium.MolarVolume;
            layer -= interfaceArea * host.Host.DoubleLayerCapacitance * y[host.At(HostLine.Difference, k)] / Constant.Faraday;
            if (host.Host.Film is { } f) film += interfaceArea * (HostRegion.FilmScale * y[host.At(HostLine.Film, k)] - f.Thickness) / f.VolumePerCharge;
        }

        return new HostSodium(deposit, layer, film, 0);
    }

    private HostSodium OfMetal(ReadOnlySpan<double> y)
    {
        var own = metal!.Surface.Amounts(Planar(y));
        return new HostSodium(Cell.Area * own.Metal, Cell.Area * own.DoubleLayer, Cell.Area * own.Film, Cell.Area * own.Dead);
    }

    private static string Part(string place, Electrode electrode)
    {
        if (electrode is not PorousMetalHost host) return MetalText.Part(place, (SodiumMetal)electrode);
        string film = host.Film is not null ? "with a growing film" : host.FilmResistance > 0 ? "with a film of constant resistance" : "without film";
        var layers = host.Layers.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Part:G4} of it with {l.SpecificArea:G6} m⁻¹ and {0.1 * l.ExchangeCurrent:G6} mA/cm²"));
        return string.Create(CultureInfo.InvariantCulture,
            $"{place}: {host.Name}, a host of {Micro * host.Thickness:G6} µm that holds {host.Capacity / 3.6e4:G4} mAh/cm², {film}; from the collector {string.Join(", ", layers)}; interface left by narrowing pores (ε/ε₀)^{host.AreaExponent:G4}");
    }

    // Means over the interface of an electrode: η, drop in films, φ_s, φ_e, ln c/c_ref; U at the mean and at the surface of particles.
    private readonly record struct HostAverages(double Reaction, double Film, double Solid, double Liquid, double Logarithm)
    {
        public double Equilibrium { get; init; }

        public double Surface { get; init; }
    }

    // Sodium of an electrode [mol]: metal or in particles, what balances the double layer, spent on films, cut off; at surfaces and plated on particles.
    private readonly record struct HostSodium(double Metal, double Layer, double Film, double Dead)
    {
        public double Surface { get; init; }

        public double Plated { get; init; }
    }
}
