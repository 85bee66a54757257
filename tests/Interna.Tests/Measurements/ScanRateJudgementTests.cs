using Interna.Measurements;
using Interna.Tests.Models;

namespace Interna.Tests.Measurements;

public class ScanRateJudgementTests
{
    [Theory]
    [InlineData(5e-9, 1e-17, 1e-3, false, "looks like a surface")]
    [InlineData(3.48e-6, 1e-15, 1e-4, false, "NOT identifiable from these")]
    [InlineData(50e-6, 1e-15, 1e-4, true, "semi-infinite")]
    public void says_what_can_be_told(double radius, double diffusivity, double rate, bool identifiable, string words)
    {
        var electrode = ModelCells.Positive(0, "butler-volmer", true) with { ParticleRadius = radius, Diffusivity = new(ModelCells.Flat(diffusivity)) };
        var judgement = ScanRateJudgement.Of(electrode, [rate]);
        Assert.Equal(rate * Constant.Faraday * radius * radius / (Constant.Gas * 298.15 * diffusivity), judgement.Least, 1e-9 * judgement.Least);
        Assert.Equal(identifiable, judgement.IsIdentifiable);
        Assert.Contains(words, judgement.Message);
    }
}
