using System.Globalization;
using System.Text.RegularExpressions;

namespace Interna.Data.Input;

/// <summary>Sum formulas such as <c>C4H4Na2O6</c>, without brackets.</summary>
internal static partial class ChemicalFormula
{
    private static readonly HashSet<string> Elements = [.. "H Li B C N O F Na Mg Al Si P S Cl K Ca Ti Mn Fe Co Ni Cu Zn Se Br Sn Sb I Hg Bi In".Split(' ')];

    /// <summary>Atoms of each element; false where the text is no formula of elements that occur in electrolytes.</summary>
    public static bool TryRead(string text, out Dictionary<string, int> atoms)
    {
        atoms = new(StringComparer.Ordinal);
        int end = 0;
        foreach (Match match in Part().Matches(text))
        {
            string element = match.Groups["element"].Value;
            int count = match.Groups["count"].Length == 0 ? 1 : int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
            if (match.Index != end || !Elements.Contains(element)) return false;
            atoms[element] = atoms.GetValueOrDefault(element) + count;
            end += match.Length;
        }

        return end == text.Length && end > 0;
    }

    [GeneratedRegex("(?<element>[A-Z][a-z]?)(?<count>[0-9]{0,4})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();
}
