using Interna.Numerics.TimeIntegration;

namespace Interna.Models.MetalCell;

/// <summary>The amounts in the <see cref="Reservoir"/>s of a cell over their references: da/dt = (source − Σ losses)/reference.</summary>
internal sealed class ReservoirLevels
{
    private readonly IReadOnlyList<Reservoir> reservoirs;
    private readonly List<int> ends = [];

    public ReservoirLevels(IReadOnlyList<Reservoir> reservoirs)
    {
        this.reservoirs = reservoirs;
        for (int m = 0; m < reservoirs.Count; m++)
            if (reservoirs[m].End is not null) ends.Add(m);
        LimitNames = [.. ends.Select(m => reservoirs[m].End!)];
    }

    /// <summary>Number of states.</summary>
    public int Count => reservoirs.Count;

    /// <summary>Names of the ends that some of them come to.</summary>
    public IReadOnlyList<string> LimitNames { get; }

    /// <summary>Writes the amounts at the start.</summary>
    public void Initialise(Span<double> y)
    {
        for (int m = 0; m < Count; m++) y[m] = reservoirs[m].Amount / reservoirs[m].Reference;
    }

    /// <summary>Writes the residuals but for the losses, which come from the electrodes.</summary>
    public void Residual(ReadOnlySpan<double> rate, Span<double> residual)
    {
        for (int m = 0; m < Count; m++) residual[m] = rate[m] - reservoirs[m].Source / reservoirs[m].Reference;
    }

    /// <summary>Adds the losses at a metal electrode.</summary>
    public void Add(MetalSurface surface, Span<double> residual)
    {
        for (int m = 0; m < Count; m++) residual[m] += surface.Flows[m + 1];
    }

    /// <summary>Writes what is left until each end.</summary>
    public void Events(ReadOnlySpan<double> y, Span<double> values)
    {
        for (int k = 0; k < ends.Count; k++)
        {
            var reservoir = reservoirs[ends[k]];
            double amount = y[ends[k]] * reservoir.Reference;
            double above = reservoir.Least > 0 ? amount - reservoir.Least : reservoir.Reference, below = double.IsInfinity(reservoir.Most) ? reservoir.Reference : reservoir.Most - amount;
            values[k] = Math.Min(above, below) / reservoir.Reference;
        }
    }

    /// <summary>Describes what can be drawn of them: the amount in each, the same over the whole area.</summary>
    public IEnumerable<ProfileInfo> Profiles() => reservoirs.Select(r => new ProfileInfo($"amount_of_{Safe(r.Name)}", $"amount of {r.Name}", "µmol/cm²", "part of the area", "-", [0, 1]));

    /// <summary>Writes one of <see cref="Profiles"/>.</summary>
    public void Write(ReadOnlySpan<double> y, int which, Span<double> values)
    {
        const double MicromolePerSquareCentimetre = 100;
        values.Fill(MicromolePerSquareCentimetre * y[which] * reservoirs[which].Reference);
    }

    /// <summary>Names a state.</summary>
    public string Describe(int index) => $"amount of {reservoirs[index].Name}";

    private static string Safe(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_'));
}
