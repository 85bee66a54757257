using Interna.Measurements;

namespace Interna.Tests.Measurements;

public class SodiumBookTests
{
    // 1 mAh/cm² in C/m².
    private const double Cathode = 3.6e4;

    /// <summary>Efficiency in percent, cycles to 80 % without and with N/P = 3, as tabulated.</summary>
    [Theory]
    [InlineData(95, 4.35, 44)]
    [InlineData(98.5, 14.8, 148)]
    [InlineData(99.0, 22.2, 222)]
    [InlineData(99.48, 42.8, 427)]
    [InlineData(99.9, 223, 2223)]
    [InlineData(99.96, 558, 5558)]
    public void cycles_to_eighty_percent(double percent, double anodeFree, int withExcess)
    {
        double efficiency = percent / 100;
        Assert.Equal(anodeFree, SodiumBook.FadingCycles(efficiency), 0.005 * anodeFree);
        Assert.Equal(withExcess, Math.Round(SodiumBook.PlateauCycles(3, efficiency) + SodiumBook.FadingCycles(efficiency)));
        // The same by keeping the book cycle by cycle; the cycle in which the excess ends shifts it by less than the loss of a cycle.
        Assert.Equal(SodiumBook.FadingCycles(efficiency), Crossing(1, efficiency), 1e-6);
        Assert.Equal(withExcess, Math.Round(Crossing(3, efficiency)));
        Assert.Equal(SodiumBook.PlateauCycles(3, efficiency) + SodiumBook.FadingCycles(efficiency), Crossing(3, efficiency), 1 - efficiency);
    }

    /// <summary>400 µm against 1 mAh/cm²: 45.1 mAh/cm² of excess last 903 cycles at 95 %.</summary>
    [Fact]
    public void a_thick_foil_hides_a_loss_of_five_percent()
    {
        double excess = 400e-6 * Constant.Faraday / Sodium.MolarVolume;
        Assert.Equal(45.1, excess / Cathode, 0.1);
        double ratio = 1 + excess / Cathode;
        Assert.Equal(903, SodiumBook.PlateauCycles(ratio, 0.95), 0.5);
        var book = new SodiumBook(Cathode, ratio);
        while (book.Capacity == Cathode) book.Cycle(0.05);
        Assert.Equal(Math.Floor(SodiumBook.PlateauCycles(ratio, 0.95)) + 1, book.Cycles);
    }

    [Fact]
    public void every_coulomb_is_in_one_place()
    {
        var book = new SodiumBook(Cathode, 1.5);
        double total = book.Total;
        for (int i = 0; i < 1000; i++)
        {
            double efficiency = book.Cycle(0.004, 0.002, 0.1);
            Assert.InRange(efficiency, 0.9, 1);
        }

        Assert.Equal(total, book.Total, 1e-9 * total);
        Assert.True(book.InFilms > 0 && book.Dead > 0 && book.Capacity < Cathode);
    }

    /// <summary>Dead sodium that is found again costs nothing in the long run: only films do.</summary>
    [Fact]
    public void recovered_sodium_is_not_lost()
    {
        var book = new SodiumBook(Cathode, 3);
        double last = 0;
        for (int i = 0; i < 200; i++) last = book.Cycle(0.001, 0.01, 0.2);
        Assert.Equal(0.999, last, 1e-9);
        Assert.Equal(0.01 / 0.2 * Cathode, book.Dead, 1e-6 * Cathode);
    }

    [Fact]
    public void efficiency_from_a_reservoir_and_cycles_from_a_lifetime()
    {
        // Ten cycles of 1, 5 plated first, 4.5 found at last: 14.5/15.
        Assert.Equal(14.5 / 15, SodiumBook.ReservoirEfficiency(10, 1, 4.5, 5), 1e-12);
        // 100 h at 1 mA/cm² and 1 mAh/cm²: 50 cycles.
        Assert.Equal(50, SodiumBook.SymmetricCycles(100 * 3600, 10, Cathode), 1e-9);
        // A book that loses as much has the efficiency the reservoir shows.
        double efficiency = 0.97, reservoir = 5;
        for (int i = 0; i < 10; i++) reservoir -= 1 - efficiency;
        Assert.Equal(0.97, SodiumBook.ReservoirEfficiency(10, 1, efficiency * reservoir, 5), 0.005);
    }

    [Theory]
    [InlineData(1.03)]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public void an_efficiency_that_cannot_be_is_refused(double efficiency)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SodiumBook.FadingCycles(efficiency));
        Assert.Throws<ArgumentOutOfRangeException>(() => SodiumBook.PlateauCycles(3, efficiency));
    }

    [Fact]
    public void losses_beyond_what_is_plated_are_refused()
    {
        var book = new SodiumBook(Cathode, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => book.Cycle(0.7, 0.4));
        Assert.Throws<ArgumentOutOfRangeException>(() => book.Cycle(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SodiumBook(Cathode, 0.9));
    }

    // Cycles until 80 %, between whole ones along the geometric decay.
    private static double Crossing(double ratio, double efficiency)
    {
        var book = new SodiumBook(Cathode, ratio);
        double before = Cathode;
        while (book.Capacity >= 0.8 * Cathode)
        {
            before = book.Capacity;
            book.Cycle(1 - efficiency);
        }

        return book.Cycles - 1 + Math.Log(0.8 * Cathode / before) / Math.Log(book.Capacity / before);
    }
}
