using Interna.Data;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Numerics.Lines;
using Interna.Physics;
using Interna.Physics.Interphases;

namespace Interna.Verification.Tests.AgainstReference;

/// <summary>Every way a cell can be compiled that has its own code path: one row each, and a new one is a row here.</summary>
internal static class ModelVariants
{
    private const string Sodium = "hard-carbon-nvpf-chayambuka-2022", Graphite = "graphite-lco-marquis-2019", M50 = "lg-m50-chen-2020";

    private static readonly Dictionary<string, Func<(Cell Cell, ModelOptions Options)>> Rows = Build();

    /// <summary>Names of all variants.</summary>
    public static IEnumerable<string> Names => Rows.Keys;

    /// <summary>The cell and the resolution of a variant.</summary>
    public static (Cell Cell, ModelOptions Options) Get(string name) => Rows[name]();

    private static Dictionary<string, Func<(Cell, ModelOptions)>> Build()
    {
        var rows = new Dictionary<string, Func<(Cell, ModelOptions)>>(StringComparer.Ordinal);
        foreach (var (kind, prefix) in new[] { (ModelKind.PorousElectrode, "dfn"), (ModelKind.SingleParticleElectrolyte, "spme"), (ModelKind.SingleParticle, "spm") })
        {
            foreach (var (particles, radial) in new[] { (ParticleKind.FiniteVolume, "shells"), (ParticleKind.Spectral, "modes") })
            {
                void Row(string what, Func<Cell> cell, ThermalKind thermal = ThermalKind.Isothermal) =>
                    rows[$"{prefix}, {radial}, {what}"] = () => (cell(), Coarse(kind, particles, thermal));

                Row("D(c)", () => CellLibrary.Load(Sodium));
                Row("constant D", () => CellLibrary.Load(Graphite));
                Row("constant D, another cell", () => CellLibrary.Load(M50));
                Row("half cell", () => CellLibrary.Load("hard-carbon-half-cell-chayambuka-2022"));
                Row("NVPF half cell", () => CellLibrary.Load("nvpf-half-cell-chayambuka-2022"));
                Row("double layer", () => Layered(CellLibrary.Load(Sodium)));
                Row("heat", () => Warm(CellLibrary.Load(Sodium)), ThermalKind.Lumped);
                Row("heat, double layer, constant D", () => Layered(Warm(CellLibrary.Load(Graphite))), ThermalKind.Lumped);
                Row("heat, half cell", () => Warm(CellLibrary.Load("nvpf-half-cell-chayambuka-2022")), ThermalKind.Lumped);
                Row("contacts and thermodynamic factor", () => Contacts(CellLibrary.Load(Sodium)));
                foreach (var law in LawCatalog.OfKind(LawKind.Reaction).Where(l => l.Id is not ("butler-volmer" or "no-reaction")))
                    Row(law.Id, () => WithLaw(CellLibrary.Load(Sodium), law));
                Row("plates, D(c)", () => Shaped(CellLibrary.Load(Sodium), ParticleShape.Plate));
                Row("cylinders, D(c)", () => Shaped(CellLibrary.Load(Sodium), ParticleShape.Cylinder));
                Row("cylinders", () => Shaped(CellLibrary.Load(Graphite), ParticleShape.Cylinder));
                Row("surface storage", () => Storing(CellLibrary.Load(Sodium)));
                Row("surface storage, double layer, plates, heat", () => Storing(Shaped(Layered(Warm(CellLibrary.Load(Sodium))), ParticleShape.Plate)), ThermalKind.Lumped);
                Row("surface storage, half cell", () => Storing(CellLibrary.Load("hard-carbon-half-cell-chayambuka-2022")));
                Row("sodium metal", () => Metal(CellLibrary.Load("nvpf-half-cell-chayambuka-2022"), new SurfacePatch(1, 8, 2e-3)));
                Row("sodium metal, patches, films, double layer", () => Metal(Layered(CellLibrary.Load("nvpf-half-cell-chayambuka-2022")), Patches) is var cell && cell.Negative is Interna.SodiumMetal metal
                    ? cell with { Negative = metal with { DoubleLayerCapacitance = 0.2, Alpha = 0.4, NucleationOverpotential = 0.02, CoveringThickness = 2e-6 } } : throw new InvalidOperationException());
                Row("living films opposite sodium metal", () => Metal(Living(CellLibrary.Load("nvpf-half-cell-chayambuka-2022")), Patches));
                Row("films and plating", () => Coated(CellLibrary.Load(Sodium)));
                Row("films and plating, double layer, surface storage, heat", () => Coated(Storing(Layered(Warm(CellLibrary.Load(Sodium))))), ThermalKind.Lumped);
                Row("films and plating, half cell", () => Coated(CellLibrary.Load("hard-carbon-half-cell-chayambuka-2022")));
                Row("living films", () => Living(CellLibrary.Load(Sodium)));
                Row("living films, double layer, surface storage, heat", () => Living(Storing(Layered(Warm(CellLibrary.Load(Sodium))))), ThermalKind.Lumped);
                Row("living films, half cell", () => Living(CellLibrary.Load("hard-carbon-half-cell-chayambuka-2022")));
                Row("average-concentration, heat", () => WithLaw(Warm(CellLibrary.Load(Sodium)), LawCatalog.Get("average-concentration")), ThermalKind.Lumped);
            }
        }

        return rows;
    }

