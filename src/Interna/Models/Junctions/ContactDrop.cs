using Interna.Numerics.RootFinding;
using Interna.Physics.SpaceCharge;

namespace Interna.Models.Junctions;

/// <summary>How the step of potential at a contact divides between two half-spaces: one equation for one unknown.</summary>
/// <remarks>
/// The displacement each side has at its surface is known from the first integral; continuity ε₁φ₁′ − ε₂φ₂′ = σ and the drop over the
/// compact layer close the problem. Potentials are over the thermal voltage and counted from each side's own reference.
/// </remarks>
internal static class ContactDrop
{
    private const double Farthest = 1e5;

    /// <summary>Potentials at the left and the right surface.</summary>
    /// <param name="left">Displacement of the left side at its surface against its potential; null where its potential is fixed at 0.</param>
    /// <param name="right">The same of the right side, counted towards the contact.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="fixedCharge">Charge in the plane of the contact [C/m²].</param>
    /// <param name="step">Right reference less left reference less dipole.</param>
    /// <param name="thermalVoltage">RT/F [V].</param>
    public static (double Left, double Right) Find(Func<double, double>? left, Func<double, double>? right, Contact contact, double fixedCharge, double step, double thermalVoltage)
    {
        double elastance = contact.GapThickness > 0 ? 1 / (contact.GapCapacitance * thermalVoltage) : 0, half = fixedCharge / 2;
        if (left is not null && right is not null)
        {
            double a = Root(u => left(u) - fixedCharge + right(Other(u)), step);
            return (a, Other(a));

            double Other(double u) => u - step + (left(u) - half) * elastance;
        }

        if (left is not null)
            return (Root(u => u - step + (left(u) - half) * elastance, step), 0);
        return right is not null ? (0, Root(u => u + step - (-right(u) + half) * elastance, -step)) : (0, 0);
    }

    /// <summary>Displacement of a side at its surface against its potential: positive for positive potential; null for a metal.</summary>
    public static Func<double, double>? Side(JunctionPhase phase, SpaceChargeMedium? medium, double temperature, double thermalVoltage)
    {
        if (phase is GrapheneSheet sheet)
        {
            var law = new GrapheneCharge(sheet.FermiVelocity, temperature);
            return u => -sheet.Sheets * law.Value(new Numerics.Reals.Scalar(u * thermalVoltage)).Value;
        }

        return medium is null ? null : u => RestingLayer.Displacement(medium, u);
    }

    // The function increases; the root lies between 0 and the step unless trapped charge pushes it out.
    private static double Root(Func<double, double> f, double step)
    {
        double lower = Math.Min(0, step), upper = Math.Max(0, step), reach = 1;
        while (f(lower) > 0 && reach < Farthest)
            lower -= reach *= 2;
        reach = 1;
        while (f(upper) < 0 && reach < Farthest)
            upper += reach *= 2;
        return Brent.TryFind(f, lower, upper, 1e-9, out double root) ? root : Math.Clamp(0, lower, upper);
    }
}
