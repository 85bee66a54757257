using Interna.Data;
using Interna.Measurements;
using Interna.Models;

namespace Interna.Tests.Measurements;

public class CurveComparisonTests
{
    private static Sample At(double time, int step, double charge, double voltage) =>
        new(time, step, 1, voltage, 0.001, 298.15, charge, default(Overpotentials), default(SodiumBalance), default(HeatSources));

    // A rest, then a discharge with V = 4 - 0.1 Q.
    private static readonly Sample[] Run = [At(0, 0, 0, 4.1), At(100, 0, 0, 4.05), At(100, 1, 0, 4.0), At(200, 1, 5, 3.5), At(300, 1, 10, 3.0)];

    private static MeasuredSeries Measured(double[]? time, double[]? charge, double[] voltage) => new("m.csv", "test", time, charge, voltage, null);

    [Fact]
    public void error_is_that_of_a_known_offset()
    {
        // 20 mV below the line at three points, 20 mV above at the last; the points stand for 0.5, 2.5, 3 and 1 of the axis.
        var curve = CurveComparison.Compare(Run, Measured(null, [1, 2, 6, 8], [3.88, 3.78, 3.38, 3.22]), "offset")!;
        Assert.Equal(0.02, curve.Error.RootMeanSquare, 1e-12);
        Assert.Equal(0.02 * (0.5 + 2.5 + 3 - 1) / 7, curve.Error.Bias, 1e-12);
        Assert.Equal(0.02, curve.Error.Largest, 1e-12);
        Assert.Equal((1.0, 8.0, 4), (curve.Error.From, curve.Error.To, curve.Error.Points));
    }

    [Fact]
    public void how_densely_a_curve_was_digitised_does_not_weigh()
    {
        var sparse = CurveComparison.Compare(Run, Measured(null, [1, 5, 9], [3.9, 3.45, 3.1]), "sparse")!;
        var dense = CurveComparison.Compare(Run, Measured(null, [1, 1, 1, 5, 9], [3.9, 3.9, 3.9, 3.45, 3.1]), "dense")!;
        Assert.Equal(sparse.Error.RootMeanSquare, dense.Error.RootMeanSquare, 1e-12);
    }

    [Fact]
    public void only_the_common_range_is_compared()
    {
        var curve = CurveComparison.Compare(Run, Measured(null, [-1, 5, 11], [9, 3.5, 9]), "range")!;
        Assert.Equal(1, curve.Error.Points);
        Assert.Equal(0, curve.Error.RootMeanSquare, 1e-12);
        Assert.Null(CurveComparison.Compare(Run, Measured(null, [11, 12], [3, 3]), "beyond"));
    }

    [Fact]
    public void a_curve_over_time_is_compared_from_its_first_point()
    {
        var curve = CurveComparison.Compare(Run, Measured([1000, 1150, 1250], null, [4.1, 3.75, 3.25]), "time")!;
        Assert.Equal(0, curve.Error.Largest, 1e-12);
        Assert.Equal([0, 2.5, 7.5], curve.Capacity);
    }
}
