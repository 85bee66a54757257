namespace Interna.Models;

/// <summary>The names of the limits that physics sets to a cell: what <see cref="ICellModel.LimitNames"/> of every model is made of.</summary>
/// <remarks>A name ends a run in words and is what the cause of an end of life is read from: no model has a name of its own.</remarks>
public static class LimitName
{
    /// <summary>No salt is left beside the negative metal.</summary>
    public const string DepletedAtNegative = "electrolyte depleted at the negative electrode";

    /// <summary>No salt is left beside the positive metal.</summary>
    public const string DepletedAtPositive = "electrolyte depleted at the positive electrode";

    /// <summary>No salt is left somewhere in the pores of the negative electrode.</summary>
    public const string DepletedInNegative = "electrolyte depleted in the negative electrode";

    /// <summary>No salt is left somewhere in the pores of the positive electrode.</summary>
    public const string DepletedInPositive = "electrolyte depleted in the positive electrode";

    /// <summary>No salt is left somewhere in the separator.</summary>
    public const string DepletedInSeparator = "electrolyte depleted in the separator";

    /// <summary>No salt is left in the separator of a half cell, or beside its sodium.</summary>
    public const string DepletedAtSodium = "electrolyte depleted in the separator or at the sodium";

    /// <summary>No salt is left somewhere, in a model that does not say where.</summary>
    public const string Depleted = "electrolyte depleted";

    /// <summary>The negative metal is dissolved to the last patch.</summary>
    public const string NegativeSodiumUsedUp = "sodium of the negative electrode used up";

    /// <summary>The positive metal is dissolved to the last patch.</summary>
    public const string PositiveSodiumUsedUp = "sodium of the positive electrode used up";

    /// <summary>Sodium has filled the pores of a host somewhere: the place follows.</summary>
    public const string HostCloggedAt = "host clogged at";

    /// <summary>The surface of a negative particle holds no more sodium.</summary>
    public const string NegativeSurfaceEmpty = "negative particle surface empty";

    /// <summary>The surface of a negative particle takes up no more sodium.</summary>
    public const string NegativeSurfaceFull = "negative particle surface full";

    /// <summary>The surface of a positive particle holds no more sodium.</summary>
    public const string PositiveSurfaceEmpty = "positive particle surface empty";

    /// <summary>The surface of a positive particle takes up no more sodium.</summary>
    public const string PositiveSurfaceFull = "positive particle surface full";

    /// <summary>One of the two metals is dissolved, in a test that does not tell them apart.</summary>
    public const string SodiumUsedUp = "sodium used up";

    /// <summary>The voltage a test of life is ended at.</summary>
    public const string VoltageLimit = "voltage limit";

    /// <summary>The upper end of the voltage window of the cell.</summary>
    public const string UpperVoltage = "cell voltage rose to its upper limit";

    /// <summary>The lower end of the voltage window of the cell.</summary>
    public const string LowerVoltage = "cell voltage fell to its lower limit";

    /// <summary>Reactions with the metal have used up the electrolyte, or an additive the cell cannot do without.</summary>
    public const string ElectrolyteConsumed = "electrolyte consumed";

    /// <summary>Voids or bubbles lie under all of the negative electrode's surface.</summary>
    public const string NegativeContactLost = "contact of the negative electrode lost";

    /// <summary>Voids or bubbles lie under all of the positive electrode's surface.</summary>
    public const string PositiveContactLost = "contact of the positive electrode lost";

    /// <summary>Sodium has grown from one electrode to the other.</summary>
    public const string ShortCircuit = "short circuit";

    /// <summary>Gas has raised the pressure in the cell to what its case bears.</summary>
    public const string GasPressure = "gas pressure";
}
