using System.Globalization;

namespace Interna.Physics.Surfaces;

/// <summary>What a change of the migration barrier does to an electrode.</summary>
internal static class BarrierChange
{
    /// <summary>Multiplies the diffusivity by the ratio of jump rates, and warns where the ratio had to be limited.</summary>
    public static void Apply(ModificationDraft draft, double before, double after, double temperature, string what)
    {
        double asked = MigrationBarrier.Ratio(before, after, temperature), factor = MigrationBarrier.Enhancement(before, after, temperature);
        draft.Diffusivity(factor, string.Create(CultureInfo.InvariantCulture, $"{what} {MigrationBarrier.Electronvolts(before)} → {MigrationBarrier.Electronvolts(after)}, jumps × {factor:G3}"), "Vineyard1957");
        if (factor != asked)
            draft.Caution(string.Create(CultureInfo.InvariantCulture, $"the barriers alone would change the diffusivity {asked:G2}-fold; limited to {factor:G3}, as computed barriers are uncertain by 0.05 eV (sevenfold) each and no such change has been measured"));
        if (after > before) draft.Caution("the barrier rises: the modification traps sodium and slows diffusion");
    }
}
