using System.Numerics;
using Interna.Protocols;

namespace Interna.Quantities;

/// <summary>The units of the laboratory as properties of numbers: <c>64.Micrometres</c>, <c>25.0.Celsius</c>, <c>0.5.C</c>.</summary>
/// <remarks>
/// Values that only one field of a description can mean come out as SI doubles; currents and capacities come out as an
/// <see cref="Amount"/>, which keeps what they are counted per.
/// </remarks>
public static class Laboratory
{
    extension<T>(T value)
        where T : struct, INumber<T>
    {
        /// <summary>Metres from millimetres [m].</summary>
        public double Millimetres => double.CreateChecked(value) * 1e-3;

        /// <summary>Metres from micrometres [m].</summary>
        public double Micrometres => double.CreateChecked(value) * 1e-6;

        /// <summary>Metres from nanometres [m].</summary>
        public double Nanometres => double.CreateChecked(value) * 1e-9;

        /// <summary>Square metres from square centimetres [m²].</summary>
        public double SquareCentimetres => double.CreateChecked(value) * 1e-4;

        /// <summary>Seconds [s].</summary>
        public double Seconds => double.CreateChecked(value);

        /// <summary>Seconds from minutes [s].</summary>
        public double Minutes => double.CreateChecked(value) * 60;

        /// <summary>Seconds from hours [s].</summary>
        public double Hours => double.CreateChecked(value) * 3600;

        /// <summary>Kelvin from degrees Celsius [K].</summary>
        public double Celsius => double.CreateChecked(value) + Constant.ZeroCelsius;

        /// <summary>Volts [V].</summary>
        public double Volts => double.CreateChecked(value);

        /// <summary>Volts from millivolts [V].</summary>
        public double Millivolts => double.CreateChecked(value) * 1e-3;

        /// <summary>Volts per second from millivolts per second [V/s].</summary>
        public double MillivoltsPerSecond => double.CreateChecked(value) * 1e-3;

        /// <summary>Moles per cubic metre from moles per litre [mol/m³].</summary>
        public double MolesPerLitre => double.CreateChecked(value) * 1e3;

        /// <summary>Joules per mole from kilojoules per mole [J/mol].</summary>
        public double KilojoulesPerMole => double.CreateChecked(value) * 1e3;

        /// <summary>Volts from electronvolts per elementary charge [V].</summary>
        public double ElectronVolts => double.CreateChecked(value);

        /// <summary>A multiple of the nominal capacity per hour: current of the C-rate.</summary>
        public Amount C => new(double.CreateChecked(value), Basis.Nominal);

        /// <summary>A current from amperes.</summary>
        public Amount Amperes => new(double.CreateChecked(value), Basis.Cell);

        /// <summary>A current from milliamperes.</summary>
        public Amount Milliamperes => new(double.CreateChecked(value) * 1e-3, Basis.Cell);

        /// <summary>A current per area from A/m².</summary>
        public Amount AmperesPerSquareMetre => new(double.CreateChecked(value), Basis.Area);

        /// <summary>A current per area from mA/cm².</summary>
        public Amount MilliamperesPerSquareCentimetre => new(double.CreateChecked(value) * 10, Basis.Area);

        /// <summary>A current per mass of active material from mA/g.</summary>
        public Amount MilliamperesPerGram => new(double.CreateChecked(value), Basis.Mass);

        /// <summary>A part of the nominal capacity from hundredths.</summary>
        public Amount Percent => new(double.CreateChecked(value) / 100, Basis.Nominal);

        /// <summary>A capacity from mAh.</summary>
        public Amount MilliampereHours => new(double.CreateChecked(value) * 3.6, Basis.Cell);

        /// <summary>A capacity per area from mAh/cm².</summary>
        public Amount MilliampereHoursPerSquareCentimetre => new(double.CreateChecked(value) * 3.6e4, Basis.Area);

        /// <summary>A capacity per mass of active material from mAh/g.</summary>
        public Amount MilliampereHoursPerGram => new(double.CreateChecked(value) * 3600, Basis.Mass);
    }
}
