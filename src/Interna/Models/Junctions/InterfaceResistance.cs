namespace Interna.Models.Junctions;

/// <summary>What a contact costs an ionic current that crosses it, by cause, and what its space charge conducts along it.</summary>
/// <remarks>
/// Across, ∫ [1/σ(x) − 1/σ_∞] dx with σ(x) = σ_∞ c(x)/c_∞ over the half of each phase nearest the contact: mobility constant, negative
/// contributions of enrichment counted as none. Along, ∫ [σ(x) − σ_∞] dx. Between nodes the potential is taken as straight.
/// </remarks>
/// <param name="SpaceCharge">Of depleted carriers on both sides [Ω m²].</param>
/// <param name="Interphase">Of an interphase, as stated [Ω m²].</param>
/// <param name="AlongConductance">Sheet conductance in excess of the neutral phases, both sides [S].</param>
/// <param name="ReactionPlane">Potential of the reaction plane from the bulk of the electrolyte φ₂ [V].</param>
public sealed record InterfaceResistance(double SpaceCharge, double Interphase, double AlongConductance, double ReactionPlane)
{
    private const double TransferCoefficient = 0.5;

    /// <summary>Both causes together [Ω m²].</summary>
    public double Total => SpaceCharge + Interphase;

    /// <summary>Exchange current density over that without space charge: Frumkin's factor exp[(α − 1) F φ₂/RT] [-], α = ½.</summary>
    /// <param name="thermalVoltage">RT/F [V].</param>
    public double ExchangeCurrentFactor(double thermalVoltage) => Math.Exp((TransferCoefficient - 1) * ReactionPlane / thermalVoltage);

    /// <summary>The resistances of every contact one of whose phases conducts by known ions; null for the others.</summary>
    public static IReadOnlyList<InterfaceResistance?> Of(JunctionAtRest state) => [.. Enumerable.Range(0, state.Junction.Contacts.Count).Select(c => Of(state, c))];

    private static InterfaceResistance? Of(JunctionAtRest state, int contact)
    {
        double across = 0, along = 0, plane = 0;
        bool conducts = false;
        foreach (int side in new[] { 0, 1 })
        {
            int p = contact + side;
            if (state.Junction.Phases[p] is not SpaceChargePhase { Conductivity: { } sigma } || state.Profiles.FirstOrDefault(q => q.Phase == p) is not { } profile) continue;
            if (profile.Carriers.FirstOrDefault(c => c.Charge > 0) is not { } ions) continue;
            var (depleted, enriched) = Halves(profile, ions, left: side == 1);
            across += depleted / sigma;
            along += enriched * sigma;
            plane = side == 0 ? profile.Bending[^1] : profile.Bending[0];
            conducts = true;
        }

        double interphase = state.Junction.Contacts[contact].InterphaseResistance;
        return conducts || interphase > 0 ? new InterfaceResistance(across, interphase, along, plane) : null;
    }

    // ∫ (c∞/c − 1)⁺ dx and ∫ (c/c∞ − 1)⁺ dx from a face to the middle of the phase [m].
    private static (double Depleted, double Enriched) Halves(PhaseProfile profile, CarrierProfile ions, bool left)
    {
        double middle = 0.5 * (profile.Position[0] + profile.Position[^1]), depleted = 0, enriched = 0;
        for (int i = 1; i < profile.Position.Count; i++)
        {
            double a = profile.Position[i - 1], b = profile.Position[i];
            if (left ? a >= middle : b <= middle) continue;
            // The element across the middle belongs half to either side.
            double part = a < middle && b > middle ? (left ? middle - a : b - middle) / (b - a) : 1;
            double from = Math.Log(ions.Concentration[i - 1] / ions.Reference), to = Math.Log(ions.Concentration[i] / ions.Reference), h = part * (b - a);
            depleted += h * Math.Max(0, MeanExponential(-from, -to) - 1);
            enriched += h * Math.Max(0, MeanExponential(from, to) - 1);
        }

        return (depleted, enriched);
    }

    // Mean of eᵘ where u goes straight from a to b.
    private static double MeanExponential(double a, double b)
    {
        double d = b - a;
        return Math.Abs(d) < 1e-4 ? Math.Exp(0.5 * (a + b)) * (1 + d * d / 24) : (Math.Exp(b) - Math.Exp(a)) / d;
    }
}
