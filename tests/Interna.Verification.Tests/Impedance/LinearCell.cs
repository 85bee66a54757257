using System.Numerics;
using Interna.Numerics.Lines;

namespace Interna.Verification.Tests.Impedance;

/// <summary>
/// The impedance of a porous-electrode cell at rest, solved on paper: at rest every coefficient is constant within a region, so
/// that the equations of salt and potential are two linear ordinary differential equations with exponential solutions.
/// </summary>
/// <remarks>
/// Per unit of current density I, with u = c_e/c_ref, Δ = φ_s − φ_e, p = iωε/(D ε^b), g = 1/σ + 1/κ, ψ = χRT/F,
/// β = (1 − t₊)/(F c_ref D ε^b) and the interfacial admittance Y:
/// u″ = p u − β aY Δ,  Δ″ = g aY Δ − ψ u″,  i_e = (Δ′ + I/σ + ψ u′)/g,  φ_e′ = ψ u′ − i_e/κ.
/// Regions meet with continuous u and D ε^b u′; at an ideal sodium electrode −D ε^b u′ = (1 − t₊) I/(F c_ref) and φ_e = 0.
/// Y = 1/(R_ct + Z_sphere) + iωC_dl with R_ct = RT/(F j₀) and the finite diffusion in a sphere,
/// Z_sphere = −U′ R/(F c_max D) / (s coth s − 1), s = R√(iω/D). The rate at η = 0 does not see the salt.
/// Equations: Doyle, Fuller and Newman, J. Electrochem. Soc. 140 (1993) 1526, linearised; the sphere: Jacobsen and West,
/// Electrochim. Acta 40 (1995) 255.
/// </remarks>
internal sealed class LinearCell(Cell cell)
{
    private readonly double thermalVoltage = Constant.Gas * cell.Temperature / Constant.Faraday;

    /// <summary>1/(R_ct + Z_sphere) + iωC_dl [S/m²].</summary>
    public Complex Admittance(InsertionElectrode e, double frequency)
    {
        var layer = new Complex(0, 2 * Math.PI * frequency * e.DoubleLayerCapacitance);
        return e.KineticsId == "no-reaction" ? layer : layer + 1 / Faradaic(e, frequency);
    }

    /// <summary>
    /// An electrode whose salt does not move, with the two resistances of solid and electrolyte [Ω m²]: the transmission line of
    /// de Levie (Electrochim. Acta 9 (1964) 1231) for both phases, Z = L/(σ + κ) [1 + (2 + (σ/κ + κ/σ) cosh ν)/(ν sinh ν)],
    /// ν = L√(aY(1/σ + 1/κ)) (Paasch, Micka and Gersdorf, Electrochim. Acta 38 (1993) 2653).
    /// </summary>
    public Complex TransmissionLine(InsertionElectrode e, double frequency)
    {
        double sigma = Solid(e), kappa = Conductivity * Math.Pow(e.Porosity, e.BruggemanElectrolyte);
        var nu = e.Thickness * Complex.Sqrt(e.SpecificArea * Admittance(e, frequency) * (1 / sigma + 1 / kappa));
        // Divided by cosh ν, which would overflow.
        var sech = 2 * Complex.Exp(-nu) / (1 + Complex.Exp(-2 * nu));
        var tanh = (1 - Complex.Exp(-2 * nu)) / (1 + Complex.Exp(-2 * nu));
        return e.Thickness / (sigma + kappa) * (1 + (2 * sech + sigma / kappa + kappa / sigma) / (nu * tanh));
    }

    /// <summary>An electrode that reacts evenly, without electrolyte: the interface, and a third of its solid [Ω m²].</summary>
    public Complex Even(InsertionElectrode e, double frequency) =>
        1 / (e.SpecificArea * e.Thickness * Admittance(e, frequency)) + e.Thickness / (3 * Solid(e));

