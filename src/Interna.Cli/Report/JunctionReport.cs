using System.Globalization;
using Interna.Data.Results;
using Interna.Quantities;

namespace Interna.Cli.Report;

/// <summary>Writes the report of a junction: one HTML file of text and static pictures, without a script.</summary>
internal static class JunctionReport
{
    /// <summary>What is and is not agreed on, stated wherever a resistance of space charge is shown.</summary>
    public const string Controversy =
        "Whether space charge or a grown interphase resists is disputed: LiPON | LiCoO2 films show 8.6 Ω cm² and no space charge (Haruta 2015), 10 nm Li3PO4 on LiCoO2 lowers the resistance 2800 times for which an interphase is held responsible (Nishio 2022), others see depletion. Both causes are listed apart.";

    /// <summary>Writes the report.</summary>
    public static void Write(string path, JunctionResults results)
    {
        var page = StaticPage.Begin(results.Design.Junction.Name, results.Motion is null ? "Junction in equilibrium" : "Junction in equilibrium and in motion", results.Design.Description);
        page.Raw("<figure>").Raw(JunctionCharts.Bands(results.Design.Junction, results.State).ToString()).Raw("</figure>");
        Contacts(page, results);
        Phases(page, results);
        Resistances(page, results);
        Stored(page, results);
        page.Raw("<section><h2>Profiles</h2><div class=\"grid\">");
        foreach (var chart in JunctionCharts.Profiles(results)) page.Raw("<figure>").Raw(chart.ToString()).Raw("</figure>");
        page.Raw("</div></section>");
        if (results.Motion is { } motion) MotionSection.Write(page, motion);
        StaticPage.Numbers(page, results.Design.Junction.Ledger);
        StaticPage.End(page, path,
            string.Create(CultureInfo.InvariantCulture, $"{results.State.Nodes} nodes, {results.State.Iterations} Newton iterations. A built-in field exerts no net force in equilibrium: it shows where carriers gather and what charge is stored."),
            "Signs: x and displacement ε dφ/dx count from the first phase to the last; the energy of an electron falls where the potential rises.");
    }

    private static void Contacts(HtmlText page, JunctionResults results)
    {
        var junction = results.Design.Junction;
        page.Raw("<section><h2>Contacts</h2>").Table(
            ["contact", "equilibrium", "step of the references", "drop left", "drop right", "charge", "electrons per nm²", "capacitance"],
            results.State.Contacts.Select((c, i) => (IReadOnlyList<string>)[
                $"{junction.Phases[i].Name} | {junction.Phases[i + 1].Name}",
                junction.Contacts[i].Kind switch { ContactKind.Electrons => "electrons", ContactKind.SodiumIons => "sodium ions", _ => "none" },
                UnitVocabulary.Format(c.Step, QuantityKind.Voltage),
                UnitVocabulary.Format(c.BendingLeft, QuantityKind.Voltage),
                UnitVocabulary.Format(-c.BendingRight, QuantityKind.Voltage),
                $"{Figure.Of(c.Displacement * 100)} µC/cm²",
                Figure.Of(c.Displacement / Constant.ElementaryCharge * 1e-18, 3),
                UnitVocabulary.Format(c.Capacitance, QuantityKind.CapacitanceDensity),
            ])).Raw("<p class=\"note\">Charge: of what lies to the right of the contact. Electrons per nm²: the same in elementary charges; a close-packed layer of sodium ions has 27.7 per nm².</p></section>");
    }

    private static void Phases(HtmlText page, JunctionResults results) =>
        page.Raw("<section><h2>Phases</h2>").Table(
            ["phase", "charge", "largest field", "carriers: excess per area", "departure from the first integral"],
            results.State.Profiles.Select(p => (IReadOnlyList<string>)[
                p.Name,
                $"{Figure.Of(p.Charge * 100)} µC/cm²",
                $"{Figure.Of(p.Field.Max(Math.Abs) * 1e-6)} MV/m",
                string.Join("; ", p.Carriers.Select(c => $"{c.Name} {Figure.Of(c.Excess * 1e6, 3)} µmol/m²")),
                Figure.Of(p.FirstIntegralError, 2),
            ])).Raw("<p class=\"note\">The first integral (ε/2)(dφ/dx)² − Π holds exactly at every node of a correct solution, whatever the mesh.</p></section>");

    private static void Resistances(HtmlText page, JunctionResults results)
    {
        if (results.Resistances.All(r => r is null)) return;
        var junction = results.Design.Junction;
        page.Raw("<section><h2>Resistance to sodium ions</h2>").Table(
            ["contact", "space charge", "interphase", "total", "conductance along the contact", "exchange current over that without space charge"],
            results.Resistances.Index().Where(r => r.Item is not null).Select(r => (IReadOnlyList<string>)[
                $"{junction.Phases[r.Index].Name} | {junction.Phases[r.Index + 1].Name}",
                UnitVocabulary.Format(r.Item!.SpaceCharge, QuantityKind.AreaResistance),
                UnitVocabulary.Format(r.Item.Interphase, QuantityKind.AreaResistance),
                UnitVocabulary.Format(r.Item.Total, QuantityKind.AreaResistance),
                $"{Figure.Of(r.Item.AlongConductance)} S",
                Figure.Of(r.Item.ExchangeCurrentFactor(junction.ThermalVoltage), 3),
            ])).Element("p", "Across: depleted ions resist, enriched ones do not help. Along: enriched ions conduct. The same layer can do both. Exchange current: Frumkin's correction with a transfer coefficient of ½. " + Controversy, "note").Raw("</section>");
    }

    private static void Stored(HtmlText page, JunctionResults results)
    {
        if (results.Stored is not { } stored) return;
        page.Raw("<section><h2>Stored sodium</h2>").Table(
            ["potential", "per interface", "electrons per nm²", "electrons per surface atom", "per area", "per volume", "per mass"],
            [[
                UnitVocabulary.Format(stored.Potential, QuantityKind.Voltage), $"{Figure.Of(stored.Interfacial * 100)} µC/cm²", Figure.Of(stored.ElectronsPerSquareNanometre, 3),
                Figure.Of(stored.ElectronsPerSurfaceAtom, 3), UnitVocabulary.Format(stored.Area, QuantityKind.ChargeDensity), $"{Figure.Of(stored.Volume / 3.6e6)} mAh/cm³", $"{Figure.Of(stored.Mass / 3600)} mAh/g",
            ]]).Raw("<p class=\"note\">Plausible is at most about one electron per surface atom; a close-packed layer of sodium ions has 27.7 per nm². Diffuse layers alone store little: hundreds of mAh/g need a filled layer and a period below 2 nm.</p></section>");
    }
}
