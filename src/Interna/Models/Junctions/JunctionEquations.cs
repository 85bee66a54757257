using Interna.Numerics.Lines;
using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.SpaceCharge;

namespace Interna.Models.Junctions;

/// <summary>Poisson's equation in equilibrium on a line: balance of displacement and charge at every node.</summary>
/// <remarks>
/// Over an element of width h the field equations φ′ = D/ε, D′ = −ρ are advanced by the mean of D and by the mean of ρ over the
/// potentials between both ends, −ΔΠ/Δφ: a discrete gradient (Gonzalez, J. Nonlinear Sci. 6 (1996) 449). Then
/// ΔD (D_a + D_b)/2ε = ΔΠ, so that D²/2ε − Π is the same at every node of a phase whatever the mesh. Eliminating D leaves one potential per node,
/// D_a = ε Δφ/h + h ρ̄/2 and D_b = ε Δφ/h − h ρ̄/2, and the tridiagonal system D_b(left) − D_a(right) = σ. Second order in h.
/// </remarks>
internal sealed class JunctionEquations
{
    private readonly JunctionLine line;
    private readonly Element[] elements;
    private readonly double[] steps, trapped;
    private readonly bool[] isFixed;
    private readonly (int Node, GrapheneSheet Sheet)[] sheets;
    private readonly double thermalVoltage;

    /// <summary>Prepares the equations of a line.</summary>
    public JunctionEquations(JunctionLine line)
    {
        this.line = line;
        elements = [.. line.Elements];
        steps = [.. line.Steps];
        trapped = [.. line.Trapped];
        isFixed = [.. line.Surfaces.Select(s => s is IdealMetal)];
        sheets = [.. line.Surfaces.Select((s, k) => (k, s)).Where(n => n.s is GrapheneSheet).Select(n => (n.k, (GrapheneSheet)n.s!))];
        thermalVoltage = line.Junction.ThermalVoltage;
        Matrix = new BlockTridiagonal<double>(line.Nodes, 1);
        Residual = new double[line.Nodes];
        Left = new double[elements.Length];
        Right = new double[elements.Length];
    }

    /// <summary>Part of steps and trapped charge that is switched on, from 0 (everything flat) to 1.</summary>
    public double Part { get; set; } = 1;

    /// <summary>Derivative of <see cref="Residual"/> by the potentials [C/m²].</summary>
    public BlockTridiagonal<double> Matrix { get; }

    /// <summary>Displacement gained at each node less the charge there [C/m²].</summary>
    public double[] Residual { get; }

    /// <summary>Displacement at the left end of each element [C/m²].</summary>
    public double[] Left { get; }

    /// <summary>Displacement at the right end of each element [C/m²].</summary>
    public double[] Right { get; }

    /// <summary>Potential at the left end of an element from the reference of its phase, over the thermal voltage.</summary>
    public double PotentialLeft(int e, ReadOnlySpan<double> y) => y[e] - (elements[e].LeftContact >= 0 ? Part * steps[elements[e].LeftContact] : 0);

    /// <summary>Potential at the right end of an element from the reference of its phase, over the thermal voltage.</summary>
    public double PotentialRight(int e, ReadOnlySpan<double> y) => y[e + 1] + (elements[e].RightContact >= 0 ? Part * steps[elements[e].RightContact] : 0);

    /// <summary>Evaluates residual and matrix.</summary>
    public void Assemble(ReadOnlySpan<double> y)
    {
        Span<double> lower = Matrix.Lower(0, 0), diagonal = Matrix.Diagonal(0, 0), upper = Matrix.Upper(0, 0);
        diagonal.Clear();
        for (int k = 0; k < Residual.Length; k++)
            Residual[k] = -Part * trapped[k];
        for (int e = 0; e < elements.Length; e++)
        {
            var slope = Displace(e, PotentialLeft(e, y), PotentialRight(e, y));
            Residual[e] -= Left[e];
            Residual[e + 1] += Right[e];
            diagonal[e] -= slope.LeftByLeft;
            upper[e] = -slope.LeftByRight;
            lower[e + 1] = slope.RightByLeft;
            diagonal[e + 1] += slope.RightByRight;
        }

        foreach (var (node, sheet) in sheets)
        {
            var law = new GrapheneCharge(sheet.FermiVelocity, line.Junction.Temperature);
            var charge = sheet.Sheets * law.Value(new Dual<Scalar, Partials1<Scalar>>(new(y[node] * thermalVoltage), new(new(thermalVoltage))));
            Residual[node] -= charge.Value.Value;
            diagonal[node] -= charge.Partials.A.Value;
        }

        Hold(y, lower, diagonal, upper);
    }

    /// <summary>How the displacement at both ends of an element follows the potentials there, after <see cref="Displace"/>.</summary>
    internal readonly record struct Slopes(double LeftByLeft, double LeftByRight, double RightByLeft, double RightByRight);

    /// <summary>Displacement at both ends of element e for the potentials a and b there.</summary>
    internal Slopes Displace(int e, double a, double b)
    {
        ref readonly var element = ref elements[e];
        if (element.Kind == ElementKind.Neutral)
        {
            Left[e] = Right[e] = 0;
            return default;
        }

        if (element.Kind == ElementKind.Gap)
        {
            double c = line.Junction.Contacts[element.Phase].GapCapacitance * thermalVoltage;
            Left[e] = Right[e] = c * (b - a);
            return new Slopes(-c, c, -c, c);
        }

        var medium = line.Media[element.Phase]!;
        double stiffness = medium.Permittivity * thermalVoltage / element.Width, half = 0.5 * element.Width;
        double mean = medium.Mean(a, b, out double byA, out double byB);
        if (medium.NetCharge != 0)
            mean -= (1 - Part) * medium.NetCharge;
        Left[e] = stiffness * (b - a) + half * mean;
        Right[e] = stiffness * (b - a) - half * mean;
        return new Slopes(-stiffness + half * byA, stiffness + half * byB, -stiffness - half * byA, stiffness - half * byB);
    }

    /// <summary>Factorises the matrix last assembled; false where it is singular.</summary>
    public bool Factor() => Matrix.Factor() == StateCheck.Good;

    // Potentials of metals are held at zero, and so are nodes that nothing is attached to.
    private void Hold(ReadOnlySpan<double> y, Span<double> lower, Span<double> diagonal, Span<double> upper)
    {
        for (int k = 0; k < Residual.Length; k++)
        {
            if (!isFixed[k] && diagonal[k] != 0)
                continue;
            lower[k] = upper[k] = 0;
            diagonal[k] = 1;
            Residual[k] = y[k];
        }
    }
}
