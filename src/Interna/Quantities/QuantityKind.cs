using Interna.Numerics.Reals;

namespace Interna.Quantities;

/// <summary>What a number measures: its dimension, how a person names it, an example of how it is written, and its display units.</summary>
/// <param name="Name">With article, for messages: "a length".</param>
/// <param name="Example">A value as a person would write it: "25 um".</param>
/// <param name="Dimension">Dimension in SI.</param>
/// <param name="DisplayUnits">Units to show values in, the largest first; empty for a pure number.</param>
public sealed record QuantityKind(string Name, string Example, Dimension Dimension, params IReadOnlyList<string> DisplayUnits)
{
    /// <summary>A pure number.</summary>
    public static QuantityKind Number { get; } = new("a number", "0.5", Dimension.None);

    /// <summary>Length [m].</summary>
    public static QuantityKind Length { get; } = new("a length", "25 um", Dimension.Length, "m", "mm", "µm", "nm");

    /// <summary>Area [m²].</summary>
    public static QuantityKind Area { get; } = new("an area", "2.54 cm2", new(metre: 2), "m²", "cm²", "mm²");

    /// <summary>Time [s].</summary>
    public static QuantityKind Time { get; } = new("a time", "30 min", Dimension.Time, "h", "min", "s", "ms", "µs");

    /// <summary>Mass [kg].</summary>
    public static QuantityKind Mass { get; } = new("a mass", "12 mg", Dimension.Mass, "kg", "g", "mg", "µg");

    /// <summary>Temperature [K]; degrees Celsius at the edge.</summary>
    public static QuantityKind Temperature { get; } = new("a temperature", "25 degC", Dimension.Temperature, "°C");

    /// <summary>Voltage [V].</summary>
    public static QuantityKind Voltage { get; } = new("a voltage", "4.2 V", Dimension.Voltage, "V", "mV", "µV");

    /// <summary>Current [A].</summary>
    public static QuantityKind Current { get; } = new("a current", "3 mA", Dimension.Current, "A", "mA", "µA", "nA");

    /// <summary>Current per area [A/m²].</summary>
    public static QuantityKind CurrentDensity { get; } = new("a current per area", "1 mA/cm2", Dimension.CurrentDensity, "mA/cm²", "µA/cm²");

    /// <summary>Current per mass [A/kg].</summary>
    public static QuantityKind SpecificCurrent { get; } = new("a current per mass", "30 mA/g", new(kilogram: -1, ampere: 1), "A/g", "mA/g");

    /// <summary>Charge or capacity [A s].</summary>
    public static QuantityKind Charge { get; } = new("a capacity", "3 mAh", Dimension.Charge, "Ah", "mAh", "µAh");

    /// <summary>Charge per area [A s/m²].</summary>
    public static QuantityKind ChargeDensity { get; } = new("a capacity per area", "1.2 mAh/cm2", Dimension.Charge / new Dimension(metre: 2), "mAh/cm²", "µAh/cm²");

    /// <summary>Charge per mass [A s/kg].</summary>
    public static QuantityKind SpecificCharge { get; } = new("a capacity per mass", "120 mAh/g", Dimension.Charge / Dimension.Mass, "mAh/g");

    /// <summary>Energy [J].</summary>
    public static QuantityKind Energy { get; } = new("an energy", "10 mWh", Dimension.Energy, "kWh", "Wh", "mWh", "µWh");

    /// <summary>Energy of one particle [J].</summary>
    public static QuantityKind ParticleEnergy { get; } = new("an energy per particle", "4.7 eV", Dimension.Energy, "eV");

    /// <summary>Speed [m/s].</summary>
    public static QuantityKind Speed { get; } = new("a speed", "1e6 m/s", new(metre: 1, second: -1), "m/s");

    /// <summary>Power [W].</summary>
    public static QuantityKind Power { get; } = new("a power", "20 mW", Dimension.Energy / Dimension.Time, "kW", "W", "mW", "µW", "nW");

    /// <summary>Resistance [Ω].</summary>
    public static QuantityKind Resistance { get; } = new("a resistance", "10 Ohm", Dimension.Voltage / Dimension.Current, "kΩ", "Ω", "mΩ");

    /// <summary>Resistance times area [Ω m²].</summary>
    public static QuantityKind AreaResistance { get; } = new("a resistance times area", "5 Ohm cm2", Dimension.Voltage / Dimension.CurrentDensity, "Ω cm²", "mΩ cm²");

    /// <summary>Frequency [Hz].</summary>
    public static QuantityKind Frequency { get; } = new("a frequency", "10 mHz", new(second: -1), "MHz", "kHz", "Hz", "mHz", "µHz");

    /// <summary>Sweep rate [V/s].</summary>
    public static QuantityKind SweepRate { get; } = new("a sweep rate", "0.1 mV/s", Dimension.Voltage / Dimension.Time, "V/s", "mV/s", "µV/s");

    /// <summary>Amount of substance per volume [mol/m³]; a number of particles per volume is read as well.</summary>
    public static QuantityKind Concentration { get; } = new("a concentration", "1 mol/L", Dimension.Concentration, "mol/m³");

