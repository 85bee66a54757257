using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads a cell: by name, by name with changes, or in full.</summary>
internal static class CellReader
{
    private const string Sodium = "sodium";
    private const double UsualBruggeman = 1.5;

    private static readonly TextField Use = new(Library.Use, "Name of a cell that comes with the product (interna list cells), or a YAML file beside this one; the other fields change it", "hard-carbon-nvpf-chayambuka-2022");
    private static readonly TextField Name = new("name", "Name, for people", "Hard carbon | NVPF") { Required = true };
    private static readonly QuantityField Area = new("area", "Electrode area", QuantityKind.Area, Bounds.Positive) { Required = true };
    private static readonly QuantityField NominalCapacity = new("nominal_capacity", "Capacity that defines the C-rate", QuantityKind.Charge, Bounds.Positive) { Required = true };
    private static readonly QuantityField Lower = new("lower_voltage", "Lower voltage limit", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "2.0 V" };
    private static readonly QuantityField Upper = new("upper_voltage", "Upper voltage limit", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "4.2 V" };
    private static readonly QuantityField Contact = new("contact_resistance", "Series resistance of contacts times area", QuantityKind.AreaResistance, Bounds.NotNegative) { Default = "0 Ohm cm2" };
    private static readonly QuantityField Temperature = new("temperature", "Temperature of cell and surroundings at the start", QuantityKind.Temperature, Bounds.Positive) { Default = "25 degC" };
    private static readonly GroupField Negative = new("negative", "Electrode at the lower potential; 'sodium' in a half cell", ElectrodeReader.Group) { Required = true, OrName = Sodium };
    private static readonly GroupField Positive = new("positive", "Electrode at the higher potential; the working electrode of a half cell", ElectrodeReader.Group) { Required = true };
    private static readonly GroupField SeparatorField = new("separator", "Membrane between the electrodes", ElectrolyteReader.SeparatorGroup) { Required = true };
    private static readonly GroupField ElectrolyteField = new("electrolyte", "Electrolyte: a name, or its fields", ElectrolyteReader.Group) { Required = true, OrName = "napf6-ec-pc-chayambuka-2022" };
    private static readonly QuantityField HeatCapacity = new("heat_capacity", "Heat capacity per electrode area", QuantityKind.HeatCapacityDensity, Bounds.Positive) { Required = true };
    private static readonly QuantityField HeatTransfer = new("heat_transfer", "Heat transfer coefficient to the surroundings per electrode area", QuantityKind.HeatTransfer, Bounds.NotNegative) { Required = true };
    private static readonly FieldGroup ThermalGroup = new("a thermal mass", "One temperature for the whole cell", [HeatCapacity, HeatTransfer]);
    private static readonly GroupField Thermal = new("thermal", "How the cell exchanges heat", ThermalGroup) { Default = "none: the cell can only be isothermal" };

    /// <summary>Fields of a cell.</summary>
    public static readonly FieldGroup Group = new(
        "a cell", "A complete cell: a file in data/cells",
        [Use, Name, Area, NominalCapacity, Lower, Upper, Contact, Temperature, Negative, Separator, Positive, ElectrolyteField, InventoryReader.Field, Thermal, .. StatedValue.Origin.Where(f => f != StatedValue.Temperature)]);

    private static Field Separator => SeparatorField;

    /// <summary>Follows names until every field stands by itself: the cell, its electrolyte and its materials.</summary>
    public static InputNode? Resolve(InputNode node, string path, Findings findings)
    {
        var cell = Library.Resolve(Library.Cells, node, path, findings);
        if (cell?.Fields is null)
            return cell;
        cell = Resolve(cell, ElectrolyteField, n => Library.Resolve(Library.Electrolytes, n, ElectrolyteField.Name, findings));
        cell = Resolve(cell, Negative, n => n.Text is null ? Settled(ElectrodeReader.Resolve(n, Negative.Name, findings)) : n);
        return Resolve(cell, Positive, n => Settled(ElectrodeReader.Resolve(n, Positive.Name, findings)));

        static InputNode? Settled(InputNode? electrode) => electrode is null ? null : MetalReader.Settle(electrode);
    }

    private static InputNode? Resolve(InputNode? cell, Field field, Func<InputNode, InputNode?> resolve)
    {
        if (cell?.Fields is null || !cell.Fields.TryGetValue(field.Name, out var found))
            return cell;
        return resolve(found.Value) is { } resolved ? cell.Replace(field.Name, resolved) : cell.Without(field.Name).AsIncomplete();
    }

