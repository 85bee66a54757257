using System.Numerics;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.PorousElectrode;

/// <summary>Salt and charge on the line: fluxes at the faces, with exact derivatives, and the cell voltage they add up to.</summary>
/// <remarks>
/// <para>
/// Unknowns are u = c_e/c_ref and Δ = φ_s − φ_e. Because solid and electrolyte together carry the current density I everywhere,
/// φ_s and φ_e follow from Δ by summation, and at the face between two volumes of an electrode
/// i_e = λ [I + g_s (δΔ + χ (R T/F) δ ln u)], λ = g_e/(g_s + g_e), g_e = κ(c_f) g, g_s = σ ε_s^b/h: Ohm's law in the solid and
/// i_e = g_e [χ (R T/F) δ ln u − δφ_e] in the electrolyte with i_s + i_e = I. Where there is no solid, g_s = 0 and i_e = I; at
/// a face that touches an idle slot g = 0, so i_e = 0. Salt diffuses with D(c_f) g δu.
/// </para>
/// <para>
/// φ_s is extrapolated over half a volume to the collectors with Ohm's law (second order). At a planar sodium electrode
/// φ_e = −Δ (0 at an ideal one) and the salt flux (1 − t₊) I/F enters; both are resolved over the half volume next to it.
/// </para>
/// </remarks>
internal sealed partial class ElectrolyteLine
{
    // Face k is held at k + Shift, so that face −1 (the left boundary) exists and column k − 1 can be read as a vector.
    internal const int Shift = 8;

    // Below this part of the reference concentration a state is no state of this model.
    private const double Least = 1e-9;

    private readonly Electrolyte electrolyte;
    private readonly LineMesh mesh;
    private readonly int n;
    private readonly double reference;
    private readonly double[] solid;
    private readonly double[] live;
    private readonly double[] logarithm;
    private readonly double[] dropByLeft, dropByRight, inverse, solidInverse;
    private readonly double[] concentration, diffusivity, diffusivitySlope, conductivity, conductivitySlope;
    private readonly double sodiumWidth;
    private double temperature = double.NaN;
    private double diffusivityFactor = 1, conductivityFactor = 1;
    private double drift;

    public ElectrolyteLine(Cell cell, LineMesh mesh, PorousElectrodeLayout layout)
    {
        electrolyte = cell.Electrolyte;
        this.mesh = mesh;
        n = mesh.Slots;
        reference = electrolyte.Concentration;
        HasSodium = cell.Negative is not InsertionElectrode;
        (solid, live) = (new double[n], new double[n]);
        (concentration, diffusivity, diffusivitySlope, conductivity, conductivitySlope) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        (logarithm, dropByLeft, dropByRight, inverse, solidInverse) = (Faces(), Faces(), Faces(), Faces(), Faces());
        (U, Delta) = (Column.Of(n + Shift, 1), new double[n + Shift]);
        (Salt, Charge, Drop) = (Faces(), Faces(), Faces());
        (SaltByLeft, SaltByRight, SaltByT) = (Faces(), Faces(), Faces());
        (ChargeByLeft, ChargeByRight, ChargeByDelta, ChargeByCurrent, ChargeByT) = (Faces(), Faces(), Faces(), Faces(), Faces());
        (VoltageByU, VoltageByDelta) = (new double[n], new double[n]);
        for (int k = 0; k < n; k++)
        {
            bool active = k >= mesh.First && k < mesh.Last;
            live[k] = active ? 1 : 0;
            solid[k] = active ? layout.SolidConductance(mesh, k) : 1;
        }

        double halfNegative = layout.Negative is { } e ? e.Thickness / layout.NegativeCells / (2 * Solid(e)) : 0;
        double halfPositive = layout.Positive.Thickness / layout.PositiveCells / (2 * Solid(layout.Positive));
        (NegativeEnd, PositiveEnd, Contact) = (halfNegative, halfPositive, cell.ContactResistance);
        sodiumWidth = HasSodium ? mesh.Width[mesh.First] / (2 * mesh.Conductance[mesh.First]) : 0;
        SaltPerCurrent = (1 - electrolyte.TransferenceNumber) / (Constant.Faraday * reference);
    }

    /// <summary>Whether the left boundary is a planar sodium electrode.</summary>
    public bool HasSodium { get; }

