namespace Interna.Models.Junctions;

/// <summary>A junction at several biases of one contact: charge and capacitance against potential.</summary>
/// <param name="Bias">Bias of the contact [V].</param>
/// <param name="Charge">Displacement in the plane of the contact: charge per area of what lies to its right, with what is trapped there halved [C/m²].</param>
/// <param name="Capacitance">Its slope [F/m²].</param>
public sealed record BiasPoint(double Bias, double Charge, double Capacitance)
{
    /// <summary>Solves the junction at each bias of a contact.</summary>
    /// <param name="junction">The junction.</param>
    /// <param name="contact">Index of a blocking contact.</param>
    /// <param name="biases">Biases [V].</param>
    /// <param name="nodes">Nodes of each solution.</param>
    /// <exception cref="InvalidOperationException">At one of the biases there is no solution.</exception>
    public static IReadOnlyList<BiasPoint> Sweep(Junction junction, int contact, IEnumerable<double> biases, int nodes = JunctionAtRest.UsualNodes) =>
    [
        .. biases.Select(bias =>
        {
            var at = new JunctionAtRest(junction with { Contacts = [.. junction.Contacts.Select((c, i) => i == contact ? c with { Bias = bias } : c)] }, nodes);
            if (!at.IsSolved)
                throw new InvalidOperationException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"At a bias of {bias:G6} V no equilibrium was found."));
            return new BiasPoint(bias, at.Contacts[contact].Displacement, at.Contacts[contact].Capacitance);
        }),
    ];
}
