using System.Numerics;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.MetalHost;

/// <content>Partial derivatives of the residuals and of what the voltage is made of.</content>
internal sealed partial class HostLine
{
    // Entries of the Newton matrix without time derivatives: (row, column) of volume k at (row·Fields + column)·n + k; only salt and Δ reach neighbours.
    private readonly double[] stiffness, lower, upper;
    private readonly double[][] everything;

    /// <summary>The planar end at the last <see cref="Linearise"/>, zero without one: what the Newton matrix is made of while states are tried.</summary>
    public PlanarEnd PlanarSlopes { get; private set; }

    /// <summary>∂(residuals)/∂i.</summary>
    public double[] ByCurrent { get; }

    /// <summary>Partial derivatives of the three parts of the voltage by the state, without what planar ends answer: solid of the negative host, electrolyte, solid of the positive host.</summary>
    public double[] NegativeRow { get; }

    /// <inheritdoc cref="NegativeRow"/>
    public double[] SeparatorRow { get; }

    /// <inheritdoc cref="NegativeRow"/>
    public double[] PositiveRow { get; }

    /// <summary>The same of <see cref="Displaced"/>.</summary>
    public double[] DisplacedRow { get; }

    /// <summary>Partial derivatives of the three parts by i [Ω m²].</summary>
    public double NegativeByCurrent { get; private set; }

    /// <inheritdoc cref="NegativeByCurrent"/>
    public double SeparatorByCurrent { get; private set; }

    /// <inheritdoc cref="NegativeByCurrent"/>
    public double PositiveByCurrent { get; private set; }

    /// <summary>∂(displaced)/∂i.</summary>
    public double DisplacedByCurrent { get; private set; }

    /// <summary>Parts of the voltage along the line at the last evaluation [V]: metal of the negative host to its mouth, electrolyte between, mouth to metal of the positive host.</summary>
    public (double Negative, double Separator, double Positive) Voltages(ReadOnlySpan<double> y, double i)
    {
        double separator = 0, negative = 0, positive = 0;
        for (int f = 0; f < n - 1; f++)
        {
            if (!HasSolid(f)) separator += Drift * (logarithm[f + 1] - logarithm[f]) - i * liquid[f];
            else if (f < Mesh.NegativeCells) negative -= (i - Ionic[f]) * solid[f];
            else positive -= (i - Ionic[f]) * solid[f];
        }

        if (Negative is not null) negative -= y[Difference * n + Mesh.NegativeCells - 1];
        if (Mesh.PositiveCells > 0) positive += y[Difference * n + Mesh.PositiveFirst];
        return (negative - i * NegativeLead, separator + End.Drop, positive - i * PositiveLead);
    }

    /// <summary>Evaluates the state with every partial derivative.</summary>
    public StateCheck Linearise(ReadOnlySpan<double> y, double i, double temperature)
    {
        var check = Run(y, i, temperature, true);
        if (!check.IsGood) return check;
        PlanarSlopes = End;
        foreach (double[] array in everything) array.AsSpan().Clear();
        NegativeByCurrent = SeparatorByCurrent = PositiveByCurrent = DisplacedByCurrent = 0;
        for (int f = 0; f < n - 1; f++) Join(f, i);
        foreach (var host in hosts) React(host);
        Ends();
        return check;
    }

