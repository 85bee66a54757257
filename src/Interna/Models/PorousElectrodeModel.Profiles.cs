using Interna.Models.MetalCell;
using Interna.Models.PorousElectrode;

namespace Interna.Models;

/// <content>Fields through the cell and along particles, in laboratory units.</content>
public sealed partial class PorousElectrodeModel
{
    private const double Micro = 1e6;
    private const int RadialPoints = 21;

    private readonly ProfileInfo[] profiles;

    /// <inheritdoc/>
    public IReadOnlyList<ProfileInfo> Profiles => profiles;

    /// <inheritdoc/>
    public void Profile(int index, ReadOnlySpan<double> y, Span<double> values)
    {
        if (!Settle(y))
        {
            values.Fill(double.NaN);
            return;
        }

        Span<double> solid = stackalloc double[mesh.Slots], liquid = stackalloc double[mesh.Slots];
        Potentials(y[layout.Border] * currentScale, solid, liquid);
        int ofMetal = metal?.Surface.Profiles.Count ?? 0;
        if (index >= 2 && index < 2 + ofMetal)
        {
            MetalProfiles.Write(metal!.Surface, y[..metal.Surface.States], index - 2, values);
            return;
        }

        if (index >= 2) index -= ofMetal;
        int layers = index - 2 - PerElectrode * (negative is null ? 1 : 2);
        if (layers >= 0)
        {
            int ofNegative = negative is null ? 0 : FilmProfiles.Count(layout.Negative!);
            if (layers < ofNegative) Layers(layout.Negative!, negative!, y[..layout.PositiveStates], layers, values);
            else Layers(layout.Positive, positive, y[layout.PositiveStates..layout.Concentration], layers - ofNegative, values);
        }
        else if (index == 0)
        {
            for (int k = 0; k < mesh.Cells; k++) values[k] = Cell.Electrolyte.Concentration * line.U[mesh.First + k];
        }
        else if (index == 1)
        {
            liquid.Slice(mesh.First, mesh.Cells).CopyTo(values);
        }
        else
        {
            bool first = negative is not null && index < 2 + PerElectrode;
            var column = first ? negative! : positive;
            int states = first ? 0 : layout.PositiveStates, slot = first ? 0 : layout.PositiveSlot;
            ElectrodeProfile(first || negative is null ? index - 2 : index - 2 - PerElectrode, column, slot, y.Slice(states, column.Spheres.States * column.Lanes), solid, values);
        }
    }

    private const int PerElectrode = 6;

    private static void Layers(InsertionElectrode electrode, ElectrodeColumn column, ReadOnlySpan<double> states, int which, Span<double> values) =>
        FilmProfiles.Write(electrode, column.Films!, column.OfFilms(states), column.Difference, column.FirstLane, column.Cells, which, values);

    private void ElectrodeProfile(int which, ElectrodeColumn column, int slot, ReadOnlySpan<double> states, ReadOnlySpan<double> solid, Span<double> values)
    {
        int first = column.FirstLane;
        switch (which)
        {
            case 0:
                solid.Slice(slot + first, column.Cells).CopyTo(values);
                break;
            case 1:
                // A/m² to mA/cm²
                for (int i = 0; i < column.Cells; i++) values[i] = 0.1 * column.Current[first + i];
                break;
            case 2:
                column.Reaction.Occupation.AsSpan(first, column.Cells).CopyTo(values);
                break;
            case 3:
                Span<double> mean = stackalloc double[column.Lanes];
                column.Spheres.Mean(column.OfParticles(states), mean);
                mean.Slice(first, column.Cells).CopyTo(values);
                break;
            default:
                Span<double> rho = stackalloc double[RadialPoints];
                for (int i = 0; i < RadialPoints; i++) rho[i] = i / (RadialPoints - 1.0);
                column.Spheres.Profile(column.OfParticles(states), which == 4 ? first : first + column.Cells - 1, rho, values);
                break;
        }
    }

    private ProfileInfo[] ListProfiles()
    {
        double[] x = [.. Enumerable.Range(mesh.First, mesh.Cells).Select(k => mesh.Centre[k] * Micro)];
        var list = new List<ProfileInfo>
        {
            new("electrolyte_concentration", "salt concentration in the electrolyte", "mol/m³", "x", "µm", x),
            new("electrolyte_potential", "potential of the electrolyte", "V", "x", "µm", x),
        };
        if (metal is not null) list.AddRange(MetalProfiles.Describe("negative", metal.Surface));
        if (negative is not null) AddProfiles(list, "negative", layout.Negative!, mesh.First, negative.Cells, "current collector", "separator");
        AddProfiles(list, "positive", layout.Positive, layout.PositiveSlot, positive.Cells, "separator", "current collector");
        if (negative is not null) list.AddRange(FilmProfiles.Describe("negative", layout.Negative!, x[..negative.Cells]));
        list.AddRange(FilmProfiles.Describe("positive", layout.Positive, x[^positive.Cells..]));
        return [.. list];
    }

    private void AddProfiles(List<ProfileInfo> list, string name, InsertionElectrode electrode, int slot, int cells, string left, string right)
    {
        double[] x = [.. Enumerable.Range(slot, cells).Select(k => mesh.Centre[k] * Micro)];
        double[] r = [.. Enumerable.Range(0, RadialPoints).Select(i => electrode.ParticleRadius * Micro * i / (RadialPoints - 1))];
        list.Add(new($"{name}_solid_potential", $"potential of the {name} solid", "V", "x", "µm", x));
        list.Add(new($"{name}_current_density", $"interfacial current density, {name} electrode", "mA/cm²", "x", "µm", x));
        list.Add(new($"{name}_surface_stoichiometry", $"stoichiometry at the surface of {name} particles", "-", "x", "µm", x));
        list.Add(new($"{name}_mean_stoichiometry", $"mean stoichiometry of {name} particles", "-", "x", "µm", x));
        list.Add(new($"{name}_particle_left", $"stoichiometry in the {name} particle next to the {left}", "-", "r", "µm", r));
        list.Add(new($"{name}_particle_right", $"stoichiometry in the {name} particle next to the {right}", "-", "r", "µm", r));
    }
}
