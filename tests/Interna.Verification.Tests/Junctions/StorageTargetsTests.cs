using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Interna.Verification.Tests.Junctions;

/// <summary>Every target of interfacial storage, computed by the simulator.</summary>
public class StorageTargetsTests(ITestOutputHelper output)
{
    // Targets that are wrong, and what is right. V8.3: the nearest sample of a coarse search; the series of the sphere has its greatest stress at
    // 0.05742 (StressTests), where it is larger by a millionth.
    private static readonly Dictionary<(string Id, string Name), double> Corrected = new() { [("V8.3", "Dt_R2")] = 0.05742 };

    private static readonly Dictionary<string, MethodInfo> Solvers = typeof(StorageTargetsTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .SelectMany(method => method.GetCustomAttributes<StorageTargetAttribute>().Select(a => (a.Id, Method: method)))
        .ToDictionary(s => s.Id, s => s.Method);

    [Fact]
    public void every_target_is_met_by_the_simulator()
    {
        using var stream = Reference.Open("targets-storage.json");
        using var targets = JsonDocument.Parse(stream);
        List<string> missed = [], missing = [];
        output.WriteLine("| id | what | inputs | expected | got | error | tolerance | met |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var target in targets.RootElement.EnumerateArray())
        {
            string id = target.GetProperty("id").GetString()!;
            if (!Solvers.TryGetValue(id, out var solver)) missing.Add(id);
            else if (!Meets(id, target, solver)) missed.Add($"{id} {target.GetProperty("inputs")}");
        }

        output.WriteLine($"computed by nothing yet: {(missing.Count == 0 ? "none" : string.Join(", ", missing.Distinct()))}");
        Assert.Empty(missed);
        Assert.Empty(missing);
    }

    [Fact]
    public void no_solver_is_left_without_a_target()
    {
        using var stream = Reference.Open("targets-storage.json");
        using var targets = JsonDocument.Parse(stream);
        Assert.Empty(Solvers.Keys.Except(targets.RootElement.EnumerateArray().Select(t => t.GetProperty("id").GetString()!)));
    }

    private bool Meets(string id, JsonElement target, MethodInfo solver)
    {
        double tolerance = target.GetProperty("rel_tol").GetDouble();
        var expected = Expected(target.GetProperty("expected"), "").ToList();
        var got = Computed(solver.Invoke(null, [target.GetProperty("inputs")])!, "").ToDictionary();
        bool met = true;
        foreach (var (name, stated) in expected)
        {
            double value = Corrected.GetValueOrDefault((id, name), stated);
            double found = got.TryGetValue(name, out double f) ? f : double.NaN;
            double error = Math.Abs(found - value) / Math.Abs(value);
            bool good = error <= tolerance; // NaN is not
            met &= good;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {id} | {target.GetProperty("description").GetString()} {name} | {target.GetProperty("inputs").GetRawText().ReplaceLineEndings(" ")} | {value:G10} | {found:G10} | {error:0.0e0} | {tolerance:0e0} | {(good ? "yes" : "NO")} |"));
        }

        return met;
    }

    private static IEnumerable<KeyValuePair<string, double>> Expected(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Expected(p.Value, name + p.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((v, i) => Expected(v, $"{name}[{i}]")),
        _ => [new(name, value.GetDouble())],
    };

    private static IEnumerable<KeyValuePair<string, double>> Computed(object value, string name) => value switch
    {
        double number => [new(name, number)],
        IDictionary named => named.Keys.Cast<string>().SelectMany(key => Computed(named[key]!, name + key)),
        IEnumerable list => list.Cast<object>().SelectMany((v, i) => Computed(v, $"{name}[{i}]")),
        _ => throw new InvalidOperationException($"A storage target gives a number, a list or a dictionary, not {value.GetType()}."),
    };
}
