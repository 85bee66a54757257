using Interna.Protocols;
using Interna.Quantities;

namespace Interna.Tests.Quantities;

public class LaboratoryTests
{
    [Fact]
    public void numbers_carry_the_units_of_the_laboratory()
    {
        Assert.Equal(64e-6, 64.Micrometres, 1e-18);
        Assert.Equal(298.15, 25.0.Celsius, 1e-12);
        Assert.Equal(5400, 1.5.Hours);
        Assert.Equal(new Amount(0.5, Basis.Nominal), 0.5.C);
        Assert.Equal(new Amount(30, Basis.Mass), 30.MilliamperesPerGram);
        Assert.Equal(new Amount(12, Basis.Area), 1.2.MilliamperesPerSquareCentimetre);
    }

    [Fact]
    public void they_agree_with_the_vocabulary()
    {
        Assert.Equal(UnitVocabulary.Parse("1.2 mAh/cm2", QuantityKind.ChargeDensity), 1.2.MilliampereHoursPerSquareCentimetre.Value, 1e-9);
        Assert.Equal(UnitVocabulary.Parse("120 mAh/g", QuantityKind.SpecificCharge), 120.MilliampereHoursPerGram.Value, 1e-6);
        Assert.Equal(UnitVocabulary.Parse("3 mAh", QuantityKind.Charge), 3.MilliampereHours.Value, 1e-12);
    }
}
