using Interna.Models.SingleParticle;

namespace Interna.Models;

/// <summary>Single particle model with electrolyte (SPMe): one particle stands for each electrode, and salt and potential vary along the cell.</summary>
/// <remarks>
/// As <see cref="SingleParticleModel"/>, with the reaction uniform in each electrode and the electrolyte on a line:
/// ε ∂c/∂t = ∂/∂x(ε^b D(c,T) ∂c/∂x) ± (1 − t₊) i/(F L);  ∂φ_e/∂x = χ (R T/F) ∂ln c/∂x − i_e/(ε^b κ(c,T)) with i_e linear in
/// the electrodes and i in the separator;  j = J(θ_s,T) g(c̄/c_ref, θ_s, θ̄, η̄) with c̄ and η̄ averaged over the electrode;
/// V = Δ_p − Δ_n + φ̄_e,p − φ̄_e,n − i (L_n/3σ_n + L_p/3σ_p + R_c).
/// This is the model of Marquis et al. 2019, 10.1149/2.0341915jes, with properties that depend on c kept nonlinear instead
/// of expanded about the rest state, any rate law, double layers and heat. The exchange current takes the mean of c where
/// Marquis et al. take the mean of √c: a difference of second order in the gradients.
/// </remarks>
public sealed class SingleParticleElectrolyteModel : UniformReactionModel
{
    private readonly ModelOptions options;

    /// <summary>Compiles a cell.</summary>
    /// <exception cref="ArgumentException">A lumped temperature is asked for and the cell has no thermal mass.</exception>
    public SingleParticleElectrolyteModel(Cell cell, ModelOptions options)
        : base(cell, options, new UniformElectrolyte(cell, options))
    {
        this.options = options;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts =>
    [
        .. ModelText.Particles(Cell, options),
        $"electrolyte: concentrated solution, {Cell.Electrolyte.Name}, with a reaction uniform in each electrode",
        .. ModelText.Circuit(Cell, options),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Equation> Equations =>
    [
        .. ModelText.ParticleEquations(Cell),
        new("Salt balance in the electrolyte", @"\varepsilon \frac{\partial c_e}{\partial t} = \frac{\partial}{\partial x}\left(\varepsilon^b D_e \frac{\partial c_e}{\partial x}\right) \pm \frac{(1 - t_+)\, i}{F L}", "Marquis2019"),
        new("Charge in the electrolyte", @"\frac{\partial \varphi_e}{\partial x} = \chi \frac{R_g T}{F} \frac{\partial \ln c_e}{\partial x} - \frac{i_e}{\varepsilon^b \kappa},\quad i_e = i \cdot \left(\frac{x}{L_n},\, 1,\, \frac{L - x}{L_p}\right)", "Marquis2019"),
        new("Voltage", @"V = \Delta_p - \Delta_n + \bar{\varphi}_{e,p} - \bar{\varphi}_{e,n} - i \left( \frac{L_n}{3\sigma_n} + \frac{L_p}{3\sigma_p} + R_c \right)", "Marquis2019"),
        .. ModelText.CircuitEquations(Cell, options),
    ];
}
