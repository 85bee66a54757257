using System.Text.Json;
using System.Text.Json.Serialization;

namespace Interna.Simulations;

/// <summary>Everything needed to go on with an interrupted run.</summary>
public sealed record Checkpoint
{
    /// <summary>Identifies cell, model and protocol: a run is resumed only with the same ones.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Operation of the protocol being executed.</summary>
    public required int Position { get; init; }

    /// <summary>Passes of loops and uses of jumps.</summary>
    public required IReadOnlyList<long> Counters { get; init; }

    /// <summary>Charge when each loop was entered [A s].</summary>
    public required IReadOnlyList<double> LoopCharges { get; init; }

    /// <summary>Time when each loop was entered [s].</summary>
    public required IReadOnlyList<double> LoopTimes { get; init; }

    /// <summary>Index of the executed step.</summary>
    public required int StepIndex { get; init; }

    /// <summary>Time since the start of the run [s].</summary>
    public required double Time { get; init; }

    /// <summary>Time since the start of the step [s].</summary>
    public required double StepTime { get; init; }

    /// <summary>Charge when the step began [A s].</summary>
    public required double StepCharge { get; init; }

    /// <summary>Voltage when the step began [V].</summary>
    public required double StepVoltage { get; init; }

    /// <summary>Energy delivered in the step so far [J].</summary>
    public required double StepEnergy { get; init; }

    /// <summary>Temperature of the surroundings [K].</summary>
    public required double AmbientTemperature { get; init; }

    /// <summary>Cycle number.</summary>
    public required int Cycle { get; init; }

    /// <summary>Charge discharged in the present pass [A s].</summary>
    public required double PassCapacity { get; init; }

    /// <summary>Whether the present cycle has been discharged.</summary>
    public required bool Discharged { get; init; }

    /// <summary>Whether cycles are counted by the passes of a loop.</summary>
    public required bool InCycles { get; init; }

    /// <summary>Sodium at the start of the run [mol]: in all, and in the positive host with its double layer.</summary>
    public required IReadOnlyList<double> SodiumAtStart { get; init; }

    /// <summary>State vector of the model.</summary>
    public required IReadOnlyList<double> State { get; init; }

    /// <summary>Writes the checkpoint as JSON; every number reads back exactly.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CheckpointJson.Default.Checkpoint);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static Checkpoint FromJson(string json) =>
        JsonSerializer.Deserialize(json, CheckpointJson.Default.Checkpoint) ?? throw new JsonException("The checkpoint is empty.");
}

[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointJson : JsonSerializerContext;
