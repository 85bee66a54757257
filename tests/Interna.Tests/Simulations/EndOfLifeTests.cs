using System.Reflection;
using Interna.Models;
using Interna.Simulations;
using Interna.Tests.Models;

namespace Interna.Tests.Simulations;

public class EndOfLifeTests
{
    [Fact]
    public void every_cause_has_a_name_and_a_meaning_of_its_own()
    {
        var causes = Enum.GetValues<EndOfLife>();
        Assert.Equal(causes.Length, causes.Select(EndOfLifeText.Name).Distinct().Count());
        Assert.Equal(causes.Length, causes.Select(EndOfLifeText.Meaning).Distinct().Count());
    }

    /// <summary>Every limit any model may name stands for a cause; the window of the voltage is judged by what the cell did.</summary>
    [Fact]
    public void every_name_of_a_limit_stands_for_a_cause()
    {
        var names = typeof(LimitName).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).ToList();
        Assert.True(names.Count > 15);
        var without = names.Where(n => EndOfLifeText.OfLimit(n + ", met at the start of the step") is null);
        Assert.Equal([LimitName.LowerVoltage, LimitName.UpperVoltage], without.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void a_model_has_no_name_of_its_own()
    {
        var names = typeof(LimitName).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).ToList();
        Cell[] cells = [ModelCells.Full(), ModelCells.Half(), MetalCells.Symmetric()];
        foreach (var cell in cells)
            foreach (var kind in Enum.GetValues<ModelKind>())
                Assert.Empty(CellModel.Compile(cell, new ModelOptions { Kind = kind }).LimitNames.Except(names));
    }

    [Theory]
    [InlineData("2.5 V")]
    [InlineData("none of the limits of the step was met within 3E+07 s")]
    public void other_reasons_name_no_cause(string reason) => Assert.Null(EndOfLifeText.OfLimit(reason));
}
