using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Physics;
using Interna.Physics.Interphases;

namespace Interna.Tests.Models;

/// <summary>A cell in closed forms whose every property varies, so that no derivative is tested against zero.</summary>
internal static class ModelCells
{
    /// <summary>Both electrodes porous; D(θ), J(θ), κ(c), D(c), entropic coefficients and activation energies all vary.</summary>
    public static Cell Full(double capacitance = 0, string kinetics = "butler-volmer", bool constantDiffusivity = false) => new()
    {
        Name = "test cell",
        Area = 2.5e-4,
        Negative = Negative(capacitance, kinetics, constantDiffusivity),
        Separator = new Separator(25e-6, 0.55),
        Positive = Positive(capacitance, kinetics, constantDiffusivity),
        Electrolyte = new Electrolyte
        {
            Name = "test electrolyte",
            Concentration = 1000,
            Conductivity = new(new Formula(c => 0.9 * Math.Sin(c / 700) + 0.05, c => 0.9 / 700 * Math.Cos(c / 700)), 14e3),
            Diffusivity = new(new Formula(c => 3e-10 * Math.Exp(-c / 2500), c => -3e-10 / 2500 * Math.Exp(-c / 2500)), 17e3),
            TransferenceNumber = 0.45,
            ThermodynamicFactor = 1.4,
        },
        NominalCapacity = 11,
        LowerVoltage = 2,
        UpperVoltage = 4.3,
        ContactResistance = 2e-4,
        Thermal = new ThermalMass(40, 0.2),
    };

    /// <summary>The positive electrode against sodium.</summary>
    public static Cell Half(double capacitance = 0) => Full(capacitance) with { Negative = new IdealSodium { Name = "sodium" } };

    /// <summary>The cell with sites at the surface of its particles: attractive and repulsive, at potentials the electrodes pass, slow enough to lag.</summary>
    public static Cell WithSurface(Cell cell) => cell with
    {
        Negative = cell.Negative is InsertionElectrode e ? e with { SurfaceStorage = [Sites("groups", 0.4, 0.11, -2, 5)] } : cell.Negative,
        Positive = cell.PositiveHost with { SurfaceStorage = [Sites("adsorbed", 0.3, 4.25, 1.5, 2), Sites("oxide", 0.15, 4.3, 0, 30)] },
    };

