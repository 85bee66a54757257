using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Protocols;

namespace Interna.Simulations;

/// <summary>A short name for the contents of cell, model and protocol.</summary>
internal static class Fingerprint
{
    private const int CurveSamples = 17;

    public static string Of(ICellModel model, Protocol protocol)
    {
        var text = new StringBuilder();
        var cell = model.Cell;
        Add(text, model.GetType().Name, model.Size, cell.Name, cell.Area, cell.NominalCapacity, cell.LowerVoltage, cell.UpperVoltage);
        Add(text, cell.ContactResistance, cell.Temperature, cell.Thermal, cell.Separator, cell.Electrolyte.Concentration);
        Add(text, cell.Electrolyte.TransferenceNumber, cell.Electrolyte.ThermodynamicFactor);
        Curve(text, cell.Electrolyte.Conductivity);
        Curve(text, cell.Electrolyte.Diffusivity);
        Electrode(text, cell.Negative);
        Electrode(text, cell.Positive);
        foreach (var reservoir in cell.Reservoirs) Add(text, reservoir);
        foreach (var part in model.Parts) Add(text, part);
        Add(text, protocol.Name, protocol.Sampling);
        Instructions(text, protocol.Instructions);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    private static void Electrode(StringBuilder text, Electrode electrode)
    {
        if (electrode is not InsertionElectrode e)
        {
            Add(text, electrode);
            foreach (var patch in (electrode as SodiumMetal)?.Patches ?? [])
            {
                Add(text, patch);
                foreach (var film in patch.OuterFilms) Add(text, film);
            }

            foreach (var layer in (electrode as PorousMetalHost)?.Layers ?? []) Add(text, layer);
            return;
        }

        Add(text, e.Name, e.Thickness, e.Porosity, e.ActiveFraction, e.BruggemanElectrolyte, e.BruggemanSolid, e.Conductivity, e.ParticleShape, e.ParticleRadius);
        Add(text, e.MaximumConcentration, e.InitialStoichiometry, e.KineticsId, e.DoubleLayerCapacitance, e.Density);
        foreach (var storage in e.SurfaceStorage) Add(text, storage);
        Add(text, e.Film, e.Plating);
        foreach (var film in e.OuterFilms) Add(text, film);
        if (e.Mechanics is not null) Add(text, e.Mechanics, e.Expansion);
        if (e.FilmResistance > 0) Add(text, e.FilmResistance);
        Curve(text, e.OpenCircuitPotential);
        if (e.EntropicCoefficient is { } entropic) Curve(text, entropic);
        Curve(text, e.Diffusivity);
        Curve(text, e.ExchangeCurrent);
    }

    private static void Curve(StringBuilder text, TransportProperty property)
    {
        Add(text, property.ActivationEnergy, property.ReferenceTemperature);
        Curve(text, property.Curve);
    }

    private static void Curve(StringBuilder text, ICurve curve)
    {
        var from = double.IsFinite(curve.Domain.Lower) ? curve.Domain.Lower : 0;
        var to = double.IsFinite(curve.Domain.Upper) ? curve.Domain.Upper : from + 1;
        Span<double> x = stackalloc double[CurveSamples], y = stackalloc double[CurveSamples];
        for (var i = 0; i < CurveSamples; i++) x[i] = from + (to - from) * i / (CurveSamples - 1);
        curve.Evaluate(x, y);
        Add(text, from, to);
        foreach (var value in y) Add(text, value);
    }

    private static void Instructions(StringBuilder text, IReadOnlyList<Instruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            Add(text, instruction.GetType().Name, instruction.Label);
            switch (instruction)
            {
                case Repeat repeat:
                    Add(text, repeat.Times, repeat.UntilCapacityBelow, repeat.Jumping);
                    foreach (var limit in repeat.Until) Add(text, limit);
                    Instructions(text, repeat.Body);
                    Add(text, "end");
                    break;
                case GoTo jump:
                    Add(text, jump.Target, jump.Times);
                    break;
                case Step step:
                    Add(text, step.Temperature, step.Sampling);
                    Action(text, step.Action);
                    foreach (var limit in step.Limits) Add(text, limit);
                    break;
            }
        }
    }

    private static void Action(StringBuilder text, StepAction action)
    {
        if (action is Sweep sweep)
        {
            Add(text, sweep.Rate, sweep.From);
            foreach (var vertex in sweep.Vertices) Add(text, vertex);
        }
        else if (action is Profile profile)
        {
            Add(text, profile.Kind, profile.Basis);
            for (var i = 0; i < profile.Times.Count; i++) Add(text, profile.Times[i], profile.Values[i]);
        }
        else
        {
            Add(text, action);
        }
    }

    private static void Add(StringBuilder text, params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
            text.Append(value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)).Append('|');
    }
}
