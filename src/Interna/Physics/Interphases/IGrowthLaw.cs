using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Interphases;

/// <summary>A law of film growth: the current density that reduces, or oxidises, the electrolyte at a film of given thickness.</summary>
/// <remarks>The film thickens by V j/(nF), V its volume per mole of the rate-limiting event and n the electrons of that event.</remarks>
public interface IGrowthLaw : ILaw
{
    /// <summary>Whether it oxidises the electrolyte instead of reducing it.</summary>
    bool Oxidises => false;

    /// <summary>Current density of the reduction or oxidation, positive [A/m²].</summary>
    /// <param name="thickness">Thickness of the film L [m].</param>
    /// <param name="potential">Potential of the electrode φ against sodium in the electrolyte outside the film [V].</param>
    /// <param name="f">Inverse thermal voltage F/RT [1/V].</param>
    T Current<T>(T thickness, T potential, T f)
        where T : struct, IReal<T>;

    /// <inheritdoc/>
    IReadOnlyList<LawArgument> ILaw.Arguments =>
    [
        new("thickness", "L", Dimension.Length, new(1e-9, 1e-6)),
        new("potential", @"\varphi", Dimension.Voltage, new(-0.3, 1.5)),
        new("inverse thermal voltage", "f", Dimension.None / Dimension.Voltage, new(25, 50)),
    ];

    /// <inheritdoc/>
    Dimension ILaw.Result => Dimension.CurrentDensity;

    /// <inheritdoc/>
    string ILaw.Symbol => "j_s";

    /// <inheritdoc/>
    T ILaw.Evaluate<T>(ReadOnlySpan<T> arguments) => Current(arguments[0], arguments[1], arguments[2]);
}

/// <summary>A growth law with its parameters, whatever it is.</summary>
public interface IFilmGrowth
{
    /// <summary>The formula, LaTeX.</summary>
    string Latex { get; }

    /// <summary>Whether it oxidises the electrolyte instead of reducing it.</summary>
    bool Oxidises { get; }

    /// <summary>Current density of the reduction or oxidation [A/m²] with its partial derivatives.</summary>
    FilmCurrent Evaluate(double thickness, double potential, double f);
}

/// <summary>Current density that grows a film, and its partial derivatives.</summary>
/// <param name="Value">Current density, positive [A/m²].</param>
/// <param name="ByThickness">Partial derivative by the thickness [A/m³].</param>
/// <param name="ByPotential">Partial derivative by the potential of the electrode [A/(m² V)].</param>
/// <param name="ByInverseThermalVoltage">Partial derivative by f = F/RT [A V/m²].</param>
public readonly record struct FilmCurrent(double Value, double ByThickness, double ByPotential, double ByInverseThermalVoltage);

/// <summary>Evaluates a growth law with exact partial derivatives.</summary>
/// <typeparam name="TLaw">The law.</typeparam>
/// <param name="law">The law with its parameters.</param>
public sealed class FilmGrowth<TLaw>(TLaw law) : IFilmGrowth
    where TLaw : struct, IGrowthLaw
{
    /// <inheritdoc/>
    public string Latex => Tex.Of(law);

    /// <summary>The law with the values of its parameters.</summary>
    public override string ToString() => law.ToString() ?? typeof(TLaw).Name;

    /// <inheritdoc/>
    public bool Oxidises { get; } = law.Oxidises;

    /// <inheritdoc/>
    public FilmCurrent Evaluate(double thickness, double potential, double f)
    {
        var j = law.Current(
            new Dual<Scalar, Partials3<Scalar>>(new Scalar(thickness), new(new(1), new(0), new(0))),
            new Dual<Scalar, Partials3<Scalar>>(new Scalar(potential), new(new(0), new(1), new(0))),
            new Dual<Scalar, Partials3<Scalar>>(new Scalar(f), new(new(0), new(0), new(1))));
        return new FilmCurrent(j.Value.Value, j.Partials.A.Value, j.Partials.B.Value, j.Partials.C.Value);
    }
}
