namespace Interna.Models;

/// <summary>Compiles a cell to equations at a chosen resolution.</summary>
public static class CellModel
{
    /// <summary>Compiles <paramref name="cell"/>.</summary>
    /// <exception cref="NotSupportedException">The kind of model is unknown.</exception>
    public static ICellModel Compile(Cell cell, ModelOptions options) => options.Kind switch
    {
        _ when cell.Positive is PorousMetalHost || cell.Negative is PorousMetalHost => new MetalHostModel(cell, options),
        _ when cell.Positive is SodiumMetal => new MetalCellModel(cell, options),
        ModelKind.SingleParticle => new SingleParticleModel(cell, options),
        ModelKind.SingleParticleElectrolyte => new SingleParticleElectrolyteModel(cell, options),
        ModelKind.PorousElectrode => new PorousElectrodeModel(cell, options),
        _ => throw new NotSupportedException($"There is no model of kind {options.Kind}."),
    };
}
