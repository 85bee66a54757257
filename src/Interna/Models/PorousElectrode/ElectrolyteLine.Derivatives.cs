using System.Numerics;

namespace Interna.Models.PorousElectrode;

/// <content>Exact derivatives of fluxes and voltage at the state last evaluated.</content>
internal sealed partial class ElectrolyteLine
{
    /// <summary>∂(<see cref="Drop"/>)/∂u of the left volume, of the right volume, ∂/∂(δΔ), ∂/∂I at a face.</summary>
    public double DropByLeft(int face) => dropByLeft[face + Shift];

    /// <inheritdoc cref="DropByLeft"/>
    public double DropByRight(int face) => dropByRight[face + Shift];

    /// <inheritdoc cref="DropByLeft"/>
    public double DropByDelta(int face) => -solidInverse[face + Shift];

    /// <inheritdoc cref="DropByLeft"/>
    public double DropByCurrent(int face) => -inverse[face + Shift];

    /// <summary>
    /// Derivatives of the part of <see cref="Drop"/> between the centre of the left volume and a face without solid:
    /// χ (R T/F) ln(u_f/u) − I h/(2 κ(c_f) ε^b), with u_f the value at the face.
    /// </summary>
    public (double ByLeft, double ByRight, double ByCurrent) HalfDrop(int face, double current)
    {
        double left = mesh.LeftWeight[face], right = mesh.RightWeight[face], kappa = conductivityFactor * conductivity[face];
        double resistance = mesh.Width[face] / (2 * mesh.Conductance[face] * kappa);
        double byFace = drift * reference / concentration[face]
            + current * resistance * conductivityFactor * conductivitySlope[face] * reference / kappa;
        return (left * byFace - drift / U[face], right * byFace, -resistance);
    }

    private void Differentiate(double current)
    {
        Vector<double> i = new(current), d = new(diffusivityFactor), kappa = new(conductivityFactor), chi = new(drift), scale = new(reference);
        Vector<double> dSlope = new(electrolyte.Diffusivity.ArrheniusSlope(temperature)), kappaSlope = new(electrolyte.Conductivity.ArrheniusSlope(temperature));
        Vector<double> chiSlope = new(drift / temperature), byT = default;
        for (int k = 0; k < n; k += Column.Width)
        {
            Vector<double> left = Column.Get(mesh.LeftWeight, k), right = Column.Get(mesh.RightWeight, k), g = Column.Get(mesh.FaceConductance, k);
            Vector<double> ul = Column.Get(U, k), ur = Column.Get(U, k + 1), gs = Column.Get(solid, k), on = Column.Get(live, k);
            var diffusive = d * Column.Get(diffusivity, k) * g;
            var growth = d * scale * Column.Get(diffusivitySlope, k) * g * (ur - ul);
            Column.Put(left * growth - diffusive, SaltByLeft, k + Shift);
            Column.Put(right * growth + diffusive, SaltByRight, k + Shift);
            Column.Put(dSlope * Column.Get(Salt, k + Shift), SaltByT, k + Shift);

            var ge = kappa * Column.Get(conductivity, k) * g;
            var geByU = kappa * scale * Column.Get(conductivitySlope, k) * g;
            var r = Vector<double>.One / (gs + ge);
            var lambda = ge * r;
            var logs = Column.Get(logarithm, k + 1) - Column.Get(logarithm, k);
            var drive = i + gs * (Column.Get(Delta, k + 1) - Column.Get(Delta, k) + chi * logs);
            var chargeByGe = gs * r * r * drive;
            var lambdaGsChi = lambda * gs * chi;
            Column.Put(chargeByGe * geByU * left - lambdaGsChi / ul, ChargeByLeft, k + Shift);
            Column.Put(chargeByGe * geByU * right + lambdaGsChi / ur, ChargeByRight, k + Shift);
            Column.Put(lambda * gs, ChargeByDelta, k + Shift);
            Column.Put(lambda, ChargeByCurrent, k + Shift);
            Column.Put(chargeByGe * kappaSlope * ge + lambda * gs * chiSlope * logs, ChargeByT, k + Shift);

            var dropByGe = on * r * (chi * logs - Column.Get(Drop, k + Shift));
            var lambdaChi = on * lambda * chi;
            Column.Put(dropByGe * geByU * left - lambdaChi / ul, dropByLeft, k + Shift);
            Column.Put(dropByGe * geByU * right + lambdaChi / ur, dropByRight, k + Shift);
            Column.Put(on * r, inverse, k + Shift);
            byT += dropByGe * kappaSlope * ge + on * lambda * chiSlope * logs;
        }

        VoltageByT = Vector.Sum(byT);
        var byCurrent = Vector<double>.Zero;
        for (int k = 0; k < n; k += Column.Width)
        {
            var gsr = Column.Get(solid, k) * Column.Get(inverse, k + Shift);
            Column.Put(gsr, solidInverse, k + Shift);
            byCurrent -= Column.Get(inverse, k + Shift);
            Column.Put(Column.Get(dropByLeft, k + Shift) + Column.Get(dropByRight, k + Shift - 1), VoltageByU, k);
        }

        for (int k = 0; k < n; k += Column.Width)
            Column.Put(Column.Get(solidInverse, k + Shift) - Column.Get(solidInverse, k + Shift - 1), VoltageByDelta, k);
        VoltageByCurrent = Vector.Sum(byCurrent);
    }

    private void DifferentiateEnds(double current)
    {
        int first = mesh.First;
        VoltageByDelta[mesh.Last] += 1;
        VoltageByCurrent -= PositiveEnd + Contact;
        if (!HasSodium)
        {
            VoltageByDelta[first] -= 1;
            FirstPotentialByCurrent = -NegativeEnd;
            VoltageByCurrent += FirstPotentialByCurrent;
            return;
        }

        double d = diffusivityFactor * diffusivity[n - 1], kappa = conductivityFactor * conductivity[n - 1];
        double excess = SodiumSurface - U[first], ohmic = current * sodiumWidth / kappa, slope = drift / SodiumSurface;
        double excessByU = -excess * diffusivityFactor * diffusivitySlope[n - 1] * reference / d;
        (SodiumSurfaceByU, SodiumSurfaceByCurrent) = (1 + excessByU, SaltPerCurrent * sodiumWidth / d);
        FirstPotentialByU = drift / U[first] - slope * SodiumSurfaceByU
            + ohmic * conductivityFactor * conductivitySlope[n - 1] * reference / kappa;
        FirstPotentialByCurrent = -slope * SodiumSurfaceByCurrent - sodiumWidth / kappa;
        VoltageByU[first] += FirstPotentialByU;
        VoltageByCurrent += FirstPotentialByCurrent;
        VoltageByT += drift / temperature * (logarithm[first] - Math.Log(SodiumSurface))
            + slope * excess * electrolyte.Diffusivity.ArrheniusSlope(temperature)
            + ohmic * electrolyte.Conductivity.ArrheniusSlope(temperature);
    }
}
