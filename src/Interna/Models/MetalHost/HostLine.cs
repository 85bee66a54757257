using Interna.Numerics.TimeIntegration;

namespace Interna.Models.MetalHost;

/// <summary>Salt, current and sodium along negative host, separator and positive electrode; an end without volumes is a planar metal.</summary>
/// <remarks>
/// <para>
/// Unknowns per volume: ε c/c_ref, Δ = φ_s − φ_e, j, h and l (see <see cref="HostRegion"/>); the last four only in hosts, Δ also among
/// the particles of a cathode, whose reaction <see cref="ParticleRegion"/> brings. With ε = ε₀ − a₀ (h + l):
/// ∂(εc)/∂t = −∂P/∂x, P = −D ε^b ∂c/∂x + v c − (1 − t₊) i_e/F (the flux of anions);  a₀ (j − j_s + C ∂Δ/∂t) = ∂i_e/∂x;
/// i_e (1/(κ ε^b) + 1/σ) = ∂Δ/∂x + i/σ + χ (RT/F) ∂ln c/∂x, which follows from Ohm's law in electrolyte and solid with i_e + i_s = i.
/// </para>
/// <para>
/// Sodium that is plated pushes electrolyte out: v = −(Ω/F) i_e, zero at the collector. It leaves the line where host and
/// separator meet, with the salt it holds there, for electrolyte around the stack; what is drawn in again comes from there at the
/// rest concentration. Film takes the place of the electrolyte and sodium it is made of and pushes nothing. Every flux is
/// written once, so salt, sodium and charge are conserved to rounding.
/// Source: Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004, sections 12.2 and 22.2 to 22.4.
/// </para>
/// </remarks>
internal sealed partial class HostLine
{
    /// <summary>Fields of a volume: unknown i of volume k is at i·Cells + k.</summary>
    public const int Salt = 0, Difference = 1, Current = 2, Sodium = 3, Film = 4, Fields = 5;

    // Below this part of the reference concentration, or of the volume, a state is no state of this model.
    private const double Least = 1e-9, LeastPorosity = 1e-6;

    // Volume of sodium per charge Ω/F [m³/C].
    private const double VolumePerCharge = global::Interna.Sodium.MolarVolume / Constant.Faraday;

    private readonly Electrolyte electrolyte;
    private readonly HostRegion[] hosts;
    private readonly int n;
    private readonly double[] logarithm, effective;
    private readonly double[] concentration, diffusivity, diffusivitySlope, conductivity, conductivitySlope;
    private readonly double[] path, liquid, solid, fluxOut, fluxIn;
    private readonly HostFace[] faces;

    public HostLine(Cell cell, ModelOptions options, double typicalCurrent)
    {
        electrolyte = cell.Electrolyte;
        Mesh = new HostMesh(cell, options);
        n = Mesh.Cells;
        if (cell.Negative is PorousMetalHost left) Negative = new HostRegion(left, 1, Mesh, typicalCurrent);
        if (cell.Positive is PorousMetalHost right) Positive = new HostRegion(right, -1, Mesh, typicalCurrent);
        hosts = [.. new[] { Negative, Positive }.OfType<HostRegion>()];
        SaltPerCurrent = (1 - electrolyte.TransferenceNumber) / (Constant.Faraday * electrolyte.Concentration);
        (U, Porosity, Ionic) = (new double[n], new double[n], new double[n]);
        (logarithm, effective) = (new double[n], new double[n]);
        // Coefficients at the n − 1 inner faces, then at the left and the right end.
        (concentration, diffusivity, diffusivitySlope) = (new double[n + 1], new double[n + 1], new double[n + 1]);
        (conductivity, conductivitySlope) = (new double[n + 1], new double[n + 1]);
        (path, liquid, solid, fluxOut, fluxIn) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        faces = [.. Enumerable.Range(0, n - 1).Select(Mesh.Face)];
        foreach (var host in hosts)
        {
            for (int f = host.First; f < host.First + host.Cells - 1; f++) solid[f] = Mesh.Distance(f) / host.Host.Conductivity;
        }

        if (cell.Positive is InsertionElectrode cathode)
        {
            Particles = new ParticleRegion(cathode, Mesh, options, typicalCurrent);
            for (int f = Mesh.PositiveFirst; f < n - 1; f++) solid[f] = Mesh.Distance(f) / Particles.Conductivity;
        }

        for (int k = 0; k < n; k++) (Porosity[k], effective[k]) = (Mesh.Pores[k], Math.Pow(Mesh.Pores[k], Mesh.Bruggeman[k]));
        (stiffness, lower, upper) = (new double[Fields * Fields * n], new double[2 * Fields * n], new double[2 * Fields * n]);
        (ByCurrent, NegativeRow, SeparatorRow, PositiveRow, DisplacedRow) = (new double[States], new double[States], new double[States], new double[States], new double[States]);
        everything = [stiffness, lower, upper, ByCurrent, NegativeRow, SeparatorRow, PositiveRow, DisplacedRow];
    }

