using Interna.Numerics.Lines;
using Interna.Numerics.Reals;
using Interna.Physics.SpaceCharge;

namespace Interna.Models.Junctions.Motion;

/// <summary>The state at rest on the points of a moving junction: Poisson's equation with every carrier in equilibrium.</summary>
/// <remarks>
/// The solution of <see cref="JunctionAtRest"/>, brought to the points and the scheme of the line by Newton's method, so that no flux
/// flows to rounding before anything is imposed.
/// </remarks>
internal static class MotionStart
{
    private const int MostIterations = 60;
    private const double Converged = 1e-12, LongestStep = 2;

    /// <summary>Writes potentials over the thermal voltage and concentrations over their references into y.</summary>
    /// <exception cref="InvalidOperationException">No equilibrium was found.</exception>
    public static void Find(MotionLine line, Span<double> y)
    {
        var u = Guess(line);
        var matrix = new BlockTridiagonal<double>(line.Nodes, 2);
        var x = new double[2 * line.Nodes];
        double size = double.PositiveInfinity;
        for (int i = 0; i < MostIterations && size > Converged; i++)
        {
            Assemble(line, u, matrix, x);
            if (!matrix.Factor().IsGood) break;
            matrix.Solve(x);
            size = 0;
            for (int k = 0; k < line.Nodes; k++)
            {
                size = Math.Max(size, Math.Abs(x[k]) / (1 + Math.Abs(u[k])));
                u[k] -= Math.Clamp(x[k], -LongestStep, LongestStep);
                u[line.Nodes + k] -= x[line.Nodes + k];
            }
        }

        if (!(size <= Converged)) throw new InvalidOperationException($"Junction '{line.Junction.Name}': no state at rest was found to start from.");
        u.AsSpan(0, line.Nodes).CopyTo(y);
        Fill(line, y);
    }

    private static void Fill(MotionLine line, Span<double> y)
    {
        double[] at = [0], potential = [0], local = new double[line.MostCarriers];
        for (int k = 0; k < line.Nodes; k++)
        {
            int p = line.PhaseOf[k], j = 0;
            if (line.Carriers[p] is not { } carriers) continue;
            potential[0] = y[k] - line.Reference[p];
            foreach (var population in ((SpaceChargePhase)line.Junction.Phases[p]).Populations)
                foreach (var carrier in CarrierProfiles.Of(population, at, potential)) local[j++] = carrier.Concentration[0] / carrier.Reference;
            carriers.Fill(local, potential[0]);
            for (j = 0; j < carriers.Count; j++) y[(2 + j) * line.Nodes + k] = local[j];
        }
    }

    // Unknowns: u and, in units of V_T, the displacement right of each point; a contact fixes the step of u, a stretch its slope.
    private static void Assemble(MotionLine line, double[] u, BlockTridiagonal<double> matrix, double[] residual)
    {
        int n = line.Nodes;
        double thermal = line.Junction.ThermalVoltage;
        Clear(matrix);
        for (int k = 0; k < n; k++)
        {
            int p = line.PhaseOf[k];
            double before = k > 0 ? u[n + k - 1] : 0;
            matrix.Diagonal(0, 0)[k] = 1;
            matrix.Diagonal(1, 1)[k] = 1;
            residual[n + k] = 0;
            bool left = k == 0, right = k == n - 1;
            if (left || right)
            {
                residual[k] = u[k] - (left ? LeftPotential(line) : RightPotential(line));
            }
            else
            {
                var charge = line.Media[p]!.Density(new Dual<Scalar, Partials1<Scalar>>(new(u[k] - line.Reference[p]), new(new(1))));
                double factor = line.Volume[k] / thermal;
                residual[k] = u[n + k] - before + factor * charge.Value.Value + Trapped(line, k) / thermal;
                matrix.Diagonal(0, 0)[k] = factor * charge.Partials.A.Value;
                matrix.Diagonal(0, 1)[k] = 1;
                matrix.Lower(0, 1)[k] = -1;
            }

            if (right) residual[n + k] = u[n + k];
            else Join(line, k, u, matrix, residual);
        }
    }

    private static void Join(MotionLine line, int k, double[] u, BlockTridiagonal<double> matrix, double[] residual)
    {
        int n = line.Nodes, contact = line.ContactOf[k];
        double gain = contact < 0 ? 0 : line.Junction.Contacts[contact].Dipole / line.Junction.ThermalVoltage;
        double elastance = contact < 0 ? line.Width[k] / line.Permittivity[line.PhaseOf[k]] : 1 / line.Junction.Contacts[contact].GapCapacitance;
        residual[n + k] = u[k + 1] - u[k] - gain - elastance * u[n + k];
        matrix.Diagonal(1, 0)[k] = -1;
        matrix.Diagonal(1, 1)[k] = -elastance;
        matrix.Upper(1, 0)[k] = 1;
    }

    /// <summary>Charge trapped at the contacts beside a point, half on either side of a layer, all on the left without one [C/m²].</summary>
    public static double Trapped(MotionLine line, int k)
    {
        double charge = 0;
        if (k < line.Nodes - 1 && line.ContactOf[k] is >= 0 and var after) charge += HasLayer(after) ? line.Junction.FixedCharges(after).Left : line.Junction.FixedCharge(after);
        if (k > 0 && line.ContactOf[k - 1] is >= 0 and var before && HasLayer(before)) charge += line.Junction.FixedCharges(before).Right;
        return charge;

        bool HasLayer(int contact) => line.Junction.Contacts[contact].GapThickness > 0;
    }

    /// <summary>Potential of the first point: the left metal is at zero.</summary>
    public static double LeftPotential(MotionLine line) => line.LeftEnd == EndKind.Metal ? line.Junction.Contacts[0].Dipole / line.Junction.ThermalVoltage : 0;

    private static double RightPotential(MotionLine line) =>
        line.Reference[^1] - (line.RightEnd == EndKind.Metal ? line.Junction.Contacts[^1].Dipole / line.Junction.ThermalVoltage : 0);

    private static void Clear(BlockTridiagonal<double> matrix)
    {
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                matrix.Lower(i, j).Clear();
                matrix.Diagonal(i, j).Clear();
                matrix.Upper(i, j).Clear();
            }
        }
    }

    private static double[] Guess(MotionLine line)
    {
        var u = new double[2 * line.Nodes];
        var rest = new JunctionAtRest(line.Junction);
        if (!rest.IsSolved) throw new InvalidOperationException($"Junction '{line.Junction.Name}': no state at rest was found to start from.");
        for (int k = 0; k < line.Nodes; k++)
        {
            int p = line.PhaseOf[k];
            u[k] = line.Reference[p];
            if (rest.Profiles.FirstOrDefault(q => q.Phase == p) is { } profile)
                u[k] += At(profile, line.Position[k]) / line.Junction.ThermalVoltage;
        }

        return u;
    }

    private static double At(PhaseProfile profile, double x)
    {
        var positions = profile.Position;
        int right = 1;
        while (right < positions.Count - 1 && positions[right] < x) right++;
        double part = Math.Clamp((x - positions[right - 1]) / (positions[right] - positions[right - 1]), 0, 1);
        return profile.Bending[right - 1] + part * (profile.Bending[right] - profile.Bending[right - 1]);
    }
}
