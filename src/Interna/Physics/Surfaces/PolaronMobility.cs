using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Surfaces;

/// <summary>Mobility of small polarons, electrons that hop with their lattice distortion: μ = (F a² ν/RT) exp(−E_h/RT) [m²/(V s)].</summary>
/// <remarks>
/// T: temperature [K]. Adiabatic hopping between equivalent sites in one direction. Source: Austin and Mott, Adv. Phys. 18 (1969) 41.
/// Electrons in a band are two to four powers of ten more mobile.
/// </remarks>
/// <param name="Barrier">Hopping barrier E_h [J/mol].</param>
/// <param name="Distance">Jump distance a [m].</param>
/// <param name="Frequency">Phonon frequency ν [1/s].</param>
[Law("polaron-mobility", Cites = ["Austin1969"], Example = [19297.1, 3e-10, 2.5e13])]
public readonly record struct PolaronMobility(double Barrier, double Distance = 3e-10, double Frequency = 2.5e13) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => new("temperature", "T", Dimension.Temperature, new(200, 500));

    /// <inheritdoc/>
    public Dimension Result => Dimension.Diffusivity / Dimension.Voltage;

    /// <inheritdoc/>
    public string Symbol => @"\mu";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var thermal = T.Lift(Constant.Gas, Dimension.MolarEnergy / Dimension.Temperature, "R") * x;
        var faraday = T.Lift(Constant.Faraday, Dimension.Charge / Dimension.Amount, "F");
        var distance = T.Lift(Distance, Dimension.Length, "a");
        var frequency = T.Lift(Frequency, Dimension.None / Dimension.Time, @"\nu");
        return faraday * (distance * distance) * frequency / thermal * T.Exp(-(T.Lift(Barrier, Dimension.MolarEnergy, "E_h") / thermal));
    }
}
