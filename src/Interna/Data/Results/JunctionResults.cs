using System.Text.Json;
using Interna.Models.Junctions;

namespace Interna.Data.Results;

/// <summary>What came out of a junction, and how it is written.</summary>
/// <param name="Design">What was asked for.</param>
/// <param name="State">The junction in equilibrium.</param>
/// <param name="Sweep">Charge and capacitance against bias; empty where none was asked for.</param>
/// <param name="Isotherm">What a layer stores against potential; empty where none was asked for.</param>
/// <remarks>
/// Files: <c>summary.json</c>, the file that was read as <c>junction.yaml</c>, <c>phase-1.csv</c>, <c>phase-2.csv</c>, … with a row for every node,
/// <c>sweep.csv</c>, <c>isotherm.csv</c> and those of <see cref="MotionResults"/>. All values are in SI.
/// </remarks>
public sealed record JunctionResults(JunctionDesign Design, JunctionAtRest State, IReadOnlyList<BiasPoint> Sweep, IReadOnlyList<StoredCharge> Isotherm)
{
    /// <summary>The junction in motion; null where nothing was to be done in time.</summary>
    public MotionResults? Motion { get; init; }

    /// <summary>The file that was read.</summary>
    public const string InputFile = "junction.yaml";

    /// <summary>Charge and capacitance against bias.</summary>
    public const string SweepFile = "sweep.csv";

    /// <summary>What a layer stores against potential.</summary>
    public const string IsothermFile = "isotherm.csv";

    /// <summary>What each contact puts into the way of an ionic current; null where no conductivity is known.</summary>
    public IReadOnlyList<InterfaceResistance?> Resistances { get; } = InterfaceResistance.Of(State);

    /// <summary>What the layer stores at the potential of the storage; null where nothing stores.</summary>
    public StoredCharge? Stored { get; } = Design.Storage is { } storage ? StoredCharge.Of(State, storage, storage.Potential) : null;

    /// <summary>Solves what a design asks for.</summary>
    /// <exception cref="InvalidOperationException">There is no equilibrium, for instance where more charge is trapped than the phases can balance.</exception>
    public static JunctionResults Of(JunctionDesign design)
    {
        var state = new JunctionAtRest(design.Junction, design.Nodes);
        if (!state.IsSolved)
            throw new InvalidOperationException($"{design.Junction.Name}: no equilibrium was found; thin phases may be unable to balance the charge trapped between them.");
        var sweep = design.Sweep is { } s ? BiasPoint.Sweep(design.Junction, s.Contact, s.Biases, design.Nodes) : [];
        return new JunctionResults(design, state, sweep, design.Storage is { } storage ? StoredCharge.Isotherm(design.Junction, storage, design.Nodes) : [])
        {
            Motion = design.Motion is { } plan ? MotionResults.Of(design.Junction, plan) : null,
        };
    }

    /// <summary>Writes a results folder, replacing earlier results at the same place.</summary>
    /// <param name="path">Folder to write.</param>
    /// <param name="more">Writes further files (a report) into the folder it is given, before the folder takes its name.</param>
    /// <exception cref="IOException">Something else than results stands at <paramref name="path"/>, or it cannot be written.</exception>
    public void Write(string path, Action<string>? more = null) => ResultsFolder.WriteWhole(path, folder =>
    {
        File.WriteAllText(Path.Combine(folder, InputFile), Design.Text);
        foreach (var profile in State.Profiles)
            WriteTable(Path.Combine(folder, FormattableString.Invariant($"phase-{profile.Phase + 1}.csv")), table => Write(table, profile));
        if (Sweep.Count > 0)
            WriteTable(Path.Combine(folder, SweepFile), WriteSweep);
        Motion?.WriteTables(folder);
        if (Isotherm.Count > 0)
            WriteTable(Path.Combine(folder, IsothermFile), table => Write(table, Isotherm));
        using (var stream = File.Create(Path.Combine(folder, ResultsFolder.SummaryFile)))
            WriteSummary(stream);
        more?.Invoke(folder);
    });

    /// <summary>Writes the summary as JSON.</summary>
    public void WriteSummary(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, SummaryJson.Options);
        SummaryJson.Begin(json, "junction", Design.Junction.Name);
        json.WriteNumber("temperature_K", Design.Junction.Temperature);
        json.WriteNumber("nodes", State.Nodes);
        json.WriteNumber("newton_iterations", State.Iterations);
        json.WriteNumber("first_integral_error", State.Profiles.Count > 0 ? State.FirstIntegralError : 0);
        json.WriteStartArray("contacts");
        for (int c = 0; c < State.Contacts.Count; c++)
            Write(json, State.Contacts[c], Resistances[c]);
        json.WriteEndArray();
        json.WriteStartArray("phases");
        foreach (var profile in State.Profiles)
            Write(json, profile);
        json.WriteEndArray();
        if (Motion is not null)
        {
            json.WritePropertyName("motion");
            Motion.WriteSummary(json);
        }

