using Interna.Models.MetalCell;
using Interna.Models.PorousElectrode;

namespace Interna.Models;

/// <content>Fields through the cell and along particles, in laboratory units.</content>
public sealed partial class PorousElectrodeModel
{
    private const double Micro = 1e6;

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
        int layers = index - 2 - ParticleProfiles.Count * (negative is null ? 1 : 2);
        if (layers >= 0)
        {
            int ofNegative = negative is null ? 0 : FilmProfiles.Count(layout.Negative!);
            int ofHosts = ofNegative + FilmProfiles.Count(layout.Positive);
            if (layers >= ofHosts) reservoirs!.Write(y[layout.Reservoirs..], layers - ofHosts, values);
            else if (layers < ofNegative) Layers(layout.Negative!, negative!, y[..layout.PositiveStates], layers, values);
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
            bool first = negative is not null && index < 2 + ParticleProfiles.Count;
            var column = first ? negative! : positive;
            int states = first ? 0 : layout.PositiveStates, slot = first ? 0 : layout.PositiveSlot;
            ParticleProfiles.Write(first || negative is null ? index - 2 : index - 2 - ParticleProfiles.Count, column, y[states..], solid[slot..], values);
        }
    }

    private static void Layers(InsertionElectrode electrode, ElectrodeColumn column, ReadOnlySpan<double> states, int which, Span<double> values) =>
        FilmProfiles.Write(electrode, column.Films!, column.OfFilms(states), column.Difference, column.FirstLane, column.Cells, which, values);

    private ProfileInfo[] ListProfiles()
    {
        double[] x = [.. Enumerable.Range(mesh.First, mesh.Cells).Select(k => mesh.Centre[k] * Micro)];
        var list = new List<ProfileInfo>
        {
            new("electrolyte_concentration", "salt concentration in the electrolyte", "mol/m³", "x", "µm", x),
            new("electrolyte_potential", "potential of the electrolyte", "V", "x", "µm", x),
        };
        if (metal is not null) list.AddRange(MetalProfiles.Describe("negative", metal.Surface));
        if (negative is not null) list.AddRange(ParticleProfiles.Describe("negative", layout.Negative!, x[..negative.Cells], "current collector", "separator"));
        list.AddRange(ParticleProfiles.Describe("positive", layout.Positive, x[^positive.Cells..], "separator", "current collector"));
        if (negative is not null) list.AddRange(FilmProfiles.Describe("negative", layout.Negative!, x[..negative.Cells]));
        list.AddRange(FilmProfiles.Describe("positive", layout.Positive, x[^positive.Cells..]));
        if (reservoirs is not null) list.AddRange(reservoirs.Profiles());
        return [.. list];
    }
}
