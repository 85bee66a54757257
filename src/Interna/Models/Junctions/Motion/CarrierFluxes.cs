using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.SpaceCharge;

namespace Interna.Models.Junctions.Motion;

/// <summary>Evaluates every flux of a line, with its partial derivatives where asked for.</summary>
internal sealed class CarrierFluxes
{
    private readonly MotionLine line;
    private readonly CarrierFlux[] fluxes;
    private readonly ActivatedTransfer[] laws;
    private readonly double[] excess, slope, local;
    private readonly int n, nodes;

    /// <summary>Prepares the fluxes of a line.</summary>
    public CarrierFluxes(MotionLine line)
    {
        this.line = line;
        fluxes = CarrierFlux.Of(line);
        laws = [.. fluxes.Select(f => new ActivatedTransfer(f.Transfer?.Symmetry ?? 0))];
        (n, nodes) = (line.MostCarriers, line.Nodes);
        excess = new double[nodes * n];
        slope = new double[nodes * n * n];
        local = new double[n];
        Values = new double[fluxes.Length];
        ByDrop = new double[fluxes.Length];
        ByLeft = new double[fluxes.Length * n];
        ByRight = new double[fluxes.Length * n];
    }

    /// <summary>The fluxes.</summary>
    public ReadOnlySpan<CarrierFlux> All => fluxes;

    /// <summary>N of each [mol/(m² s)].</summary>
    public double[] Values { get; }

    /// <summary>∂N/∂(u_right − u_left), u = φ/V_T.</summary>
    public double[] ByDrop { get; }

    /// <summary>∂N/∂c̃ of every carrier at the left point, flux by flux.</summary>
    public double[] ByLeft { get; }

    /// <summary>∂N/∂c̃ of every carrier at the right point, flux by flux.</summary>
    public double[] ByRight { get; }

    /// <summary>Evaluates <see cref="Values"/>; potentials at the beginning of y, then displacements, then carrier by carrier.</summary>
    public StateCheck Evaluate(ReadOnlySpan<double> y)
    {
        var check = Crowd(y, withSlopes: false);
        if (!check.IsGood) return check;
        for (int f = 0; f < fluxes.Length; f++)
        {
            ref readonly var flux = ref fluxes[f];
            if (flux.Transfer is null)
            {
                var (a, b, d) = Ends(flux, y);
                Values[f] = flux.Factor * ScharfetterGummel.Flux(new Scalar(a), new Scalar(b), new Scalar(d)).Value;
            }
            else
            {
                var (a, b, w) = Sides(flux, y);
                Values[f] = flux.Factor * laws[f].Rate(new Scalar(a), new Scalar(b), new Scalar(w)).Value;
            }
        }

        return check;
    }

    /// <summary>Evaluates <see cref="Values"/> and all derivatives.</summary>
    public StateCheck Linearise(ReadOnlySpan<double> y)
    {
        var check = Crowd(y, withSlopes: true);
        if (!check.IsGood) return check;
        for (int f = 0; f < fluxes.Length; f++)
        {
            ref readonly var flux = ref fluxes[f];
            if (flux.Transfer is null) LineariseDiffusion(f, flux, y);
            else LineariseTransfer(f, flux, y);
        }

        return check;
    }

    private StateCheck Crowd(ReadOnlySpan<double> y, bool withSlopes)
    {
        for (int k = 0; k < nodes; k++)
        {
            if (line.Carriers[line.PhaseOf[k]] is not { } carriers) continue;
            for (int j = 0; j < carriers.Count; j++) local[j] = y[(2 + j) * nodes + k];
            if (!carriers.Excess(local, excess.AsSpan(k * n, n), withSlopes ? slope.AsSpan(k * n * n, n * n) : default, n))
                return new StateCheck(StateFault.OutOfDomain, 2 * nodes + k);
        }

        return StateCheck.Good;
    }