    /// <summary>Writes stiffness + α mass into a matrix.</summary>
    public void Assemble<T>(BlockTridiagonal<T> matrix, T alpha)
        where T : struct, INumberBase<T>
    {
        for (int row = 0; row < Fields; row++)
        {
            for (int column = 0; column < Fields; column++)
            {
                Copy(stiffness.AsSpan((row * Fields + column) * n, n), matrix.Diagonal(row, column));
                if (row > Difference) continue;
                Copy(lower.AsSpan((row * Fields + column) * n, n), matrix.Lower(row, column));
                Copy(upper.AsSpan((row * Fields + column) * n, n), matrix.Upper(row, column));
            }
        }

        var salt = matrix.Diagonal(Salt, Salt);
        for (int k = 0; k < n; k++) salt[k] += alpha;
        for (int field = Difference; field < Fields; field++)
        {
            // Padding: nothing happens there.
            var diagonal = matrix.Diagonal(field, field);
            diagonal.Slice(Mesh.NegativeCells, Mesh.SeparatorCells).Fill(T.One);
            if (Mesh.HoldsParticles && field != Difference) diagonal[Mesh.PositiveFirst..].Fill(T.One);
            foreach (var host in hosts)
            {
                if (field == Film && host.Host.Film is null) diagonal.Slice(host.First, host.Cells).Fill(T.One);
                else if (field != Current) Add(diagonal.Slice(host.First, host.Cells), field == Difference ? alpha * T.CreateChecked(host.Host.DoubleLayerCapacitance / host.LocalCurrent) : alpha);
            }
        }
    }

    // Face f: derivatives of i_e and of the fluxes by u, Δ, ε on both sides and by i, into the balances of both volumes and into the voltage.
    private void Join(int f, double i)
    {
        int r = f + 1;
        double wl = Mesh.Width[f], wr = Mesh.Width[r], al = wr / (wl + wr), ar = wl / (wl + wr);
        double pathL = -0.5 * Mesh.Bruggeman[f] * wl / (effective[f] * Porosity[f]), pathR = -0.5 * Mesh.Bruggeman[r] * wr / (effective[r] * Porosity[r]);
        double byU = -liquid[f] * conductivitySlope[f] / conductivity[f], sum = liquid[f] + solid[f], ionic = Ionic[f];
        bool inside = HasSolid(f);
        Slope il = default, ir = default;
        double ii = 1;
        if (inside)
        {
            il = new Slope((-Drift / U[f] - ionic * byU * al) / sum, -1 / sum, -ionic * pathL / (conductivity[f] * sum));
            ir = new Slope((Drift / U[r] - ionic * byU * ar) / sum, 1 / sum, -ionic * pathR / (conductivity[f] * sum));
            ii = solid[f] / sum;
        }

        double conductance = diffusivity[f] / path[f], fall = (U[f] - U[r]) / path[f], diffusion = conductance * (U[f] - U[r]);
        var pl = new Slope(conductance + fall * diffusivitySlope[f] * al, 0, -diffusion / path[f] * pathL) - SaltPerCurrent * il;
        var pr = new Slope(-conductance + fall * diffusivitySlope[f] * ar, 0, -diffusion / path[f] * pathR) - SaltPerCurrent * ir;
        double pi = -SaltPerCurrent * ii;
        double carried = Carried(f, i), share = DrawsIn(f, i) ? 0 : 1;
        var cl = -VolumePerCharge * (carried * il + new Slope(share * ionic * al, 0, 0));
        var cr = -VolumePerCharge * (carried * ir + new Slope(share * ionic * ar, 0, 0));
        double ci = -VolumePerCharge * carried * ii;
        bool outwards = faces[f] is HostFace.Host or HostFace.NegativeMouth, inwards = faces[f] is HostFace.Host or HostFace.PositiveMouth;
        Put(Salt, f, f, outwards ? pl + cl : pl, outwards ? pr + cr : pr, outwards ? pi + ci : pi, 1 / wl);
        Put(Salt, r, f, inwards ? pl + cl : pl, inwards ? pr + cr : pr, inwards ? pi + ci : pi, -1 / wr);
        if (faces[f] is HostFace.NegativeMouth or HostFace.PositiveMouth)
        {
            double sign = outwards ? 1 : -1;
            Put(DisplacedRow, f, sign * cl);
            Put(DisplacedRow, r, sign * cr);
            DisplacedByCurrent += sign * ci;
        }

        Source(f, f, il, ir, ii, 1);
        Source(r, f, il, ir, ii, -1);
        Voltage(f, i, il, ir, ii, new Slope(byU * al, 0, pathL / conductivity[f]), new Slope(byU * ar, 0, pathR / conductivity[f]));
    }

