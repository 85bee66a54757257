using Interna.Data;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Expressions;
using Interna.Numerics.Interpolation;

namespace Interna.Benchmarks;

/// <summary>The cells that are timed: the LG M50 of Chen et al. 2020, read from its data files like any other cell.</summary>
internal static class BenchmarkCells
{
    /// <summary>Exponent b of the variable diffusivity D₀ exp(b (1/2 − θ)): a factor e² between the empty and the full particle.</summary>
    public const double Exponent = 2;

    private const int TablePoints = 33;

    /// <summary>Constant solid diffusivity. Stoichiometries and solid paths as in <c>bench/peers</c>, to the last digit.</summary>
    public static Cell Constant { get; } = Load();

    /// <summary>Diffusivity D₀ exp(b (1/2 − θ)) as a formula.</summary>
    public static Cell Exponential { get; } = With(d => new ExpressionCurve(FormattableString.Invariant($"{d:R}*exp({Exponent}*(0.5 - x))"), new Interval(0, 1)));

    /// <summary>The same diffusivity as a table of 33 points with monotone cubic interpolation, as measured ones are given.</summary>
    public static Cell Tabulated { get; } = With(Table);

    /// <summary>Discharge current at 1C [A].</summary>
    public static double Current => Constant.NominalCapacity / 3600;

    /// <summary>The mesh of the published comparison: 30 volumes per region.</summary>
    public static ModelOptions Mesh(int volumes, ParticleKind particles, int radial, ModelKind kind = ModelKind.PorousElectrode) => new()
    {
        Kind = kind,
        NegativeCells = volumes,
        SeparatorCells = volumes,
        PositiveCells = volumes,
        Particles = particles,
        RadialPoints = radial,
    };

    private static Cell Load()
    {
        var cell = CellLibrary.Load("lg-m50-chen-2020");
        return cell with
        {
            Negative = (InsertionElectrode)cell.Negative with { InitialStoichiometry = 29866.0 / 33133, BruggemanSolid = 1.5 },
            Positive = cell.PositiveHost with { InitialStoichiometry = 17038.0 / 63104, BruggemanSolid = 1.5 },
        };
    }

    private static Cell With(Func<double, ICurve> diffusivity)
    {
        InsertionElectrode Varied(InsertionElectrode electrode)
        {
            var value = new double[1];
            electrode.Diffusivity.Curve.Evaluate([0.5], value);
            return electrode with { Diffusivity = electrode.Diffusivity with { Curve = diffusivity(value[0]) } };
        }

        return Constant with { Negative = Varied((InsertionElectrode)Constant.Negative), Positive = Varied(Constant.PositiveHost) };
    }

    private static MonotoneCubic Table(double middle)
    {
        double[] x = [.. Enumerable.Range(0, TablePoints).Select(i => i / (TablePoints - 1.0))];
        return new MonotoneCubic(x, [.. x.Select(v => middle * Math.Exp(Exponent * (0.5 - v)))]);
    }
}
