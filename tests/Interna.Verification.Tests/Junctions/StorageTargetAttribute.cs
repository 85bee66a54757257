namespace Interna.Verification.Tests.Junctions;

/// <summary>Marks the static method that computes a storage target with the simulator.</summary>
/// <remarks>
/// The method takes the inputs of the target as a <see cref="System.Text.Json.JsonElement"/> and gives a number, an array
/// of numbers, or a dictionary of either under the names of the expected values. One method serves every target of its id.
/// </remarks>
/// <param name="id">The target's id, for instance "V2.2".</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class StorageTargetAttribute(string id) : Attribute
{
    /// <summary>The target's id.</summary>
    public string Id { get; } = id;
}
