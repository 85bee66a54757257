using System.Numerics;
using System.Runtime.Intrinsics;
using Interna.Numerics.Reals;

namespace Interna.Models;

/// <summary>
/// What the surfaces of an electrode's particles store, over the nodes of the electrode: for each kind of sites
/// τ dθ/dt = θ_eq(Δ, θ, T) − θ and the current density −q_s dθ/dt, condensed onto δj_s = r + c_Δ δΔ + c_T δT.
/// </summary>
/// <remarks>
/// States: θ of the first kind of sites in all lanes, then of the second, and so on. The current is linear in the rates, so that
/// charge and sodium are conserved to rounding after every Newton update. Allocates nothing once built.
/// </remarks>
internal sealed class SurfaceColumn
{
    private readonly IReadOnlyList<SurfaceStorage> kinds;
    private readonly int lanes;
    private readonly bool thermal;
    private readonly double[] live;
    private readonly double[] equilibrium, byDrop, byOccupation, byTemperature;
    private readonly double[] answer;
    private double alpha;

    /// <param name="electrode">The electrode.</param>
    /// <param name="lanes">Length of the columns.</param>
    /// <param name="firstLane">First lane in use.</param>
    /// <param name="count">Number of lanes in use.</param>
    /// <param name="thermal">Whether derivatives by temperature are needed.</param>
    public SurfaceColumn(InsertionElectrode electrode, int lanes, int firstLane, int count, bool thermal)
    {
        kinds = electrode.SurfaceStorage;
        this.lanes = lanes;
        this.thermal = thermal;
        live = new double[lanes];
        live.AsSpan(firstLane, count).Fill(1);
        int n = States;
        (equilibrium, byDrop, byOccupation, byTemperature, answer) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        (ByDrop, ByTemperature, Reduced, HeatByDrop, HeatByTemperature, ReducedHeat) =
            (new double[lanes], new double[lanes], new double[lanes], new double[lanes], new double[lanes], new double[lanes]);
    }

    /// <summary>Number of unknowns.</summary>
    public int States => kinds.Count * lanes;

    /// <summary>c_Δ [S/m²].</summary>
    public double[] ByDrop { get; }

    /// <summary>c_T [A/(m² K)].</summary>
    public double[] ByTemperature { get; }

    /// <summary>r of the last <see cref="Reduce"/> [A/m²].</summary>
    public double[] Reduced { get; }

    /// <summary>As <see cref="ByDrop"/> for the enthalpy flow Σ j_s U_s.</summary>
    public double[] HeatByDrop { get; }

    /// <summary>As <see cref="ByTemperature"/> for the enthalpy flow.</summary>
    public double[] HeatByTemperature { get; }

    /// <summary>As <see cref="Reduced"/> for the enthalpy flow.</summary>
    public double[] ReducedHeat { get; }

    /// <summary>Writes the occupations in equilibrium with a potential drop.</summary>
    public void Initialise(Span<double> theta, double drop, double temperature)
    {
        double f = Constant.Faraday / (Constant.Gas * temperature);
        for (int k = 0; k < kinds.Count; k++)
        {
            double value = kinds[k].Isotherm.Equilibrium(drop, f);
            for (int i = 0; i < lanes; i++) theta[k * lanes + i] = live[i] * value;
        }
    }

    /// <summary>Writes τ dθ/dt − (θ_eq − θ).</summary>
    public void Residual(ReadOnlySpan<double> theta, ReadOnlySpan<double> rate, ReadOnlySpan<double> drop, double temperature, Span<double> residual)
    {
        Evaluate(theta, drop, temperature, partials: false);
        for (int k = 0, i = 0; k < kinds.Count; k++)
        {
            double tau = kinds[k].RelaxationTime;
            for (int lane = 0; lane < lanes; lane++, i++) residual[i] = live[lane] * (tau * rate[i] - (equilibrium[i] - theta[i]));
        }
    }

    /// <summary>Adds the current density −Σ q_s dθ/dt [A/m²].</summary>
    public void AddCurrent(ReadOnlySpan<double> rate, Span<double> current)
    {
        for (int k = 0, i = 0; k < kinds.Count; k++)
        {
            double charge = kinds[k].Charge;
            for (int lane = 0; lane < lanes; lane++, i++) current[lane] -= live[lane] * charge * rate[i];
        }
    }

    /// <summary>Heat taken up with the sodium, per charge the potential at half filling: Σ j_s U_s in one lane [W/m²].</summary>
    public double EnthalpyFlow(ReadOnlySpan<double> rate, int lane)
    {
        double sum = 0;
        for (int k = 0; k < kinds.Count; k++) sum -= kinds[k].Charge * kinds[k].Isotherm.Potential * rate[k * lanes + lane];
        return sum;
    }

    /// <summary>Heat Σ j_s (Δ − U_s) of a state in one lane, with j_s from the law of relaxation [W/m²]; call <see cref="Evaluate"/> first.</summary>
    public double Heat(ReadOnlySpan<double> theta, double drop, int lane)
    {
        double sum = 0;
        for (int k = 0, i = lane; k < kinds.Count; k++, i += lanes)
            sum -= kinds[k].Charge * (equilibrium[i] - theta[i]) / kinds[k].RelaxationTime * (drop - kinds[k].Isotherm.Potential);
        return sum;
    }

