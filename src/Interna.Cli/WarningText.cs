using System.Text;

namespace Interna.Cli;

/// <summary>Tells which warnings say the same of different runs.</summary>
internal static class WarningText
{
    /// <summary>A warning without its numbers: runs that leave a range at different places leave the same range.</summary>
    public static string Kind(string warning)
    {
        var kind = new StringBuilder(warning.Length);
        foreach (var c in warning)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or '-' or '+')) kind.Append(c);
        }

        return kind.ToString();
    }
}
