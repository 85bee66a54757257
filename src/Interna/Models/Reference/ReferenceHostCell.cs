using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Models.Reference;

/// <summary>
/// A host for sodium opposite a porous cathode once more, slow and obvious: both potentials, current and layers of every volume are
/// unknowns, and the Jacobian is dense and differenced. What <see cref="MetalHostModel"/> is held against.
/// </summary>
/// <remarks>
/// Written from the balances in docs/physics/metal-hosts.md with the finite volumes of the fast model and none of its code. In the host
/// ε = ε₀ − a (h + l), d(εc)/dt = −dP/dx with P the flux of anions, −D ε^b dc/dx + v c − (1 − t₊) i_e/F, v = −Ω i_e/F, what is pushed out leaving
/// where host and separator meet; in separator and cathode ε dc/dt = −dN/dx + (1 − t₊) a j*/F; di_e/dx = a j* = −di_s/dx, j* all that passes the surface.
/// Source: Newman and Tobias, J. Electrochem. Soc. 109 (1962) 1183; Doyle, Fuller and Newman, J. Electrochem. Soc. 140 (1993) 1526.
/// </remarks>
public sealed class ReferenceHostCell : DenseSystem
{
    private const double Micro = 1e-6, Nano = 1e-9;

    private readonly Cell cell;
    private readonly PorousMetalHost host;
    private readonly InsertionElectrode cathode;
    private readonly ReferenceParticle particle;
    private readonly Volume[] volumes;
    private readonly int currentAt;

    /// <summary>Writes the equations of a cell.</summary>
    /// <param name="cell">A cell of a negative host with one layer and a positive insertion electrode.</param>
    /// <param name="options">Resolution, as for the fast model.</param>
    public ReferenceHostCell(Cell cell, ModelOptions options)
        : this(cell, new ReferenceParticle(cell.PositiveHost, options), options)
    {
    }

    private ReferenceHostCell(Cell cell, ReferenceParticle particle, ModelOptions options)
        : base(Roles(cell, Cut(cell, particle, options)))
    {
        (this.cell, this.particle, host, cathode) = (cell, particle, (PorousMetalHost)cell.Negative, cell.PositiveHost);
        volumes = Cut(cell, particle, options);
        currentAt = volumes[^1].End;
        Control = new CurrentControl(0);
    }

    /// <summary>The equation that closes the circuit.</summary>
    public Control Control { get; set; }