    /// <summary>Δ = φ_m − φ_e of that sodium [V]: an unknown beside the line; 0 where it is ideal.</summary>
    public double SodiumDrop { get; set; }

    /// <summary>u of every slot, ones beyond.</summary>
    public double[] U { get; }

    /// <summary>Δ of every slot, zeros beyond.</summary>
    public double[] Delta { get; }

    /// <summary>Salt diffusing to the left through each face, D g δu [m/s].</summary>
    public double[] Salt { get; }

    /// <summary>∂(salt)/∂u of the left volume, of the right volume, ∂(salt)/∂T.</summary>
    public double[] SaltByLeft { get; }

    /// <inheritdoc cref="SaltByLeft"/>
    public double[] SaltByRight { get; }

    /// <inheritdoc cref="SaltByLeft"/>
    public double[] SaltByT { get; }

    /// <summary>i_e at each face [A/m²].</summary>
    public double[] Charge { get; }

    /// <summary>∂i_e/∂u of the left volume, of the right volume; ∂i_e/∂Δ of the right volume (left: minus); ∂i_e/∂I; ∂i_e/∂T.</summary>
    public double[] ChargeByLeft { get; }

    /// <inheritdoc cref="ChargeByLeft"/>
    public double[] ChargeByRight { get; }

    /// <inheritdoc cref="ChargeByLeft"/>
    public double[] ChargeByDelta { get; }

    /// <inheritdoc cref="ChargeByLeft"/>
    public double[] ChargeByCurrent { get; }

    /// <inheritdoc cref="ChargeByLeft"/>
    public double[] ChargeByT { get; }

    /// <summary>δφ_e over each face between two volumes [V].</summary>
    public double[] Drop { get; }

    /// <summary>Cell voltage [V].</summary>
    public double Voltage { get; private set; }

    /// <summary>φ_e of the first volume [V].</summary>
    public double FirstPotential { get; private set; }

    /// <summary>∂V/∂u of every slot.</summary>
    public double[] VoltageByU { get; }

    /// <summary>∂V/∂Δ of every slot.</summary>
    public double[] VoltageByDelta { get; }

    /// <summary>∂V/∂I, I in A/m².</summary>
    public double VoltageByCurrent { get; private set; }

    /// <summary>∂V/∂T.</summary>
    public double VoltageByT { get; private set; }

    /// <summary>∂(φ_e of the first volume)/∂I.</summary>
    public double FirstPotentialByCurrent { get; private set; }

    /// <summary>∂(φ_e of the first volume)/∂u there.</summary>
    public double FirstPotentialByU { get; private set; }

    /// <summary>Half a volume of solid at either collector, and the contacts [Ω m²].</summary>
    public double NegativeEnd { get; }

    /// <inheritdoc cref="NegativeEnd"/>
    public double PositiveEnd { get; }

    /// <inheritdoc cref="NegativeEnd"/>
    public double Contact { get; }

    /// <summary>(1 − t₊)/(F c_ref): salt released per current that leaves a solid [m³/(A s)].</summary>
    public double SaltPerCurrent { get; }

    /// <summary>χ R T/F [V].</summary>
    public double Drift => drift;

    /// <summary>u at the surface of planar sodium, and its derivatives by u of the first volume and by I at the last <see cref="Linearise"/>.</summary>
    public double SodiumSurface { get; private set; } = 1;

    /// <inheritdoc cref="SodiumSurface"/>
    public double SodiumSurfaceByU { get; private set; }

    /// <inheritdoc cref="SodiumSurface"/>
    public double SodiumSurfaceByCurrent { get; private set; }

    /// <summary>Effective conductivity of a porous solid [S/m].</summary>
    public static double Solid(InsertionElectrode e) => e.Conductivity * Math.Pow(e.ActiveFraction, e.BruggemanSolid);

    /// <summary>Makes every coefficient that of a temperature [K].</summary>
    public void SetTemperature(double value)
    {
        if (value == temperature) return;
        temperature = value;
        diffusivityFactor = electrolyte.Diffusivity.ArrheniusFactor(value);
        conductivityFactor = electrolyte.Conductivity.ArrheniusFactor(value);
        drift = 2 * (1 - electrolyte.TransferenceNumber) * electrolyte.ThermodynamicFactor * Constant.Gas * value / Constant.Faraday;
    }