    /// <summary>The whole cell with moving salt [Ω m²].</summary>
    public Complex Whole(double frequency)
    {
        var salt = cell.Electrolyte;
        Region? negative = cell.Negative is InsertionElectrode n ? Electrode(n, frequency) : null;
        var separator = Line(cell.Separator.Thickness, cell.Separator.Porosity, cell.Separator.Bruggeman, frequency);
        var positive = Electrode(cell.PositiveHost, frequency);
        Region[] regions = negative is null ? [separator, positive] : [negative, separator, positive];
        var system = new Equations(regions.Sum(r => r.Amplitudes));
        var offset = 0;
        foreach (var region in regions)
        {
            region.Offset = offset;
            offset += region.Amplitudes;
        }

        // Ends: no salt passes a collector.
        if (negative is null) system.Add(-(1 - salt.TransferenceNumber) / (Constant.Faraday * salt.Concentration), (separator, Field.Salt, 0, true, separator.Diffusivity));
        else system.Add(0, (negative, Field.Salt, 0, true, 1));
        system.Add(0, (positive, Field.Salt, positive.Length, true, 1));

        // i_e of each electrode at its two ends: g i_e = Δ′ + I/σ + ψ u′.
        foreach (var (region, atLeft, atRight) in new[] { (negative, 0, 1), (positive, 1, 0) })
        {
            if (region is null) continue;
            foreach (var (x, current) in new[] { (0.0, atLeft), (region.Length, atRight) })
                system.Add(region.Resistivity * current - 1 / region.Solid, (region, Field.Drop, x, true, 1), (region, Field.Salt, x, true, Drift));
        }

        for (var i = 1; i < regions.Length; i++)
        {
            Region left = regions[i - 1], right = regions[i];
            system.Add(0, (left, Field.Salt, left.Length, false, 1), (right, Field.Salt, 0, false, -1));
            system.Add(0, (left, Field.Salt, left.Length, true, left.Diffusivity), (right, Field.Salt, 0, true, -right.Diffusivity));
        }

        var amplitude = system.Solve();
        var voltage = positive.Value(amplitude, Field.Drop, positive.Length);
        if (negative is not null) voltage -= negative.Value(amplitude, Field.Drop, 0);
        voltage += regions.Aggregate(Complex.Zero, (sum, r) => sum + LiquidDrop(r, amplitude));
        return cell.ContactResistance - voltage;
    }

    private double Drift => 2 * (1 - cell.Electrolyte.TransferenceNumber) * cell.Electrolyte.ThermodynamicFactor * thermalVoltage;

    private double Conductivity => Value(cell.Electrolyte.Conductivity, cell.Electrolyte.Concentration);

    private static double Solid(InsertionElectrode e) => e.Conductivity * Math.Pow(e.ActiveFraction, e.BruggemanSolid);

    // φ_e right minus left: ψ δu − ∫ i_e/κ.
    private Complex LiquidDrop(Region r, Complex[] amplitude)
    {
        Complex Change(Field field) => r.Value(amplitude, field, r.Length) - r.Value(amplitude, field, 0);
        var salt = Drift * Change(Field.Salt);
        var charge = r.Solid > 0 ? (Change(Field.Drop) + r.Length / r.Solid + salt) / r.Resistivity : r.Length;
        return salt - charge / r.Conductivity;
    }

    private Complex Faradaic(InsertionElectrode e, double frequency)
    {
        var theta = e.InitialStoichiometry;
        double[] u = [0], slope = [0];
        e.OpenCircuitPotential.Evaluate([theta], u, slope);
        var transfer = thermalVoltage / (Value(e.ExchangeCurrent, theta) * Math.Sqrt(theta * (1 - theta)));
        var diffusivity = Value(e.Diffusivity, theta);
        var s = e.ParticleRadius * Complex.Sqrt(new Complex(0, 2 * Math.PI * frequency / diffusivity));
        var coth = (1 + Complex.Exp(-2 * s)) / (1 - Complex.Exp(-2 * s));
        return transfer - slope[0] * e.ParticleRadius / (Constant.Faraday * e.MaximumConcentration * diffusivity * (s * coth - 1));
    }

