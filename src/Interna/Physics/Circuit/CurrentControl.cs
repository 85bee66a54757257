namespace Interna.Physics.Circuit;

/// <summary>Holds a constant current, I = I₀; zero for a rest.</summary>
/// <param name="held">I₀, discharge positive [A].</param>
public sealed class CurrentControl(double held) : Control
{
    /// <inheritdoc/>
    public override string Description => held == 0 ? "open circuit" : "constant current";

    /// <inheritdoc/>
    public override ControlResidual Evaluate(double t, double current, double voltage) => new(current - held, 1, 0);
}