    /// <summary>Writes the equilibrium state.</summary>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        double film = host.Film?.Thickness ?? 0, sodium = host.InitialCharge * global::Interna.Sodium.MolarVolume / Constant.Faraday / host.Roughness;
        double open = ReferenceReaction.Evaluate(cathode, 1, cathode.InitialStoichiometry, cathode.InitialStoichiometry, 0, cell.Temperature).Equilibrium;
        foreach (var v in volumes)
        {
            y[v.Salt] = v.Pores;
            if (v.Kind == Place.Host)
            {
                (y[v.Sodium], y[v.Film]) = (sodium / Micro, film / Nano);
                y[v.Salt] -= Area * (sodium + film);
            }

            if (v.Kind != Place.Cathode) continue;
            y[v.Solid] = open;
            particle.Fill(y.Slice(v.Particle, particle.States), cathode.InitialStoichiometry);
            ReferenceSurface.Fill(cathode, y[v.Sites..v.Layers], open, cell.Temperature);
            ReferenceFilm.Fill(cathode, y[v.Layers..v.End]);
        }
    }

    /// <inheritdoc/>
    public override StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        double i = y[currentAt], perCurrent = (1 - cell.Electrolyte.TransferenceNumber) / (Constant.Faraday * cell.Electrolyte.Concentration);
        for (int k = 0; k < volumes.Length; k++)
        {
            var v = volumes[k];
            double ionicIn = Ionic(y, k - 1), ionicOut = Ionic(y, k), source = v.Kind switch
            {
                Place.Host => Area * v.Width * Plate(v, y, ydot, residual),
                Place.Cathode => cathode.SpecificArea * v.Width * Insert(v, y, ydot, residual),
                _ => 0,
            };
            residual[v.Liquid] = ionicOut - ionicIn - source;
            if (v.Kind != Place.Separator) residual[v.Solid] = Electronic(y, k, i) - Electronic(y, k - 1, i) + source;
            double inflow = Diffusive(y, k - 1), outflow = Diffusive(y, k);
            if (v.Kind == Place.Host)
            {
                inflow += Carried(y, k - 1, i) - perCurrent * ionicIn;
                outflow += Carried(y, k, i) - perCurrent * ionicOut;
                residual[v.Salt] = v.Width * ydot[v.Salt] + outflow - inflow;
            }
            else
            {
                residual[v.Salt] = v.Width * ydot[v.Salt] + outflow - inflow - perCurrent * source;
            }
        }

        // Their sum is 0 = 0: the potential of the negative collector takes the place of one.
        residual[volumes[0].Liquid] = y[volumes[0].Solid] + i * 0.5 * volumes[0].Width / host.Conductivity;
        residual[currentAt] = Control.Evaluate(t, i * cell.Area, Voltage(y)).Value;
        residual[currentAt + 1] = ydot[currentAt + 1] - i * cell.Area;
        return StateCheck.Good;
    }

    /// <summary>Cell voltage [V].</summary>
    public double Voltage(ReadOnlySpan<double> y) => y[volumes[^1].Solid] - y[currentAt] * (0.5 * volumes[^1].Width / CathodeConductivity + cell.ContactResistance);

    /// <summary>Current density [A/m²].</summary>
    public double CurrentDensity(ReadOnlySpan<double> y) => y[currentAt];

    /// <summary>Salt concentration of every volume [mol/m³].</summary>
    public double[] Salt(double[] y) => [.. volumes.Select(v => cell.Electrolyte.Concentration * Concentration(y, v))];

    /// <summary>φ_e of every volume [V].</summary>
    public double[] Liquid(double[] y) => [.. volumes.Select(v => y[v.Liquid])];

    /// <summary>Porosity, sodium [µm] and film on what interface is left [nm] in the volumes of the host.</summary>
    public (double[] Porosity, double[] Sodium, double[] Film) InHost(double[] y)
    {
        Volume[] own = [.. volumes.Where(v => v.Kind == Place.Host)];
        return ([.. own.Select(v => Pores(y, v))], [.. own.Select(v => y[v.Sodium])], [.. own.Select(v => y[v.Film] / Left(y, v))]);
    }

    /// <summary>θ at the surface of the particles of the cathode.</summary>
    public double[] Surface(double[] y) => [.. volumes.Where(v => v.Kind == Place.Cathode).Select(v => particle.Surface(y.AsSpan(v.Particle, particle.States)))];

    private double Area => host.Layers[0].SpecificArea;

    private double CathodeConductivity => cathode.Conductivity * Math.Pow(cathode.ActiveFraction, cathode.BruggemanSolid);

    // What passes the interface of the empty scaffold, with the residuals of what lies on it [A/m²].
    private double Plate(Volume v, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        double f = Constant.Faraday / (Constant.Gas * cell.Temperature), delta = y[v.Solid] - y[v.Liquid], left = Left(y, v);
        double j = y[v.Current] / left, h = Micro * y[v.Sodium], thickness = Nano * y[v.Film] / left, growth = 0, resistance = host.FilmResistance;
        residual[v.Film] = y[v.Film];
        if (host.Film is { } film)
        {
            resistance += thickness / film.Conductivity;
            growth = left * film.Growth.Evaluate(thickness, delta, f).Value;
            residual[v.Film] = ydot[v.Film] - growth * film.VolumePerCharge / Constant.Faraday / Nano;
        }

        double eta = delta - j * resistance, covered = h / (h + host.CoveringThickness), u = Concentration(y, v);
        double anodic = covered * Math.Exp(host.Alpha * f * eta), cathodic = Math.Exp(-(1 - host.Alpha) * f * (eta + (1 - covered) * host.NucleationOverpotential));
        residual[v.Current] = j - host.Layers[0].ExchangeCurrent * Math.Pow(u, host.Alpha) * (anodic - cathodic);
        residual[v.Sodium] = ydot[v.Sodium] + y[v.Current] * global::Interna.Sodium.MolarVolume / Constant.Faraday / Micro;
        return y[v.Current] - growth + host.DoubleLayerCapacitance * (ydot[v.Solid] - ydot[v.Liquid]);
    }

    private double Insert(Volume v, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        var state = y.Slice(v.Particle, particle.States);
        double delta = y[v.Solid] - y[v.Liquid], u = Concentration(y, v), t = cell.Temperature;
        double j = ReferenceReaction.Evaluate(cathode, u, particle.Surface(state), particle.Mean(state), delta - ReferenceFilm.Drop(y[v.Layers..v.End]), t).Current;
        double stored = ReferenceSurface.Residual(cathode, y[v.Sites..v.Layers], ydot[v.Sites..v.Layers], delta, t, residual[v.Sites..v.Layers]).Current;
        double beside = ReferenceFilm.Residual(cathode, [], [], y[v.Layers..v.End], ydot[v.Layers..v.End], j, u, delta, t, residual[v.Layers..v.End], []).Beside;
        particle.Residual(state, ydot.Slice(v.Particle, state.Length), j / (Constant.Faraday * cathode.MaximumConcentration * cathode.ParticleRadius), cathode.Diffusivity.ArrheniusFactor(t), residual.Slice(v.Particle, state.Length));
        return j + stored + beside + cathode.DoubleLayerCapacitance * (ydot[v.Solid] - ydot[v.Liquid]);
    }

    private double Pores(ReadOnlySpan<double> y, Volume v) => v.Kind == Place.Host ? v.Pores - Area * (Micro * y[v.Sodium] + Nano * y[v.Film]) : v.Pores;

    // Part of the interface that narrowing pores leave.
    private double Left(ReadOnlySpan<double> y, Volume v) => Math.Pow(Pores(y, v) / host.Porosity, host.AreaExponent);

    private double Concentration(ReadOnlySpan<double> y, Volume v) => y[v.Salt] / Pores(y, v);

    // ∫ dx/ε^b between the centres of volumes k and k + 1, and the concentration where they meet.
    private (double Path, double Concentration) Face(ReadOnlySpan<double> y, int k)
    {
        Volume l = volumes[k], r = volumes[k + 1];
        double path = 0.5 * (l.Width / Math.Pow(Pores(y, l), l.Bruggeman) + r.Width / Math.Pow(Pores(y, r), r.Bruggeman));
        return (path, cell.Electrolyte.Concentration * (r.Width * Concentration(y, l) + l.Width * Concentration(y, r)) / (l.Width + r.Width));
    }

    // i_e through the right face of volume k [A/m²].
    private double Ionic(ReadOnlySpan<double> y, int k)
    {
        if (k < 0 || k == volumes.Length - 1) return 0;
        var (path, face) = Face(y, k);
        Volume l = volumes[k], r = volumes[k + 1];
        double drift = 2 * (1 - cell.Electrolyte.TransferenceNumber) * cell.Electrolyte.ThermodynamicFactor * Constant.Gas * cell.Temperature / Constant.Faraday;
        double drive = drift * Math.Log(Concentration(y, r) / Concentration(y, l)) - (y[r.Liquid] - y[l.Liquid]);
        return ReferenceReaction.Value(cell.Electrolyte.Conductivity, face, cell.Temperature) / path * drive;
    }

    // i_s through the right face of volume k [A/m²]: inside one electrode, and all the current at a collector.
    private double Electronic(ReadOnlySpan<double> y, int k, double i)
    {
        if (k < 0 || k == volumes.Length - 1) return i;
        Volume l = volumes[k], r = volumes[k + 1];
        if (l.Kind != r.Kind || l.Kind == Place.Separator) return 0;
        return -(l.Kind == Place.Host ? host.Conductivity : CathodeConductivity) * (y[r.Solid] - y[l.Solid]) / (0.5 * (l.Width + r.Width));
    }

    // Salt that diffuses through the right face of volume k, over the reference concentration [m/s].
    private double Diffusive(ReadOnlySpan<double> y, int k)
    {
        if (k < 0 || k == volumes.Length - 1) return 0;
        var (path, face) = Face(y, k);
        return ReferenceReaction.Value(cell.Electrolyte.Diffusivity, face, cell.Temperature) / path * (Concentration(y, volumes[k]) - Concentration(y, volumes[k + 1]));
    }

    // Salt that displaced electrolyte carries through the right face of a volume of the host; at the mouth at rest concentration on the way in.
    private double Carried(ReadOnlySpan<double> y, int k, double i)
    {
        if (k < 0) return 0;
        bool drawnIn = volumes[k + 1].Kind == Place.Separator && i >= 0;
        double u = drawnIn ? 1 : Face(y, k).Concentration / cell.Electrolyte.Concentration;
        return -global::Interna.Sodium.MolarVolume / Constant.Faraday * Ionic(y, k) * u;
    }

    private static Volume[] Cut(Cell cell, ReferenceParticle particle, ModelOptions options)
    {
        var (host, cathode, list) = ((PorousMetalHost)cell.Negative, cell.PositiveHost, new List<Volume>());
        if (host.Layers.Count > 1) throw new ArgumentException("The host has one layer.", nameof(cell));
        int at = 0;
        Add(Place.Host, options.NegativeCells, host.Thickness, host.Porosity, host.Bruggeman);
        Add(Place.Separator, options.SeparatorCells, cell.Separator.Thickness, cell.Separator.Porosity, cell.Separator.Bruggeman);
        Add(Place.Cathode, options.PositiveCells, cathode.Thickness, cathode.Porosity, cathode.BruggemanElectrolyte);
        return [.. list];

        void Add(Place kind, int count, double length, double pores, double bruggeman)
        {
            for (int k = 0; k < count; k++)
            {
                double width = kind == Place.Cathode ? length / count : Graded(k + 1.0) - Graded(k);
                int layers = at + 3 + particle.States + cathode.SurfaceStorage.Count;
                int end = kind switch { Place.Separator => at + 2, Place.Host => at + 6, _ => layers + ReferenceFilm.States(cathode) };
                list.Add(new Volume(kind, width, pores, bruggeman, at, at + 3 + particle.States, layers, end));
                at = end;
            }

            // Finer towards both ends, 0.95 of it a cosine.
            double Graded(double k) => length * (0.05 * k / count + 0.95 * 0.5 * (1 - Math.Cos(Math.PI * k / count)));
        }
    }

    private static UnknownKind[] Roles(Cell cell, Volume[] volumes)
    {
        var (host, cathode) = ((PorousMetalHost)cell.Negative, cell.PositiveHost);
        var roles = new UnknownKind[volumes[^1].End + 2];
        roles.AsSpan().Fill(UnknownKind.Differential);
        foreach (var v in volumes)
        {
            roles[v.Liquid] = UnknownKind.Algebraic;
            if (v.Kind == Place.Separator) continue;
            roles[v.Solid] = (v.Kind == Place.Host ? host.DoubleLayerCapacitance : cathode.DoubleLayerCapacitance) > 0 ? UnknownKind.Differential : UnknownKind.Algebraic;
            if (v.Kind == Place.Cathode)
            {
                ReferenceFilm.Assign(cathode, roles.AsSpan(v.Layers, v.End - v.Layers));
                continue;
            }

            roles[v.Current] = UnknownKind.Algebraic;
            if (host.Film is null) roles[v.Film] = UnknownKind.Algebraic;
        }

        roles[^2] = UnknownKind.Algebraic;
        return roles;
    }

    private enum Place
    {
        Host,
        Separator,
        Cathode,
    }

    // Where the unknowns of a volume begin: ε c and φ_e; in host and cathode φ_s; then j, h and l, or particle, sites and film.
    private readonly record struct Volume(Place Kind, double Width, double Pores, double Bruggeman, int Salt, int Sites, int Layers, int End)
    {
        public int Liquid => Salt + 1;

        public int Solid => Salt + 2;

        public int Current => Salt + 3;

        public int Sodium => Salt + 4;

        public int Film => Salt + 5;

        public int Particle => Salt + 3;
    }
}
