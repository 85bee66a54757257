using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads which carriers pass a contact, and how fast.</summary>
internal static class TransferReader
{
    private const double UsualSymmetry = 0.5;

    private static readonly TextField Carrier = new("carrier", "Name of the carrier, as in the phases beside the contact", "Na+") { Required = true };
    private static readonly QuantityField Exchange = new("exchange_current", "Current that passes either way in equilibrium at the reference concentrations", QuantityKind.CurrentDensity, Bounds.Positive) { Required = true, Typical = "1 mA/cm2" };
    private static readonly QuantityField Symmetry = new("symmetry", "Part of the electric energy that acts on the passage from left to right", QuantityKind.Number, new Bounds(0, 1, false)) { Default = "0.5" };

    /// <summary>Fields of a transfer.</summary>
    public static readonly FieldGroup Group = new("a transfer", "A carrier that passes a contact", [Carrier, Exchange, Symmetry]);

    /// <summary>Reads a list of transfers.</summary>
    public static IReadOnlyList<ContactTransfer> Read(InputNode list, string path, Findings findings)
    {
        if (list.Items is null)
            findings.Report(list, path, list.Description, "a list of carriers that pass, each beginning with '- carrier: ...'");
        var transfers = new List<ContactTransfer>();
        foreach (var (item, i) in (list.Items ?? []).Select((item, i) => (item, i)))
        {
            var fields = new FieldReader(item, $"{path}[{i}]", Group, findings);
            if (item.Fields is not null && fields.Text(Carrier) is { } carrier && fields.Quantity(Exchange) is { } exchange)
                transfers.Add(new ContactTransfer(carrier, exchange, fields.Quantity(Symmetry, UsualSymmetry)));
        }

        return transfers;
    }
}
