using System.Numerics;
using Interna.Numerics.Lines;
using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.SingleParticle;

/// <summary>Salt along the cell under a reaction uniform in each electrode, and the potential its current costs.</summary>
/// <remarks>
/// ε ∂u/∂t = ∂/∂x(ε^b D(c,T) ∂u/∂x) ± (1 − t₊) i/(F c_ref L) with u = c_e/c_ref, and
/// ∂φ_e/∂x = χ (R T/F) ∂ln u/∂x − i_e/(ε^b κ(c,T)), where i_e grows linearly through the negative electrode, is i in the
/// separator and falls linearly through the positive one. Finite volumes of <see cref="LineMesh"/>: coefficients at the faces,
/// second order. At an ideal sodium electrode (1 − t₊) i/F enters, and φ_e = 0 there.
/// </remarks>
internal sealed class UniformElectrolyte : SaltTransport
{
    private const double LeastConcentration = 1e-9;

    private readonly Electrolyte electrolyte;
    private readonly LineMesh mesh;
    private readonly bool thermal;
    private readonly int cells, negativeCells, positiveStart;
    private readonly double saltPerCurrent, sodiumWidth;
    private readonly double[] source, share, negativeWeight, separatorWeight, positiveWeight;
    private readonly double[] u, logarithm, concentration, diffusivity, diffusivitySlope, conductivity, conductivitySlope, flux;
    private readonly double[] warming, negativeByU, separatorByU, positiveByU;
    private readonly double[] byCurrent, byTemperature;
    private readonly Tridiagonal<double> matrix;
    private readonly Tridiagonal<Complex> complexMatrix;
    private readonly Complex[] complexAnswer;
    private SaltMoments<double> directByCurrent, directByTemperature;
    private double current, diffusivityFactor, conductivityFactor, drift, sodiumSurface = 1, surfaceByU = 1;

    public UniformElectrolyte(Cell cell, ModelOptions options)
    {
        electrolyte = cell.Electrolyte;
        thermal = options.Thermal == ThermalKind.Lumped;
        var negative = cell.Negative as InsertionElectrode;
        negativeCells = negative is null ? 0 : options.NegativeCells;
        mesh = new LineMesh(Regions(cell, negative, options), 0, 0);
        cells = mesh.Cells;
        positiveStart = cells - options.PositiveCells;
        int n = States = mesh.Slots;
        saltPerCurrent = (1 - electrolyte.TransferenceNumber) / (Constant.Faraday * electrolyte.Concentration);
        sodiumWidth = negative is null ? mesh.Width[0] / (2 * mesh.Conductance[0]) : 0;
        (source, share, negativeWeight, separatorWeight, positiveWeight) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        (u, logarithm, concentration, flux) = (new double[n], new double[n], new double[n], new double[n]);
        (diffusivity, diffusivitySlope, conductivity, conductivitySlope) = (new double[n], new double[n], new double[n], new double[n]);
        (warming, negativeByU, separatorByU, positiveByU) = (new double[n], new double[n], new double[n], new double[n]);
        (byCurrent, byTemperature) = (new double[n], new double[n]);
        (matrix, complexMatrix, complexAnswer) = (new(cells), new(cells), new Complex[n]);
        u.AsSpan().Fill(1);
        concentration.AsSpan().Fill(electrolyte.Concentration);
        Place(options);
        double[] x = [.. mesh.Centre.Take(cells).Select(c => c * 1e6)];
        Profiles =
        [
            new("electrolyte_concentration", "salt concentration in the electrolyte", "mol/m³", "x", "µm", x),
            new("electrolyte_potential", "potential of the electrolyte", "V", "x", "µm", x),
        ];
    }

