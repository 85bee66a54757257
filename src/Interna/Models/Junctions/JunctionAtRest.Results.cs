using Interna.Numerics.Reals;
using Interna.Physics.SpaceCharge;

namespace Interna.Models.Junctions;

/// <content>What follows from the potential.</content>
public sealed partial class JunctionAtRest
{
    /// <summary>The phases that have a volume, from left to right.</summary>
    public IReadOnlyList<PhaseProfile> Profiles => field ??= [.. Enumerable.Range(0, Junction.Phases.Count).Where(p => line.Media[p] is not null).Select(Profile)];

    /// <summary>The contacts, from left to right.</summary>
    public IReadOnlyList<ContactState> Contacts => field ??= [.. Enumerable.Range(0, Junction.Contacts.Count).Select(State)];

    /// <summary>The largest departure from the first integral in any phase [-]; see <see cref="PhaseProfile.FirstIntegralError"/>.</summary>
    public double FirstIntegralError => Profiles.Max(p => p.FirstIntegralError);

    /// <summary>Potential of the reference of a phase over that of the first one [V].</summary>
    public double Reference(int phase) => Enumerable.Range(0, phase).Sum(Junction.Step);

    private PhaseProfile Profile(int p)
    {
        var medium = line.Media[p]!;
        int first = FirstElement(p), last = LastElement(p), count = last - first + 2;
        double[] u = new double[count], displacement = new double[count];
        for (int i = 0; i < count; i++)
        {
            u[i] = i == 0 ? equations.PotentialLeft(first, y) : equations.PotentialRight(first + i - 1, y);
            // Both neighbours agree; an element of neutral bulk has no field.
            bool useLeft = i > 0 && line.Elements[first + i - 1].Kind == ElementKind.Medium;
            displacement[i] = useLeft ? equations.Right[first + i - 1] : equations.Left[Math.Min(first + i, last)];
        }

        double[] x = [.. line.Positions.Skip(first).Take(count)];
        return new PhaseProfile
        {
            Phase = p,
            Name = Junction.Phases[p].Name,
            Position = x,
            Bending = [.. u.Select(v => v * Junction.ThermalVoltage)],
            Reference = Reference(p),
            Displacement = displacement,
            Field = [.. displacement.Select(d => -d / medium.Permittivity)],
            ChargeDensity = [.. u.Select(v => medium.Density(v))],
            Carriers = [.. ((SpaceChargePhase)Junction.Phases[p]).Populations.SelectMany(s => CarrierProfiles.Of(s, x, u))],
            Charge = equations.Left[first] - equations.Right[last],
            FirstIntegralError = FirstIntegral(medium, first, u, displacement),
        };
    }

    // The constant is that of the node with least field and pressure; a stretch of neutral bulk has one on either side.
    private double FirstIntegral(SpaceChargeMedium medium, int first, double[] u, double[] displacement)
    {
        int split = Enumerable.Range(0, u.Length - 1).FirstOrDefault(i => line.Elements[first + i].Kind == ElementKind.Neutral, -1);
        return split < 0
            ? Departure(medium, u, displacement)
            : Math.Max(Departure(medium, u.AsSpan(0, split + 1), displacement), Departure(medium, u.AsSpan(split + 1), displacement.AsSpan(split + 1)));
    }

    private static double Departure(SpaceChargeMedium medium, ReadOnlySpan<double> u, ReadOnlySpan<double> displacement)
    {
        double least = double.PositiveInfinity, constant = 0, worst = 0;
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < u.Length; i++)
            {
                double stress = displacement[i] * displacement[i] / (2 * medium.Permittivity), pressure = medium.Pressure(u[i]);
                double size = Math.Max(stress, Math.Abs(pressure));
                if (pass == 1 && size > 0)
                    worst = Math.Max(worst, Math.Abs(stress - pressure - constant) / size);
                else if (pass == 0 && size < least)
                    (least, constant) = (size, stress - pressure);
            }
        }

        return worst;
    }

    private ContactState State(int c)
    {
        double thermal = Junction.ThermalVoltage, trapped = Junction.FixedCharge(c);
        bool gap = Junction.Contacts[c].GapThickness > 0;
        int left = line.Media[c] is null ? -1 : LastElement(c), right = line.Media[c + 1] is null ? -1 : FirstElement(c + 1);
        int gapElement = gap ? (left >= 0 ? left + 1 : right >= 0 ? right - 1 : GapElement(c)) : -1;
        double displacement = gap ? equations.Left[gapElement] : left >= 0 ? equations.Right[left] - trapped / 2 : equations.Left[right] + trapped / 2;
        int node = gap ? gapElement : left >= 0 ? left + 1 : right;
        double onLeft = left >= 0 ? equations.PotentialRight(left, y) : y[node];
        double onRight = right >= 0 ? equations.PotentialLeft(right, y) : gap ? y[gapElement + 1] : y[node];
        return new ContactState(Junction.Step(c), displacement, onLeft * thermal, onRight * thermal, Capacitance(c, gap ? gapElement : left >= 0 ? left : right, !gap && left >= 0));
    }

    // Linearised: the potentials move so that every balance stays fulfilled while one step grows.
    private double Capacitance(int c, int element, bool atRight)
    {
        equations.Assemble(y);
        equations.Factor();
        var change = new double[line.Nodes];
        for (int e = 0; e < line.Elements.Count; e++)
        {
            var (a, b) = Shift(e, c);
            if (a == 0 && b == 0)
                continue;
            var slopes = equations.Displace(e, equations.PotentialLeft(e, y), equations.PotentialRight(e, y));
            Subtract(change, e, -(slopes.LeftByLeft * a + slopes.LeftByRight * b));
            Subtract(change, e + 1, slopes.RightByLeft * a + slopes.RightByRight * b);
        }

        equations.Matrix.Solve(change);
        var (left, right) = Shift(element, c);
        var own = equations.Displace(element, equations.PotentialLeft(element, y), equations.PotentialRight(element, y));
        left += change[element];
        right += change[element + 1];
        double gain = atRight ? own.RightByLeft * left + own.RightByRight * right : own.LeftByLeft * left + own.LeftByRight * right;
        return gain / Junction.ThermalVoltage;
    }

    private void Subtract(double[] change, int node, double value)
    {
        if (line.Surfaces[node] is not IdealMetal)
            change[node] -= value;
    }

    // How the potentials an element sees move with the step of a contact.
    private (double Left, double Right) Shift(int e, int c) =>
        (line.Elements[e].LeftContact == c ? -1 : 0, line.Elements[e].RightContact == c ? 1 : 0);

    private int FirstElement(int p) => Enumerable.Range(0, line.Elements.Count).First(e => line.Elements[e].Phase == p && line.Elements[e].Kind != ElementKind.Gap);

    private int LastElement(int p) => Enumerable.Range(0, line.Elements.Count).Last(e => line.Elements[e].Phase == p && line.Elements[e].Kind != ElementKind.Gap);

    private int GapElement(int c) => Enumerable.Range(0, line.Elements.Count).First(e => line.Elements[e].Phase == c && line.Elements[e].Kind == ElementKind.Gap);
}
