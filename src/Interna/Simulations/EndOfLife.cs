using Interna.Models;

namespace Interna.Simulations;

/// <summary>What ended a run, or the life of the cell that was cycled.</summary>
public enum EndOfLife
{
    /// <summary>The sodium that can move is used up.</summary>
    Inventory,

    /// <summary>Losses took the voltage to its limit with sodium left at both sides.</summary>
    Polarisation,

    /// <summary>No salt was left somewhere in the electrolyte.</summary>
    ElectrolyteDepleted,

    /// <summary>Reactions with the electrodes used the electrolyte up.</summary>
    ElectrolyteConsumed,

    /// <summary>Sodium grew from one electrode to the other.</summary>
    ShortCircuit,

    /// <summary>Gas raised the pressure to what the case bears.</summary>
    GasPressure,

    /// <summary>Voids or bubbles lay under all of a metal's surface.</summary>
    ContactLost,

    /// <summary>The surface of the particles was full or empty while their inside was not.</summary>
    ParticleSurface,

    /// <summary>Sodium filled the pores of a host somewhere.</summary>
    HostClogged,
}

/// <summary>The words for what ends a cell, and how they are read from the name of a limit.</summary>
public static class EndOfLifeText
{
    private static readonly (string Name, EndOfLife Cause)[] Limits =
    [
        (LimitName.NegativeSodiumUsedUp, EndOfLife.Inventory),
        (LimitName.PositiveSodiumUsedUp, EndOfLife.Inventory),
        (LimitName.SodiumUsedUp, EndOfLife.Inventory),
        (LimitName.VoltageLimit, EndOfLife.Polarisation),
        (LimitName.Depleted, EndOfLife.ElectrolyteDepleted),
        (LimitName.ElectrolyteConsumed, EndOfLife.ElectrolyteConsumed),
        (LimitName.ShortCircuit, EndOfLife.ShortCircuit),
        (LimitName.GasPressure, EndOfLife.GasPressure),
        (LimitName.NegativeContactLost, EndOfLife.ContactLost),
        (LimitName.PositiveContactLost, EndOfLife.ContactLost),
        (LimitName.NegativeSurfaceEmpty, EndOfLife.ParticleSurface),
        (LimitName.NegativeSurfaceFull, EndOfLife.ParticleSurface),
        (LimitName.PositiveSurfaceEmpty, EndOfLife.ParticleSurface),
        (LimitName.PositiveSurfaceFull, EndOfLife.ParticleSurface),
        (LimitName.HostCloggedAt, EndOfLife.HostClogged),
    ];

    /// <summary>The cause as a word of tables and files.</summary>
    public static string Name(EndOfLife cause) => cause switch
    {
        EndOfLife.Inventory => "inventory",
        EndOfLife.Polarisation => "polarisation limit",
        EndOfLife.ElectrolyteDepleted => "electrolyte depleted",
        EndOfLife.ElectrolyteConsumed => "electrolyte consumed",
        EndOfLife.ShortCircuit => "short circuit",
        EndOfLife.GasPressure => "gas pressure",
        EndOfLife.HostClogged => "host clogged",
        EndOfLife.ContactLost => "contact lost",
        _ => "particle surface",
    };

    /// <summary>The cause in a sentence without its full stop.</summary>
    public static string Meaning(EndOfLife cause) => cause switch
    {
        EndOfLife.Inventory => "the sodium that can move between the electrodes is used up",
        EndOfLife.Polarisation => "losses took the voltage to its limit with sodium left at both sides",
        EndOfLife.ElectrolyteDepleted => "no salt was left somewhere in the electrolyte: the current is beyond what it carries",
        EndOfLife.ElectrolyteConsumed => "reactions with the electrodes used the electrolyte up",
        EndOfLife.ShortCircuit => "sodium grew from one electrode to the other",
        EndOfLife.GasPressure => "gas raised the pressure to what the case bears",
        EndOfLife.HostClogged => "sodium filled the pores of a host somewhere, mostly at the separator, before the rest",
        EndOfLife.ContactLost => "voids or bubbles lay under all of a metal's surface",
        _ => "the surface of the particles was full or empty before their inside",
    };

    /// <summary>The cause that the limit named in a reason stands for; null where none is named.</summary>
    /// <param name="reason">The reason a step ended for, as in <see cref="StepRecord.EndReason"/>.</param>
    public static EndOfLife? OfLimit(string reason)
    {
        foreach (var (name, cause) in Limits)
            if (reason.Contains(name, StringComparison.Ordinal)) return cause;
        return null;
    }
}
