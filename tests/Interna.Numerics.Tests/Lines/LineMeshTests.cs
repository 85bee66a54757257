using Interna.Numerics.Lines;

namespace Interna.Numerics.Tests.Lines;

public class LineMeshTests
{
    [Fact]
    public void regions_lie_side_by_side_between_idle_slots()
    {
        var mesh = new LineMesh([new(3, 3e-5, 0.5, 0.3), new(2, 1e-5, 0.6, 0.4)], 5, 1);
        Assert.Equal(16, mesh.Slots);
        Assert.Equal((5, 9, 5), (mesh.First, mesh.Last, mesh.Cells));
        Assert.Equal((5, 8), (mesh.Start(0), mesh.Start(1)));
        Assert.Equal((-1, 0, 0, 1, 1, -1), (mesh.RegionOf(4), mesh.RegionOf(5), mesh.RegionOf(7), mesh.RegionOf(8), mesh.RegionOf(9), mesh.RegionOf(10)));
        Assert.Equal(5e-6, mesh.Centre[5], 1e-18);
        Assert.Equal(3.25e-5, mesh.Centre[8], 1e-18);
        Assert.Equal(0, mesh.FaceConductance[4]);
        Assert.Equal(0, mesh.FaceConductance[9]);
    }

    [Fact]
    public void a_steady_flux_is_continuous_where_regions_meet()
    {
        // Piecewise linear in x with slopes inverse to the conductance: exact for halves in series.
        var mesh = new LineMesh([new(3, 3e-5, 0.5, 0.3), new(2, 1e-5, 0.6, 0.4)], 0, 0);
        double Value(double x) => x < 3e-5 ? x / 0.3 : 3e-5 / 0.3 + (x - 3e-5) / 0.4;
        for (int k = mesh.First; k < mesh.Last; k++)
        {
            double left = Value(mesh.Centre[k]), right = Value(mesh.Centre[k + 1]);
            Assert.Equal(1, mesh.FaceConductance[k] * (right - left), 1e-12);
            double face = mesh.Centre[k] + mesh.Width[k] / 2;
            Assert.Equal(Value(face), mesh.LeftWeight[k] * left + mesh.RightWeight[k] * right, 1e-16);
        }
    }
}
