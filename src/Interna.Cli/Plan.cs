using Interna.Data.Results;
using Interna.Models;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna.Cli;

/// <summary>What a design asks to be simulated, checked and ready.</summary>
/// <param name="Name">Name of the design.</param>
/// <param name="Description">What the design says about itself.</param>
/// <param name="Lock">The resolved design as text.</param>
/// <param name="Runs">The runs, in order.</param>
internal sealed record Plan(string Name, string Description, string Lock, IReadOnlyList<PlannedRun> Runs);

/// <summary>One run of a plan.</summary>
/// <param name="Name">Name within the design.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Protocol">What is done to it.</param>
/// <param name="Model">Resolution of the equations.</param>
/// <param name="Simulation">Accuracy of the solution.</param>
/// <param name="Compare">Holds the solution against the measured curves of the design.</param>
internal sealed record PlannedRun(
    string Name,
    Cell Cell,
    Protocol Protocol,
    ModelOptions Model,
    SimulationOptions Simulation,
    Func<IReadOnlyList<Sample>, IReadOnlyList<MeasuredCurve>> Compare);
