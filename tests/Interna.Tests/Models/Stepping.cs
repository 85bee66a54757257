using Interna.Models;

namespace Interna.Tests.Models;

/// <summary>Holds what a step of the integrator does with a model to what it may cost.</summary>
internal static class Stepping
{
    /// <summary>Residual, Jacobian, factors, solve and events leave nothing behind.</summary>
    public static void AllocatesNothing(ICellModel model, double[] y, double[] ydot)
    {
        double[] residual = new double[model.Size], events = new double[model.EventCount];
        Once();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++) Once();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Once()
        {
            model.Residual(0, y, ydot, residual);
            model.Linearise(0, y, ydot);
            model.Factor(1);
            model.Solve(residual);
            model.Events(0, y, ydot, events);
        }
    }
}
