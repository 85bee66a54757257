using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Simulations;

/// <summary>
/// Starts a step whose consistent state is not found at once: leads the cell from open circuit to what the step holds, and
/// finds on the way why it cannot get there.
/// </summary>
internal sealed class CurrentContinuation(LimitedModel system, Bdf bdf)
{
    private const double FirstStride = 1.0 / 16;
    private const double SmallestStride = 1e-5;

    /// <summary>
    /// Leads the state to the control of the step. Returns the limit met on the way, or the failed start where no limit
    /// explains it.
    /// </summary>
    public (StepOutcome Outcome, string? Limit) Start(double t, double[] y)
    {
        var model = system.Model;
        var target = model.Control;
        var ramp = new Ramp(target);
        model.Control = ramp;
        try
        {
            var outcome = bdf.Start(t, y);
            if (!outcome.IsGood) return (outcome, null);
            ramp.Rest = model.Voltage(bdf.State);
            bdf.State.CopyTo(y);
            double reached = 0, stride = FirstStride;
            while (reached < 1)
            {
                ramp.Part = Math.Min(1, reached + stride);
                var attempt = bdf.Start(t, y);
                if (attempt.IsGood)
                {
                    bdf.State.CopyTo(y);
                    reached = ramp.Part;
                    stride *= 2;
                    if (Met(t) is { } limit) return (attempt, At(limit, reached, target));
                    continue;
                }

                outcome = attempt;
                stride /= 2;
                if (stride >= SmallestStride) continue;
                return (outcome, At("no state of the cell carries more", reached, target));
            }
        }
        finally
        {
            model.Control = target;
        }

        return (bdf.Start(t, y), null);
    }

    private string? Met(double t)
    {
        var values = new double[system.EventCount];
        system.Events(t, bdf.State, bdf.Derivative, values);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] > 0) continue;
            if (i < system.Model.EventCount) return system.Model.LimitNames[i];
            if (system.Limits[i - system.Model.EventCount] is { IsSafety: true } or VoltageMargin) return system.Limits[i - system.Model.EventCount].Description;
        }

        return null;
    }

    private string At(string limit, double reached, Control target) =>
        $"{limit} at {StepPlan.Number(system.Model.Current(bdf.State))} A, {StepPlan.Number(100 * reached)} % of the way to the {target.Description}";

    /// <summary>Open circuit at 0, the target at 1; in between the target's equation moved by its residual at open circuit.</summary>
    private sealed class Ramp(Control target) : Control
    {
        public double Part { get; set; }

        public double Rest { get; set; }

        public override string Description => target.Description;

        public override ControlResidual Evaluate(double t, double current, double voltage)
        {
            if (Part == 0) return new ControlResidual(current, 1, 0);
            var residual = target.Evaluate(t, current, voltage);
            return residual with { Value = residual.Value - (1 - Part) * target.Evaluate(t, 0, Rest).Value };
        }
    }
}
