namespace Interna.Models.SingleParticle;

/// <summary>An electrode whose films exchange matter with the reservoirs of its cell, all else in it eliminated; losses are over the reference [1/s].</summary>
internal interface IReservoirUser
{
    /// <summary>Change of its Δ with each level, at constant current and temperature [V].</summary>
    double[] DropByReservoir { get; }

    /// <summary>Change of the heat it releases with each level, likewise [W/m²].</summary>
    double[] HeatByReservoir { get; }

    /// <summary>Change of the losses with the current density of the cell, the levels held [m²/(A s)].</summary>
    double[] LossByCurrent { get; }

    /// <summary>Change of the losses with the temperature, the levels held [1/(K s)].</summary>
    double[] LossByTemperature { get; }

    /// <summary>Change of the losses with the levels: a row for each loss.</summary>
    double[] LossByReservoir { get; }

    /// <summary>Losses by the right-hand side of a solve alone.</summary>
    double[] Loss { get; }
}