    /// <summary>Volumes.</summary>
    public HostMesh Mesh { get; }

    /// <summary>The negative host; null where that electrode is planar.</summary>
    public HostRegion? Negative { get; }

    /// <summary>The positive host; null where that electrode is planar or holds particles.</summary>
    public HostRegion? Positive { get; }

    /// <summary>The particles of the positive electrode, where they take its sodium up; null elsewhere.</summary>
    public ParticleRegion? Particles { get; }

    /// <summary>The hosts there are.</summary>
    public ReadOnlySpan<HostRegion> Hosts => hosts;

    /// <summary>Number of states.</summary>
    public int States => Fields * n;

    /// <summary>(1 − t₊)/(F c_ref) [m³/(A s)].</summary>
    public double SaltPerCurrent { get; }

    /// <summary>c/c_ref by volume at the last <see cref="Evaluate"/>.</summary>
    public double[] U { get; }

    /// <summary>ε by volume [-].</summary>
    public double[] Porosity { get; }

    /// <summary>i_e between volumes k and k + 1 [A/m²].</summary>
    public double[] Ionic { get; }

    /// <summary>χ RT/F [V].</summary>
    public double Drift { get; private set; }

    /// <summary>Salt that leaves for the electrolyte around the stack per area, over the reference concentration [m/s].</summary>
    public double Displaced { get; private set; }

    /// <summary>The end that is planar, where one is; zero otherwise.</summary>
    public PlanarEnd End { get; private set; }

