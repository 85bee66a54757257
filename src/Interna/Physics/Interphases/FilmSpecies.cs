namespace Interna.Physics.Interphases;

/// <summary>One product of electrolyte reduction as it enters and leaves a film.</summary>
/// <remarks>
/// dm/dt = + Σ W (s_p − s_d): precipitation adds mass. s_p = ν (1 − f) j_r/(n F) + k_p (c − c_sat)₊, s_d = k_d (c_sat − c)₊ φ; f: part that dissolves
/// before it precipitates, φ: part of the film this product is. A minus before the sum, found in a review, holds for the
/// solution, not for the film.
/// </remarks>
/// <param name="MolarMass">W [kg/mol].</param>
/// <param name="MolarVolume">V [m³/mol].</param>
/// <param name="Saturation">c_sat [mol/m³].</param>
/// <param name="PrecipitationRate">k_p [m/s].</param>
/// <param name="DissolutionRate">k_d [m/s].</param>
public readonly record struct FilmSpecies(double MolarMass, double MolarVolume, double Saturation, double PrecipitationRate, double DissolutionRate)
{
    /// <summary>Direct precipitation from a reaction: ν (1 − f) j_r/(n F) [mol/(m² s)].</summary>
    /// <param name="current">Reduction current density j_r, positive [A/m²].</param>
    /// <param name="electrons">Electrons n of the reaction.</param>
    /// <param name="coefficient">Stoichiometric coefficient ν of the product.</param>
    /// <param name="dissolvedPart">f [-].</param>
    public static double FromReaction(double current, double electrons, double coefficient, double dissolvedPart) =>
        coefficient * (1 - dissolvedPart) * current / (electrons * Constant.Faraday);

    /// <summary>Precipitation out of the solution [mol/(m² s)].</summary>
    /// <param name="concentration">Dissolved product at the film c [mol/m³].</param>
    public double Precipitation(double concentration) => PrecipitationRate * Math.Max(concentration - Saturation, 0);

    /// <summary>Dissolution into the solution [mol/(m² s)].</summary>
    /// <param name="concentration">Dissolved product at the film c [mol/m³].</param>
    /// <param name="fraction">Volume fraction φ of the product in the film; none dissolves where there is none [-].</param>
    public double Dissolution(double concentration, double fraction) => DissolutionRate * Math.Max(Saturation - concentration, 0) * fraction;

    /// <summary>dm/dt of the film by this product [kg/(m² s)].</summary>
    /// <param name="precipitated">s_p [mol/(m² s)].</param>
    /// <param name="dissolved">s_d [mol/(m² s)].</param>
    public double MassRate(double precipitated, double dissolved) => MolarMass * (precipitated - dissolved);

    /// <summary>dL/dt = V (s_p − s_d)/(1 − φ_pore) of the film by this product [m/s].</summary>
    public double ThicknessRate(double precipitated, double dissolved, double porosity = 0) => MolarVolume * (precipitated - dissolved) / (1 - porosity);
}
