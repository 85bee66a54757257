using System.Security.Cryptography;
using System.Text;

namespace Interna.Data.Results;

/// <summary>Hashes that tell whether two results came from the same design and the same equations.</summary>
public static class Fingerprint
{
    /// <summary>SHA-256 of a text, lower-case hexadecimal.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>SHA-256 over version, parts and equations of every run: changes whenever other equations are solved.</summary>
    public static string OfModels(ResultSet results)
    {
        var text = new StringBuilder(results.Version);
        foreach (var run in results.Runs)
        {
            foreach (var part in run.Parts) text.Append('\n').Append(part);
            foreach (var equation in run.Equations) text.Append('\n').Append(equation.Name).Append('\t').Append(equation.Latex);
        }

        return Of(text.ToString());
    }
}
