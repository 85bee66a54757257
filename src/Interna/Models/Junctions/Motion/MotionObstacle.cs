namespace Interna.Models.Junctions.Motion;

/// <summary>Why a junction cannot be followed in time, at which of its fields, and what would help.</summary>
/// <param name="IsContact">Whether it lies in a contact; in a phase otherwise.</param>
/// <param name="Index">Index of the contact or phase.</param>
/// <param name="Field">The field, as files call it.</param>
/// <param name="Found">What is there.</param>
/// <param name="Expected">What is needed.</param>
/// <param name="Mend">What would help.</param>
internal sealed record MotionObstacle(bool IsContact, int Index, string Field, string Found, string Expected, string Mend)
{
    /// <summary>Everything that stands against following a junction in time.</summary>
    public static IEnumerable<MotionObstacle> Of(Junction junction)
    {
        for (int p = 0; p < junction.Phases.Count; p++)
            foreach (var obstacle in OfPhase(junction, p)) yield return obstacle;
        if (!junction.Phases.Any(p => p is SpaceChargePhase { Populations.Count: > 0 }))
            yield return new(false, 0, "carriers", "no phase with carriers", "something that can move", "give a phase its 'carriers'");
        for (int c = 0; c < junction.Contacts.Count; c++)
            foreach (var obstacle in OfContact(junction, c)) yield return obstacle;
    }

    /// <summary>Throws the first obstacle there is.</summary>
    /// <exception cref="InvalidOperationException">There is one.</exception>
    public static void ThrowIfAny(Junction junction)
    {
        if (Of(junction).FirstOrDefault() is { } obstacle) throw new InvalidOperationException($"Junction '{junction.Name}' cannot be followed in time. {obstacle}");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(IsContact ? "Contact" : "Phase")} {Index + 1}: found {Found}; expected {Expected}; {Mend}.";

    private static IEnumerable<MotionObstacle> OfPhase(Junction junction, int p)
    {
        var phase = junction.Phases[p];
        if (phase is GrapheneSheet)
            yield return new(false, p, "kind", $"'{phase.Name}', a sheet of graphene, whose charge follows at once", "an ideal metal, or a phase with electrons in a band", "write 'kind: metal'");
        if (phase is IdealMetal && p > 0 && p < junction.Phases.Count - 1)
            yield return new(false, p, "kind", $"'{phase.Name}', an ideal metal between other phases", "an ideal metal only as the first or the last phase", "split the junction at the metal");
        if (phase is not SpaceChargePhase solid) yield break;
        if (solid.Thickness is null)
            yield return new(false, p, "thickness", $"no thickness of '{phase.Name}'", "a thickness of every phase, also at the ends", "add 'thickness: 100 nm'");
        if (solid.Populations.Any(q => q is MetalPopulation))
            yield return new(false, p, "screening_length", $"'{phase.Name}', a metal with a screening length, whose electrons follow at once", "an ideal metal", "leave out 'screening_length'");
        foreach (var carrier in solid.Populations.SelectMany(q => q.Carriers))
        {
            if (carrier.Diffusivity is not >= 0)
                yield return new(false, p, "carriers", $"carrier '{carrier.Name}' of '{phase.Name}' without a diffusivity", "a diffusivity of every carrier", "add 'diffusivity: 1e-14 m2/s' to the carrier, or 0 m2/s where it stays while others move");
        }
    }

    private static IEnumerable<MotionObstacle> OfContact(Junction junction, int c)
    {
        const string Passage = "transfers";
        var contact = junction.Contacts[c];
        if (contact.Kind != ContactKind.Blocking && contact.Transfers.Count == 0)
        {
            string carrier = contact.Kind == ContactKind.Electrons ? "electrons" : "Na+";
            yield return new(
                true, c, Passage, $"equilibrium by exchange of {(contact.Kind == ContactKind.Electrons ? "electrons" : "sodium ions")}, but not how fast",
                "the carrier that passes and its exchange current", $"add 'transfers: [{{carrier: {carrier}, exchange_current: 1 mA/cm2}}]'");
        }

        foreach (var transfer in contact.Transfers)
        {
            string name = transfer.Carrier;
            if (!(transfer.ExchangeCurrent > 0) || !double.IsFinite(transfer.ExchangeCurrent))
                yield return new(true, c, Passage, $"an exchange current of {transfer.ExchangeCurrent} A/m² for '{name}'", "a positive one", "leave the carrier out where it does not pass");
            if (transfer.Symmetry is not (>= 0 and <= 1))
                yield return new(true, c, Passage, $"a symmetry of {transfer.Symmetry} for '{name}'", "a value from 0 to 1", "0.5 is usual");
            var charges = new List<double>();
            foreach (var solid in new[] { junction.Phases[c], junction.Phases[c + 1] }.OfType<SpaceChargePhase>())
            {
                var carriers = solid.Populations.SelectMany(q => q.Carriers).ToList();
                if (carriers.Find(q => q.Name == name) is { } found) charges.Add(found.Charge);
                else yield return new(true, c, Passage, $"passage of '{name}', which '{solid.Name}' does not have", "a carrier of both phases, metals aside", $"'{solid.Name}' has {(carriers.Count == 0 ? "no carriers" : string.Join(", ", carriers.Select(q => $"'{q.Name}'")))}");
            }

            if (charges.Distinct().Count() > 1)
                yield return new(true, c, Passage, $"passage of '{name}' with charge {charges[0]} on the left and {charges[1]} on the right", "the same charge on both sides", "carriers of one name must be of one kind");
        }
    }
}
