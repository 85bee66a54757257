namespace Interna;

/// <summary>Physical constants, CODATA 2018 (exact in the SI of 2019).</summary>
public static class Constant
{
    /// <summary>Faraday constant F [C/mol].</summary>
    public const double Faraday = 96485.33212331001;

    /// <summary>Molar gas constant R [J/(mol K)].</summary>
    public const double Gas = 8.31446261815324;

    /// <summary>0 °C [K].</summary>
    public const double ZeroCelsius = 273.15;
}
