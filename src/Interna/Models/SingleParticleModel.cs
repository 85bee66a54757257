using Interna.Models.SingleParticle;

namespace Interna.Models;

/// <summary>Single particle model (SPM): one particle stands for each electrode, and the electrolyte does not limit.</summary>
/// <remarks>
/// ∂θ/∂t = r⁻² ∂/∂r(r² D(θ,T) ∂θ/∂r), −D ∂θ/∂r = j/(F c_max) at r = R;  j = J(θ_s,T) g(1, θ_s, θ̄, η),  η = Δ − U(θ_s,T);
/// C_dl dΔ/dt + j = ± i/(a L);  V = Δ_p − Δ_n − i (L_n/3σ_n + L_p/3σ_p + R_c);  dQ/dt = I;  g(t, I, V) = 0.
/// Valid where the electrolyte is close to its rest state: low current. Source: Marquis et al. 2019, 10.1149/2.0341915jes.
/// </remarks>
public sealed class SingleParticleModel : UniformReactionModel
{
    private readonly ModelOptions options;

    /// <summary>Compiles a cell.</summary>
    /// <exception cref="ArgumentException">A lumped temperature is asked for and the cell has no thermal mass.</exception>
    public SingleParticleModel(Cell cell, ModelOptions options)
        : base(cell, options, new RestingElectrolyte(SaltAtRest(cell)))
    {
        this.options = options;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts => [.. ModelText.Particles(Cell, options), "electrolyte: at rest, without resistance", .. ModelText.Circuit(Cell, options)];

    /// <inheritdoc/>
    public override IReadOnlyList<Equation> Equations =>
    [
        .. ModelText.ParticleEquations(Cell),
        new("Voltage", @"V = \Delta_p - \Delta_n - i \left( \frac{L_n}{3\sigma_n} + \frac{L_p}{3\sigma_p} + R_c \right)", "Marquis2019"),
        .. ModelText.CircuitEquations(Cell, options),
    ];

    private static double SaltAtRest(Cell cell)
    {
        double pores = cell.Separator.Thickness * cell.Separator.Porosity + cell.PositiveHost.Thickness * cell.PositiveHost.Porosity;
        if (cell.Negative is InsertionElectrode negative) pores += negative.Thickness * negative.Porosity;
        return pores * cell.Electrolyte.Concentration;
    }
}
