using System.Numerics;
using Interna.Numerics.Lines;
using Interna.Physics.Circuit;

namespace Interna.Models.Junctions.Motion;

/// <content>Small-signal impedance from the linearisation of the integrator, with α → iω.</content>
public sealed partial class JunctionMotion
{
    /// <summary>Impedance −dV/di at a state at rest or under bias [Ω m²]; NaN where the linearised equations have no solution.</summary>
    /// <param name="y">State.</param>
    /// <param name="frequencies">Frequencies, positive [Hz].</param>
    /// <param name="impedance">Receives the impedance at each.</param>
    public void Impedance(ReadOnlySpan<double> y, ReadOnlySpan<double> frequencies, Span<Complex> impedance)
    {
        var held = Control;
        var voltage = Voltage(y);
        Control = new VoltageControl(voltage);
        bool good = Linearise(0, y, new double[Size]).IsGood;
        Control = held;
        var complex = new BlockTridiagonal<Complex>(n, unknowns);
        var x = new Complex[Size];
        for (int f = 0; f < frequencies.Length; f++)
        {
            var s = new Complex(0, 2 * Math.PI * frequencies[f]);
            if (good) Lift(s, complex);
            if (!good || !complex.Factor().IsGood)
            {
                impedance[f] = new Complex(double.NaN, double.NaN);
                continue;
            }

            x.AsSpan().Clear();
            x[n + Last - 1] = 1; // one volt at the right terminal
            complex.Solve(x);
            impedance[f] = -1 / (s * displacementScale * (x[n + Last] - x[n + Last - 1]));
        }
    }

    private void Lift(Complex s, BlockTridiagonal<Complex> complex)
    {
        for (int i = 0; i < unknowns; i++)
        {
            for (int j = 0; j < unknowns; j++)
            {
                Lift(matrix.Lower(i, j), complex.Lower(i, j));
                Lift(matrix.Upper(i, j), complex.Upper(i, j));
                Lift(matrix.Diagonal(i, j), complex.Diagonal(i, j));
            }

            var entry = complex.Diagonal(i, i);
            for (int k = 0; k < n; k++) entry[k] = diagonal[i * n + k] + s * mass[i * n + k];
        }
    }

    private static void Lift(ReadOnlySpan<double> from, Span<Complex> to)
    {
        for (int k = 0; k < from.Length; k++) to[k] = from[k];
    }
}
