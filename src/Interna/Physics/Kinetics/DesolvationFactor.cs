using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Kinetics;

/// <summary>Factor on an exchange current when the barrier of desolvation falls: i/i₀ = exp[(ΔE/R)(1/T − κ/T_ref)] [-].</summary>
/// <remarks>
/// T: temperature [K]. κ = 0: the prefactor stays, and 5.5 kJ/mol are ninefold at room temperature. κ = 1: measured prefactors often fall with the
/// barrier so that the currents at T_ref agree (compensation); the truth lies between, and a ratio taken from barriers alone is an upper bound.
/// Sources: Arrhenius, Z. phys. Chem. 4 (1889) 226; Constable, Proc. R. Soc. A 108 (1925) 355.
/// </remarks>
/// <param name="Drop">Barrier before less barrier after ΔE [J/mol].</param>
/// <param name="Compensation">Part κ of the gain at T_ref that the prefactor takes back, 0 to 1 [-].</param>
/// <param name="ReferenceTemperature">Temperature T_ref of the compensation [K].</param>
[Law("desolvation-factor", Cites = ["Arrhenius1889", "Constable1925"], Example = [5510, 0.5, 298.15])]
public readonly record struct DesolvationFactor(double Drop, double Compensation = 0, double ReferenceTemperature = 298.15) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => new("temperature", "T", Dimension.Temperature, new(200, 500));

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => "i/i_0";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var energy = T.Lift(Drop, Dimension.MolarEnergy, @"\Delta E") / T.Lift(Constant.Gas, Dimension.MolarEnergy / Dimension.Temperature, "R");
        var taken = T.Lift(Compensation, Dimension.None, @"\kappa") / T.Lift(ReferenceTemperature, Dimension.Temperature, @"T_\text{ref}");
        return T.Exp(energy * (T.Of(1) / x - taken));
    }
}
