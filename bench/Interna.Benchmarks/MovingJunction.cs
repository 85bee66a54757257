using Interna.Models.Junctions.Motion;
using Interna.Numerics.TimeIntegration;

namespace Interna.Benchmarks;

/// <summary>One second after a step of 0.1 V on a dilute 1:1 conductor of 1 µm between blocking metals: eighteen times the charging time λL/D of its layers.</summary>
internal static class MovingJunction
{
    private const double Volts = 0.1, Seconds = 1;

    private static readonly double[] Instants = [0.01, 0.03, 0.1, 0.3, Seconds];

    private static readonly Junction Example = new()
    {
        Name = "salt between blocking metals",
        Phases =
        [
            new IdealMetal { Name = "left" },
            new SpaceChargePhase
            {
                Name = "salt",
                RelativePermittivity = 10,
                Thickness = 1e-6,
                Populations = [new DilutePopulation(new("cations", 1, 10) { Diffusivity = 1e-14 }), new DilutePopulation(new("anions", -1, 10) { Diffusivity = 1e-14 })],
            },
            new IdealMetal { Name = "right" },
        ],
        Contacts = [new Contact(), new Contact()],
    };

    /// <summary>Lays it out and follows it.</summary>
    public static MotionRun Follow() => Follow(200, new BdfOptions { RelativeTolerance = 1e-5, AbsoluteTolerance = 1e-7 }, null);

    /// <summary>Largest relative error of the charge passed at five instants from 10 ms to 1 s, against eight times the elements and a tolerance of 10⁻⁸ [-].</summary>
    public static double Error()
    {
        double[] usual = Charges(200, 1e-5), fine = Charges(1600, 1e-8);
        return usual.Zip(fine, (a, b) => Math.Abs(a / b - 1)).Max();
    }

    private static double[] Charges(int elements, double tolerance)
    {
        var found = new double[Instants.Length];
        double[] y = [];
        JunctionMotion? model = null;
        Follow(elements, new BdfOptions { RelativeTolerance = tolerance, AbsoluteTolerance = 0.01 * tolerance }, Observe);
        return found;

        void Observe(JunctionMotion junction, Bdf integrator)
        {
            if (model is null) (model, y) = (junction, new double[junction.Size]);
            for (var i = 0; i < Instants.Length; i++)
            {
                if (!(Instants[i] > integrator.PreviousTime && Instants[i] <= integrator.Time)) continue;
                integrator.Interpolate(Instants[i], y);
                found[i] = model.LeftCharge(y);
            }
        }
    }

    private static MotionRun Follow(int elements, BdfOptions options, Action<JunctionMotion, Bdf>? observe)
    {
        var model = new JunctionMotion(Example, new MotionOptions { Elements = elements, LargestLayer = Volts / 2 });
        var run = MotionRun.Carry(model, [MotionStep.Hold(Volts, Seconds)], options, observe is null ? null : (_, integrator) => observe(model, integrator));
        return run.IsComplete ? run : throw new InvalidOperationException(run.Message);
    }
}