        if (Stored is not null)
            Write(json, Stored);
        SummaryJson.Sources(json, Design.Files);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ContactState contact, InterfaceResistance? resistance)
    {
        json.WriteStartObject();
        json.WriteNumber("step_V", contact.Step);
        json.WriteNumber("displacement_C_per_m2", contact.Displacement);
        json.WriteNumber("bending_left_V", contact.BendingLeft);
        json.WriteNumber("bending_right_V", contact.BendingRight);
        json.WriteNumber("capacitance_F_per_m2", contact.Capacitance);
        if (resistance is not null)
        {
            json.WriteNumber("space_charge_resistance_ohm_m2", resistance.SpaceCharge);
            json.WriteNumber("interphase_resistance_ohm_m2", resistance.Interphase);
            json.WriteNumber("conductance_along_S", resistance.AlongConductance);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoredCharge stored)
    {
        json.WriteStartObject("stored");
        json.WriteNumber("potential_V", stored.Potential);
        json.WriteNumber("interfacial_C_per_m2", stored.Interfacial);
        json.WriteNumber("electrons_per_nm2", stored.ElectronsPerSquareNanometre);
        json.WriteNumber("area_C_per_m2", stored.Area);
        if (double.IsFinite(stored.Volume)) json.WriteNumber("volume_C_per_m3", stored.Volume);
        if (double.IsFinite(stored.Mass)) json.WriteNumber("mass_C_per_kg", stored.Mass);
        if (double.IsFinite(stored.ElectronsPerSurfaceAtom)) json.WriteNumber("electrons_per_surface_atom", stored.ElectronsPerSurfaceAtom);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PhaseProfile profile)
    {
        json.WriteStartObject();
        json.WriteNumber("phase", profile.Phase + 1);
        json.WriteString("name", profile.Name);
        json.WriteNumber("reference_V", profile.Reference);
        json.WriteNumber("charge_C_per_m2", profile.Charge);
        json.WriteNumber("largest_field_V_per_m", profile.Field.Max(Math.Abs));
        json.WriteNumber("first_integral_error", profile.FirstIntegralError);
        json.WriteStartArray("carriers");
        foreach (var carrier in profile.Carriers)
        {
            json.WriteStartObject();
            json.WriteString("name", carrier.Name);
            json.WriteNumber("charge", carrier.Charge);
            json.WriteNumber("reference_mol_per_m3", carrier.Reference);
            json.WriteNumber("excess_mol_per_m2", carrier.Excess);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a table of numbers.</summary>
    internal static void WriteTable(string path, Action<NumberTable> write)
    {
        using var stream = File.Create(path);
        using var table = new NumberTable(stream);
        write(table);
    }

    private static void Write(NumberTable table, PhaseProfile profile)
    {
        string[] columns = ["position_m", "potential_V", "bending_V", "field_V_per_m", "charge_density_C_per_m3", .. profile.Carriers.Select(c => $"{c.Name.Replace(',', ' ')}_mol_per_m3")];
        table.Header(columns);
        for (int i = 0; i < profile.Position.Count; i++)
        {
            table.Number(profile.Position[i]).Number(profile.Reference + profile.Bending[i]).Number(profile.Bending[i]).Number(profile.Field[i]).Number(profile.ChargeDensity[i]);
            foreach (var carrier in profile.Carriers)
                table.Number(carrier.Concentration[i]);
            table.EndRow();
        }
    }

    /// <summary>Writes what is stored as a table, a row for every potential or thickness.</summary>
    private static void Write(NumberTable table, IReadOnlyList<StoredCharge> stored)
    {
        table.Header("potential_V", "thickness_m", "interfacial_C_per_m2", "electrons_per_nm2", "area_C_per_m2", "volume_C_per_m3", "mass_C_per_kg");
        foreach (var s in stored)
        {
            table.Number(s.Potential).Number(s.Thickness).Number(s.Interfacial).Number(s.ElectronsPerSquareNanometre).Number(s.Area).Number(s.Volume).Number(s.Mass);
            table.EndRow();
        }
    }

    private void WriteSweep(NumberTable table)
    {
        table.Header("bias_V", "charge_C_per_m2", "capacitance_F_per_m2");
        foreach (var point in Sweep)
        {
            table.Number(point.Bias).Number(point.Charge).Number(point.Capacitance);
            table.EndRow();
        }
    }
}