    /// <summary>The cell with a film on either electrode, reduced electrolyte on the negative and oxidised on the positive, and plating on the negative.</summary>
    public static Cell WithFilms(Cell cell) => cell with
    {
        Negative = cell.Negative is InsertionElectrode e
            ? e with { Film = new SurfaceFilm(5e-9, 1e-6, 4e-5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-15, 15))), Plating = Plating }
            : cell.Negative,
        Positive = cell.PositiveHost with { Film = new SurfaceFilm(2e-9, 5e-7, 4e-5, new FilmGrowth<ElectrolyteOxidation>(new ElectrolyteOxidation(0.05, 4.2, 1e-9, 0.4))) },
    };

    /// <summary>The cell with films that live: two reductions and an oxidation with onsets, reactants, gas and dissolution, on particles that crack them, and crosstalk between them.</summary>
    public static Cell WithLivingFilms(Cell cell)
    {
        cell = WithFilms(cell);
        return cell with
        {
            Negative = cell.Negative is InsertionElectrode e
                ? e with
                {
                    Film = e.Film! with { Onset = 0.15, Reactant = "additive", ReactantPerElectron = 0.5, GasPerElectron = 0.25 },
                    OuterFilms =
                    [
                        new SurfaceFilm(4e-9, 2e-6, 6e-5, new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(2e-3, 0.4)))
                        {
                            Name = "solvent",
                            Reactant = "metal",
                            ReactantPerElectron = 0.3,
                            Dissolution = new DissolutionRate(2e-12, 3e-9),
                        },
                    ],
                    Mechanics = new FilmMechanics(3e-2, double.PositiveInfinity, 2e-9, 5e9, 2000, 0.05),
                    Expansion = 0.03,
                }
                : cell.Negative,
            Positive = cell.PositiveHost with
            {
                Film = cell.PositiveHost.Film! with { Onset = 4.1, Product = "metal", ProductPerElectron = 0.4, GasPerElectron = 0.5 },
                Mechanics = new FilmMechanics(3e-2, double.PositiveInfinity, 2e-9),
                Expansion = -0.02,
            },
            Reservoirs =
            [
                new Reservoir("additive", 5e-3),
                new Reservoir("metal", 1e-4) { Reference = 1e-3, Source = 1e-9, Least = 1e-6, End = LimitName.ElectrolyteConsumed },
                new Reservoir(Reservoir.Gas, 0) { Reference = 1e-2, Most = 10, End = LimitName.GasPressure },
            ],
        };
    }

    /// <summary>Plating on particles with every effect in it.</summary>
    public static HostPlating Plating => new() { ExchangeCurrent = 0.2, ActivationEnergy = 40e3, Alpha = 0.4, NucleationOverpotential = 0.02, CoveringThickness = 2e-9, IsolatedFraction = 0.1, ReconnectingThickness = 20e-9 };

    private static SurfaceStorage Sites(string name, double charge, double potential, double interaction, double time) =>
        new() { Name = name, Charge = charge, Isotherm = new(potential, interaction), RelaxationTime = time };

    public static InsertionElectrode Negative(double capacitance, string kinetics, bool constantDiffusivity) => new()
    {
        Name = "test carbon",
        Thickness = 64e-6,
        Porosity = 0.51,
        ActiveFraction = 0.489,
        Conductivity = 20,
        ParticleRadius = 3.5e-6,
        MaximumConcentration = 14540,
        InitialStoichiometry = 0.85,
        OpenCircuitPotential = new Formula(x => 0.9 * Math.Exp(-4 * x) + 0.08 - 0.05 * x, x => -3.6 * Math.Exp(-4 * x) - 0.05),
        EntropicCoefficient = new Formula(x => 1e-4 * (x - 0.3), _ => 1e-4),
        Diffusivity = new(constantDiffusivity ? Flat(2e-15) : new Formula(x => 1.5e-15 * Math.Exp(x), x => 1.5e-15 * Math.Exp(x)), 25e3),
        ExchangeCurrent = new(new Formula(x => 2 + x, _ => 1), 30e3),
        Kinetics = LawCatalog.Reaction(kinetics),
        KineticsId = kinetics,
        DoubleLayerCapacitance = capacitance,
    };

    public static InsertionElectrode Positive(double capacitance, string kinetics, bool constantDiffusivity) => new()
    {
        Name = "test phosphate",
        Thickness = 68e-6,
        Porosity = 0.32,
        ActiveFraction = 0.55,
        Conductivity = 2,
        BruggemanSolid = 1.5,
        ParticleRadius = 0.6e-6,
        MaximumConcentration = 15320,
        InitialStoichiometry = 0.24,
        OpenCircuitPotential = new Formula(x => 4.2 - 0.5 * x - 0.25 * Math.Tanh(12 * (x - 0.6)), x => -0.5 - 3 / Math.Pow(Math.Cosh(12 * (x - 0.6)), 2)),
        EntropicCoefficient = new Formula(x => -2e-4 * x, _ => -2e-4),
        Diffusivity = new(constantDiffusivity ? Flat(5e-16) : new Formula(x => 8e-16 * (1.2 - x), _ => -8e-16), 20e3),
        ExchangeCurrent = new(new Formula(x => 3 - x, _ => -1), 35e3),
        Kinetics = LawCatalog.Reaction(kinetics),
        KineticsId = kinetics,
        DoubleLayerCapacitance = capacitance,
    };

    public static ICurve Flat(double value) => new Formula(_ => value, _ => 0);

    /// <summary>A curve from a function and its derivative.</summary>
    public sealed class Formula(Func<double, double> value, Func<double, double> slope) : ICurve
    {
        public Interval Domain => Interval.Everywhere;

        public void Evaluate(ReadOnlySpan<double> x, Span<double> y)
        {
            for (int i = 0; i < x.Length; i++) y[i] = value(x[i]);
        }

        public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
        {
            Evaluate(x, y);
            for (int i = 0; i < x.Length; i++) dydx[i] = slope(x[i]);
        }
    }
}
