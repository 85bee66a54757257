using Interna.Data.Input;
using Interna.Models;
using Interna.Quantities;

namespace Interna.Protocols;

/// <summary>Finds steps that ask a metal electrode for more sodium than it can hold by then, or a porous host to take more than its pores do, before anything runs.</summary>
/// <remarks>
/// Only what is certain is refused: a constant current that nothing but time or charge ends. Followed is the most sodium each side can
/// hold, all that earlier steps may have brought it included; films and dead sodium, which make it less, are left to the simulation.
/// </remarks>
public sealed class InventoryCheck
{
    // Charges that differ by less are equal: amounts are converted between units.
    private const double Rounding = 1e-9;

    // Loops are followed for so many passes; what comes behind longer ones is no longer certain.
    private const int MostPasses = 2000;

    private readonly Cell cell;
    private readonly string file;
    private readonly int firstLine;
    private readonly List<InputError> errors = [];
    private readonly HashSet<Step> reported = new(ReferenceEqualityComparer.Instance);
    private readonly double all;
    private double negative;
    private double positive;

    private InventoryCheck(Cell cell, string file, int firstLine)
    {
        (this.cell, this.file, this.firstLine) = (cell, file, firstLine);
        (negative, positive) = (Held(cell.Negative), Held(cell.Positive));
        all = negative + positive;
    }

    /// <summary>The steps of a protocol that a cell cannot give the sodium for; each with its line.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="file">File the protocol stands in, for messages.</param>
    /// <param name="firstLine">Line of a step that does not say its own.</param>
    public static IReadOnlyList<InputError> Errors(Protocol protocol, Cell cell, string file, int firstLine)
    {
        if (!IsMetal(cell.Negative) && !IsMetal(cell.Positive)) return [];
        var check = new InventoryCheck(cell, file, firstLine);
        check.Follow(protocol.Instructions);
        return check.errors;
    }

    private void Follow(IReadOnlyList<Instruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            switch (instruction)
            {
                case Step step:
                    Follow(step);
                    break;
                case Repeat repeat:
                    // A limit of the loop may end any step inside, and its capacity any pass but the first.
                    if (repeat.Until.Count > 0) Forget();
                    else for (var pass = 0; pass < Math.Min(repeat.UntilCapacityBelow is null ? repeat.Times : 1, MostPasses) && errors.Count == 0; pass++) Follow(repeat.Body);
                    if (repeat.UntilCapacityBelow is not null || repeat.Times > MostPasses) Forget();
                    break;
                default:
                    Forget();
                    break;
            }
        }
    }

    private void Follow(Step step)
    {
        if (step.Action is Rest or MeasureImpedance) return;
        if (step.Action is not HoldCurrent hold || (hold.Current.Basis == Basis.Mass && CellAmounts.ActiveMass(cell) is null))
        {
            Forget();
            return;
        }

        var current = CellAmounts.Current(cell, hold.Current);
        var most = Asked(step, Math.Abs(current));
        var gives = current > 0 ? negative : positive;
        var isCertain = step.Limits.Count > 0 && step.Limits.All(l => l is TimeLimit or CapacityLimit);
        var (giving, taking) = current > 0 ? (cell.Negative, cell.Positive) : (cell.Positive, cell.Negative);
        if (isCertain && most > gives * (1 + Rounding) && IsMetal(giving)) Report(step, current > 0, most, gives, giving);
        else if (isCertain && taking is PorousMetalHost pores && most > cell.Area * pores.Holds * (1 + Rounding)) ReportPores(step, current > 0, most, pores);
        var moved = Math.Min(most, gives);
        // Where a step may end earlier, the giving side may have kept all.
        if (current > 0) (negative, positive) = (isCertain ? negative - moved : negative, Math.Min(all, positive + moved));
        else (negative, positive) = (Math.Min(all, negative + moved), isCertain ? positive - moved : positive);
    }

    // The most charge a step can pass [A s].
    private double Asked(Step step, double current)
    {
        var most = double.PositiveInfinity;
        foreach (var limit in step.Limits)
        {
            if (limit is TimeLimit time) most = Math.Min(most, current * time.Duration);
            if (limit is CapacityLimit { Capacity.Basis: not Basis.Mass } capacity) most = Math.Min(most, CellAmounts.Capacity(cell, capacity.Capacity));
        }

        return most;
    }

    private void Report(Step step, bool discharge, double asked, double held, Electrode metal)
    {
        var needed = (asked - held) / cell.Area;
        var more = metal is PorousMetalHost
            ? $"the host {UnitVocabulary.Format(needed, QuantityKind.ChargeDensity)} more 'sodium'"
            : $"the metal {UnitVocabulary.Format(needed / Constant.Faraday * Sodium.MolarVolume, QuantityKind.Length)} more 'thickness'";
        Report(step, discharge, asked, $"at most {UnitVocabulary.Format(held, QuantityKind.Charge)}, all the sodium the {(discharge ? "negative" : "positive")} electrode ({metal.Name}) can hold by then", more);
    }

    private void ReportPores(Step step, bool discharge, double asked, PorousMetalHost host) => Report(
        step, discharge, asked,
        $"at most {UnitVocabulary.Format(cell.Area * host.Holds, QuantityKind.Charge)}, all the pores of the {(discharge ? "positive" : "negative")} electrode ({host.Name}) hold",
        $"the host {UnitVocabulary.Format(asked / cell.Area / host.Holds * host.Thickness, QuantityKind.Length, 3)} of 'thickness'");

    private void Report(Step step, bool discharge, double asked, string expected, string more)
    {
        if (!reported.Add(step)) return;
        errors.Add(new InputError(
            file,
            ProtocolCheck.LineOf(step, firstLine),
            0,
            "",
            $"a {(discharge ? "discharge" : "charge")} of {UnitVocabulary.Format(asked, QuantityKind.Charge)}",
            expected,
            $"ask for less, end the step at a voltage as well ('or {(discharge ? UnitVocabulary.Format(cell.LowerVoltage, QuantityKind.Voltage) : UnitVocabulary.Format(cell.UpperVoltage, QuantityKind.Voltage))}'), or give {more}"));
    }

    private static bool IsMetal(Electrode electrode) => electrode is SodiumMetal or PorousMetalHost;

    private void Forget() => (negative, positive) = (all, all);

    // Mobile sodium as charge [A s]; what stores sodium in other ways is taken as without end.
    private double Held(Electrode electrode) => electrode switch
    {
        SodiumMetal metal => cell.Area * metal.Thickness / Sodium.MolarVolume * Constant.Faraday,
        PorousMetalHost host => cell.Area * host.InitialCharge,
        InsertionElectrode { SurfaceStorage.Count: 0 } host => Particles.Capacity(host, cell.Area) * host.InitialStoichiometry * Constant.Faraday,
        _ => double.PositiveInfinity,
    };
}
