using Interna.Models.MetalCell;

namespace Interna.Models;

/// <content>What the model is made of, in words and as equations.</content>
public sealed partial class PorousElectrodeModel
{
    private const string DoyleFullerNewman = "Doyle1993";

    /// <inheritdoc/>
    public IReadOnlyList<string> Parts
    {
        get
        {
            var parts = new List<string>
            {
                $"geometry: porous electrodes on a line, {layout.NegativeCells} + {layout.SeparatorCells} + {layout.PositiveCells} volumes",
                $"electrolyte: concentrated solution, {Cell.Electrolyte.Name}",
                $"particles: Fickian diffusion, {(Options.Particles == ParticleKind.Spectral ? "spectral" : "finite volumes")}, {Options.RadialPoints} radial unknowns",
                thermal ? "temperature: one for the whole cell" : "temperature: isothermal",
                Cell.ContactResistance > 0 ? "contacts: series resistance" : "contacts: no resistance",
            };
            parts.InsertRange(1, ElectrodeText.Balance(Cell));
            parts.InsertRange(1, ElectrodeText.Parts("positive", layout.Positive));
            parts.InsertRange(1, Cell.Negative switch
            {
                InsertionElectrode host => ElectrodeText.Parts("negative", host),
                SodiumMetal sodium => [MetalText.Part("negative", sodium)],
                _ => ["negative: ideal sodium, no overpotential"],
            });
            return parts;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Equation> Equations
    {
        get
        {
            bool layer = layout.Positive.DoubleLayerCapacitance > 0 || layout.Negative is { DoubleLayerCapacitance: > 0 };
            string stored = ElectrodeText.Beside(layout.Negative, layout.Positive);
            string total = stored.Length > 0 && !layer ? $@"\left(j{stored}\right)" : layer ? $@"\left(j{stored} + C_\mathrm{{dl}} \frac{{\partial (\varphi_s - \varphi_e)}}{{\partial t}}\right)" : "j";
            var list = new List<Equation>
            {
                new("Salt balance in the electrolyte", $@"\varepsilon \frac{{\partial c_e}}{{\partial t}} = \frac{{\partial}}{{\partial x}}\left(\varepsilon^b D_e \frac{{\partial c_e}}{{\partial x}}\right) + \frac{{(1 - t_+)\,a}}{{F}} {total}", DoyleFullerNewman),
                new("Charge in the electrolyte", $@"\frac{{\partial i_e}}{{\partial x}} = a {total},\quad i_e = \varepsilon^b \kappa \left(\chi \frac{{R_g T}}{{F}} \frac{{\partial \ln c_e}}{{\partial x}} - \frac{{\partial \varphi_e}}{{\partial x}}\right)", DoyleFullerNewman),
                new("Charge in the solid", @"i_s = -\varepsilon_s^b \sigma \frac{\partial \varphi_s}{\partial x},\quad i_s + i_e = \frac{I}{A}", DoyleFullerNewman),
            };
            list.AddRange(ElectrodeText.Diffusion(Cell, DoyleFullerNewman));
            list.AddRange(ElectrodeText.Surface(Cell));
            list.AddRange(ElectrodeText.Films(Cell));
            if (layout.Negative is not null) list.Add(ElectrodeText.Kinetics("negative", layout.Negative));
            list.Add(ElectrodeText.Kinetics("positive", layout.Positive));
            if (Cell.Negative is SodiumMetal sodium) list.AddRange(MetalText.Equations(sodium));
            list.Add(layout.Negative is null
                ? new(metal is null ? "Ideal sodium electrode" : "Electrolyte at the sodium", (metal is null ? @"\varphi_e = 0,\quad" : @"\varphi_e = -\Delta,\quad") + @" -\varepsilon^b D_e \frac{\partial c_e}{\partial x} = \frac{(1 - t_+) I}{F A}\quad\text{at } x = 0", "boundary condition")
                : new("Reference of the potential", @"\varphi_s = 0\quad\text{at } x = 0", "convention"));
            list.Add(new("Cell voltage", @"V = \varphi_s(L) - I R_\mathrm{contact}", "definition"));
            if (thermal) list.Add(new("Heat", @"M \frac{\mathrm{d}T}{\mathrm{d}t} = -\frac{I V}{A} - \int a\, j \left(U - T \frac{\mathrm{d}U}{\mathrm{d}T}\right) \mathrm{d}x - h_T (T - T_\mathrm{amb})", "Rao1997"));
            return list;
        }
    }
}
