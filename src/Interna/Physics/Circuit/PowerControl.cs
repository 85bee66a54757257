namespace Interna.Physics.Circuit;

/// <summary>Holds a constant power, I V = P₀.</summary>
/// <remarks>Of the two currents that give the same power the solver follows the one of the higher voltage.</remarks>
/// <param name="held">P₀, discharge positive [W].</param>
public sealed class PowerControl(double held) : Control
{
    /// <inheritdoc/>
    public override string Description => "constant power";

    /// <inheritdoc/>
    public override ControlResidual Evaluate(double t, double current, double voltage) => new(current * voltage - held, voltage, current);
}
