using Interna.Physics.SpaceCharge;

namespace Interna.Models.Junctions;

/// <summary>A junction in equilibrium: solves for the potential and tells what follows from it.</summary>
/// <remarks>Holds the working buffers of one solution: not shared between threads.</remarks>
public sealed partial class JunctionAtRest
{
    /// <summary>Nodes of a junction unless asked for otherwise.</summary>
    public const int UsualNodes = 400;

    private readonly JunctionLine line;
    private readonly JunctionEquations equations;
    private readonly DampedNewton newton;
    private readonly double[] y;

    /// <summary>Lays out a junction with about so many nodes.</summary>
    /// <param name="junction">The junction.</param>
    /// <param name="nodes">Nodes altogether; each phase gets at least a dozen elements.</param>
    /// <exception cref="InvalidOperationException">A phase lacks the energy of a carrier that is exchanged.</exception>
    public JunctionAtRest(Junction junction, int nodes = UsualNodes)
    {
        Junction = junction;
        line = new JunctionLine(junction, nodes);
        equations = new JunctionEquations(line);
        newton = new DampedNewton(equations);
        y = [.. line.Start];
        IsSolved = newton.Solve(y);
    }

    /// <summary>The junction.</summary>
    public Junction Junction { get; }

    /// <summary>Whether the equations are fulfilled; nothing else means anything where they are not.</summary>
    public bool IsSolved { get; }

    /// <summary>Number of nodes.</summary>
    public int Nodes => line.Nodes;

    /// <summary>Newton iterations it took.</summary>
    public int Iterations => newton.Iterations;

    /// <summary>Intermediate states on the way from the flat junction; 0 where Newton's method needed none.</summary>
    public int ContinuationSteps => newton.ContinuationSteps;
}
