namespace Interna.Models;

/// <summary>Compiles a cell to equations at a chosen resolution.</summary>
public static class CellModel
{
    /// <summary>Compiles <paramref name="cell"/>.</summary>
    /// <exception cref="NotSupportedException">The kind of model is unknown, or does not solve the electrodes of the cell.</exception>
    public static ICellModel Compile(Cell cell, ModelOptions options) => options.Kind switch
    {
        _ when cell.Positive is PorousMetalHost || cell.Negative is PorousMetalHost => new MetalHostModel(cell, options),
        _ when cell.Positive is SodiumMetal => new MetalCellModel(cell, options),
        ModelKind.SingleParticle => new SingleParticleModel(cell, options),
        ModelKind.SingleParticleElectrolyte => new SingleParticleElectrolyteModel(cell, options),
        _ when !Solves(cell, options.Kind) => throw new NotSupportedException(
            "The porous electrode model takes its sodium electrode as ideal. For kinetics, films and inventory of the metal choose the model 'SPMe' or 'SPM'."),
        ModelKind.PorousElectrode => new PorousElectrodeModel(cell, options),
        _ => throw new NotSupportedException($"There is no model of kind {options.Kind}."),
    };

    /// <summary>Whether a kind of model solves the electrodes of a cell: the porous one takes sodium opposite a host as ideal.</summary>
    public static bool Solves(Cell cell, ModelKind kind) => kind != ModelKind.PorousElectrode || cell is not { Negative: SodiumMetal, Positive: InsertionElectrode };
}
