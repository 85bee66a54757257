using System.Globalization;
using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Numerics.Reals;

namespace Interna.Physics.Surfaces;

/// <summary>
/// A disordered surface or body: site energies spread by a Gaussian of width s, which broadens the equilibrium potential and slows
/// hopping by exp[−(2s/3RT)²] (<see cref="EnergeticDisorder"/>).
/// </summary>
/// <remarks>
/// The isotherm is averaged over the spread, θ(U) = ∫ θ₀(U − ε) g(ε) dε with a Gaussian g, in the fraction of the sites that is disordered; a flat
/// potential becomes a slope at least 2.355 s wide. Diffusion in a disordered shell runs beside that in the core.
/// </remarks>
public sealed record SiteDisorder : SurfaceModification
{
    private const double Widest = 0.1 * MigrationBarrier.ElectronVolt;
    private const int Points = 201;
    private const double Edge = 1e-6;

    // Standard deviations beyond the potentials of the ordered host, where all but 1e-6 is full or empty.
    private const double Reach = 5;

    // Differences of integrals over less than this lose their digits.
    private const double Narrow = 1e-4;

    /// <inheritdoc/>
    public override string Name => "disorder";

    /// <summary>Standard deviation of the site energies s [J/mol].</summary>
    public required double Width { get; init; }

    /// <summary>Fraction of the sites that is disordered [-].</summary>
    public double Fraction { get; init; } = 1;

    /// <inheritdoc/>
    public override IEnumerable<Objection> Objections(InsertionElectrode electrode)
    {
        if (Width is not (>= 0 and <= Widest))
        {
            yield return new(
                "width", MigrationBarrier.Electronvolts(Width), "0 eV to 0.1 eV",
                "beyond four times the thermal energy sodium sits in the deepest sites and moves by percolation, not by this law");
        }

        if (Fraction is not (> 0 and <= 1))
            yield return new("fraction", Fraction.ToString("G4", CultureInfo.InvariantCulture), "above 0, 1 at most", "it is the fraction of the sites that is disordered");
    }

    private protected override void Change(ModificationDraft draft)
    {
        double slow = new EnergeticDisorder(Width).Value(new Scalar(Temperature)).Value, factor = 1 - Fraction + Fraction * slow;
        draft.Diffusivity(factor, string.Create(CultureInfo.InvariantCulture, $"hopping among energies spread by {MigrationBarrier.Electronvolts(Width)}, × {slow:G3}, in {100 * Fraction:G3} % of the sites"), "Bassler1993");
        var electrode = draft.Electrode;
        var potential = Broadened(electrode.OpenCircuitPotential);
        double before = Slope(electrode.OpenCircuitPotential), after = Slope(potential);
        draft.Set(electrode with { OpenCircuitPotential = potential }, "open_circuit_potential, U(0.25) − U(0.75)", before, after, Quantities.QuantityKind.Voltage, "isotherm averaged over the site energies", "Bassler1993");
        draft.Caution("disorder lifts phase transitions: a plateau of two phases becomes a slope");
    }

    private static double Slope(ICurve potential) => ElectrodeCurves.At(potential, 0.25) - ElectrodeCurves.At(potential, 0.75);

    // θ is tabulated against U, shifted copies of it are averaged, and the result is read the other way round.
    private MonotoneCubic Broadened(ICurve ordered)
    {
        double[] theta = [.. Enumerable.Range(0, Points).Select(i => Sigmoid(i))], u = new double[Points];
        ordered.Evaluate(theta, u);
        double width = Width / Constant.Faraday, low = u.Min() - Reach * width, high = u.Max() + Reach * width;
        var (x, y) = (new List<double>(), new List<double>());
        const int Grid = 4 * Points;
        for (int i = Grid; i >= 0; i--)
        {
            double potential = low + (high - low) * i / Grid, mean = Mean(theta, u, potential, width);
            if (mean < Edge || mean > 1 - Edge || (x.Count > 0 && mean <= x[^1] + 1e-9)) continue;
            x.Add(mean);
            y.Add(potential);
        }

        return new MonotoneCubic([.. x], [.. y]);
    }

    // θ(U) = ∫ Φ((u(θ′) − U)/s) dθ′ over the ordered host, whose potential is straight between the rows of its table: ∫ Φ dz = zΦ + φ.
    private double Mean(double[] theta, double[] u, double potential, double width)
    {
        if (width == 0) return Occupation(theta, u, potential);
        double spread = theta[0]; // what is fuller than the table begins is full
        for (int i = 1; i < theta.Length; i++)
        {
            double a = (u[i - 1] - potential) / width, b = (u[i] - potential) / width, part = theta[i] - theta[i - 1];
            spread += part * (Math.Abs(a - b) < Narrow ? Normal(new Scalar(0.5 * (a + b))).Value : (Integral(a) - Integral(b)) / (a - b));
        }

        return (1 - Fraction) * Occupation(theta, u, potential) + Fraction * spread;
    }

    private static double Integral(double z) => z * Normal(new Scalar(z)).Value + Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);

    private static T Normal<T>(T z)
        where T : struct, IReal<T> =>
        0.5 * T.Erfc(-Math.Sqrt(0.5) * z);

    // θ(U) of the ordered host: U falls with θ; beyond the table all sites are full or empty.
    private static double Occupation(double[] theta, double[] u, double potential)
    {
        if (potential >= u[0]) return theta[0];
        if (potential <= u[^1]) return theta[^1];
        int low = 0, high = u.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (u[middle] >= potential) low = middle;
            else high = middle;
        }

        double drop = u[low] - u[high];
        return drop > 0 ? theta[low] + (theta[high] - theta[low]) * (u[low] - potential) / drop : theta[low];
    }

    // Stoichiometries dense at both ends.
    private static double Sigmoid(int i)
    {
        double phase = Math.PI * i / (Points - 1);
        return Edge + (1 - 2 * Edge) * 0.5 * (1 - Math.Cos(phase));
    }
}