    /// <summary>Charge of the sodium stored in one lane Σ q_s θ [C/m²].</summary>
    public double Charge(ReadOnlySpan<double> theta, int lane)
    {
        double sum = 0;
        for (int k = 0; k < kinds.Count; k++) sum += kinds[k].Charge * theta[k * lanes + lane];
        return sum;
    }

    /// <summary>Evaluates θ_eq, with its partial derivatives where asked.</summary>
    public void Evaluate(ReadOnlySpan<double> theta, ReadOnlySpan<double> drop, double temperature, bool partials)
    {
        if (lanes % Lanes8.Width == 0 && Vector512.IsHardwareAccelerated) Run<Lanes8>(theta, drop, temperature, partials);
        else if (lanes % Lanes4.Width == 0) Run<Lanes4>(theta, drop, temperature, partials);
        else Run<Scalar>(theta, drop, temperature, partials);
    }

    /// <summary>Factorises at α and condenses.</summary>
    public void Factor(double alpha)
    {
        this.alpha = alpha;
        ByDrop.AsSpan().Clear();
        ByTemperature.AsSpan().Clear();
        HeatByDrop.AsSpan().Clear();
        HeatByTemperature.AsSpan().Clear();
        for (int k = 0, i = 0; k < kinds.Count; k++)
        {
            var kind = kinds[k];
            for (int lane = 0; lane < lanes; lane++, i++)
            {
                answer[i] = live[lane] / (kind.RelaxationTime * alpha + 1 - byOccupation[i]);
                double current = -kind.Charge * alpha * answer[i], enthalpy = current * kind.Isotherm.Potential;
                ByDrop[lane] += current * byDrop[i];
                HeatByDrop[lane] += enthalpy * byDrop[i];
                if (!thermal) continue;
                ByTemperature[lane] += current * byTemperature[i];
                HeatByTemperature[lane] += enthalpy * byTemperature[i];
            }
        }
    }

    /// <summary>First half of a solve: leaves the right-hand side in <paramref name="x"/> and gives <see cref="Reduced"/>.</summary>
    public void Reduce(ReadOnlySpan<double> x)
    {
        Reduced.AsSpan().Clear();
        ReducedHeat.AsSpan().Clear();
        for (int k = 0, i = 0; k < kinds.Count; k++)
        {
            for (int lane = 0; lane < lanes; lane++, i++)
            {
                double current = -kinds[k].Charge * alpha * answer[i] * x[i];
                Reduced[lane] += current;
                ReducedHeat[lane] += current * kinds[k].Isotherm.Potential;
            }
        }
    }

    /// <summary>Second half of a solve, given what the nodes and the temperature do.</summary>
    public void Complete(Span<double> x, ReadOnlySpan<double> dDrop, double dTemperature)
    {
        for (int k = 0, i = 0; k < kinds.Count; k++)
        {
            for (int lane = 0; lane < lanes; lane++, i++)
                x[i] = answer[i] * (x[i] + byDrop[i] * dDrop[lane] + (thermal ? byTemperature[i] * dTemperature : 0));
        }
    }

    /// <summary>δj_s/δΔ in one lane at a complex rate and constant temperature [S/m²].</summary>
    public Complex Response(Complex s, int lane)
    {
        var sum = Complex.Zero;
        for (int k = 0, i = lane; k < kinds.Count; k++, i += lanes)
            sum -= kinds[k].Charge * s * byDrop[i] / (kinds[k].RelaxationTime * s + 1 - byOccupation[i]);
        return sum;
    }

    private void Run<T>(ReadOnlySpan<double> theta, ReadOnlySpan<double> drop, double temperature, bool partials)
        where T : struct, ILanes<T>
    {
        double f = Constant.Faraday / (Constant.Gas * temperature);
        T zero = T.Of(0), one = T.Of(1);
        for (int k = 0; k < kinds.Count; k++)
        {
            var law = kinds[k].Isotherm;
            for (int lane = 0, i = k * lanes; lane < lanes; lane += T.Width, i += T.Width)
            {
                if (!partials)
                {
                    T.Store(law.Value(T.Load(drop, lane), T.Load(theta, i), T.Of(f)), equilibrium, i);
                    continue;
                }

                var value = law.Value(
                    new Dual<T, Partials3<T>>(T.Load(drop, lane), new(one, zero, zero)),
                    new Dual<T, Partials3<T>>(T.Load(theta, i), new(zero, one, zero)),
                    new Dual<T, Partials3<T>>(T.Of(f), new(zero, zero, one)));
                T.Store(value.Value, equilibrium, i);
                T.Store(value.Partials.A, byDrop, i);
                T.Store(value.Partials.B, byOccupation, i);
                T.Store(-f / temperature * value.Partials.C, byTemperature, i);
            }
        }
    }
}
