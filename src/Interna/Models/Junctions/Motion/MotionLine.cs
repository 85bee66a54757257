using Interna.Physics.SpaceCharge;

namespace Interna.Models.Junctions.Motion;

/// <summary>What lies beyond an end of the line.</summary>
internal enum EndKind
{
    /// <summary>A metal behind a layer without charge (Stern layer): a node of its own.</summary>
    MetalBehindLayer,

    /// <summary>A metal in direct contact: the last point of the phase is at its potential.</summary>
    Metal,

    /// <summary>No metal is named: the phase ends in an ohmic contact, where all carriers keep their reference concentration.</summary>
    Ohmic,
}

/// <summary>A junction as a row of points with finite volumes around them; between neighbours lies a stretch of a phase or a contact.</summary>
/// <remarks>
/// Two phases that touch have a point each at the contact. Volumes reach half-way to the neighbours in the same phase, so that
/// the value at a face is an unknown and what leaves one volume enters the next.
/// </remarks>
internal sealed class MotionLine
{
    private readonly List<double> position = [], volume = [], width = [];
    private readonly List<int> phaseOf = [], contactOf = [];
    private readonly double[] fineness;
    private double front;

    /// <summary>Lays a junction out.</summary>
    /// <exception cref="InvalidOperationException">The junction cannot be followed in time; the message says why.</exception>
    public MotionLine(Junction junction, MotionOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Elements, MotionOptions.FewestElements, nameof(options));
        Junction = junction;
        MotionObstacle.ThrowIfAny(junction);
        Carriers = [.. junction.Phases.Select(p => p is SpaceChargePhase s ? new MobileCarriers(s) : null)];
        Media = [.. junction.Phases.Select(p => p is SpaceChargePhase s ? new SpaceChargeMedium(s, junction.Temperature) : null)];
        Permittivity = [.. junction.Phases.Select(p => p is SpaceChargePhase s ? s.RelativePermittivity * Constant.VacuumPermittivity : 0)];
        MostCarriers = Carriers.Max(c => c?.Count ?? 0);
        Reference = [.. junction.Phases.Select((_, p) => Enumerable.Range(0, p).Sum(junction.Step) / junction.ThermalVoltage)];
        fineness = [.. junction.Phases.Select((_, p) => Fineness(p, options))];
        LeftEnd = End(junction.Phases[0], junction.Contacts[0]);
        RightEnd = End(junction.Phases[^1], junction.Contacts[^1]);
        double all = Phases().Sum(Effort);
        if (LeftEnd == EndKind.MetalBehindLayer) AddMetal(0);
        foreach (int p in Phases())
        {
            if (position.Count > 0) AddElement(0, p - 1);
            front += position.Count > 0 ? junction.Contacts[p - 1].GapThickness : 0;
            AddPhase(p, Math.Max(MotionOptions.FewestElements, (int)Math.Round(options.Elements * Effort(p) / all / 2) * 2));
        }

        if (RightEnd != EndKind.MetalBehindLayer) return;
        AddElement(0, junction.Contacts.Count - 1);
        front += junction.Contacts[^1].GapThickness;
        AddMetal(junction.Phases.Count - 1);
    }

    /// <summary>The junction.</summary>
    public Junction Junction { get; }

    /// <summary>Carriers of each phase; null for a metal.</summary>
    public IReadOnlyList<MobileCarriers?> Carriers { get; }

    /// <summary>Charge of each phase in equilibrium; null for a metal.</summary>
    public IReadOnlyList<SpaceChargeMedium?> Media { get; }

    /// <summary>ε of each phase [F/m]; 0 for a metal.</summary>
    public IReadOnlyList<double> Permittivity { get; }

    /// <summary>Potential of each phase's reference in the state at rest, over the thermal voltage, from that of the first phase.</summary>
    public IReadOnlyList<double> Reference { get; }

    /// <summary>The most carriers a phase has.</summary>
    public int MostCarriers { get; }

    /// <summary>What lies to the left of the line.</summary>
    public EndKind LeftEnd { get; }

    /// <summary>What lies to the right of the line.</summary>
    public EndKind RightEnd { get; }

    /// <summary>Number of points.</summary>
    public int Nodes => position.Count;

    /// <summary>Position of each point [m].</summary>
    public IReadOnlyList<double> Position => position;

    /// <summary>Volume per area around each point [m]; 0 for a metal.</summary>
    public IReadOnlyList<double> Volume => volume;

    /// <summary>Phase of each point.</summary>
    public IReadOnlyList<int> PhaseOf => phaseOf;

    /// <summary>Width of the stretch right of each point [m]; 0 at a contact.</summary>
    public IReadOnlyList<double> Width => width;

    /// <summary>The contact right of each point; −1 for a stretch of a phase.</summary>
    public IReadOnlyList<int> ContactOf => contactOf;

    private IEnumerable<int> Phases() => Enumerable.Range(0, Carriers.Count).Where(p => Carriers[p] is not null);

    private double Effort(int p) => MotionMesh.Effort(((SpaceChargePhase)Junction.Phases[p]).Thickness!.Value, fineness[p]);

    // Half the screening length where the layer is densest.
    private double Fineness(int p, MotionOptions options)
    {
        if (Carriers[p] is not { } carriers) return 0;
        double length = ((SpaceChargePhase)Junction.Phases[p]).Thickness!.Value, debye = Media[p]!.DebyeLength;
        double dense = debye * Math.Exp(-0.25 * options.LargestLayer / Junction.ThermalVoltage);
        if (carriers.Crowded > 0)
            dense = Math.Max(dense, Math.Sqrt(Permittivity[p] * Junction.ThermalVoltage / (Constant.Faraday * carriers.Crowded)));
        return 0.5 * Math.Min(double.IsFinite(dense) ? dense : length, length);
    }

    private static EndKind End(JunctionPhase phase, Contact contact) =>
        phase is not IdealMetal ? EndKind.Ohmic : contact.GapThickness > 0 ? EndKind.MetalBehindLayer : EndKind.Metal;

    private void AddMetal(int p)
    {
        position.Add(front);
        volume.Add(0);
        phaseOf.Add(p);
    }

    private void AddElement(double h, int contact)
    {
        width.Add(h);
        contactOf.Add(contact);
    }

    private void AddPhase(int p, int count)
    {
        double[] x = MotionMesh.Positions(((SpaceChargePhase)Junction.Phases[p]).Thickness!.Value, fineness[p], count);
        for (int k = 0; k <= count; k++)
        {
            position.Add(front + x[k]);
            phaseOf.Add(p);
            volume.Add(0.5 * (x[Math.Min(k + 1, count)] - x[Math.Max(k - 1, 0)]));
            if (k < count) AddElement(x[k + 1] - x[k], -1);
        }

        front += x[count];
    }
}
