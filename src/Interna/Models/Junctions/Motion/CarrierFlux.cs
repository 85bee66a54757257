namespace Interna.Models.Junctions.Motion;

/// <summary>One carrier that moves from one point to the next.</summary>
/// <param name="Element">Index of the element it crosses; −1 and the number of points for the outer faces of the line.</param>
/// <param name="Left">Point it comes from; −1 for a metal.</param>
/// <param name="Right">Point it goes to; −1 for a metal.</param>
/// <param name="LeftCarrier">Its index on the left; −1 in a metal.</param>
/// <param name="RightCarrier">Its index on the right; −1 in a metal.</param>
/// <param name="Charge">Its charge number z.</param>
/// <param name="Factor">D c_∞/h in a phase, i₀/(|z|F) through a contact [mol/(m² s)].</param>
/// <param name="Transfer">The contact it passes; null in a phase.</param>
/// <param name="Step">What the potential gains at the contact in equilibrium, over the thermal voltage.</param>
/// <param name="FixedDrop">What the potential gains at a contact whose two sides are one point, over the thermal voltage; NaN elsewhere.</param>
internal readonly record struct CarrierFlux(
    int Element, int Left, int Right, int LeftCarrier, int RightCarrier, double Charge, double Factor, ContactTransfer? Transfer, double Step, double FixedDrop)
{
    /// <summary>Every flux of a line, from left to right.</summary>
    public static CarrierFlux[] Of(MotionLine line)
    {
        var all = new List<CarrierFlux>();
        var contacts = line.Junction.Contacts;
        if (line.LeftEnd == EndKind.Metal) AddTransfers(all, line, 0, -1, -1, 0);
        for (int e = 0; e < line.Nodes - 1; e++)
        {
            if (line.ContactOf[e] is >= 0 and var contact) AddTransfers(all, line, contact, e, e, e + 1);
            else AddDiffusion(all, line, e);
        }

        if (line.RightEnd == EndKind.Metal) AddTransfers(all, line, contacts.Count - 1, line.Nodes, line.Nodes - 1, -1);
        return [.. all];
    }

    private static void AddDiffusion(List<CarrierFlux> all, MotionLine line, int e)
    {
        var carriers = line.Carriers[line.PhaseOf[e]]!;
        for (int j = 0; j < carriers.Count; j++)
        {
            if (carriers.Diffusivity[j] > 0)
                all.Add(new(e, e, e + 1, j, j, carriers.Charge[j], carriers.Diffusivity[j] * carriers.Reference[j] / line.Width[e], null, 0, double.NaN));
        }
    }

    private static void AddTransfers(List<CarrierFlux> all, MotionLine line, int contact, int element, int left, int right)
    {
        var junction = line.Junction;
        foreach (var transfer in junction.Contacts[contact].Transfers)
        {
            var (onLeft, onRight) = (line.Carriers[contact], line.Carriers[contact + 1]);
            int l = onLeft?.Find(transfer.Carrier) ?? -1, r = onRight?.Find(transfer.Carrier) ?? -1;
            double z = l >= 0 ? onLeft!.Charge[l] : onRight!.Charge[r];
            double drop = left < 0 || right < 0 ? junction.Contacts[contact].Dipole / junction.ThermalVoltage : double.NaN;
            double step = junction.Step(contact) / junction.ThermalVoltage;
            all.Add(new(element, l < 0 ? -1 : left, r < 0 ? -1 : right, l, r, z, transfer.ExchangeCurrent / (Math.Abs(z) * Constant.Faraday), transfer, step, drop));
        }
    }
}
