using Interna.Models;
using Interna.Numerics.Columns;

namespace Interna.Simulations;

/// <summary>Warns, once each, where a property is used outside the range its source supports.</summary>
/// <remarks>Reads the profiles a run keeps: concentrations and stoichiometries are most extreme at the ends of a step, which are among them.</remarks>
internal sealed class DomainWatch
{
    private const string Salt = "electrolyte_concentration";

    private readonly List<Property> properties = [];

    public DomainWatch(ICellModel model)
    {
        var cell = model.Cell;
        Add(model, Salt, "mol/m³", "conductivity of the electrolyte", cell.Electrolyte.Conductivity.Curve);
        Add(model, Salt, "mol/m³", "diffusivity of the electrolyte", cell.Electrolyte.Diffusivity.Curve);
        if (cell.Negative is InsertionElectrode negative) Add(model, "negative", negative);
        if (cell.Positive is InsertionElectrode positive) Add(model, "positive", positive);
    }

    /// <summary>Names the properties that the profiles show to be used outside their range for the first time.</summary>
    public IEnumerable<string> Check(IReadOnlyList<double[]> profiles)
    {
        foreach (var property in properties)
        {
            if (property.Warned) continue;
            foreach (var value in profiles[property.Profile])
            {
                var width = property.Domain.Upper - property.Domain.Lower;
                if (value >= property.Domain.Lower - 1e-9 * width && value <= property.Domain.Upper + 1e-9 * width) continue;
                property.Warned = true;
                yield return $"The {property.Name} is used at {StepPlan.Number(value)} {property.Unit}, outside {StepPlan.Number(property.Domain.Lower)} to {StepPlan.Number(property.Domain.Upper)} that its source supports.";
                break;
            }
        }
    }

    private void Add(ICellModel model, string side, InsertionElectrode electrode)
    {
        var surface = Find(model, side + "_surface_stoichiometry") >= 0 ? side + "_surface_stoichiometry" : side + "_particle";
        Add(model, surface, "(stoichiometry)", $"equilibrium potential of {electrode.Name}", electrode.OpenCircuitPotential);
        Add(model, surface, "(stoichiometry)", $"diffusivity of {electrode.Name}", electrode.Diffusivity.Curve);
        Add(model, surface, "(stoichiometry)", $"exchange current of {electrode.Name}", electrode.ExchangeCurrent.Curve);
        if (electrode.EntropicCoefficient is { } entropic) Add(model, surface, "(stoichiometry)", $"entropic coefficient of {electrode.Name}", entropic);
    }

    private void Add(ICellModel model, string profile, string unit, string name, ICurve curve)
    {
        var index = Find(model, profile);
        if (index >= 0 && curve.Domain != Interval.Everywhere) properties.Add(new Property(index, name, unit, curve.Domain));
    }

    private static int Find(ICellModel model, string name)
    {
        for (var i = 0; i < model.Profiles.Count; i++)
            if (model.Profiles[i].Name == name) return i;
        return -1;
    }

    private sealed class Property(int profile, string name, string unit, Interval domain)
    {
        public int Profile { get; } = profile;

        public string Name { get; } = name;

        public string Unit { get; } = unit;

        public Interval Domain { get; } = domain;

        public bool Warned { get; set; }
    }
}
