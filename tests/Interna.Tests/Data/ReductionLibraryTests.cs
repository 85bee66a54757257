using Interna.Data;
using Interna.Data.Input;

namespace Interna.Tests.Data;

public class ReductionLibraryTests
{
    private const string Sound = """
        name: Ethylene carbonate to sodium carbonate and ethylene
        kind: solvent
        electrons: 2
        source: a test
        quality: assumed
        reactants:
          - {species: ethylene carbonate, formula: C3H4O3, amount: 1}
          - {species: sodium, formula: Na, amount: 2}
        products:
          - {species: sodium carbonate, formula: Na2CO3, amount: 1, state: solid, molar_volume: 41.7 cm3/mol}
          - {species: ethylene, formula: C2H4, amount: 1, state: gas}
        onset: {value: 0.55 V, lower: 0.5 V, upper: 0.6 V}
        """;

    public static TheoryData<string> Names => [.. ReductionLibrary.Names];

    [Theory, MemberData(nameof(Names))]
    public void every_reduction_that_comes_along_balances(string name)
    {
        var reduction = ReductionLibrary.Load(name);
        Assert.Equal(reduction.Electrons, reduction.Reactants.Where(r => r.Formula == "Na").Sum(r => r.Amount));
        Assert.NotEmpty(reduction.Products);
        if (reduction.Kind is ReductionKind.Solvent or ReductionKind.Salt or ReductionKind.Additive) Assert.NotNull(reduction.Onset);
    }

    [Fact]
    public void an_equation_says_volume_and_gas_of_an_electron()
    {
        var reduction = ReductionLibrary.Parse(Sound);
        Assert.Equal("C3H4O3 + 2 Na → Na2CO3 + C2H4", reduction.Equation);
        Assert.Equal(0.5 * 41.7e-6, reduction.SolidVolumePerElectron!.Value, 1e-15);
        Assert.Equal(0.5, reduction.GasPerElectron);
        Assert.Equal(0.55, reduction.OnsetAt(1)!.Value, 1e-12);
        // 18.66 µmol of gas for a milliampere hour of two electrons.
        Assert.Equal(18.66e-6, 3.6 / Constant.Faraday * reduction.GasPerElectron, 0.01e-6);
    }

    /// <summary>FSI⁻ ≳ FEC &gt; VC &gt; ClO₄⁻ ≳ EC &gt; PC &gt; PF₆⁻ &gt; DEC, DMC ≫ the ethers.</summary>
    [Fact]
    public void dilute_electrolytes_are_reduced_in_the_known_order()
    {
        string[] order = ["bis-fluorosulfonyl-imide", "fluoroethylene-carbonate", "vinylene-carbonate", "perchlorate", "ethylene-carbonate", "propylene-carbonate", "hexafluorophosphate", "diethyl-carbonate", "diglyme"];
        Assert.Equal(order, Reduction.InOrder(order.Reverse().Select(ReductionLibrary.Load), _ => 0).Select(r => r.Name));
        Assert.True(ReductionLibrary.Load("diethyl-carbonate").OnsetAt(0) - ReductionLibrary.Load("diglyme").OnsetAt(0) > 0.1);
    }

    /// <summary>In a concentrated electrolyte, its anions in contact pairs, the salt goes first.</summary>
    [Fact]
    public void concentrated_electrolytes_lose_their_salt_first()
    {
        Reduction[] electrolyte = [ReductionLibrary.Load("ethylene-carbonate"), ReductionLibrary.Load("hexafluorophosphate")];
        Assert.Equal("ethylene-carbonate", Reduction.InOrder(electrolyte, _ => 0)[0].Name);
        Assert.Equal("hexafluorophosphate", Reduction.InOrder(electrolyte, r => r.Kind == ReductionKind.Salt ? 1 : 0)[0].Name);
    }

    [Fact]
    public void what_is_not_known_stays_unknown()
    {
        Assert.Null(ReductionLibrary.Load("water").OnsetAt(0));
        Assert.Null(ReductionLibrary.Load("ethylene-carbonate-alkoxide").SolidVolumePerElectron);
        Assert.Null(ReductionLibrary.Load("carbonate-fluorination").SolidVolumePerElectron);
        Assert.Equal("water", Reduction.InOrder(ReductionLibrary.Names.Select(ReductionLibrary.Load), _ => 0)[^1].Name);
        Assert.Equal(0.5, Reduction.FromLithiumScale(0.83), 1e-12);
    }

    [Theory]
    [InlineData("formula: C2H4, amount: 1", "formula: C2H6, amount: 1", "6 of H after the reaction", 10)]
    [InlineData("electrons: 2", "electrons: 1", "1 electrons with 2 of sodium", 3)]
    [InlineData("formula: Na2CO3", "formula: Xy2CO3", "'Xy2CO3'", 11)]
    [InlineData("amount: 1, state: gas", "amount: 1, state: gas, molar_volume: 24 cm3/mol", "a volume for a product that is gas", 12)]
    [InlineData("kind: solvent", "kind: solvant", "'solvant'", 2)]
    [InlineData("lower: 0.5 V", "lower: 0.7 V", "0.55 V", 13)]
    public void a_mistake_is_named_with_its_line(string right, string wrong, string found, int line)
    {
        var problem = Assert.Throws<InputException>(() => ReductionLibrary.Parse(Sound.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(problem.Errors, e => e.Found.Contains(found, StringComparison.Ordinal) && Math.Abs(e.Line - line) <= 1);
    }

    [Fact]
    public void an_unknown_name_gets_the_nearest() =>
        Assert.Contains("ethylene-carbonate", Assert.Throws<InputException>(() => ReductionLibrary.Load("ethylen-carbonate")).Message, StringComparison.Ordinal);
}
