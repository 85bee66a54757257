namespace Interna.Quantities;

/// <summary>Finds the name somebody probably meant.</summary>
public static class Spelling
{
    /// <summary>
    /// The known name nearest to <paramref name="word"/>: equal but for case first, then fewest edits (insert, delete,
    /// replace, swap of neighbours); null where everything is too far away to be a typing error.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? best = null;
        double bestCost = 1 + word.Length / 3.0;
        foreach (string name in known)
        {
            double cost = Distance(word, name);
            if (cost < bestCost || (cost == bestCost && best is null))
                (best, bestCost) = (name, cost);
        }

        return best;
    }

    /// <summary>
    /// Optimal string alignment distance between two names; a change of case counts a tenth, a hyphen for an underscore or a
    /// space too.
    /// </summary>
    public static double Distance(string a, string b)
    {
        var previous = new double[b.Length + 1];
        var current = new double[b.Length + 1];
        var beforePrevious = new double[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                double cost = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + Replace(a[i - 1], b[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = Math.Min(cost, beforePrevious[j - 2] + 1);
                current[j] = cost;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }

    private static double Replace(char a, char b)
    {
        if (a == b)
            return 0;
        bool alike = char.ToUpperInvariant(a) == char.ToUpperInvariant(b) || (IsJoint(a) && IsJoint(b));
        return alike ? 0.1 : 1;
    }

    private static bool IsJoint(char c) => c is '-' or '_' or ' ';
}
