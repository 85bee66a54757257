using Interna.Numerics.Reals;
using Interna.Physics.SpaceCharge;

namespace Interna.Models.Junctions.Motion;

/// <summary>The carriers of one phase, each with its concentration as an unknown, and what crowding costs them.</summary>
/// <remarks>
/// c̃ = c/c_∞. Energy of a carrier is RT (ln c̃ + ln γ) + zFφ with ln γ = 0 at the reference: dilute γ = 1; on sites
/// γ = (1 − Σθ_∞)/(1 − Σθ), which gives the fluxes of Kilic, Bazant and Ajdari, Phys. Rev. E 75 (2007) 021503; in a band
/// ln γ = η(c) − ln c. Of full sites the free part is far below what an integrator resolves of the filling: below <see cref="Hardest"/>
/// ln γ goes on as a straight line in the filling, so that sites overfill by 4·10⁻⁷ at one volt and no state lies outside the domain.
/// </remarks>
internal sealed class MobileCarriers
{
    /// <summary>Free part of the sites below which their wall is no harder [-].</summary>
    private const double Hardest = 1e-8;

    private readonly Group[] groups;
    private readonly double[] band, bandAtRest;

    /// <summary>Reads the populations of a phase, which <see cref="MotionObstacle"/> has nothing against.</summary>
    public MobileCarriers(SpaceChargePhase phase)
    {
        var carriers = new List<Carrier>();
        var found = new List<Group>();
        var filling = new List<double>();
        foreach (var population in phase.Populations)
        {
            double sites = population switch
            {
                LatticePopulation p => p.Sites,
                SharedPopulation p => p.Sites,
                _ => double.PositiveInfinity,
            };
            found.Add(new Group(carriers.Count, population.Carriers.Count, 1 / sites));
            carriers.AddRange(population.Carriers);
            filling.AddRange(population.Carriers.Select(c => population is BandPopulation band ? c.Concentration / band.DensityOfStates : 0));
        }

        All = carriers;
        groups = [.. found];
        band = [.. filling];
        bandAtRest = [.. filling.Select(f => f > 0 ? FermiDiracIntegral.InverseOfHalf(f) : 0)];
        Charge = [.. carriers.Select(c => c.Charge)];
        Reference = [.. carriers.Select(c => c.Concentration)];
        Diffusivity = [.. carriers.Select(c => c.Diffusivity!.Value)];
    }

    /// <summary>The carriers.</summary>
    public IReadOnlyList<Carrier> All { get; }

    /// <summary>Number of carriers.</summary>
    public int Count => Charge.Length;

    /// <summary>Charge numbers z.</summary>
    public double[] Charge { get; }

    /// <summary>c_∞ [mol/m³].</summary>
    public double[] Reference { get; }

    /// <summary>D [m²/s].</summary>
    public double[] Diffusivity { get; }

    /// <summary>The largest charge density the carriers of one sign or the other can reach at a site limit, Σ z²c [mol/m³]; 0 without limit.</summary>
    public double Crowded => groups.Where(g => g.PerSite > 0).Select(g => 1 / g.PerSite).DefaultIfEmpty(0).Max();

    /// <summary>Index of a carrier by name; −1 where there is none.</summary>
    public int Find(string name)
    {
        for (int i = 0; i < All.Count; i++)
            if (All[i].Name == name) return i;
        return -1;
    }

    /// <summary>ln γ of every carrier at one place; false outside the domain (an empty band).</summary>
    /// <param name="c">c̃ of every carrier.</param>
    /// <param name="excess">Receives ln γ.</param>
    /// <param name="slope">Receives ∂ln γ/∂c̃, carriers × carriers row by row of length <paramref name="stride"/>; may be empty.</param>
    /// <param name="stride">Length of a row.</param>
    public bool Excess(ReadOnlySpan<double> c, Span<double> excess, Span<double> slope, int stride)
    {
        foreach (ref readonly var g in groups.AsSpan())
        {
            if (g.PerSite > 0)
            {
                OnSites(g, c, excess, slope, stride);
            }
            else if (band[g.First] > 0)
            {
                if (!InBand(g.First, c[g.First], excess, slope, stride)) return false;
            }
            else
            {
                excess[g.First] = 0;
                if (!slope.IsEmpty) slope[g.First * stride + g.First] = 0;
            }
        }

        return true;
    }

    /// <summary>Fills sites that are full to where <see cref="Excess"/> gives back the energy of the carriers.</summary>
    /// <param name="c">c̃ of every carrier where they have the energies −zu.</param>
    /// <param name="bending">u, potential from the reference over the thermal voltage.</param>
    public void Fill(Span<double> c, double bending)
    {
        foreach (ref readonly var g in groups.AsSpan())
        {
            if (g.PerSite == 0) continue;
            double beyond = -Charge[g.First] * bending - Math.Log(c[g.First]) - Math.Log(AtRest(g) / Hardest);
            if (!(beyond > 0)) continue;
            for (int i = g.First; i < g.First + g.Count; i++) c[i] *= 1 - Hardest * (1 - beyond);
        }
    }

    private double AtRest(in Group g)
    {
        double free = 1;
        for (int i = g.First; i < g.First + g.Count; i++) free -= g.PerSite * Reference[i];
        return free;
    }

    private void OnSites(in Group g, ReadOnlySpan<double> c, Span<double> excess, Span<double> slope, int stride)
    {
        double free = 1;
        for (int i = g.First; i < g.First + g.Count; i++) free -= g.PerSite * Reference[i] * c[i];
        double near = Math.Max(free, Hardest), value = Math.Log(AtRest(g) / near) + (near - free) / near;
        for (int i = g.First; i < g.First + g.Count; i++)
        {
            excess[i] = value;
            if (slope.IsEmpty) continue;
            for (int j = g.First; j < g.First + g.Count; j++)
                slope[i * stride + j] = g.PerSite * Reference[j] / near;
        }
    }

    private bool InBand(int i, double c, Span<double> excess, Span<double> slope, int stride)
    {
        if (!(c > 0)) return false;
        double eta = FermiDiracIntegral.InverseOfHalf(band[i] * c);
        excess[i] = eta - bandAtRest[i] - Math.Log(c);
        if (slope.IsEmpty) return true;
        var at = FermiDiracIntegral.Half(new Dual<Scalar, Partials1<Scalar>>(new(eta), new(new(1))));
        slope[i * stride + i] = band[i] / at.Partials.A.Value - 1 / c;
        return true;
    }

    private readonly record struct Group(int First, int Count, double PerSite);
}