    // The balance of charge in volume k of a host sees i_e of face f with a sign; in the separator nothing does.
    private void Source(int k, int f, Slope left, Slope right, double byCurrent, double sign)
    {
        double interfaceCurrent = HostOf(k) is { } host ? host.Area[k - host.First] * host.LocalCurrent : Mesh.HoldsParticles && k >= Mesh.PositiveFirst ? Particles!.Area * Particles.LocalCurrent : 0;
        if (interfaceCurrent > 0) Put(Difference, k, f, left, right, byCurrent, -sign / (interfaceCurrent * Mesh.Width[k]));
    }

    private void Voltage(int f, double i, Slope il, Slope ir, double ii, Slope resistanceLeft, Slope resistanceRight)
    {
        if (!HasSolid(f))
        {
            Put(SeparatorRow, f, new Slope(-Drift / U[f], 0, 0) - i * resistanceLeft);
            Put(SeparatorRow, f + 1, new Slope(Drift / U[f + 1], 0, 0) - i * resistanceRight);
            SeparatorByCurrent -= liquid[f];
            return;
        }

        bool first = f < Mesh.NegativeCells;
        Put(first ? NegativeRow : PositiveRow, f, solid[f] * il);
        Put(first ? NegativeRow : PositiveRow, f + 1, solid[f] * ir);
        if (first) NegativeByCurrent -= (1 - ii) * solid[f];
        else PositiveByCurrent -= (1 - ii) * solid[f];
    }

    private void React(HostRegion host)
    {
        double local = host.LocalCurrent, growth = (host.Host.Film?.VolumePerCharge ?? 0) / (Constant.Faraday * HostRegion.FilmScale);
        const double ByH = HostRegion.SodiumScale, ByL = HostRegion.FilmScale;
        for (int v = 0; v < host.Cells; v++)
        {
            int k = host.First + v;
            var s = host.Slopes[v];
            At(Difference, Current, k) += 1;
            At(Difference, Difference, k) -= s.ReductionByDifference / local;
            At(Difference, Sodium, k) -= ByH * s.ReductionBySodium / local;
            At(Difference, Film, k) -= ByL * s.ReductionByFilm / local;
            At(Current, Current, k) = 1 - s.ByCurrent;
            At(Current, Difference, k) = -s.ByDifference / local;
            At(Current, Sodium, k) = -ByH * s.BySodium / local;
            At(Current, Film, k) = -ByL * s.ByFilm / local;
            Put(stiffness.AsSpan(Current * Fields * n), n, k, new Slope(-s.ByConcentration / local, 0, 0));
            At(Sodium, Current, k) = host.Stripping;
            At(Film, Difference, k) = -growth * s.ReductionByDifference;
            At(Film, Sodium, k) = -growth * ByH * s.ReductionBySodium;
            At(Film, Film, k) = -growth * ByL * s.ReductionByFilm;
        }

        // Film without growth is padding.
        if (host.Host.Film is null)
        {
            foreach (int row in (ReadOnlySpan<int>)[Salt, Difference, Current]) stiffness.AsSpan((row * Fields + Film) * n + host.First, host.Cells).Clear();
        }
    }

    private void Ends()
    {
        if (Negative is not null) NegativeRow[Difference * n + Mesh.NegativeCells - 1] -= 1;
        if (Mesh.PositiveCells > 0) PositiveRow[Difference * n + Mesh.PositiveFirst] += 1;
        NegativeByCurrent -= NegativeLead;
        PositiveByCurrent -= PositiveLead;
        SeparatorRow[Negative is null ? 0 : n - 1] += End.DropByState;
        SeparatorByCurrent += End.DropByCurrent;
    }

    // Half a volume of the separator and the electrode at its end: u_s = u ± rise i, drop = ±χ(RT/F) ln(u/u_s) − i r with κ halfway.
    private PlanarEnd Planar(double surface, int volume, int at, int sign, double rise, double i)
    {
        double half = 0.5 * Mesh.Width[volume] / (effective[volume] * conductivity[at]), byU = 0.5 * i * half * conductivitySlope[at] / conductivity[at];
        double byState = 1 / Porosity[volume];
        return new PlanarEnd(
            surface,
            SurfaceByState: (1 - i * rise * diffusivitySlope[at] / diffusivity[at]) * byState,
            SurfaceByCurrent: rise,
            Drop: sign * Drift * (logarithm[volume] - Math.Log(surface)) - i * half,
            DropByState: (sign * Drift / U[volume] + byU) * byState,
            DropBySurface: -sign * Drift / surface + byU,
            DropByCurrent: -half);
    }

