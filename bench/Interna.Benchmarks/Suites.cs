using BenchmarkDotNet.Attributes;
using Interna.Models;

namespace Interna.Benchmarks;

/// <summary>1C discharges of the porous electrode model.</summary>
[MemoryDiagnoser]
[MinColumn, MedianColumn]
public class PorousElectrodeDischarge
{
    private Discharge discharge = null!;

    /// <summary>How particles are resolved.</summary>
    [Params(ParticleKind.FiniteVolume, ParticleKind.Spectral)]
    public ParticleKind Particles { get; set; }

    /// <summary>Whether the solid diffusivity is tabulated or constant.</summary>
    [Params(false, true)]
    public bool Tabulated { get; set; }

    /// <summary>Compiles the cell.</summary>
    [GlobalSetup]
    public void Compile() => discharge = new Discharge(
        CellModel.Compile(Tabulated ? BenchmarkCells.Tabulated : BenchmarkCells.Constant, BenchmarkCells.Mesh(30, Particles, Particles == ParticleKind.Spectral ? 8 : 20)),
        BenchmarkCells.Current);

    /// <summary>One discharge to the cut-off.</summary>
    [Benchmark]
    public double To_cut_off() => discharge.Run();
}

/// <summary>1C discharges of the single particle models.</summary>
[MemoryDiagnoser]
[MinColumn, MedianColumn]
public class SingleParticleDischarge
{
    private Discharge discharge = null!;

    /// <summary>Without or with electrolyte.</summary>
    [Params(ModelKind.SingleParticle, ModelKind.SingleParticleElectrolyte)]
    public ModelKind Model { get; set; }

    /// <summary>Compiles the cell.</summary>
    [GlobalSetup]
    public void Compile() => discharge = new Discharge(CellModel.Compile(BenchmarkCells.Constant, BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8, Model)), BenchmarkCells.Current);

    /// <summary>One discharge to the cut-off.</summary>
    [Benchmark]
    public double To_cut_off() => discharge.Run();
}

/// <summary>Impedance of the porous electrode model.</summary>
[MemoryDiagnoser]
[MinColumn, MedianColumn]
public class PorousElectrodeImpedance
{
    private readonly ImpedanceSpectrum spectrum = new(BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8));

    /// <summary>Sixty frequencies.</summary>
    [Benchmark]
    public object Sixty_frequencies() => spectrum.Run();
}

/// <summary>Many different cells on all cores.</summary>
[MinColumn, MedianColumn]
public class ThousandCells
{
    private readonly Cell[] cells = Ensemble.Cells(1000);

    /// <summary>Compiles and discharges each.</summary>
    [Benchmark]
    public double Compiled_and_discharged() => Ensemble.Seconds(cells, BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8)).Wall;
}

/// <summary>Junctions: in equilibrium, and one second after a step of the voltage.</summary>
[MemoryDiagnoser]
[MinColumn, MedianColumn]
public class Junctions
{
    /// <summary>Laid out and solved.</summary>
    [Benchmark]
    public object At_rest() => RestingJunction.Solve();

    /// <summary>Laid out and followed.</summary>
    [Benchmark]
    public object In_motion() => MovingJunction.Follow();
}
