namespace Interna.Verification.Tests.Sweeps;

/// <summary>The same sweep once more, by differences on a mesh that is fine at the surface and steps of equal voltage, with none of the simulator's code.</summary>
internal static class DifferencedPlate
{
    private const int Cells = 800;
    private const double HalfWindow = 12, Step = 0.005;

    /// <summary>Peak current over F c L (vF/RT) of a plate with an ideal surface that holds a fraction of what the host holds.</summary>
    public static double Peak(double w, double surface)
    {
        var x = new double[Cells + 1];
        for (int i = 0; i <= Cells; i++) x[i] = 1 - (Math.Exp(4 * (1 - (double)i / Cells)) - 1) / (Math.Exp(4) - 1);
        double[] theta = [.. x.Select(_ => 1 / (1 + Math.Exp(HalfWindow)))], before = theta, diagonal = new double[Cells], right = new double[Cells];
        double dt = Step / w;
        var current = new List<double>();
        for (int k = 1; k <= (int)(2 * HalfWindow / Step); k++)
        {
            // Second order backward differences, the first step of first order.
            double lead = k == 1 ? 1 / dt : 1.5 / dt, edge = 1 / (1 + Math.Exp(HalfWindow - k * Step));
            double Past(int i) => k == 1 ? theta[i] / dt : (2 * theta[i] - 0.5 * before[i]) / dt;
            for (int i = 0; i < Cells; i++)
            {
                double inner = i == 0 ? 0 : 1 / (x[i] - x[i - 1]), outer = 1 / (x[i + 1] - x[i]), volume = 0.5 * (x[i + 1] - (i == 0 ? 0 : x[i - 1]));
                diagonal[i] = volume * lead + inner + outer;
                right[i] = volume * Past(i) + (i == Cells - 1 ? edge * outer : 0);
                if (i == 0) continue;
                double factor = inner / diagonal[i - 1];
                diagonal[i] -= factor * inner;
                right[i] += factor * right[i - 1];
            }

            var next = new double[Cells + 1];
            next[Cells] = edge;
            for (int i = Cells - 1; i >= 0; i--) next[i] = (right[i] + (i == Cells - 1 ? 0 : next[i + 1] / (x[i + 1] - x[i]))) / diagonal[i];
            double rate = lead * edge - Past(Cells), last = x[Cells] - x[Cells - 1];
            current.Add(((edge - next[Cells - 1]) / last + (0.5 * last + surface) * rate) / w);
            (before, theta) = (theta, next);
        }

        int top = current.IndexOf(current.Max());
        double a = current[top - 1], b = current[top], c = current[top + 1];
        return b - (c - a) * (c - a) / (8 * (c - 2 * b + a));
    }
}