    private HostRegion? HostOf(int k) => k < Mesh.NegativeCells ? Negative : k >= Mesh.PositiveFirst ? Positive : null;

    private bool IsSeparator(int k) => k >= Mesh.NegativeCells && k < Mesh.PositiveFirst;

    private ref double At(int row, int column, int k) => ref stiffness[(row * Fields + column) * n + k];

    // Row `row` of volume k, from the volumes f and f + 1.
    private void Put(int row, int k, int f, Slope left, Slope right, double byCurrent, double factor)
    {
        int offset = row * Fields * n;
        Put(k == f ? stiffness.AsSpan(offset) : lower.AsSpan(offset), n, k, f, factor * left);
        Put(k == f ? upper.AsSpan(offset) : stiffness.AsSpan(offset), n, k, f + 1, factor * right);
        ByCurrent[row * n + k] += factor * byCurrent;
    }

    private void Put(double[] row, int volume, Slope slope) => Put(row, n, volume, volume, slope);

    private void Put(Span<double> entries, int stride, int volume, Slope slope) => Put(entries, stride, volume, volume, slope);

    // By the states of a volume, from derivatives by u = m/ε, Δ and ε = ε₀ − a₀ (h + l).
    private void Put(Span<double> entries, int stride, int place, int volume, Slope slope)
    {
        entries[place] += slope.U / Porosity[volume];
        if (IsSeparator(volume)) return;
        entries[Difference * stride + place] += slope.Difference;
        if (HostOf(volume) is not { } host) return;
        double narrowing = host.Area[volume - host.First] * (slope.U * U[volume] / Porosity[volume] - slope.Porosity);
        entries[Sodium * stride + place] += HostRegion.SodiumScale * narrowing;
        if (host.Host.Film is not null) entries[Film * stride + place] += HostRegion.FilmScale * narrowing;
    }

    private static void Copy<T>(ReadOnlySpan<double> from, Span<T> to)
        where T : struct, INumberBase<T>
    {
        for (int k = 0; k < from.Length; k++) to[k] = T.CreateChecked(from[k]);
    }

    private static void Add<T>(Span<T> values, T more)
        where T : struct, INumberBase<T>
    {
        for (int k = 0; k < values.Length; k++) values[k] += more;
    }

    // Derivatives by u, Δ and ε of one volume.
    private readonly record struct Slope(double U, double Difference, double Porosity)
    {
        public static Slope operator +(Slope a, Slope b) => new(a.U + b.U, a.Difference + b.Difference, a.Porosity + b.Porosity);

        public static Slope operator -(Slope a, Slope b) => new(a.U - b.U, a.Difference - b.Difference, a.Porosity - b.Porosity);

        public static Slope operator *(double s, Slope a) => new(s * a.U, s * a.Difference, s * a.Porosity);
    }
}

/// <summary>Half a volume and the planar electrode at its end.</summary>
/// <param name="Surface">c/c_ref at the electrode.</param>
/// <param name="SurfaceByState">Its derivative by the salt in the volume.</param>
/// <param name="SurfaceByCurrent">By the current density i [m²/A].</param>
/// <param name="Drop">Rise of φ_e over the half volume to the right [V].</param>
/// <param name="DropByState">Its derivative by the salt in the volume at a constant surface.</param>
/// <param name="DropBySurface">By the surface.</param>
/// <param name="DropByCurrent">By i at a constant surface [Ω m²].</param>
internal readonly record struct PlanarEnd(
    double Surface,
    double SurfaceByState,
    double SurfaceByCurrent,
    double Drop,
    double DropByState,
    double DropBySurface,
    double DropByCurrent);
