namespace Interna.Physics.Circuit;

/// <summary>Discharges through a constant load, V = I R₀.</summary>
/// <param name="held">R₀, positive [Ω].</param>
public sealed class ResistanceControl(double held) : Control
{
    /// <inheritdoc/>
    public override string Description => "constant load";

    /// <inheritdoc/>
    public override ControlResidual Evaluate(double t, double current, double voltage) => new(voltage - current * held, -held, 1);
}