    // Few volumes, but different numbers of them, so that an index out of place shows.
    private static ModelOptions Coarse(ModelKind kind, ParticleKind particles, ThermalKind thermal) => new()
    {
        Kind = kind,
        NegativeCells = 4,
        SeparatorCells = 3,
        PositiveCells = 5,
        Particles = particles,
        RadialPoints = particles == ParticleKind.Spectral ? 4 : 6,
        Thermal = thermal,
    };

    private static Cell Each(Cell cell, Func<InsertionElectrode, InsertionElectrode> change) => cell with
    {
        Negative = cell.Negative is InsertionElectrode n ? change(n) : cell.Negative,
        Positive = change(cell.PositiveHost),
    };

    private static Cell Layered(Cell cell) => Each(cell, e => e with { DoubleLayerCapacitance = 0.2 });

    private static SurfacePatch[] Patches =>
    [
        new(0.7, 12, 1e-3, new SurfaceFilm(20e-9, 1e-6, 4e-5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-14, 15)))),
        new(0.3, 25, 0, new SurfaceFilm(10e-9, 2e-6, 4e-5, new FilmGrowth<ElectronConductionGrowth>(new ElectronConductionGrowth(1e-9, 0.8)))),
    ];

    private static Cell Metal(Cell cell, params SurfacePatch[] patches) =>
        cell with { Negative = new Interna.SodiumMetal { Name = "sodium", Thickness = 20e-6, Patches = patches } };

    private static Cell Shaped(Cell cell, ParticleShape shape) => Each(cell, e => e with { ParticleShape = shape });

    private static Cell Storing(Cell cell) => Each(cell, e => e with
    {
        SurfaceStorage =
        [
            new() { Name = "repelling", Charge = 0.3, Isotherm = new(ReferencePotential(e), 3), RelaxationTime = 2 },
            new() { Name = "attracting", Charge = 0.1, Isotherm = new(ReferencePotential(e) - 0.02, -2) },
        ],
    });

    // The negative host starts 30 mV below sodium and rises above it in the discharge: sodium is plated at first and stripped then.
    private static Cell Coated(Cell cell)
    {
        // Against sodium the potential of the cell must stay above 0: half full there.
        if (cell.Negative is IdealSodium) cell = Each(cell, e => e with { InitialStoichiometry = 0.5 });
        double Below(InsertionElectrode e) => cell.Negative is IdealSodium ? 0 : -0.03 - ReferencePotential(e);
        var plating = new HostPlating { ExchangeCurrent = 0.3, ActivationEnergy = 40e3, Alpha = 0.4, NucleationOverpotential = 0.01, CoveringThickness = 2e-9, IsolatedFraction = 0.1, ReconnectingThickness = 20e-9 };
        var reduced = new SurfaceFilm(8e-9, 1e-6, 4e-5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-15, 15)));
        var oxidised = new SurfaceFilm(2e-9, 5e-7, 4e-5, new FilmGrowth<ElectrolyteOxidation>(new ElectrolyteOxidation(0.02, 4.2, 1e-9)));
        return Each(cell, e => ReferencePotential(e) > 2
            ? e with { Film = oxidised }
            : e with { Film = reduced, Plating = plating, OpenCircuitPotential = new AffineCurve(e.OpenCircuitPotential, shift: Below(e)) });
    }

    // As Coated, with all that films do beside growing, and crosstalk between the electrodes.
    private static Cell Living(Cell cell)
    {
        var mechanics = new FilmMechanics(1.1e-3, double.PositiveInfinity, 2e-9, 1e10, 2000, 0.005);
        var outer = new SurfaceFilm(4e-9, 2e-6, 6e-5, new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(5e-3, 0.4)))
        {
            Reactant = "metal",
            ReactantPerElectron = 0.5,
            Dissolution = new DissolutionRate(3e-12, 3e-9),
        };
        return Each(Coated(cell), e => ReferencePotential(e) > 2
            ? e with { Film = e.Film! with { Onset = 4, Product = "metal", ProductPerElectron = 0.3, GasPerElectron = 0.5 }, Mechanics = mechanics with { Modulus = double.NaN }, Expansion = -0.02 }
            : e with { Film = e.Film! with { Onset = 0.1, Reactant = "additive", ReactantPerElectron = 0.5, GasPerElectron = 0.25 }, OuterFilms = [outer], FilmResistance = 2e-3, Mechanics = mechanics, Expansion = 0.03 }) with
        {
            Reservoirs = [new Reservoir("additive", 5e-3), new Reservoir("metal", 1e-4) { Reference = 1e-3, Source = 1e-9 }, new Reservoir(Reservoir.Gas, 0) { Reference = 1e-2 }],
        };
    }

    private static double ReferencePotential(InsertionElectrode e)
    {
        Span<double> u = [0.0];
        e.OpenCircuitPotential.Evaluate([e.InitialStoichiometry], u);
        return u[0];
    }

    private static Cell Contacts(Cell cell) => Each(cell, e => e with { Conductivity = 3, BruggemanSolid = 1.5 }) with
    {
        ContactResistance = 2e-3,
        Electrolyte = cell.Electrolyte with { ThermodynamicFactor = 1.7 },
    };

    private static Cell Warm(Cell cell)
    {
        var entropic = new LinearTable([0, 0.4, 1], [-1e-4, 2e-4, 5e-5]);
        return Each(cell, e => e with
        {
            EntropicCoefficient = entropic,
            Diffusivity = e.Diffusivity with { ActivationEnergy = 30e3 },
            ExchangeCurrent = e.ExchangeCurrent with { ActivationEnergy = 40e3 },
        }) with
        {
            Thermal = new ThermalMass(60, 0.5),
            Electrolyte = cell.Electrolyte with
            {
                Conductivity = cell.Electrolyte.Conductivity with { ActivationEnergy = 15e3 },
                Diffusivity = cell.Electrolyte.Diffusivity with { ActivationEnergy = 17e3 },
            },
        };
    }

    private static Cell WithLaw(Cell cell, LawEntry law)
    {
        IReactionColumn column = law.CreateReaction(law.Example);
        return Each(cell, e => e with { Kinetics = column, KineticsId = law.Id });
    }
}
