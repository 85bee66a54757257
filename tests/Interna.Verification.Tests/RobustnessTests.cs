using System.Collections.Concurrent;
using Interna.Data;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Protocols;

namespace Interna.Verification.Tests;

/// <summary>Any plausible cell under any ordinary protocol ends in completion or at a named physical limit.</summary>
public class RobustnessTests
{
    private const int Cells = 2000;

    // A coarse mesh: the equations and their difficulties are the same, only the time is shorter.
    private static readonly ModelOptions Mesh = new() { NegativeCells = 5, SeparatorCells = 3, PositiveCells = 5, RadialPoints = 5 };

    private static readonly string[] Protocols =
    [
        "discharge at C/10",
        "discharge at 1C",
        "discharge at 5C",
        "charge at 1C until 4.2 V\nhold at 4.2 V until C/20",
        "rest for 1 h",
        "pulse discharge at C/5 for 15 min, rest for 1 h, repeat 8 times",
    ];

    [Fact]
    [Trait("Category", "Slow")]
    public void two_thousand_random_cells_end_every_protocol_without_a_solver_failure()
    {
        var centre = CellLibrary.Load("hard-carbon-nvpf-chayambuka-2022") with { ContactResistance = 1e-3 };
        var protocols = Protocols.Select(text => ProtocolParser.Parse("sample every 10 h, 2 profiles\n" + text)).ToArray();
        var counts = new int[Protocols.Length, 4];
        var failures = new ConcurrentBag<string>();
        var token = TestContext.Current.CancellationToken;
        Parallel.For(0, Cells, new ParallelOptions { CancellationToken = token, MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            var cell = Draw(centre, new Random(seed));
            for (var p = 0; p < protocols.Length; p++)
            {
                var outcome = Simulation.Run(cell, Mesh, protocols[p], cancellation: token).Outcome;
                Interlocked.Increment(ref counts[p, (int)outcome.Kind]);
                if (outcome.Kind is not (OutcomeKind.Completed or OutcomeKind.PhysicalLimit)) failures.Add($"cell {seed}, '{Protocols[p]}': {outcome.Message}");
            }
        });

        Assert.True(failures.IsEmpty, string.Join("\n", failures));
        for (var p = 0; p < Protocols.Length; p++)
            Assert.Equal(Cells, counts[p, (int)OutcomeKind.Completed] + counts[p, (int)OutcomeKind.PhysicalLimit]);

        // The draw is wide enough to reach limits and mild enough to run through.
        Assert.InRange(counts[1, (int)OutcomeKind.PhysicalLimit], 1, Cells - 1);
        Assert.Equal(Cells, counts[4, (int)OutcomeKind.Completed]);
    }

    // Every transport, kinetic and geometric parameter log-uniform over the decade centred on its value.
    private static Cell Draw(Cell centre, Random random)
    {
        double Factor() => Math.Pow(10, random.NextDouble() - 0.5);
        return centre with
        {
            Negative = Electrode((InsertionElectrode)centre.Negative),
            Positive = Electrode(centre.PositiveHost),
            Separator = new Separator(centre.Separator.Thickness * Factor(), Fraction(centre.Separator.Porosity, 0.95), centre.Separator.Bruggeman),
            Electrolyte = centre.Electrolyte with
            {
                Conductivity = Scale(centre.Electrolyte.Conductivity),
                Diffusivity = Scale(centre.Electrolyte.Diffusivity),
                TransferenceNumber = Fraction(centre.Electrolyte.TransferenceNumber, 0.9),
            },
            ContactResistance = centre.ContactResistance * Factor(),
        };

        InsertionElectrode Electrode(InsertionElectrode e)
        {
            double porosity, active;
            do (porosity, active) = (e.Porosity * Factor(), e.ActiveFraction * Factor());
            while (porosity + active > 0.98);
            return e with
            {
                Thickness = e.Thickness * Factor(),
                Porosity = porosity,
                ActiveFraction = active,
                Conductivity = e.Conductivity * Factor(),
                ParticleRadius = e.ParticleRadius * Factor(),
                Diffusivity = Scale(e.Diffusivity),
                ExchangeCurrent = Scale(e.ExchangeCurrent),
                DoubleLayerCapacitance = e.DoubleLayerCapacitance * Factor(),
            };
        }

        // Volume fractions and numbers below one: drawn again where the decade reaches beyond what is possible.
        double Fraction(double value, double most)
        {
            double drawn;
            do drawn = value * Factor();
            while (drawn > most);
            return drawn;
        }

        TransportProperty Scale(TransportProperty property) => property with { Curve = new ScaledCurve(property.Curve, Factor()) };
    }

    private sealed class ScaledCurve(ICurve curve, double factor) : ICurve
    {
        public Interval Domain => curve.Domain;

        public void Evaluate(ReadOnlySpan<double> x, Span<double> y)
        {
            curve.Evaluate(x, y);
            for (var i = 0; i < x.Length; i++) y[i] *= factor;
        }

        public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
        {
            curve.Evaluate(x, y, dydx);
            for (var i = 0; i < x.Length; i++) (y[i], dydx[i]) = (factor * y[i], factor * dydx[i]);
        }
    }
}
