using Interna.Models;

namespace Interna.Simulations;

/// <summary>Holds a run to its sum rules: sodium is conserved, and what arrives in the positive host is the charge passed.</summary>
internal sealed class BalanceAudit
{
    private readonly ICellModel model;
    private readonly double tolerance;

    /// <summary>Takes the balance at the start of a run.</summary>
    public BalanceAudit(ICellModel model, ReadOnlySpan<double> y, double tolerance)
        : this(model, model.Sodium(y), tolerance)
    {
    }

    /// <summary>Goes on with the balance taken at the start of a run.</summary>
    public BalanceAudit(ICellModel model, double total, double positive, double tolerance)
    {
        this.model = model;
        this.tolerance = tolerance;
        StartTotal = total;
        StartPositive = positive;
    }

    /// <summary>Sodium in all at the start [mol].</summary>
    public double StartTotal { get; }

    /// <summary>Sodium in the positive host with its double layer at the start [mol].</summary>
    public double StartPositive { get; }

    /// <summary>Names the balance that is broken at a state; null where all hold.</summary>
    public string? Check(ReadOnlySpan<double> y)
    {
        var scale = Math.Abs(StartTotal) + Math.Abs(StartPositive);
        var sodium = model.Sodium(y);
        var total = sodium.Total - StartTotal;
        if (!(Math.Abs(total) <= tolerance * scale)) return $"sodium in the whole cell has changed by {StepPlan.Number(total)} mol";
        var charge = sodium.Positive - StartPositive - model.Charge(y) / Constant.Faraday;
        if (!(Math.Abs(charge) <= tolerance * scale)) return $"sodium in the positive electrode differs from the charge passed by {StepPlan.Number(charge)} mol";
        return null;
    }

    private BalanceAudit(ICellModel model, SodiumBalance sodium, double tolerance)
        : this(model, sodium.Total, sodium.Positive, tolerance)
    {
    }
}
