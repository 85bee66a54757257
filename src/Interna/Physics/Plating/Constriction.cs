namespace Interna.Physics.Plating;

/// <summary>Resistance a conductor adds where only a part of its surface lets current through.</summary>
/// <remarks>Contacts at one potential (primary distribution). Sources: Holm, Electric Contacts, 4th ed. 1967; Mikic and Rohsenow 1966 for arrays.</remarks>
public static class Constriction
{
    /// <summary>Area-specific resistance of parallel strips that insulate: (2b/(πκ)) ln csc[π(1 − Θ)/2] [Ω m²], exact.</summary>
    /// <param name="insulated">Part Θ of the surface that insulates [-].</param>
    /// <param name="halfPeriod">b, from the middle of a strip to the middle of the next gap [m].</param>
    /// <param name="conductivity">κ [S/m].</param>
    public static double OfStrips(double insulated, double halfPeriod, double conductivity) =>
        -2 * halfPeriod / (Math.PI * conductivity) * Math.Log(Math.Sin(0.5 * Math.PI * (1 - insulated)));

    /// <summary>Resistance of one disc on a half space: 1/(4κa) [Ω].</summary>
    /// <param name="radius">Radius a [m].</param>
    /// <param name="conductivity">κ [S/m].</param>
    public static double OfDisc(double radius, double conductivity) => 1 / (4 * conductivity * radius);

    /// <summary>Area-specific resistance of discs, each in a cell of radius b: πb²(1 − a/b)^1.5/(4κa) [Ω m²].</summary>
    /// <param name="radius">Radius of the discs a [m].</param>
    /// <param name="cell">Radius of a cell b, not less than a [m].</param>
    /// <param name="conductivity">κ [S/m].</param>
    public static double OfDiscs(double radius, double cell, double conductivity) =>
        Math.PI * cell * cell * Math.Pow(1 - radius / cell, 1.5) * OfDisc(radius, conductivity);

    /// <summary>Resistance of a number of contacts that cover a part of a face: (1 − √θ)^1.5/(4κaN) [Ω].</summary>
    /// <param name="contacts">Number N.</param>
    /// <param name="radius">Radius of each a [m].</param>
    /// <param name="covered">Part θ of the face they cover [-].</param>
    /// <param name="conductivity">κ [S/m].</param>
    public static double OfContacts(double contacts, double radius, double covered, double conductivity) =>
        Math.Pow(1 - Math.Sqrt(covered), 1.5) * OfDisc(radius, conductivity) / contacts;
}
