namespace Interna.Models.Junctions;

/// <summary>What a layer stores at one potential and thickness.</summary>
/// <param name="Potential">Potential E [V vs Na⁺/Na].</param>
/// <param name="Thickness">Thickness of the layer l [m]; NaN where it is thicker than its space charge.</param>
/// <param name="Interfaces">Interfaces of the layer with something that takes up electrons, 1 or 2.</param>
/// <param name="Interfacial">Charge stored at one interface σ [C/m²].</param>
/// <param name="Area">Charge of the whole layer per area Q_A = F c_b l + Σσ [C/m²].</param>
/// <param name="Volume">Q_V = Q_A/l [C/m³]; NaN without a thickness.</param>
/// <param name="Mass">Q_m, the mass of the partner included [C/kg]; NaN where a density is not known.</param>
/// <param name="ElectronsPerSurfaceAtom">Electrons per atom at the surface of the partner [-]; NaN where their number is not known.</param>
/// <remarks>
/// The regimes of thickness are derived in docs/physics/interface-storage.md. Source of the idea: Maier, Faraday Discuss. 134 (2007) 51.
/// </remarks>
public sealed record StoredCharge(double Potential, double Thickness, int Interfaces, double Interfacial, double Area, double Volume, double Mass, double ElectronsPerSurfaceAtom)
{
    /// <summary>Charge of a close-packed layer of sodium ions, 27.7 per nm² [C/m²]: more does not fit on a plane.</summary>
    public const double ClosePacked = 27.7e18 * Constant.ElementaryCharge;

    /// <summary>Electrons per nm² of one interface.</summary>
    public double ElectronsPerSquareNanometre => Interfacial / Constant.ElementaryCharge * 1e-18;

    /// <summary>Solves a junction for what its layer stores.</summary>
    /// <param name="junction">The junction.</param>
    /// <param name="storage">Its layer.</param>
    /// <param name="potential">Potential [V vs Na⁺/Na].</param>
    /// <param name="thickness">Thickness of the layer [m]; null for the junction's own.</param>
    /// <param name="nodes">Nodes.</param>
    /// <exception cref="InvalidOperationException">There is no equilibrium.</exception>
    public static StoredCharge At(Junction junction, LayerStorage storage, double potential, double? thickness = null, int nodes = JunctionAtRest.UsualNodes)
    {
        var state = new JunctionAtRest(storage.At(junction, potential, thickness), nodes);
        if (!state.IsSolved)
            throw new InvalidOperationException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{junction.Name}: at {potential:G6} V no equilibrium was found."));
        return Of(state, storage, potential);
    }

    /// <summary>Reads off a junction that is solved at a potential what its layer stores.</summary>
    /// <param name="state">The junction, as <see cref="LayerStorage.At"/> makes it for the potential.</param>
    /// <param name="storage">Its layer.</param>
    /// <param name="potential">That potential [V vs Na⁺/Na].</param>
    public static StoredCharge Of(JunctionAtRest state, LayerStorage storage, double potential)
    {
        var junction = state.Junction;
        double l = ((SpaceChargePhase)junction.Phases[storage.Layer]).Thickness ?? double.NaN;
        int interfaces = junction.Phases.Count > storage.Layer + 1 && storage.Layer > 0 ? 2 : 1;
        double charge = state.Profiles.First(p => p.Phase == storage.Layer).Charge, bulk = storage.BulkAt(potential, junction.ThermalVoltage);
        double area = charge + (double.IsNaN(l) ? 0 : Constant.Faraday * bulk * l), sigma = charge / interfaces;
        double mass = storage.Density * l + (storage.Partner is { } p ? p.Thickness * p.Density : 0) ?? double.NaN;
        double atoms = storage.SurfaceAtoms is { } n ? sigma / Constant.ElementaryCharge / n : double.NaN;
        return new StoredCharge(potential, l, interfaces, sigma, area, area / l, area / mass, atoms);
    }

    /// <summary>The isotherm: what is stored at each potential of the window.</summary>
    public static IReadOnlyList<StoredCharge> Isotherm(Junction junction, LayerStorage storage, int nodes = JunctionAtRest.UsualNodes) => storage.Window is not { } w ? []
        : [.. Enumerable.Range(0, w.Points).Select(i => At(junction, storage, w.From + (w.To - w.From) * i / (w.Points - 1.0), null, nodes))];
}

/// <summary>What a layer stores against its thickness, on each basis with its local exponent d ln Q/d ln l.</summary>
/// <param name="Stored">What is stored, by ascending thickness.</param>
/// <param name="AreaExponent">Of Q_A [-].</param>
/// <param name="VolumeExponent">Of Q_V [-]: one less.</param>
/// <param name="MassExponent">Of Q_m [-]; NaN where a density is not known.</param>
public sealed record ThicknessScaling(IReadOnlyList<StoredCharge> Stored, IReadOnlyList<double> AreaExponent, IReadOnlyList<double> VolumeExponent, IReadOnlyList<double> MassExponent)
{
    /// <summary>Solves a junction at every thickness asked for, at the potential of the storage.</summary>
    /// <exception cref="InvalidOperationException">No thicknesses are asked for, or there is no equilibrium at one of them.</exception>
    public static ThicknessScaling Of(Junction junction, LayerStorage storage, int nodes = JunctionAtRest.UsualNodes)
    {
        var (from, to, points) = storage.Thicknesses ?? throw new InvalidOperationException("No thicknesses are given.");
        return Of([.. Enumerable.Range(0, points).Select(i => StoredCharge.At(junction, storage, storage.Potential, from * Math.Pow(to / from, i / (points - 1.0)), nodes))]);
    }

    /// <summary>Exponents of what was solved.</summary>
    public static ThicknessScaling Of(IReadOnlyList<StoredCharge> stored)
    {
        double[] l = [.. stored.Select(s => Math.Log(s.Thickness))];
        return new(stored, Slopes(l, s => s.Area), Slopes(l, s => s.Volume), Slopes(l, s => s.Mass));

        // Through three neighbours by a parabola: second order at the ends as well.
        double[] Slopes(double[] x, Func<StoredCharge, double> quantity)
        {
            double[] y = [.. stored.Select(s => Math.Log(quantity(s)))];
            return
            [
                .. Enumerable.Range(0, x.Length).Select(i =>
                {
                    int k = Math.Clamp(i, 1, x.Length - 2);
                    double a = (y[k] - y[k - 1]) / (x[k] - x[k - 1]), b = (y[k + 1] - y[k]) / (x[k + 1] - x[k]), curvature = (b - a) / (x[k + 1] - x[k - 1]);
                    return a + curvature * (2 * x[i] - x[k] - x[k - 1]);
                }),
            ];
        }
    }
}