    /// <inheritdoc/>
    public override int States { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<ProfileInfo> Profiles { get; }

    /// <inheritdoc/>
    public override (double ToMiddle, double FromMiddle) HalfDrops
    {
        get
        {
            // Faces to the left of the middle of the separator count to the negative side; one in the middle to both.
            double left = Moments.NegativeDrop, right = Moments.PositiveDrop, middle = 0.5 * (negativeCells + positiveStart - 2);
            if (negativeCells == 0) left += SodiumDrop();
            for (int k = Math.Max(0, negativeCells - 1); k < positiveStart && k < cells - 1; k++)
            {
                double drop = separatorWeight[k] * FaceDrop(k), part = Math.Clamp(middle - k + 0.5, 0, 1);
                left += part * drop;
                right += (1 - part) * drop;
            }

            return (left, right);
        }
    }

    /// <inheritdoc/>
    public override void Classify(Span<UnknownKind> kinds) => kinds[..cells].Fill(UnknownKind.Differential);

    /// <inheritdoc/>
    public override double Amount(ReadOnlySpan<double> u)
    {
        double sum = 0;
        for (int k = 0; k < cells; k++) sum += u[k] / mesh.StorageInverse[k];
        return electrolyte.Concentration * sum;
    }

    /// <inheritdoc/>
    public override double Least(ReadOnlySpan<double> u)
    {
        double least = u[0];
        for (int k = 1; k < cells; k++) least = Math.Min(least, u[k]);
        return least;
    }

    /// <inheritdoc/>
    public override int Evaluate(ReadOnlySpan<double> u, double current, double temperature)
    {
        int bad = Load(u, temperature);
        if (bad >= 0) return bad;
        electrolyte.Diffusivity.Curve.Evaluate(concentration, diffusivity);
        electrolyte.Conductivity.Curve.Evaluate(concentration, conductivity);
        return Flow(current);
    }

    /// <inheritdoc/>
    public override void Residual(ReadOnlySpan<double> udot, Span<double> residual)
    {
        residual.Clear();
        for (int k = 0; k < cells; k++) residual[k] = udot[k] - Rate(k);
    }

    /// <inheritdoc/>
    public override int Linearise(ReadOnlySpan<double> u, double current, double temperature)
    {
        int bad = Load(u, temperature);
        if (bad >= 0) return bad;
        electrolyte.Diffusivity.Curve.Evaluate(concentration, diffusivity, diffusivitySlope);
        electrolyte.Conductivity.Curve.Evaluate(concentration, conductivity, conductivitySlope);
        bad = Flow(current);
        if (bad >= 0) return bad;
        DifferentiateSalt(electrolyte.Diffusivity.ArrheniusSlope(temperature));
        DifferentiatePotential(current, temperature);
        return -1;
    }

    /// <inheritdoc/>
    public override void Factor(double alpha)
    {
        matrix.Factor(alpha);
        source.CopyTo(byCurrent, 0);
        matrix.Solve(byCurrent);
        ByCurrent = Sum(directByCurrent, Project<double>(byCurrent));
        if (!thermal) return;
        warming.CopyTo(byTemperature, 0);
        matrix.Solve(byTemperature);
        ByTemperature = Sum(directByTemperature, Project<double>(byTemperature));
    }

    /// <inheritdoc/>
    public override SaltMoments<double> Reduce(Span<double> x)
    {
        x[cells..].Clear();
        matrix.Solve(x);
        return Project<double>(x);
    }

    /// <inheritdoc/>
    public override void Complete(Span<double> x, double current, double temperature)
    {
        for (int k = 0; k < cells; k++) x[k] += byCurrent[k] * current + byTemperature[k] * temperature;
    }

    /// <inheritdoc/>
    public override SaltMoments<Complex> Response(Complex s)
    {
        complexMatrix.CopyFrom(matrix);
        complexMatrix.Factor(s);
        for (int k = 0; k < cells; k++) complexAnswer[k] = source[k];
        complexMatrix.Solve(complexAnswer);
        var d = directByCurrent;
        return Sum(new SaltMoments<Complex>(d.NegativeMean, d.PositiveMean, d.NegativeDrop, d.SeparatorDrop, d.PositiveDrop), Project<Complex>(complexAnswer));
    }

    /// <inheritdoc/>
    public override void Profile(int index, ReadOnlySpan<double> u, double reference, Span<double> values)
    {
        if (index == 0)
        {
            for (int k = 0; k < cells; k++) values[k] = electrolyte.Concentration * u[k];
            return;
        }

        // Potentials follow from the drops of the last evaluation, shifted to the mean given.
        values[0] = negativeCells == 0 ? SodiumDrop() : 0;
        for (int k = 1; k < cells; k++) values[k] = values[k - 1] + FaceDrop(k - 1);
        double mean = 0;
        for (int k = 0; k < negativeCells; k++) mean += values[k] / negativeCells;
        for (int k = 0; k < cells; k++) values[k] += reference - mean;
    }

    private static List<LineRegion> Regions(Cell cell, InsertionElectrode? negative, ModelOptions options)
    {
        var regions = new List<LineRegion>();
        if (negative is not null) regions.Add(Region(options.NegativeCells, negative.Thickness, negative.Porosity, negative.BruggemanElectrolyte));
        regions.Add(Region(options.SeparatorCells, cell.Separator.Thickness, cell.Separator.Porosity, cell.Separator.Bruggeman));
        regions.Add(Region(options.PositiveCells, cell.PositiveHost.Thickness, cell.PositiveHost.Porosity, cell.PositiveHost.BruggemanElectrolyte));
        return regions;

        static LineRegion Region(int n, double thickness, double porosity, double b) => new(n, thickness, porosity, Math.Pow(porosity, b));
    }

    // Share of the current each face carries, and its part in the three drops.
    private void Place(ModelOptions options)
    {
        int n = negativeCells, p = options.PositiveCells;
        for (int k = 0; k < n; k++) source[k] = saltPerCurrent * mesh.StorageInverse[k] / n;
        for (int k = positiveStart; k < cells; k++) source[k] = -saltPerCurrent * mesh.StorageInverse[k] / p;
        if (n == 0) source[0] += saltPerCurrent * mesh.StorageInverse[0];
        for (int k = 0; k < cells - 1; k++)
        {
            double entered = n == 0 ? 1 : Math.Min(1, (k + 1.0) / n), left = k < positiveStart ? 0 : (k + 1.0 - positiveStart) / p;
            share[k] = entered - left;
            if (k < n - 1) negativeWeight[k] = entered;
            else if (k == n - 1) (negativeWeight[k], separatorWeight[k]) = (mesh.RightWeight[k], mesh.LeftWeight[k]);
            else if (k < positiveStart - 1) separatorWeight[k] = 1;
            else if (k == positiveStart - 1) (separatorWeight[k], positiveWeight[k]) = (mesh.RightWeight[k], mesh.LeftWeight[k]);
            else positiveWeight[k] = 1 - left;
        }
    }

    private int Load(ReadOnlySpan<double> state, double temperature)
    {
        diffusivityFactor = electrolyte.Diffusivity.ArrheniusFactor(temperature);
        conductivityFactor = electrolyte.Conductivity.ArrheniusFactor(temperature);
        drift = 2 * (1 - electrolyte.TransferenceNumber) * electrolyte.ThermodynamicFactor * Constant.Gas * temperature / Constant.Faraday;
        double reference = electrolyte.Concentration;
        for (int k = 0; k < cells; k++)
        {
            if (!(state[k] > LeastConcentration)) return k;
            u[k] = state[k];
        }

        // Slots beyond the last volume hold ones: whole vectors.
        for (int k = 0; k < u.Length; k += Lanes4.Width) Lanes4.Store(Lanes4.Log(Lanes4.Load(u, k)), logarithm, k);

        for (int k = 0; k < cells - 1; k++) concentration[k] = reference * (mesh.LeftWeight[k] * u[k] + mesh.RightWeight[k] * u[k + 1]);

        // The last volume has no face to its right: there is room for what lies next to an ideal sodium electrode.
        if (negativeCells == 0) concentration[cells - 1] = reference * u[0];
        return -1;
    }

    private int Flow(double current)
    {
        double n = 0, s = 0, p = 0, gradients = 0;
        this.current = current;
        for (int k = 0; k < cells - 1; k++)
        {
            flux[k] = diffusivityFactor * diffusivity[k] * mesh.FaceConductance[k] * (u[k + 1] - u[k]);
            double drop = FaceDrop(k);
            n += negativeWeight[k] * drop;
            s += separatorWeight[k] * drop;
            p += positiveWeight[k] * drop;
            gradients += Weight(k) * (logarithm[k + 1] - logarithm[k]);
        }

        if (negativeCells == 0)
        {
            sodiumSurface = u[0] + saltPerCurrent * sodiumWidth * current / (diffusivityFactor * diffusivity[cells - 1]);
            if (!(sodiumSurface > LeastConcentration)) return 0;
            s += SodiumDrop();
            gradients += logarithm[0] - Math.Log(sodiumSurface);
        }

        Moments = new(negativeCells == 0 ? sodiumSurface : Average(u, 0, negativeCells), Average(u, positiveStart, cells), n, s, p);
        ConcentrationDrop = drift * gradients;
        return -1;
    }

    private double Weight(int face) => negativeWeight[face] + separatorWeight[face] + positiveWeight[face];

    private double FaceResistance(int face) => share[face] / (conductivityFactor * conductivity[face] * mesh.FaceConductance[face]);

    private double FaceDrop(int face) => drift * (logarithm[face + 1] - logarithm[face]) - current * FaceResistance(face);

    private double SodiumDrop() =>
        drift * (logarithm[0] - Math.Log(sodiumSurface)) - current * sodiumWidth / (conductivityFactor * conductivity[cells - 1]);

    // Fluxes count to the left.
    private double Divergence(int k) => ((k < cells - 1 ? flux[k] : 0) - (k > 0 ? flux[k - 1] : 0)) * mesh.StorageInverse[k];

    private double Rate(int k) => Divergence(k) + source[k] * current;

    private void DifferentiateSalt(double arrheniusSlope)
    {
        matrix.Clear();
        for (int k = 0; k < cells; k++) warming[k] = arrheniusSlope * Divergence(k);
        for (int k = 0; k < cells - 1; k++)
        {
            double carried = diffusivityFactor * diffusivity[k] * mesh.FaceConductance[k];
            double growth = diffusivityFactor * diffusivitySlope[k] * electrolyte.Concentration * mesh.FaceConductance[k] * (u[k + 1] - u[k]);
            double byLeft = mesh.LeftWeight[k] * growth - carried, byRight = mesh.RightWeight[k] * growth + carried;
            matrix.Diagonal[k] -= mesh.StorageInverse[k] * byLeft;
            matrix.Upper[k] -= mesh.StorageInverse[k] * byRight;
            matrix.Lower[k + 1] += mesh.StorageInverse[k + 1] * byLeft;
            matrix.Diagonal[k + 1] += mesh.StorageInverse[k + 1] * byRight;
        }
    }

    private void DifferentiatePotential(double i, double temperature)
    {
        negativeByU.AsSpan().Clear();
        separatorByU.AsSpan().Clear();
        positiveByU.AsSpan().Clear();
        double slope = electrolyte.Conductivity.ArrheniusSlope(temperature);
        (double ni, double si, double pi, double nt, double st, double pt) = (0, 0, 0, 0, 0, 0);
        for (int k = 0; k < cells - 1; k++)
        {
            double resistance = FaceResistance(k);
            double growth = i * resistance * electrolyte.Concentration * conductivitySlope[k] / conductivity[k];
            double byLeft = mesh.LeftWeight[k] * growth - drift / u[k], byRight = mesh.RightWeight[k] * growth + drift / u[k + 1];
            double byT = drift / temperature * (logarithm[k + 1] - logarithm[k]) + i * resistance * slope;
            Spread(negativeByU, negativeWeight[k], ref ni, ref nt);
            Spread(separatorByU, separatorWeight[k], ref si, ref st);
            Spread(positiveByU, positiveWeight[k], ref pi, ref pt);

            void Spread(double[] byU, double weight, ref double sumI, ref double sumT)
            {
                byU[k] += weight * byLeft;
                byU[k + 1] += weight * byRight;
                sumI -= weight * resistance;
                sumT += weight * byT;
            }
        }

        var (surfaceByI, surfaceByT) = negativeCells == 0 ? DifferentiateSodium(i, temperature, ref si, ref st) : (0, 0);
        directByCurrent = new(surfaceByI, 0, ni, si, pi);
        directByTemperature = new(surfaceByT, 0, nt, st, pt);
    }

    // Returns how the salt at the sodium answers to the current and to the temperature.
    private (double ByI, double ByT) DifferentiateSodium(double i, double temperature, ref double byI, ref double byT)
    {
        double d = diffusivityFactor * diffusivity[cells - 1], resistance = sodiumWidth / (conductivityFactor * conductivity[cells - 1]);
        double gap = saltPerCurrent * sodiumWidth / d;
        surfaceByU = 1 - gap * i * electrolyte.Concentration * diffusivitySlope[cells - 1] / diffusivity[cells - 1];
        double surfaceByT = -gap * i * electrolyte.Diffusivity.ArrheniusSlope(temperature);
        separatorByU[0] += drift * (1 / u[0] - surfaceByU / sodiumSurface)
            + i * resistance * electrolyte.Concentration * conductivitySlope[cells - 1] / conductivity[cells - 1];
        byI -= drift * gap / sodiumSurface + resistance;
        byT += drift / temperature * (logarithm[0] - Math.Log(sodiumSurface)) - drift * surfaceByT / sodiumSurface
            + i * resistance * electrolyte.Conductivity.ArrheniusSlope(temperature);
        return (gap, surfaceByT);
    }

    private SaltMoments<T> Project<T>(ReadOnlySpan<T> x)
        where T : struct, INumberBase<T>
    {
        T n = T.Zero, s = T.Zero, p = T.Zero;
        for (int k = 0; k < cells; k++)
        {
            n += T.CreateChecked(negativeByU[k]) * x[k];
            s += T.CreateChecked(separatorByU[k]) * x[k];
            p += T.CreateChecked(positiveByU[k]) * x[k];
        }

        return new(negativeCells == 0 ? T.CreateChecked(surfaceByU) * x[0] : Average(x, 0, negativeCells), Average(x, positiveStart, cells), n, s, p);
    }

    private static T Average<T>(ReadOnlySpan<T> x, int start, int end)
        where T : struct, INumberBase<T>
    {
        T sum = T.Zero;
        for (int k = start; k < end; k++) sum += x[k];
        return sum / T.CreateChecked(end - start);
    }

    private static SaltMoments<T> Sum<T>(SaltMoments<T> a, SaltMoments<T> b)
        where T : struct, INumberBase<T> => new(
            a.NegativeMean + b.NegativeMean,
            a.PositiveMean + b.PositiveMean,
            a.NegativeDrop + b.NegativeDrop,
            a.SeparatorDrop + b.SeparatorDrop,
            a.PositiveDrop + b.PositiveDrop);
}
