namespace Interna.Models.Junctions.Motion;

/// <content>What a state means.</content>
public sealed partial class JunctionMotion
{
    /// <summary>Voltage: potential of the right terminal less that of the left [V].</summary>
    public double Voltage(ReadOnlySpan<double> y) =>
        y[Last] * thermalVoltage + (line.RightEnd == EndKind.Metal ? Junction.Contacts[^1].Dipole : 0);

    /// <summary>Current density of carriers and displacement together, positive from left to right [A/m²].</summary>
    /// <param name="ydot">Time derivative of a state.</param>
    public double Current(ReadOnlySpan<double> ydot) => Charge(ydot);

    /// <summary>Charge passed from left to right since all displacement was zero [C/m²]; differences of it are the integral of the current.</summary>
    public double Charge(ReadOnlySpan<double> y) => displacementScale * (y[n + Last] - y[n + Last - 1]);

    /// <summary>Charge that sits on the left terminal [C/m²].</summary>
    public double LeftCharge(ReadOnlySpan<double> y) => -displacementScale * y[n] - (line.LeftEnd == EndKind.Metal ? FaceCharge(0, y) : 0);

    /// <summary>Charge that sits on the right terminal [C/m²].</summary>
    public double RightCharge(ReadOnlySpan<double> y) => displacementScale * y[n + Last - 1] - (line.RightEnd == EndKind.Metal ? FaceCharge(Last, y) : 0);

    /// <summary>Charge of carriers and background from the left end to a position [C/m²], by Gauss's law.</summary>
    public double ChargeUpTo(double x, ReadOnlySpan<double> y)
    {
        // Displacement at the middle of each stretch, linear between middles.
        int k = 0;
        while (k < n - 2 && Middle(k + 1) <= x) k++;
        double part = k + 1 < n - 1 ? Math.Clamp((x - Middle(k)) / (Middle(k + 1) - Middle(k)), 0, 1) : 0;
        double displacement = y[n + k] + part * (y[n + Math.Min(k + 1, n - 2)] - y[n + k]);
        return -displacementScale * displacement - LeftCharge(y);
    }

    /// <summary>Positions of the points from the left end [m].</summary>
    public IReadOnlyList<double> Positions => line.Position;

    /// <summary>Phase of each point.</summary>
    public IReadOnlyList<int> PhaseOf => line.PhaseOf;

    /// <summary>Potential at a point over that of the left terminal [V].</summary>
    public double Potential(int point, ReadOnlySpan<double> y) => thermalVoltage * y[point];

    /// <summary>Concentration of a carrier at a point [mol/m³].</summary>
    /// <param name="point">Index of the point.</param>
    /// <param name="carrier">Index of the carrier in its phase, in the order of the populations.</param>
    /// <param name="y">State.</param>
    public double Concentration(int point, int carrier, ReadOnlySpan<double> y) =>
        line.Carriers[line.PhaseOf[point]]!.Reference[carrier] * y[(2 + carrier) * n + point];

    /// <summary>The carriers of a phase in the order of their unknowns; none for a metal.</summary>
    public IReadOnlyList<Carrier> CarriersOf(int phase) => line.Carriers[phase]?.All ?? [];

    /// <summary>Amount of a carrier in a phase [mol/m²].</summary>
    public double Amount(int phase, int carrier, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < n; k++)
            if (line.PhaseOf[k] == phase) sum += line.Volume[k] * y[(2 + carrier) * n + k];
        return line.Carriers[phase]!.Reference[carrier] * sum;
    }

    private double Middle(int k) => 0.5 * (line.Position[k] + line.Position[k + 1]);

    private double FaceCharge(int k, ReadOnlySpan<double> y) => line.Volume[k] * ChargeDensity(k, y);
}