    private Region Electrode(InsertionElectrode e, double frequency)
    {
        var region = Line(e.Thickness, e.Porosity, e.BruggemanElectrolyte, frequency);
        region.Solid = Solid(e);
        region.Resistivity = 1 / region.Solid + 1 / region.Conductivity;
        var p = region.Rates[0];
        var y = e.SpecificArea * Admittance(e, frequency);
        var beta = (1 - cell.Electrolyte.TransferenceNumber) / (Constant.Faraday * cell.Electrolyte.Concentration * region.Diffusivity);
        // (u, Δ)″ = M (u, Δ): squares of the rates are the eigenvalues.
        Complex m12 = -beta * y, m21 = -Drift * p, m22 = (region.Resistivity + Drift * beta) * y;
        Complex half = (p + m22) / 2, root = Complex.Sqrt((p - m22) * (p - m22) / 4 + m12 * m21);
        Complex[] squares = [half + root, half - root];
        region.Rates = [.. squares.Select(Complex.Sqrt)];
        region.Salt = [m12, m12];
        region.Drop = [.. squares.Select(l => l - p)];
        return region;
    }

    private Region Line(double thickness, double porosity, double bruggeman, double frequency)
    {
        var transport = Math.Pow(porosity, bruggeman);
        var diffusivity = transport * Value(cell.Electrolyte.Diffusivity, cell.Electrolyte.Concentration);
        return new Region
        {
            Length = thickness,
            Diffusivity = diffusivity,
            Conductivity = transport * Conductivity,
            Rates = [new Complex(0, 2 * Math.PI * frequency * porosity / diffusivity)],
        }.AsSeparator();
    }

    private double Value(TransportProperty property, double at)
    {
        double[] value = [0];
        property.Curve.Evaluate([at], value);
        return value[0] * property.ArrheniusFactor(cell.Temperature);
    }

    private enum Field
    {
        Salt,
        Drop,
    }

    // Amplitudes of e^{−λx} and e^{−λ(L−x)} for each rate λ, so that none overflows.
    private sealed class Region
    {
        public required double Length { get; init; }

        public required double Diffusivity { get; init; }

        public required double Conductivity { get; init; }

        public required Complex[] Rates { get; set; }

        public double Solid { get; set; }

        public double Resistivity { get; set; }

        public Complex[] Salt { get; set; } = [];

        public Complex[] Drop { get; set; } = [];

        public int Offset { get; set; }

        public int Amplitudes => 2 * Salt.Length;

        public Region AsSeparator()
        {
            (Salt, Drop) = ([Complex.One], [Complex.Zero]);
            return this;
        }

        public Complex Weight(Field field, int amplitude, double x, bool slope)
        {
            var k = amplitude / 2;
            var rate = Solid > 0 ? Rates[k] : Complex.Sqrt(Rates[0]);
            var (distance, sign) = amplitude % 2 == 0 ? (x, -1) : (Length - x, 1);
            return (field == Field.Salt ? Salt : Drop)[k] * Complex.Exp(-rate * distance) * (slope ? sign * rate : 1);
        }

        public Complex Value(Complex[] amplitudes, Field field, double x)
        {
            Complex sum = 0;
            for (var a = 0; a < Amplitudes; a++) sum += amplitudes[Offset + a] * Weight(field, a, x, slope: false);
            return sum;
        }
    }

    private sealed class Equations(int count)
    {
        private readonly BlockTridiagonal<Complex> matrix = new(1, count);
        private readonly Complex[] right = new Complex[count];
        private int row;

        // Σ factor × (field or its slope) = value, in units of the largest coefficient.
        public void Add(double value, params (Region Region, Field Field, double X, bool Slope, double Factor)[] terms)
        {
            var coefficients = new Complex[count];
            foreach (var (region, field, x, slope, factor) in terms)
                for (var a = 0; a < region.Amplitudes; a++) coefficients[region.Offset + a] += factor * region.Weight(field, a, x, slope);
            var scale = coefficients.Max(Complex.Abs);
            for (var i = 0; i < count; i++) matrix.Diagonal(row, i)[0] = coefficients[i] / scale;
            right[row++] = value / scale;
        }

        public Complex[] Solve()
        {
            Assert.Equal(count, row);
            Assert.True(matrix.Factor().IsGood);
            matrix.Solve(right);
            return right;
        }
    }
}
