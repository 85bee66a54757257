namespace Interna.Numerics.TimeIntegration;

/// <summary>Counts of the work an integrator has done.</summary>
public readonly record struct IntegratorStatistics(
    long Steps,
    long NewtonIterations,
    long Linearisations,
    long Factorisations,
    long ErrorTestFailures,
    long NewtonFailures,
    long Restarts)
{
    /// <summary>Adds two counts.</summary>
    public static IntegratorStatistics operator +(IntegratorStatistics a, IntegratorStatistics b) => new(
        a.Steps + b.Steps,
        a.NewtonIterations + b.NewtonIterations,
        a.Linearisations + b.Linearisations,
        a.Factorisations + b.Factorisations,
        a.ErrorTestFailures + b.ErrorTestFailures,
        a.NewtonFailures + b.NewtonFailures,
        a.Restarts + b.Restarts);
}