    private (double A, double B, double D) Ends(in CarrierFlux flux, ReadOnlySpan<double> y)
    {
        int j = flux.LeftCarrier, k = flux.Left;
        double d = flux.Charge * (y[k + 1] - y[k]) + excess[(k + 1) * n + j] - excess[k * n + j];
        return (y[(2 + j) * nodes + k], y[(2 + j) * nodes + k + 1], d);
    }

    // Carriers of one side times free sites of the other, which are 1/γ; both are 1 in a metal.
    private (double A, double B, double W) Sides(in CarrierFlux flux, ReadOnlySpan<double> y)
    {
        double left = 1, right = 1, leftFree = 1, rightFree = 1;
        if (flux.Left >= 0) (left, leftFree) = (y[(2 + flux.LeftCarrier) * nodes + flux.Left], Math.Exp(-excess[flux.Left * n + flux.LeftCarrier]));
        if (flux.Right >= 0) (right, rightFree) = (y[(2 + flux.RightCarrier) * nodes + flux.Right], Math.Exp(-excess[flux.Right * n + flux.RightCarrier]));
        double drop = double.IsNaN(flux.FixedDrop) ? y[flux.Element + 1] - y[flux.Element] : flux.FixedDrop;
        return (left * rightFree, right * leftFree, flux.Charge * (drop - flux.Step));
    }

    private void LineariseDiffusion(int f, in CarrierFlux flux, ReadOnlySpan<double> y)
    {
        var (a, b, d) = Ends(flux, y);
        var value = ScharfetterGummel.Flux(Variable(a, 0), Variable(b, 1), Variable(d, 2));
        double byEnergy = flux.Factor * value.Partials.C.Value;
        Values[f] = flux.Factor * value.Value.Value;
        ByDrop[f] = flux.Charge * byEnergy;
        int j = flux.LeftCarrier;
        for (int l = 0; l < n; l++)
        {
            ByLeft[f * n + l] = -byEnergy * slope[(flux.Left * n + j) * n + l];
            ByRight[f * n + l] = byEnergy * slope[(flux.Right * n + j) * n + l];
        }

        ByLeft[f * n + j] += flux.Factor * value.Partials.A.Value;
        ByRight[f * n + j] += flux.Factor * value.Partials.B.Value;
    }

    private void LineariseTransfer(int f, in CarrierFlux flux, ReadOnlySpan<double> y)
    {
        var (a, b, w) = Sides(flux, y);
        var value = laws[f].Rate(Variable(a, 0), Variable(b, 1), Variable(w, 2));
        Values[f] = flux.Factor * value.Value.Value;
        ByDrop[f] = double.IsNaN(flux.FixedDrop) ? flux.Factor * flux.Charge * value.Partials.C.Value : 0;
        double byA = flux.Factor * value.Partials.A.Value, byB = flux.Factor * value.Partials.B.Value;
        if (flux.Left >= 0)
        {
            double others = flux.Right >= 0 ? Math.Exp(-excess[flux.Right * n + flux.RightCarrier]) : 1;
            for (int l = 0; l < n; l++) ByLeft[f * n + l] = -byB * b * slope[(flux.Left * n + flux.LeftCarrier) * n + l];
            ByLeft[f * n + flux.LeftCarrier] += byA * others;
        }

        if (flux.Right >= 0)
        {
            double others = flux.Left >= 0 ? Math.Exp(-excess[flux.Left * n + flux.LeftCarrier]) : 1;
            for (int l = 0; l < n; l++) ByRight[f * n + l] = -byA * a * slope[(flux.Right * n + flux.RightCarrier) * n + l];
            ByRight[f * n + flux.RightCarrier] += byB * others;
        }
    }

    private static Dual<Scalar, Partials3<Scalar>> Variable(double value, int index) =>
        new(new(value), new(new(index == 0 ? 1 : 0), new(index == 1 ? 1 : 0), new(index == 2 ? 1 : 0)));
}
