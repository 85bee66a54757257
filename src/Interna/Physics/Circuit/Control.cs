namespace Interna.Physics.Circuit;

/// <summary>What the cycler holds: one scalar equation g(t, I, V) = 0 between current and voltage.</summary>
/// <remarks>Discharge current is positive. Time counts from the start of the step. Implementations do not allocate.</remarks>
public abstract class Control
{
    /// <summary>Evaluates the residual and its partial derivatives.</summary>
    /// <param name="t">Time since the step began [s].</param>
    /// <param name="current">Cell current, discharge positive [A].</param>
    /// <param name="voltage">Cell voltage [V].</param>
    public abstract ControlResidual Evaluate(double t, double current, double voltage);

    /// <summary>Times at which the imposed signal jumps or kinks [s], ascending: the integrator restarts there.</summary>
    public virtual IReadOnlyList<double> Breaks => [];

    /// <summary>The step in words, for a diagnosis.</summary>
    public abstract string Description { get; }
}

/// <summary>Residual of a control with its partial derivatives.</summary>
public readonly record struct ControlResidual(double Value, double ByCurrent, double ByVoltage);
