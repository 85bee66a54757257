using Interna.Data;

namespace Interna.Tests;

public class StateOfChargeTests
{
    private static readonly Cell Cell = CellLibrary.Load("hard-carbon-nvpf-chayambuka-2022");

    [Fact]
    public void a_full_cell_is_the_cell_itself() => Assert.Equal(Cell.PositiveHost.InitialStoichiometry, Cell.AtStateOfCharge(1).PositiveHost.InitialStoichiometry);

    [Fact]
    public void sodium_only_changes_its_place()
    {
        var half = Cell.AtStateOfCharge(0.5);
        Assert.Equal(Sodium(Cell), Sodium(half), 1e-15);
        Assert.True(half.PositiveHost.InitialStoichiometry > Cell.PositiveHost.InitialStoichiometry);
    }

    [Fact]
    public void half_the_nominal_capacity_has_passed_at_half_charge()
    {
        var moved = Sodium(Cell.AtStateOfCharge(0.5).PositiveHost) - Sodium(Cell.PositiveHost);
        Assert.Equal(0.5 * Cell.NominalCapacity / Constant.Faraday, moved, 1e-15);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void a_fraction_outside_zero_to_one_is_refused(double fraction) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Cell.AtStateOfCharge(fraction));

    [Fact]
    public void a_host_is_not_overfilled() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => (Cell with { NominalCapacity = 10 * Cell.NominalCapacity }).AtStateOfCharge(0));

    private static double Sodium(Cell cell) => Sodium((InsertionElectrode)cell.Negative) + Sodium(cell.PositiveHost);

    private static double Sodium(InsertionElectrode e) => e.InitialStoichiometry * e.MaximumConcentration * e.ActiveFraction * e.Thickness * Cell.Area;
}
