namespace Interna.Numerics.TimeIntegration;

/// <summary>Chooses order and step from the error estimates of the present order and of its neighbours.</summary>
internal sealed class StepController(BdfOptions options)
{
    private const double Safety = 0.83;
    private const double LargestGrowth = 10;
    private const double SmallestShrink = 0.2;

    // A change of step costs a factorisation and a fresh history: small ones do not pay.
    private const double WorthShrinking = 0.95;
    private const double WorthGrowing = 1.2;

    private int equalSteps;
    private int nextOrder;
    private double nextFactor;
    private bool changePending;

    /// <summary>Order of the step being taken.</summary>
    public int Order { get; private set; } = 1;

    /// <summary>Begins at order one.</summary>
    public void Restart()
    {
        Order = 1;
        equalSteps = 0;
        changePending = false;
    }

    /// <summary>The step has changed: estimates need new equal steps.</summary>
    public void StepChanged() => equalSteps = 0;

    /// <summary>Adopts the order and hands out the step factor decided after the last accepted step, if any.</summary>
    public bool TakeChange(out double factor)
    {
        factor = nextFactor;
        if (!changePending) return false;
        changePending = false;
        Order = nextOrder;
        return true;
    }

    /// <summary>After an accepted step with error estimate <paramref name="error"/> and difference norms of order k and k + 2.</summary>
    public void Accept(double error, double lower, double higher)
    {
        equalSteps++;
        if (equalSteps < Order + 1) return;
        var factor = Factor(error, Order + 1);
        var best = Order;
        if (options.FixedStep is not null)
        {
            (best, factor) = (Math.Min(Order + 1, options.MaximumOrder), 1);
        }
        else
        {
            if (Order > 1 && Factor(NdfCoefficients.Error(Order - 1) * lower, Order) is var down && down > factor) (best, factor) = (Order - 1, down);
            if (Order < options.MaximumOrder && Factor(NdfCoefficients.Error(Order + 1) * higher, Order + 2) is var up && up > factor) (best, factor) = (Order + 1, up);
        }

        factor = Math.Min(factor, LargestGrowth);
        if (best == Order && factor > WorthShrinking && factor < WorthGrowing) return;
        (nextOrder, nextFactor, changePending) = (best, factor, true);
    }

    /// <summary>After a refused attempt: the factor for the step.</summary>
    public double Refuse(StepReason reason, double error, int failures)
    {
        changePending = false;
        if (reason != StepReason.ErrorTest)
        {
            // A history that points out of the domain is not worth keeping.
            if (failures >= 3) Order = 1;
            return failures < 3 ? 0.5 : 0.25;
        }

        if (failures >= 2) Order = Math.Max(1, Order - 1);
        return failures >= 4 ? SmallestShrink : Math.Max(SmallestShrink, Factor(error, Order + 1));
    }

    private static double Factor(double error, int exponent) => error > 0 ? Safety * Math.Pow(error, -1.0 / exponent) : LargestGrowth;
}
