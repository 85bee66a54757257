namespace Interna.Physics.Circuit;

/// <summary>Holds a constant voltage, V = V₀.</summary>
/// <param name="held">V₀ [V].</param>
public sealed class VoltageControl(double held) : Control
{
    /// <inheritdoc/>
    public override string Description => "constant voltage";

    /// <inheritdoc/>
    public override ControlResidual Evaluate(double t, double current, double voltage) => new(voltage - held, 0, 1);
}