    /// <summary>Evaluates fluxes and voltage at current density <paramref name="current"/>; a bad state is reported with its slot.</summary>
    public StateCheck Evaluate(ReadOnlySpan<double> u, ReadOnlySpan<double> delta, double current)
    {
        var check = Load(u, delta);
        if (!check.IsGood) return check;
        electrolyte.Diffusivity.Curve.Evaluate(concentration, diffusivity);
        electrolyte.Conductivity.Curve.Evaluate(concentration, conductivity);
        Flow(current);
        return Close(current);
    }

    /// <summary>Evaluates fluxes and voltage with all derivatives.</summary>
    public StateCheck Linearise(ReadOnlySpan<double> u, ReadOnlySpan<double> delta, double current)
    {
        var check = Load(u, delta);
        if (!check.IsGood) return check;
        electrolyte.Diffusivity.Curve.Evaluate(concentration, diffusivity, diffusivitySlope);
        electrolyte.Conductivity.Curve.Evaluate(concentration, conductivity, conductivitySlope);
        Flow(current);
        check = Close(current);
        if (!check.IsGood) return check;
        Differentiate(current);
        DifferentiateEnds(current);
        return StateCheck.Good;
    }

    private double[] Faces() => new double[n + 2 * Shift];

    private StateCheck Load(ReadOnlySpan<double> u, ReadOnlySpan<double> delta)
    {
        u.CopyTo(U);
        delta.CopyTo(Delta);
        U.AsSpan(0, mesh.First).Fill(1);
        U.AsSpan(mesh.Last + 1).Fill(1);
        var (least, _) = Column.Range(U.AsSpan(0, n));
        if (!(least > Least))
        {
            int slot = 0;
            while (slot < n - 1 && U[slot] > Least) slot++;
            return new StateCheck(double.IsNaN(least) ? StateFault.NotFinite : StateFault.OutOfDomain, slot);
        }

        var scale = new Vector<double>(reference);
        for (int k = 0; k < n; k += Column.Width)
        {
            Column.Put(Vector.Log(Column.Get(U, k)), logarithm, k);
            Column.Put(scale * (Column.Get(mesh.LeftWeight, k) * Column.Get(U, k) + Column.Get(mesh.RightWeight, k) * Column.Get(U, k + 1)), concentration, k);
        }

        // The last face touches an idle slot: there is room for the value next to planar sodium.
        if (HasSodium) concentration[n - 1] = reference * U[mesh.First];
        return StateCheck.Good;
    }

    private void Flow(double current)
    {
        Vector<double> i = new(current), d = new(diffusivityFactor), kappa = new(conductivityFactor), chi = new(drift), sum = default;
        for (int k = 0; k < n; k += Column.Width)
        {
            var g = Column.Get(mesh.FaceConductance, k);
            var gs = Column.Get(solid, k);
            var ge = kappa * Column.Get(conductivity, k) * g;
            var r = Vector<double>.One / (gs + ge);
            var gradient = chi * (Column.Get(logarithm, k + 1) - Column.Get(logarithm, k));
            var solidDrive = gs * (Column.Get(Delta, k + 1) - Column.Get(Delta, k));
            Column.Put(d * Column.Get(diffusivity, k) * g * (Column.Get(U, k + 1) - Column.Get(U, k)), Salt, k + Shift);
            Column.Put(ge * r * (i + solidDrive + gs * gradient), Charge, k + Shift);
            var drop = Column.Get(live, k) * r * (ge * gradient - i - solidDrive);
            Column.Put(drop, Drop, k + Shift);
            sum += drop;
        }

        if (HasSodium) Salt[Shift - 1] = -SaltPerCurrent * current;
        Voltage = Vector.Sum(sum);
    }

    private StateCheck Close(double current)
    {
        int first = mesh.First;
        if (HasSodium)
        {
            SodiumSurface = U[first] + SaltPerCurrent * sodiumWidth * current / (diffusivityFactor * diffusivity[n - 1]);
            if (!(SodiumSurface > Least)) return new StateCheck(StateFault.OutOfDomain, first);
            FirstPotential = drift * (logarithm[first] - Math.Log(SodiumSurface)) - current * sodiumWidth / (conductivityFactor * conductivity[n - 1]) - SodiumDrop;
        }
        else
        {
            FirstPotential = -current * NegativeEnd - Delta[first];
        }

        Voltage += FirstPotential + Delta[mesh.Last] - current * (PositiveEnd + Contact);
        return StateCheck.Good;
    }
}
