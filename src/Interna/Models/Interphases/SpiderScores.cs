namespace Interna.Models.Interphases;

/// <summary>What an interphase is good at, each from 0 (bad) to 1 (perfect): the numbers of a spider chart.</summary>
/// <remarks>The scales are our own; each is a monotonic function of one computed figure, so that bounds carry over.</remarks>
/// <param name="Name">What is judged.</param>
/// <param name="Rule">How the figure becomes a score.</param>
/// <param name="Score">The score [-]; null where a property is missing.</param>
public sealed record SpiderScore(string Name, string Rule, Estimate? Score)
{
    private const double Hour = 3600, TenYears = 10 * 365.25 * 24 * 3600;

    /// <summary>Scores of an interphase under conditions.</summary>
    public static IReadOnlyList<SpiderScore> Of(InterphaseAssessment interphase, ConditionAssessment condition)
    {
        var needed = InterphaseAssessment.NeededShearModulus.Value;
        double limit = interphase.Site.PolarisationLimit;
        var strain = condition.Strain;
        var bears = interphase.Interphase.CrackStrain;
        return
        [
            new("conduction", "limit/(limit + film drop): one half where the film alone uses up the polarisation limit", condition.FilmDrop?.Map(v => limit / (limit + v))),
            new("even current", "1 over the hot-spot factor", condition.HotSpotFactor?.Map(h => Math.Min(1, 1 / h))),
            new("flat plating", "A₀/A of the fastest ripple in one half cycle", condition.RippleGrowth?.Map(a => 1 / a)),
            new("bears strain", "crack strain/(crack strain + strain in one half cycle)", strain is { } s && bears is { } b ? Estimate.Of(x => Share(x[0], x[1]), b, s) : null),
            new("stiffness", "G/(G + 3.3 GPa): one half at the middle of what the shear rule asks for", interphase.Interphase.ShearModulus?.Map(g => g / (g + needed))),
            new("stops electrons", "time to grow 1 nm by leaking electrons on a logarithmic scale from 1 h to 10 a", interphase.LeakTime.Map(Patience)),
        ];
    }

    private static double Share(double bears, double strain) => double.IsPositiveInfinity(bears) ? 1 : bears / (bears + strain);

    private static double Patience(double time) => Math.Clamp(Math.Log(time / Hour) / Math.Log(TenYears / Hour), 0, 1);
}