    /// <summary>Diffusivity [m²/s].</summary>
    public static QuantityKind Diffusivity { get; } = new("a diffusivity", "1e-14 m2/s", Dimension.Diffusivity, "m²/s");

    /// <summary>Electric conductivity [S/m].</summary>
    public static QuantityKind Conductivity { get; } = new("a conductivity", "0.88 S/m", Dimension.Conductivity, "S/m");

    /// <summary>Rate constant of a surface reaction [m/s].</summary>
    public static QuantityKind RateConstant { get; } = new("a rate constant", "1e-11 m/s", new(metre: 1, second: -1), "m/s");

    /// <summary>Energy per amount of substance [J/mol]; electronvolts count per particle.</summary>
    public static QuantityKind MolarEnergy { get; } = new("an energy per mole", "35 kJ/mol", Dimension.MolarEnergy, "kJ/mol");

    /// <summary>Capacitance per area [F/m²].</summary>
    public static QuantityKind CapacitanceDensity { get; } = new("a capacitance per area", "20 uF/cm2", Dimension.Charge / Dimension.Voltage / new Dimension(metre: 2), "µF/cm²");

    /// <summary>Particles per area [1/m²].</summary>
    public static QuantityKind PlaneDensity { get; } = new("a number per area", "17.2 nm-2", new(metre: -2), "nm⁻²");

    /// <summary>Area per volume [1/m].</summary>
    public static QuantityKind SpecificArea { get; } = new("an area per volume", "1e8 m-1", new(metre: -1), "m⁻¹");

    /// <summary>Mass per volume [kg/m³].</summary>
    public static QuantityKind Density { get; } = new("a density", "1.95 g/cm3", new(metre: -3, kilogram: 1), "g/cm³");

    /// <summary>Heat capacity per area [J/(K m²)].</summary>
    public static QuantityKind HeatCapacityDensity { get; } = new("a heat capacity per area", "400 J/(K m2)", Dimension.Energy / new Dimension(metre: 2, kelvin: 1), "J/(K m²)");

    /// <summary>Heat transfer coefficient [W/(K m²)].</summary>
    public static QuantityKind HeatTransfer { get; } = new("a heat transfer coefficient", "10 W/(K m2)", Dimension.Energy / new Dimension(metre: 2, second: 1, kelvin: 1), "W/(K m²)");

    /// <summary>Entropic coefficient dU/dT [V/K].</summary>
    public static QuantityKind EntropicCoefficient { get; } = new("a voltage per temperature", "0.1 mV/K", Dimension.Voltage / Dimension.Temperature, "mV/K");

    /// <summary>Pressure, stress or elastic modulus [Pa].</summary>
    public static QuantityKind Pressure { get; } = new("a pressure", "30 GPa", Dimension.Energy / new Dimension(metre: 3), "GPa", "MPa", "kPa", "Pa");

    /// <summary>Energy per area [J/m²].</summary>
    public static QuantityKind SurfaceEnergy { get; } = new("an energy per area", "0.3 J/m2", Dimension.Energy / new Dimension(metre: 2), "J/m²");

    /// <summary>Mass per amount of substance [kg/mol].</summary>
    public static QuantityKind MolarMass { get; } = new("a mass per mole", "42 g/mol", Dimension.Mass / Dimension.Amount, "g/mol");

    /// <summary>Volume per amount of substance [m³/mol].</summary>
    public static QuantityKind MolarVolume { get; } = new("a volume per mole", "15 cm3/mol", new Dimension(metre: 3) / Dimension.Amount, "cm³/mol");

    /// <summary>Mobility of charge carriers [m²/(V s)].</summary>
    public static QuantityKind Mobility { get; } = new("a mobility", "0.1 cm2/(V s)", Dimension.Diffusivity / Dimension.Voltage, "cm²/(V s)");

    /// <summary>Area per mass [m²/kg].</summary>
    public static QuantityKind SpecificSurface { get; } = new("an area per mass", "10 m2/g", new(metre: 2, kilogram: -1), "m²/g");

    /// <summary>Every kind, to name what was found.</summary>
    public static IReadOnlyList<QuantityKind> All { get; } =
    [
        Number, Length, Area, Time, Mass, Temperature, Voltage, Current, CurrentDensity, SpecificCurrent, Charge, ChargeDensity,
        SpecificCharge, Energy, Power, Resistance, AreaResistance, Frequency, SweepRate, Concentration, Diffusivity, Conductivity,
        RateConstant, Speed, MolarEnergy, ParticleEnergy, CapacitanceDensity, PlaneDensity, SpecificArea, Density, HeatCapacityDensity, HeatTransfer, EntropicCoefficient,
        Pressure, SurfaceEnergy, MolarMass, MolarVolume, Mobility, SpecificSurface,
    ];

    /// <summary>Names a dimension as a person would, or by its base units.</summary>
    public static string NameOf(Dimension dimension) =>
        All.FirstOrDefault(kind => kind.Dimension == dimension)?.Name ?? $"a quantity in {dimension}";
}
