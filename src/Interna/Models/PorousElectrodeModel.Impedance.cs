using System.Numerics;
using Interna.Models.PorousElectrode;
using Interna.Numerics.Lines;

namespace Interna.Models;

/// <content>Small-signal impedance from the linearisation of the integrator, with α → iω.</content>
public sealed partial class PorousElectrodeModel
{
    private ImpedanceSolver? impedance;

    /// <inheritdoc/>
    public void Impedance(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, ReadOnlySpan<double> frequencies, Span<ImpedancePoint> result)
    {
        if (!Linearise(t, y, ydot).IsGood)
        {
            var undefined = new Complex(double.NaN, double.NaN);
            for (int i = 0; i < frequencies.Length; i++) result[i] = new ImpedancePoint(frequencies[i], undefined, undefined, undefined, undefined);
            return;
        }

        impedance ??= new ImpedanceSolver(this);
        for (int i = 0; i < frequencies.Length; i++) result[i] = impedance.At(frequencies[i]);
    }

    /// <summary>Solves the linearised model for a current of unit amplitude at one frequency.</summary>
    /// <remarks>
    /// The temperature does not answer: at the frequencies of electrochemical impedance the heat capacity of a cell holds it.
    /// The parts meet at the faces between the regions; contacts and collector-side solid count with their electrode, contacts
    /// with the positive.
    /// </remarks>
    private sealed class ImpedanceSolver
    {
        private readonly PorousElectrodeModel model;
        private readonly BlockTridiagonal<Complex> matrix;
        private readonly Complex[] response;

        public ImpedanceSolver(PorousElectrodeModel model)
        {
            this.model = model;
            matrix = new BlockTridiagonal<Complex>(model.mesh.Slots, 2);
            response = new Complex[2 * model.mesh.Slots];
        }

        public ImpedancePoint At(double frequency)
        {
            var s = new Complex(0, 2 * Math.PI * frequency);
            Assemble(s);
            if (!matrix.Factor().IsGood)
            {
                var undefined = new Complex(double.NaN, double.NaN);
                return new ImpedancePoint(frequency, undefined, undefined, undefined, undefined);
            }

            var column = model.matrix.Column(0);
            double scale = 1 / model.currentScale;
            for (int k = 0; k < response.Length; k++) response[k] = -column[k] * scale;
            matrix.Solve(response);
            return Split(frequency);
        }

        private void Assemble(Complex s)
        {
            var source = model.matrix.Line;
            for (int i = 0; i < 2; i++)
            {
                for (int j = 0; j < 2; j++)
                {
                    Lift(source.Lower(i, j), matrix.Lower(i, j));
                    Lift(source.Upper(i, j), matrix.Upper(i, j));
                }
            }

            Span<Complex> uu = matrix.Diagonal(0, 0), ud = matrix.Diagonal(0, 1), du = matrix.Diagonal(1, 0), dd = matrix.Diagonal(1, 1);
            for (int k = 0; k < model.mesh.Slots; k++)
            {
                var layer = s * model.capacitance[k];
                uu[k] = s + model.saltDiagonal[k];
                ud[k] = -model.saltSource[k] * layer;
                du[k] = model.chargeDiagonalU[k];
                dd[k] = model.chargeDiagonalDelta[k] - model.chargeScale[k] * model.areaWidth[k] * layer;
            }

            if (model.negative is not null) AddReaction(model.negative, 0, s);
            AddReaction(model.positive, model.layout.PositiveSlot, s);
        }

        private void AddReaction(ElectrodeColumn column, int slot, Complex s)
        {
            var answers = column.Response(s);
            Span<Complex> uu = matrix.Diagonal(0, 0), ud = matrix.Diagonal(0, 1), du = matrix.Diagonal(1, 0), dd = matrix.Diagonal(1, 1);
            for (int i = column.FirstLane; i < column.FirstLane + column.Cells; i++)
            {
                int k = slot + i;
                double salt = model.saltSource[k], charge = model.areaWidth[k] * model.chargeScale[k];
                var (byU, byDelta) = answers[i];
                uu[k] -= salt * byU;
                ud[k] -= salt * byDelta;
                du[k] -= charge * byU;
                dd[k] -= charge * byDelta;
            }
        }

        // V = (left end … left face of the separator) + (… right face) + (… right end), each a sum of linearised drops.
        private ImpedancePoint Split(double frequency)
        {
            var (line, mesh, layout) = (model.line, model.mesh, model.layout);
            int n = mesh.Slots, separator = mesh.First + layout.NegativeCells, right = layout.PositiveSlot;
            // Δ of planar metal; none at an ideal one.
            Complex planar = model.metal?.Response(new Complex(0, 2 * Math.PI * frequency), line.SodiumSurfaceByU * response[mesh.First] + line.SodiumSurfaceByCurrent) ?? Complex.Zero;
            Complex total = line.VoltageByCurrent - planar;
            for (int k = mesh.First; k <= mesh.Last; k++)
                total += line.VoltageByU[k] * response[k] + line.VoltageByDelta[k] * response[n + k];

            Complex negative = -planar, beforePositive = line.FirstPotentialByCurrent - planar
                + line.FirstPotentialByU * response[mesh.First]
                - (line.HasSodium ? Complex.Zero : response[n + mesh.First]);
            for (int k = mesh.First; k < right; k++)
            {
                if (k + 1 == separator && layout.NegativeCells > 0) negative = beforePositive + HalfDrop(k);
                beforePositive += k + 1 < right ? Drop(k) : HalfDrop(k);
            }

            double area = model.Cell.Area;
            return new ImpedancePoint(frequency, -total / area, -negative / area, -(beforePositive - negative) / area, -(total - beforePositive) / area);
        }

        private Complex Drop(int k)
        {
            var line = model.line;
            int n = model.mesh.Slots;
            return line.DropByLeft(k) * response[k] + line.DropByRight(k) * response[k + 1]
                + line.DropByDelta(k) * (response[n + k + 1] - response[n + k]) + line.DropByCurrent(k);
        }

        // From the centre of volume k to its right face, at a face without solid.
        private Complex HalfDrop(int k)
        {
            var (byLeft, byRight, byCurrent) = model.line.HalfDrop(k, model.linearisedCurrent);
            return byLeft * response[k] + byRight * response[k + 1] + byCurrent;
        }

        private static void Lift(ReadOnlySpan<double> from, Span<Complex> to)
        {
            for (int i = 0; i < from.Length; i++) to[i] = from[i];
        }
    }
}