    /// <summary>Reads a resolved cell; null where it cannot be built.</summary>
    public static Cell? Read(InputNode node, Findings findings)
    {
        string path = node.File.Path;
        var fields = new FieldReader(node, "", Group, findings);
        double area = fields.Quantity(Area) ?? double.NaN, capacity = fields.Quantity(NominalCapacity) ?? double.NaN;
        double lower = fields.Quantity(Lower) ?? double.NaN, upper = fields.Quantity(Upper) ?? double.NaN;
        double contact = fields.Quantity(Contact, 0), temperature = fields.Quantity(Temperature, 25 + Constant.ZeroCelsius);
        if (lower >= upper)
            fields.Report(Upper, UnitVocabulary.Format(upper, QuantityKind.Voltage), $"a voltage above the lower limit, {UnitVocabulary.Format(lower, QuantityKind.Voltage)}");
        var electrolyte = fields.Find(ElectrolyteField) is { } e ? ElectrolyteReader.Read(e, fields.At(ElectrolyteField.Name), findings) : null;
        double bruggeman = electrolyte?.Bruggeman ?? UsualBruggeman;
        var separator = fields.Find(Separator) is { } s ? ElectrolyteReader.ReadSeparator(s, fields.At(Separator.Name), bruggeman, findings) : null;
        var site = new InterphaseSite(separator?.Thickness ?? double.NaN, temperature, ConductivityOf(electrolyte?.Electrolyte, temperature));
        var negative = fields.Find(Negative) is { } n ? Counter(n, fields.At(Negative.Name), bruggeman, site, findings) : null;
        var positive = fields.Find(Positive) is { } p ? ReadElectrode(p, fields.At(Positive.Name), bruggeman, site, findings) : null;
        var reservoirs = InventoryReader.Read(fields, temperature, findings);
        InventoryReader.Check(fields, [negative, positive], reservoirs);
        var thermal = fields.Find(Thermal) is { } t ? ReadThermal(t, fields.At(Thermal.Name), findings) : null;
        if (positive is SodiumMetal or PorousMetalHost && negative is not null and not SodiumMetal and not PorousMetalHost)
            fields.Report(Negative, $"{negative.Name} against a metal", "a metal as well", "write 'negative: {metal: {thickness: 50 um, exchange_current: 3 mA/cm2}}'");
        foreach (var host in new[] { negative, positive }.OfType<PorousMetalHost>().Where(h => capacity / area > h.Holds))
            fields.Report(NominalCapacity, UnitVocabulary.Format(capacity / area, QuantityKind.ChargeDensity), $"no more than the pores of {host.Name} hold, {UnitVocabulary.Format(host.Holds, QuantityKind.ChargeDensity)}", "make the host thicker or more porous, or the capacity smaller");
        if (negative is PorousMetalHost room && positive is InsertionElectrode cathode)
            CheckRoom(fields, room, cathode, area, capacity);
        foreach (var (field, metal) in new[] { (Negative, negative as SodiumMetal), (Positive, positive as SodiumMetal) })
        {
            if (metal is not null && separator is not null)
                MetalReader.CheckGap(fields.Find(field)!, fields.At(field.Name), metal, separator.Thickness, findings);
        }

        if (electrolyte is null || separator is null || negative is null || positive is null || findings.Errors.Count > 0)
            return null;
        return new Cell
        {
            Name = fields.Text(Name) ?? path,
            Area = area,
            NominalCapacity = capacity,
            LowerVoltage = lower,
            UpperVoltage = upper,
            ContactResistance = contact,
            Temperature = temperature,
            Negative = negative,
            Separator = separator,
            Positive = positive,
            Electrolyte = electrolyte.Value.Electrolyte,
            Reservoirs = reservoirs,
            Thermal = thermal,
            Ledger = [.. findings.Ledger],
        };
    }

    // What the nominal capacity takes out of the cathode must fit into the host beside the sodium that is there.
    private static void CheckRoom(FieldReader cell, PorousMetalHost host, InsertionElectrode cathode, double area, double capacity)
    {
        double brought = Math.Min(capacity, Models.Particles.Capacity(cathode, area) * cathode.InitialStoichiometry * Constant.Faraday) / area;
        if (capacity / area > host.Holds || !(brought > host.Room))
            return;
        string Format(double charge) => UnitVocabulary.Format(charge, QuantityKind.ChargeDensity, 3);
        cell.Report(Negative, $"{Format(host.InitialCharge)} of sodium in {host.Name}, to which {cathode.Name} brings {Format(brought)} in a charge of the nominal capacity", $"no more in all than its pores hold, {Format(host.Holds)}", "make the host thicker or more porous, or its 'sodium' less");
    }

    private static Electrode? Counter(InputNode node, string path, double bruggeman, InterphaseSite site, Findings findings)
    {
        if (node.Text is null)
            return ReadElectrode(node, path, bruggeman, site, findings);
        if (node.Text == Sodium)
            return new IdealSodium { Name = "Sodium" };
        findings.Report(node, path, node.Description, "the fields of an electrode, or 'sodium' for a half cell", Spelling.Nearest(node.Text, [Sodium]) is null ? null : $"did you mean '{Sodium}'?");
        return null;
    }

    private static Electrode? ReadElectrode(InputNode node, string path, double bruggeman, InterphaseSite site, Findings findings) =>
        HostReader.Applies(node) ? HostReader.Read(node, path, bruggeman, findings) : MetalReader.Applies(node) ? MetalReader.Read(node, path, site, findings) : ElectrodeReader.Read(node, path, bruggeman, site, findings);

    private static double ConductivityOf(Electrolyte? electrolyte, double temperature)
    {
        if (electrolyte is null) return double.NaN;
        Span<double> at = [electrolyte.Concentration], value = [double.NaN];
        electrolyte.Conductivity.Curve.Evaluate(at, value);
        return electrolyte.Conductivity.ArrheniusFactor(temperature) * value[0];
    }

    private static ThermalMass ReadThermal(InputNode node, string path, Findings findings)
    {
        var fields = new FieldReader(node, path, ThermalGroup, findings);
        return new ThermalMass(fields.Quantity(HeatCapacity) ?? double.NaN, fields.Quantity(HeatTransfer) ?? double.NaN);
    }
}
