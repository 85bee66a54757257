using System.Numerics;
using Interna.Models.MetalCell;

namespace Interna.Models;

/// <content>What is read from a state, and what the model is made of.</content>
public sealed partial class MetalCellModel
{
    private const double Micro = 1e6;

    private IReadOnlyList<ProfileInfo>? profiles;

    /// <inheritdoc/>
    public IReadOnlyList<ProfileInfo> Profiles => profiles ??= DescribeProfiles();

    /// <inheritdoc/>
    public IReadOnlyList<string> Parts =>
    [
        $"geometry: two planar electrodes, {gap.Mesh.Cells} volumes between them, finer towards the electrodes",
        MetalText.Part("negative", negative.Electrode),
        MetalText.Part("positive", positive.Electrode),
        $"electrolyte: concentrated solution, {Cell.Electrolyte.Name}",
        "temperature: isothermal",
        Cell.ContactResistance > 0 ? "contacts: series resistance" : "contacts: no resistance",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Equation> Equations =>
    [
        new("Salt balance in the electrolyte", @"\varepsilon \frac{\partial c_e}{\partial t} = \frac{\partial}{\partial x}\left(\varepsilon^b D_e \frac{\partial c_e}{\partial x}\right),\quad -\varepsilon^b D_e \frac{\partial c_e}{\partial x} = \frac{(1 - t_+)\,i}{F}\quad\text{at both electrodes}", "Newman2004"),
        new("Potential of the electrolyte", @"\varphi_e(L) - \varphi_e(0) = \chi \frac{R_g T}{F} \ln\frac{c_e(L)}{c_e(0)} - i \int_0^L \frac{\mathrm{d}x}{\varepsilon^b \kappa}", "Newman2004"),
        .. MetalText.Equations(negative.Electrode, positive.Electrode),
        new("Cell voltage", @"V = \Delta_p - \Delta_n + \varphi_e(L) - \varphi_e(0) - i R_\mathrm{contact}", "definition"),
    ];

    /// <inheritdoc/>
    public double Voltage(ReadOnlySpan<double> y)
    {
        double i = typicalCurrent * y[CurrentAt];
        return gap.Evaluate(y[..negativeAt], i, AmbientTemperature).IsGood ? VoltageOf(y, i) : double.NaN;
    }

    /// <inheritdoc/>
    public ElectrodePotentials Potentials(ReadOnlySpan<double> y)
    {
        double i = typicalCurrent * y[CurrentAt];
        if (!gap.Evaluate(y[..negativeAt], i, AmbientTemperature).IsGood) return ElectrodePotentials.Unknown;
        double middle = gap.Middle(y[..negativeAt], i);
        return new ElectrodePotentials(y[negativeAt] - middle, y[positiveAt] + gap.Drop - middle - i * Cell.ContactResistance);
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
        var n = negative.MeanLosses(y[negativeAt..positiveAt]);
        var p = positive.MeanLosses(y[positiveAt..reservoirsAt]);
        double concentration = gap.Drift * Math.Log(gap.PositiveSurface / gap.NegativeSurface);
        return new Overpotentials(
            Equilibrium: 0,
            NegativeParticle: 0,
            PositiveParticle: 0,
            NegativeReaction: n.Reaction,
            PositiveReaction: -p.Reaction,
            ElectrolyteConcentration: -concentration,
            ElectrolyteOhmic: i * gap.Resistance,
            SolidOhmic: 0,
            Contact: i * Cell.ContactResistance)
        {
            NegativeFilm = n.Film,
            PositiveFilm = -p.Film,
            LowestNegativeSurface = y[negativeAt],
        };
    }

    /// <inheritdoc/>
    public SodiumBalance Sodium(ReadOnlySpan<double> y)
    {
        MetalAmounts n = negative.Amounts(y[negativeAt..positiveAt]), p = positive.Amounts(y[positiveAt..reservoirsAt]);
        return new SodiumBalance(Cell.Area * n.Metal, Cell.Area * p.Metal, Cell.Area * Cell.Electrolyte.Concentration * gap.Amount(y[..negativeAt]), Cell.Area * (n.DoubleLayer + p.DoubleLayer))
        {
            PositiveDoubleLayer = Cell.Area * p.DoubleLayer,
            NegativeDead = Cell.Area * n.Dead,
            PositiveDead = Cell.Area * p.Dead,
            NegativeFilm = Cell.Area * n.Film,
            PositiveFilm = Cell.Area * p.Film,
        };
    }

    /// <inheritdoc/>
    public HeatSources Heat(ReadOnlySpan<double> y)
    {
        double i = typicalCurrent * y[CurrentAt];
        if (!Evaluate(y, i).IsGood) return new HeatSources(double.NaN, double.NaN, double.NaN, double.NaN);
        double reaction = negative.Dissipation(y[negativeAt..positiveAt]) + positive.Dissipation(y[positiveAt..reservoirsAt]);
        return new HeatSources(-Cell.Area * i * gap.Drop, Cell.Area * reaction, 0, Cell.Area * i * i * Cell.ContactResistance);
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

        if (index == 0)
        {
            for (int k = 0; k < negativeAt; k++) values[k] = Cell.Electrolyte.Concentration * y[k];
        }
        else if (index == 1)
        {
            gap.Potential(y[..negativeAt], i, values);
            for (int k = 0; k < negativeAt; k++) values[k] -= y[negativeAt];
        }
        else
        {
            int at = index - 2, firstCount = negative.Profiles.Count, bothCount = firstCount + positive.Profiles.Count;
            if (at < firstCount) MetalProfiles.Write(negative, y[negativeAt..positiveAt], at, values);
            else if (at < bothCount) MetalProfiles.Write(positive, y[positiveAt..reservoirsAt], at - firstCount, values);
            else reservoirs.Write(y[reservoirsAt..headAt], at - bothCount, values);
        }
    }

    /// <inheritdoc/>
    public void Impedance(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, ReadOnlySpan<double> frequencies, Span<ImpedancePoint> result)
    {
        if (!Linearise(t, y, ydot).IsGood)
        {
            result.Fill(new ImpedancePoint(double.NaN, Complex.NaN, Complex.NaN, Complex.NaN, Complex.NaN));
            return;
        }

        var complex = new MetalFactors<Complex>(gap, negative, positive, typicalCurrent);
        double scale = -1 / (typicalCurrent * Cell.Area);
        for (int k = 0; k < frequencies.Length; k++)
        {
            complex.Factor(new Complex(0, 2 * Math.PI * frequencies[k]));
            Complex n = -scale * complex.Negative, p = scale * complex.Positive;
            Complex s = scale * complex.Electrolyte + Cell.ContactResistance / Cell.Area;
            result[k] = new ImpedancePoint(frequencies[k], n + s + p, n, s, p);
        }
    }

    private List<ProfileInfo> DescribeProfiles()
    {
        double[] x = [.. gap.Mesh.Centre.Select(c => c * Micro)];
        var list = new List<ProfileInfo>
        {
            new("electrolyte_concentration", "salt concentration in the electrolyte", "mol/m³", "x", "µm", x),
            new("electrolyte_potential", "potential of the electrolyte", "V", "x", "µm", x),
        };
        list.AddRange(MetalProfiles.Describe("negative", negative));
        list.AddRange(MetalProfiles.Describe("positive", positive));
        list.AddRange(reservoirs.Profiles());
        return list;
    }
}
