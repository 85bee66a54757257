namespace Interna.Cli.Latex;

/// <summary>The LaTeX commands that stand for one sign.</summary>
internal static class Vocabulary
{
    public static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ϵ", ["varepsilon"] = "ε", ["zeta"] = "ζ", ["eta"] = "η",
        ["theta"] = "θ", ["vartheta"] = "ϑ", ["iota"] = "ι", ["kappa"] = "κ", ["lambda"] = "λ", ["mu"] = "μ", ["nu"] = "ν", ["xi"] = "ξ", ["pi"] = "π",
        ["rho"] = "ρ", ["varrho"] = "ϱ", ["sigma"] = "σ", ["tau"] = "τ", ["upsilon"] = "υ", ["phi"] = "ϕ", ["varphi"] = "φ", ["chi"] = "χ", ["psi"] = "ψ",
        ["omega"] = "ω", ["Gamma"] = "Γ", ["Delta"] = "Δ", ["Theta"] = "Θ", ["Lambda"] = "Λ", ["Xi"] = "Ξ", ["Pi"] = "Π", ["Sigma"] = "Σ", ["Phi"] = "Φ",
        ["Psi"] = "Ψ", ["Omega"] = "Ω", ["ell"] = "ℓ", ["hbar"] = "ℏ", ["infty"] = "∞", ["emptyset"] = "∅",
    };

    public static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["partial"] = "∂", ["nabla"] = "∇", ["cdot"] = "·", ["times"] = "×", ["pm"] = "±", ["mp"] = "∓", ["le"] = "≤", ["leq"] = "≤", ["ge"] = "≥",
        ["geq"] = "≥", ["ne"] = "≠", ["neq"] = "≠", ["approx"] = "≈", ["equiv"] = "≡", ["sim"] = "∼", ["propto"] = "∝", ["to"] = "→", ["rightarrow"] = "→",
        ["Rightarrow"] = "⇒", ["leftarrow"] = "←", ["leftrightarrow"] = "↔", ["rightleftharpoons"] = "⇌", ["in"] = "∈", ["sum"] = "∑", ["prod"] = "∏",
        ["int"] = "∫", ["langle"] = "⟨", ["rangle"] = "⟩", ["mid"] = "∣", ["vert"] = "|", ["lvert"] = "|", ["rvert"] = "|", ["|"] = "‖", ["ldots"] = "…",
        ["dots"] = "…", ["cdots"] = "⋯", ["circ"] = "∘", ["ast"] = "∗", ["ll"] = "≪", ["gg"] = "≫", ["prime"] = "′", ["{"] = "{", ["}"] = "}", ["%"] = "%",
        ["_"] = "_", ["#"] = "#", ["&"] = "&", ["degree"] = "°", ["lbrace"] = "{", ["rbrace"] = "}", ["lbrack"] = "[", ["rbrack"] = "]", ["minus"] = "−",
    };

    public static readonly Dictionary<string, string> Accents = new(StringComparer.Ordinal)
    {
        ["bar"] = "¯", ["overline"] = "¯", ["hat"] = "^", ["tilde"] = "~", ["dot"] = "˙", ["ddot"] = "¨", ["vec"] = "→",
    };

    public static readonly Dictionary<string, double> Spaces = new(StringComparer.Ordinal)
    {
        [","] = 0.167, [":"] = 0.222, [";"] = 0.278, [" "] = 0.25, ["!"] = -0.167, ["quad"] = 1, ["qquad"] = 2,
    };

    public static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "sin", "cos", "tan", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "exp", "ln", "log", "min", "max", "erf", "erfc", "lim", "sgn", "arcsinh", "det",
    };
}
