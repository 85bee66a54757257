using System.Text.Json;
using System.Xml.Linq;

namespace Interna.Cli.Tests;

public sealed class JunctionCommandTests : TemporaryFolder
{
    private static string Example => Path.Combine(Cli.Root, "examples", "junctions", "nasicon-sodium.yaml");

    [Fact]
    public void a_run_leaves_numbers_and_a_report()
    {
        var ending = Cli.Run("junction", "run", Example, "--out", At("out"));
        Assert.Equal(ExitCode.Success, ending.Code);
        using var summary = JsonDocument.Parse(File.ReadAllText(At("out/summary.json")));
        Assert.Equal("junction", summary.RootElement.GetProperty("kind").GetString());
        Assert.InRange(summary.RootElement.GetProperty("first_integral_error").GetDouble(), 0, 1e-8);
        Assert.Equal(File.ReadAllText(Example), File.ReadAllText(At("out/junction.yaml")));
        Assert.StartsWith("position_m,potential_V,bending_V,field_V_per_m,charge_density_C_per_m3,Na+_mol_per_m3\n", File.ReadAllText(At("out/phase-1.csv")), StringComparison.Ordinal);
        Assert.Equal(62, File.ReadAllLines(At("out/sweep.csv")).Length);
        string report = File.ReadAllText(At("out/report.html"));
        Assert.Equal(7, report.Split("<svg").Length - 1);
        Assert.DoesNotContain("<script", report, StringComparison.Ordinal);
        Assert.Contains(At("out"), ending.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void a_junction_in_motion_leaves_its_course_and_its_impedance()
    {
        var ending = Cli.Run("junction", "run", Path.Combine(Cli.Root, "examples", "junctions", "nasicon-charging.yaml"), "--out", At("out"));
        Assert.Equal(ExitCode.Success, ending.Code);
        using var summary = JsonDocument.Parse(File.ReadAllText(At("out/summary.json")));
        var motion = summary.RootElement.GetProperty("motion");
        Assert.True(motion.GetProperty("complete").GetBoolean());
        var steps = motion.GetProperty("steps");
        Assert.Equal(6, steps.GetArrayLength());
        Assert.Equal("hold 0.2 V", steps[0].GetProperty("what").GetString());
        // The step charges the layers: charge flows to the right metal, against the sign of the current.
        Assert.True(steps[0].GetProperty("charge_C_per_m2").GetDouble() < 0);
        Assert.Equal(-0.2, steps[2].GetProperty("voltage_V").GetDouble(), 1e-4);
        Assert.StartsWith("time_s,step,voltage_V,current_A_per_m2,charge_C_per_m2,left_charge_C_per_m2,right_charge_C_per_m2\n", File.ReadAllText(At("out/motion.csv")), StringComparison.Ordinal);
        Assert.StartsWith("position_m,potential_V,Na+_mol_per_m3\n", File.ReadAllText(At("out/motion-phase-2.csv")), StringComparison.Ordinal);
        Assert.Equal(66, File.ReadAllLines(At("out/impedance.csv")).Length);
        string report = File.ReadAllText(At("out/report.html"));
        Assert.All(["In motion", "Current against voltage", "Impedance in the complex plane"], words => Assert.Contains(words, report, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", report, StringComparison.Ordinal);
        Assert.Contains("sweep from", ending.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void the_summary_can_be_had_as_json_alone()
    {
        var ending = Cli.Run("junction", "run", Example, "--out", At("out"), "--json");
        using var summary = JsonDocument.Parse(ending.Out);
        Assert.Equal("nasicon-sodium", summary.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void a_second_run_gives_the_same_bytes()
    {
        Cli.Run("junction", "run", Example, "--out", At("a"));
        Cli.Run("junction", "run", Example, "--out", At("b"));
        foreach (var file in Directory.GetFiles(At("a")))
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(At("b/" + Path.GetFileName(file))));
    }

    [Fact]
    public void the_band_diagram_is_a_picture_of_its_own()
    {
        var ending = Cli.Run("junction", "band", Path.Combine(Cli.Root, "examples", "junctions", "metal-oxide.yaml"), "--out", At("bands.svg"));
        Assert.Equal(ExitCode.Success, ending.Code);
        var picture = XDocument.Load(At("bands.svg"));
        Assert.Equal("svg", picture.Root!.Name.LocalName);
        string text = picture.ToString();
        Assert.All(["vacuum level", "Fermi level", "conduction band", "Copper"], word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void what_a_layer_stores_is_followed_through_its_thickness()
    {
        var ending = Cli.Run("junction", "scaling", Path.Combine(Cli.Root, "examples", "junctions", "iron-sodium-oxide.yaml"), "--out", At("scaling.svg"));
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("electrons", ending.Out, StringComparison.Ordinal);
        string[] rows = File.ReadAllLines(At("scaling.csv"));
        Assert.Equal(201, rows.Length);
        Assert.StartsWith("thickness_m,area_C_per_m2,volume_C_per_m3,mass_C_per_kg,area_exponent", rows[0], StringComparison.Ordinal);
        double[] last = [.. rows[^1].Split(',').Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(0, last[4], 1e-6);
        Assert.Equal(-1, last[5], 1e-6);
        Assert.Contains("per volume", XDocument.Load(At("scaling.svg")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void scaling_without_a_storage_says_what_to_add()
    {
        var ending = Cli.Run("junction", "scaling", Example, "--out", At("scaling.svg"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("add 'storage:'", ending.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("scaling.svg")));
    }

    [Fact]
    public void what_is_stored_stands_in_the_summary_with_the_electrons_it_takes()
    {
        var ending = Cli.Run("junction", "run", Path.Combine(Cli.Root, "examples", "junctions", "iron-sodium-oxide.yaml"), "--out", At("out"), "--json");
        using var summary = JsonDocument.Parse(ending.Out);
        var stored = summary.RootElement.GetProperty("stored");
        Assert.Equal(stored.GetProperty("interfacial_C_per_m2").GetDouble() / 1.602176634e-19 * 1e-18, stored.GetProperty("electrons_per_nm2").GetDouble(), 1e-9);
        Assert.InRange(stored.GetProperty("electrons_per_surface_atom").GetDouble(), 0.01, 1);
        Assert.Equal(62, File.ReadAllLines(At("out/isotherm.csv")).Length);
    }

    [Fact]
    public void resistances_are_listed_by_cause_with_what_is_disputed()
    {
        string file = At("resisting.yaml");
        File.WriteAllText(file, File.ReadAllText(Example).Replace("use: nasicon", "use: nasicon\n    conductivity: 0.1 S/m", StringComparison.Ordinal).Replace("bias: 0.2 V", "interphase_resistance: 7 Ohm cm2, bias: 0.2 V", StringComparison.Ordinal));
        var ending = Cli.Run("junction", "run", file, "--out", At("out"));
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("disputed", ending.Out, StringComparison.Ordinal);
        using var summary = JsonDocument.Parse(File.ReadAllText(At("out/summary.json")));
        var contact = summary.RootElement.GetProperty("contacts")[0];
        Assert.Equal(7e-4, contact.GetProperty("interphase_resistance_ohm_m2").GetDouble(), 1e-12);
        Assert.True(contact.GetProperty("space_charge_resistance_ohm_m2").GetDouble() > 0);
        Assert.Contains("Resistance to sodium ions", File.ReadAllText(At("out/report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void a_mistake_is_bad_input_with_file_and_line()
    {
        string file = At("bad.yaml");
        File.WriteAllText(file, File.ReadAllText(Example).Replace("use: sodium", "use: sodum", StringComparison.Ordinal));
        var ending = Cli.Run("junction", "run", file, "--out", At("out"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("bad.yaml:7:", ending.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'sodium'?", ending.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("out")));
    }

    [Fact]
    public void a_junction_without_equilibrium_is_a_failure_of_the_solver()
    {
        string file = At("stuck.yaml");
        File.WriteAllText(file, """
            name: stuck
            phases:
              - {name: a, permittivity: 10, thickness: 1 nm, carriers: [{name: ions, charge: 1, concentration: 1 mol/m3, statistics: lattice-gas, sites: 2 mol/m3}]}
              - {name: b, permittivity: 10, thickness: 1 nm, carriers: [{name: ions, charge: 1, concentration: 1 mol/m3, statistics: lattice-gas, sites: 2 mol/m3}]}
            contacts:
              - {equilibrium: none, trapped_charge: -0.1 As/m2}
            """);
        var ending = Cli.Run("junction", "run", file, "--out", At("out"));
        Assert.Equal(ExitCode.SolverFailure, ending.Code);
        Assert.Contains("no equilibrium was found", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void a_folder_of_something_else_is_left_alone()
    {
        Directory.CreateDirectory(At("mine"));
        File.WriteAllText(At("mine/letter.txt"), "dear");
        Assert.Equal(ExitCode.BadInput, Cli.Run("junction", "run", Example, "--out", At("mine")).Code);
        Assert.Equal("dear", File.ReadAllText(At("mine/letter.txt")));
    }
}