    /// <summary>Writes the state at equilibrium.</summary>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        for (int k = 0; k < n; k++) y[k] = Mesh.Pores[k];
        foreach (var host in hosts)
        {
            double filled = host.Host.InitialCharge * VolumePerCharge / host.Host.Thickness;
            for (int k = 0; k < host.Cells; k++)
            {
                y[host.At(Sodium, k)] = filled / (host.Area[k] * HostRegion.SodiumScale);
                y[host.At(Film, k)] = (host.Host.Film?.Thickness ?? 0) / HostRegion.FilmScale;
                y[host.At(Salt, k)] -= host.Filled(y, k);
            }
        }
    }

    /// <summary>Says which unknowns are differential, and what size they have.</summary>
    public void Classify(Span<UnknownKind> kinds, Span<double> typical)
    {
        kinds.Clear();
        kinds[..n].Fill(UnknownKind.Differential);
        typical.Fill(1);
        foreach (var host in hosts)
        {
            for (int k = 0; k < host.Cells; k++)
            {
                kinds[host.At(Difference, k)] = host.Host.DoubleLayerCapacitance > 0 ? UnknownKind.Differential : UnknownKind.Algebraic;
                typical[host.At(Difference, k)] = Constant.Gas * 298.15 / Constant.Faraday;
                kinds[host.At(Current, k)] = UnknownKind.Dependent;
                kinds[host.At(Sodium, k)] = UnknownKind.Differential;
                typical[host.At(Sodium, k)] = Math.Min(1, host.Host.Porosity / (host.Area[k] * HostRegion.SodiumScale));
                if (host.Host.Film is not { } film) continue;
                kinds[host.At(Film, k)] = UnknownKind.Differential;
                typical[host.At(Film, k)] = film.Thickness / HostRegion.FilmScale;
            }
        }
    }

    /// <summary>Names a state.</summary>
    public string Describe(int index)
    {
        int k = index % n;
        string electrode = Particles is null ? "host" : "electrode", place = k < Mesh.NegativeCells ? $"volume {k + 1} of the negative host"
            : k < Mesh.PositiveFirst ? $"volume {k - Mesh.NegativeCells + 1} of the separator" : $"volume {k - Mesh.PositiveFirst + 1} of the positive {electrode}";
        string what = (index / n) switch { Salt => "salt", Difference => "potential difference", Current => "current density", Sodium => "sodium thickness", _ => "film thickness" };
        return $"{what} in {place}";
    }

    /// <summary>Evaluates transport and reactions at a state; a bad state is reported with its unknown.</summary>
    public StateCheck Evaluate(ReadOnlySpan<double> y, double i, double temperature) => Run(y, i, temperature, false);

    /// <summary>Writes the residuals at the state of the last <see cref="Evaluate"/>.</summary>
    public void Residual(ReadOnlySpan<double> y, ReadOnlySpan<double> rate, Span<double> residual)
    {
        residual.Clear();
        for (int k = 0; k < n; k++) residual[k] = rate[k] + ((k < n - 1 ? fluxOut[k] : 0) - (k > 0 ? fluxIn[k - 1] : 0)) / Mesh.Width[k];
        foreach (var host in hosts)
        {
            double capacitance = host.Host.DoubleLayerCapacitance, local = host.LocalCurrent;
            double growth = (host.Host.Film?.VolumePerCharge ?? 0) / (Constant.Faraday * HostRegion.FilmScale);
            for (int v = 0; v < host.Cells; v++)
            {
                int k = host.First + v;
                double j = y[host.At(Current, v)], source = ((k < n - 1 ? Ionic[k] : 0) - (k > 0 ? Ionic[k - 1] : 0)) / (host.Area[v] * Mesh.Width[k]);
                residual[host.At(Difference, v)] = j - (host.Reductions[v] + source - capacitance * rate[host.At(Difference, v)]) / local;
                residual[host.At(Current, v)] = j - host.Reactions[v] / local;
                residual[host.At(Sodium, v)] = rate[host.At(Sodium, v)] + host.Stripping * j;
                if (growth > 0) residual[host.At(Film, v)] = rate[host.At(Film, v)] - growth * host.Reductions[v];
            }
        }
    }

    /// <summary>φ_e and φ_s at the centres after <see cref="Evaluate"/>, from the metal of the negative electrode [V]; φ_s of the separator is φ_e.</summary>
    /// <param name="y">State of the line.</param>
    /// <param name="i">Current density [A/m²].</param>
    /// <param name="negative">Δ of a planar negative electrode [V].</param>
    /// <param name="electrolytePotential">φ_e by volume.</param>
    /// <param name="solidPotential">φ_s by volume.</param>
    public void Potentials(ReadOnlySpan<double> y, double i, double negative, Span<double> electrolytePotential, Span<double> solidPotential)
    {
        double phi = Negative is { } host ? -i * NegativeLead - y[host.At(Difference, 0)] : End.Drop - negative;
        for (int k = 0; k < n; k++)
        {
            electrolytePotential[k] = phi;
            solidPotential[k] = phi + y[Difference * n + k];
            if (k < n - 1) phi += Drift * (logarithm[k + 1] - logarithm[k]) - Ionic[k] * liquid[k];
        }
    }

    /// <summary>φ_s at the collector of the positive host less that in its last volume [V].</summary>
    public double PositiveCollector(double i) => -i * PositiveLead;

    /// <summary>Heat of the currents in electrolyte and solid [W/m²].</summary>
    public double Ohmic(double i, ReadOnlySpan<double> electrolytePotential, ReadOnlySpan<double> solidPotential)
    {
        double heat = 0;
        for (int f = 0; f < n - 1; f++)
        {
            heat += Ionic[f] * (electrolytePotential[f] - electrolytePotential[f + 1]);
            if (HasSolid(f)) heat += (i - Ionic[f]) * (solidPotential[f] - solidPotential[f + 1]);
        }

        return heat + i * i * (NegativeLead + PositiveLead) - i * End.Drop;
    }

    /// <summary>ln(c/c_ref) in a volume at the last <see cref="Evaluate"/>.</summary>
    public double Logarithm(int volume) => logarithm[volume];

    /// <summary>Salt in the pores per area over the reference concentration [m].</summary>
    public double Amount(ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < n; k++) sum += Mesh.Width[k] * y[k];
        return sum;
    }

    /// <summary>Least c/c_ref among some volumes at a state.</summary>
    public double LeastSalt(ReadOnlySpan<double> y, int first, int cells)
    {
        double least = double.PositiveInfinity;
        for (int k = first; k < first + cells; k++) least = Math.Min(least, y[k] / PorosityAt(y, k));
        return least;
    }

    /// <summary>ε of a volume at a state.</summary>
    public double PorosityAt(ReadOnlySpan<double> y, int volume)
    {
        if (Negative is { } left && volume < Mesh.NegativeCells) return left.Host.Porosity - left.Filled(y, volume);
        return Positive is { } right && volume >= Mesh.PositiveFirst ? right.Host.Porosity - right.Filled(y, volume - right.First) : Mesh.Pores[volume];
    }

    // Resistance between the centre of the volume at a collector and the collector [Ω m²]; none at a planar electrode.
    private double NegativeLead => Negative is { } host ? 0.5 * Mesh.Width[0] / host.Host.Conductivity : 0;

    private double PositiveLead => (Positive?.Host.Conductivity ?? Particles?.Conductivity) is { } conductivity ? 0.5 * Mesh.Width[n - 1] / conductivity : 0;

    private bool HasSolid(int face) => faces[face] is HostFace.Host or HostFace.Particles;

    private StateCheck Run(ReadOnlySpan<double> y, double i, double temperature, bool linearise)
    {
        var check = Fill(y);
        if (!check.IsGood) return check;
        Drift = 2 * (1 - electrolyte.TransferenceNumber) * electrolyte.ThermodynamicFactor * Constant.Gas * temperature / Constant.Faraday;
        check = Properties(i, temperature);
        if (!check.IsGood) return check;
        Currents(y, i);
        Fluxes(i);
        foreach (var host in hosts)
        {
            check = host.React(y, U, Porosity, temperature, linearise);
            if (!check.IsGood) return check;
        }

        return StateCheck.Good;
    }

    private StateCheck Fill(ReadOnlySpan<double> y)
    {
        foreach (var host in hosts)
        {
            for (int v = 0; v < host.Cells; v++)
            {
                int k = host.First + v;
                Porosity[k] = host.Host.Porosity - host.Filled(y, v);
                if (!(Porosity[k] > LeastPorosity)) return new StateCheck(StateFault.OutOfDomain, host.At(Sodium, v));
                effective[k] = Math.Pow(Porosity[k], host.Host.Bruggeman);
            }
        }

        for (int k = 0; k < n; k++)
        {
            U[k] = y[k] / Porosity[k];
            if (double.IsNaN(U[k])) return new StateCheck(StateFault.NotFinite, k);
            if (!(U[k] > Least)) return new StateCheck(StateFault.OutOfDomain, k);
            logarithm[k] = Math.Log(U[k]);
        }

        return StateCheck.Good;
    }

    private StateCheck Properties(double i, double temperature)
    {
        double reference = electrolyte.Concentration;
        for (int f = 0; f < n - 1; f++)
        {
            double left = Mesh.Width[f], right = Mesh.Width[f + 1];
            concentration[f] = reference * (right * U[f] + left * U[f + 1]) / (left + right);
            path[f] = 0.5 * (left / effective[f] + right / effective[f + 1]);
        }

        (concentration[n - 1], concentration[n]) = (reference * U[0], reference * U[n - 1]);
        Read(electrolyte.Diffusivity, temperature, diffusivity, diffusivitySlope);
        double leftRise = 0.5 * SaltPerCurrent * Mesh.Width[0] / (effective[0] * diffusivity[n - 1]), rightRise = -0.5 * SaltPerCurrent * Mesh.Width[n - 1] / (effective[n - 1] * diffusivity[n]);
        bool leftIsPlanar = Negative is null, rightIsPlanar = Mesh.PositiveCells == 0;
        double leftSurface = U[0] + (leftIsPlanar ? leftRise * i : 0), rightSurface = U[n - 1] + (rightIsPlanar ? rightRise * i : 0);
        if (!(leftSurface > Least)) return new StateCheck(StateFault.OutOfDomain, 0);
        if (!(rightSurface > Least)) return new StateCheck(StateFault.OutOfDomain, n - 1);
        concentration[n - 1] = 0.5 * reference * (U[0] + leftSurface);
        concentration[n] = 0.5 * reference * (U[n - 1] + rightSurface);
        Read(electrolyte.Conductivity, temperature, conductivity, conductivitySlope);
        if (leftIsPlanar) End = Planar(leftSurface, 0, n - 1, 1, leftRise, i);
        else if (rightIsPlanar) End = Planar(rightSurface, n - 1, n, -1, rightRise, i);
        return StateCheck.Good;
    }

    private void Read(TransportProperty property, double temperature, double[] values, double[] slopes)
    {
        property.Curve.Evaluate(concentration, values, slopes);
        double factor = property.ArrheniusFactor(temperature);
        for (int k = 0; k <= n; k++) (values[k], slopes[k]) = (factor * values[k], factor * slopes[k] * electrolyte.Concentration);
    }

    // i_e at every inner face, and the resistances it meets.
    private void Currents(ReadOnlySpan<double> y, double i)
    {
        for (int f = 0; f < n - 1; f++)
        {
            liquid[f] = path[f] / conductivity[f];
            Ionic[f] = !HasSolid(f) ? i
                : (y[Difference * n + f + 1] - y[Difference * n + f] + i * solid[f] + Drift * (logarithm[f + 1] - logarithm[f])) / (liquid[f] + solid[f]);
        }
    }

    // P over c_ref: what leaves volume f to the right, and what enters volume f + 1; they differ at a mouth by what is pushed out there.
    private void Fluxes(double i)
    {
        Displaced = 0;
        for (int f = 0; f < n - 1; f++)
        {
            double flux = diffusivity[f] * (U[f] - U[f + 1]) / path[f] - SaltPerCurrent * Ionic[f];
            double carried = -VolumePerCharge * Ionic[f] * Carried(f, i);
            fluxOut[f] = faces[f] is HostFace.Host or HostFace.NegativeMouth ? flux + carried : flux;
            fluxIn[f] = faces[f] is HostFace.Host or HostFace.PositiveMouth ? flux + carried : flux;
            Displaced += fluxOut[f] - fluxIn[f];
        }
    }

    // u of the electrolyte that moves through a face: at a mouth that of the face on the way out, the reference on the way in.
    private double Carried(int f, double i) => DrawsIn(f, i) ? 1 : concentration[f] / electrolyte.Concentration;

    // A host that is stripped draws electrolyte in at its mouth.
    private bool DrawsIn(int f, double i) => faces[f] == HostFace.NegativeMouth ? i >= 0 : faces[f] == HostFace.PositiveMouth && i <= 0;
}
