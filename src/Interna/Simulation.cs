using Interna.Models;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna;

/// <summary>Runs protocols on cells.</summary>
/// <remarks>
/// Every accepted step is held to the sum rules of sodium and charge. A run ends completed, at a named physical limit,
/// interrupted (and can be resumed), or in a solver failure that names step, time, equation, node and variable.
/// </remarks>
public static class Simulation
{
    /// <summary>Runs a protocol from the cell's initial state.</summary>
    /// <param name="model">The cell, compiled; its working buffers belong to this run until it ends.</param>
    /// <param name="protocol">What is done to the cell.</param>
    /// <param name="options">Accuracy; null for the default.</param>
    /// <param name="progress">Hears where the run stands, at every accepted step; null for nobody.</param>
    /// <param name="cancellation">Ends the run at the next accepted step, with a complete partial solution and a checkpoint.</param>
    /// <exception cref="Data.Input.InputException">The protocol has a mistake; nothing was run.</exception>
    /// <exception cref="InvalidOperationException">The cell lacks a number the protocol counts by; nothing was run.</exception>
    public static Solution Run(
        ICellModel model,
        Protocol protocol,
        SimulationOptions? options = null,
        IProgress<SimulationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(protocol);
        return new ProtocolRun(model, protocol, options ?? new SimulationOptions(), progress, cancellation).Execute(null);
    }

    /// <summary>Compiles a cell and runs a protocol from its initial state.</summary>
    /// <inheritdoc cref="Run(ICellModel, Protocol, SimulationOptions?, IProgress{SimulationProgress}?, CancellationToken)"/>
    public static Solution Run(
        Cell cell,
        ModelOptions resolution,
        Protocol protocol,
        SimulationOptions? options = null,
        IProgress<SimulationProgress>? progress = null,
        CancellationToken cancellation = default) => Run(CellModel.Compile(cell, resolution), protocol, options, progress, cancellation);

    /// <summary>
    /// Goes on with an interrupted run. The solution holds what happens from the checkpoint on, with times, step and cycle
    /// numbers continued; its first step record covers the whole interrupted step's charge and energy.
    /// </summary>
    /// <exception cref="ArgumentException">The checkpoint belongs to another cell, model or protocol.</exception>
    public static Solution Resume(
        ICellModel model,
        Protocol protocol,
        Checkpoint checkpoint,
        SimulationOptions? options = null,
        IProgress<SimulationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(checkpoint);
        return new ProtocolRun(model, protocol, options ?? new SimulationOptions(), progress, cancellation).Execute(checkpoint);
    }
}
