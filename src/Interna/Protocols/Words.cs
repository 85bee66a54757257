namespace Interna.Protocols;

/// <summary>The words of one line of a protocol, read from left to right.</summary>
internal sealed class Words
{
    private readonly List<(string Text, int Column)> words = [];
    private readonly int end;
    private int at;

    public Words(string line)
    {
        end = line.Length + 1;
        var i = 0;
        while (i < line.Length)
        {
            if (line[i] == ' ')
            {
                i++;
                continue;
            }

            var start = i;
            if (line[i] == ',') i++;
            else while (i < line.Length && line[i] is not (' ' or ',')) i++;
            words.Add((line[start..i], start + 1));
        }
    }

    /// <summary>Column of the next word, from 1.</summary>
    public int Column => at < words.Count ? words[at].Column : end;

    /// <summary>Whether all words have been read.</summary>
    public bool AtEnd => at >= words.Count;

    /// <summary>The next word as written; empty at the end.</summary>
    public string Next => at < words.Count ? words[at].Text : "";

    /// <summary>Takes the next word whatever it is.</summary>
    public string Take() => at < words.Count ? words[at++].Text : "";

    /// <summary>Whether the next word is one of these, whatever its case.</summary>
    public bool Sees(params ReadOnlySpan<string> any)
    {
        foreach (var word in any)
            if (Next.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Takes the next word if it is one of these.</summary>
    public bool Takes(params ReadOnlySpan<string> any)
    {
        if (!Sees(any)) return false;
        at++;
        return true;
    }

    /// <summary>Takes the words up to the next one of <paramref name="stops"/>, a comma or the end.</summary>
    public string Until(params ReadOnlySpan<string> stops)
    {
        var first = at;
        while (at < words.Count && words[at].Text != "," && !Sees(stops)) at++;
        return string.Join(' ', words[first..at].Select(w => w.Text));
    }
}
