using Interna.Physics.SpaceCharge;

namespace Interna.Models.Junctions;

/// <summary>What lies between two neighbouring nodes.</summary>
internal enum ElementKind
{
    /// <summary>A stretch of a phase.</summary>
    Medium,

    /// <summary>A layer without charge at a contact.</summary>
    Gap,

    /// <summary>Neutral bulk, through which no field passes.</summary>
    Neutral,
}

/// <summary>One element of the line: between node k and node k + 1.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Phase">Index of the phase; of the left one for a gap.</param>
/// <param name="Width">Width [m].</param>
/// <param name="LeftContact">The contact whose step lies between the left node and the element; −1 for none.</param>
/// <param name="RightContact">The same of the right node.</param>
internal readonly record struct Element(ElementKind Kind, int Phase, double Width, int LeftContact, int RightContact);

/// <summary>
/// A junction as a row of nodes: each carries one potential (over the thermal voltage, from the reference of the phase that owns the
/// node), each element joins two of them.
/// </summary>
/// <remarks>
/// Two phases in direct contact share a node; the other phase sees its potential shifted by the step between the references.
/// Metals and sheets of graphene are nodes without thickness.
/// </remarks>
internal sealed class JunctionLine
{
    private readonly List<Element> elements = [];
    private readonly List<double> positions = [], start = [];
    private readonly List<JunctionPhase?> surfaces = [];
    private readonly List<double> trapped = [];
    private readonly (double Left, double Right)[] drops;
    private double front;

    /// <summary>Lays the line out with about so many nodes, and a first guess of the potentials.</summary>
    public JunctionLine(Junction junction, int nodes)
    {
        Junction = junction;
        Media = [.. junction.Phases.Select(p => p is SpaceChargePhase s ? new SpaceChargeMedium(s, junction.Temperature) : null)];
        Steps = [.. junction.Contacts.Select((c, i) => (junction.Step(i) - c.Dipole) / junction.ThermalVoltage)];
        double thermal = junction.ThermalVoltage;
        var sides = junction.Phases.Select((p, i) => ContactDrop.Side(p, Media[i], junction.Temperature, thermal)).ToArray();
        drops = [.. junction.Contacts.Select((c, i) => ContactDrop.Find(sides[i], sides[i + 1], c, junction.FixedCharge(i), Steps[i], thermal))];
        var layers = PhaseLayers(junction);
        double total = layers.Sum(l => l?.Effort ?? 0);
        for (int p = 0; p < junction.Phases.Count; p++)
        {
            bool shared = p > 0 && Touch(p - 1);
            if (layers[p] is { } layer)
                AddPhase(p, layer.Mesh(Math.Max(PhaseLayer.FewestElements, (int)Math.Round(nodes * layer.Effort / total))), shared);
            else
                AddSurface(p, shared);
        }
    }

    /// <summary>The junction.</summary>
    public Junction Junction { get; }

    /// <summary>The media of the phases; null for phases without volume.</summary>
    public IReadOnlyList<SpaceChargeMedium?> Media { get; }

    /// <summary>Step of the references at each contact less its dipole, over the thermal voltage.</summary>
    public double[] Steps { get; }

    /// <summary>Number of nodes.</summary>
    public int Nodes => positions.Count;

    /// <summary>The elements, one fewer than nodes.</summary>
    public IReadOnlyList<Element> Elements => elements;

    /// <summary>Position of each node [m].</summary>
    public IReadOnlyList<double> Positions => positions;

    /// <summary>First guess of the potentials.</summary>
    public IReadOnlyList<double> Start => start;

    /// <summary>The metal or sheet at each node; null where there is none.</summary>
    public IReadOnlyList<JunctionPhase?> Surfaces => surfaces;

    /// <summary>Charge trapped at each node [C/m²].</summary>
    public IReadOnlyList<double> Trapped => trapped;

    private PhaseLayer?[] PhaseLayers(Junction junction)
    {
        double thermal = junction.ThermalVoltage;
        return
        [
            .. junction.Phases.Select((phase, p) => Media[p] is not { } medium ? null : new PhaseLayer(
                p > 0 ? new RestingLayer(medium, drops[p - 1].Right, thermal) : null,
                p < drops.Length ? new RestingLayer(medium, drops[p].Left, thermal) : null,
                ((SpaceChargePhase)phase).Thickness,
                medium.DebyeLength)),
        ];
    }

    // Whether the phases left and right of a contact share a node.
    private bool Touch(int contact) => !(Junction.Contacts[contact].GapThickness > 0);

    private void AddNode(double position, double potential)
    {
        positions.Add(position);
        start.Add(potential);
        surfaces.Add(null);
        trapped.Add(0);
    }

    private void AddPhase(int p, PhaseMesh mesh, bool shared)
    {
        Join(p, shared, mesh.Potentials[0]);
        for (int i = 1; i < mesh.Positions.Count; i++)
        {
            bool first = i == 1 && shared, last = i == mesh.Positions.Count - 1;
            // A metal or sheet to the right owns the node it shares.
            bool lent = last && p + 1 < Junction.Phases.Count && Media[p + 1] is null && Touch(p);
            var kind = i == mesh.NeutralElement ? ElementKind.Neutral : ElementKind.Medium;
            elements.Add(new Element(kind, p, mesh.Positions[i] - mesh.Positions[i - 1], first ? p - 1 : -1, lent ? p : -1));
            AddNode(front + mesh.Positions[i], mesh.Potentials[i]);
        }

        front += mesh.Positions[^1];
    }

    private void AddSurface(int p, bool shared)
    {
        Join(p, shared, 0);
        start[^1] = p > 0 ? drops[p - 1].Right : drops[p].Left;
        surfaces[^1] = Junction.Phases[p];
    }

    // Ends the contact before phase p: nothing more where a node is shared, a gap and a new node otherwise.
    private void Join(int p, bool shared, double potential)
    {
        if (p == 0)
        {
            AddNode(front, potential);
            return;
        }

        var charge = Junction.FixedCharges(p - 1);
        if (shared)
        {
            trapped[^1] += charge.Left + charge.Right;
            return;
        }

        double width = Junction.Contacts[p - 1].GapThickness;
        trapped[^1] += charge.Left;
        elements.Add(new Element(ElementKind.Gap, p - 1, width, -1, p - 1));
        front += width;
        AddNode(front, potential);
        trapped[^1] += charge.Right;
    }
}
