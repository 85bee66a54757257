using System.Text;

namespace Interna.Cli.Latex;

/// <summary>Reads LaTeX mathematics. What it does not know it shows by name: a formula is never lost.</summary>
internal sealed class FormulaReader
{
    private readonly string _text;
    private int _at;

    private FormulaReader(string text) => _text = text;

    /// <summary>Reads a formula.</summary>
    public static Formula Read(string latex)
    {
        var reader = new FormulaReader(latex.Trim().Trim('$'));
        var items = new List<Formula>();
        while (true)
        {
            items.AddRange(reader.RowUntilStop().Items);
            if (reader._at >= reader._text.Length) return items.Count == 1 ? items[0] : new Row(items);
            reader._at++; // a bracket without its partner
        }
    }

    private Row RowUntilStop()
    {
        var items = new List<Formula>();
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c is '}' or '&' || Ahead(@"\right") || Ahead(@"\\") || Ahead(@"\end")) break;
            if (char.IsWhiteSpace(c))
            {
                _at++;
                continue;
            }

            if (c is '_' or '^') items.Add(Scripts(items.Count == 0 ? new Row([]) : Pop(items)));
            else if (c == '\'') items.Add(Prime(items));
            else items.Add(Atom());
        }

        return new Row(items);
    }

    private Script Scripts(Formula body)
    {
        Formula? below = null, above = null;
        while (_at < _text.Length && _text[_at] is '_' or '^')
        {
            var isBelow = _text[_at++] == '_';
            SkipSpace();
            var script = _at < _text.Length ? Atom() : new Row([]);
            if (isBelow) below = script;
            else above = script;
            var mark = _at;
            SkipSpace();
            if (_at >= _text.Length || _text[_at] is not ('_' or '^')) _at = mark;
            if (_at >= _text.Length) break;
        }

        return new Script(body, below, above);
    }

    private Script Prime(List<Formula> items)
    {
        _at++;
        return new Script(items.Count == 0 ? new Row([]) : Pop(items), null, new Symbol("′"));
    }

    private Formula Atom()
    {
        SkipSpace();
        if (_at >= _text.Length) return new Row([]);
        var c = _text[_at];
        if (c == '{') return Group();
        if (c == '\\') return Command();
        _at++;
        if (char.IsAsciiDigit(c) || c == '.') return Digits(c);
        if (char.IsLetter(c)) return new Identifier(c.ToString(), Upright: false);
        return new Symbol(c switch { '-' => "−", '*' => "∗", '~' => "\u00a0", _ => c.ToString() });
    }

    private Number Digits(char first)
    {
        var digits = new StringBuilder().Append(first);
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.')) digits.Append(_text[_at++]);
        return new Number(digits.ToString());
    }

    private Formula Group()
    {
        _at++;
        var row = RowUntilStop();
        if (_at < _text.Length && _text[_at] == '}') _at++;
        return row.Items.Count == 1 ? row.Items[0] : row;
    }

    private Formula Command()
    {
        var name = Name();
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac":
                return new Fraction(Atom(), Atom());
            case "sqrt":
                var degree = Optional();
                return new Root(Atom(), degree);
            case "left":
                return Fenced();
            case "begin":
                return Environment(RawGroup());
            case "text" or "mbox" or "textrm":
                return new Words(RawGroup());
            case "mathrm" or "operatorname" or "mathsf" or "textit" or "mathit":
                return new Identifier(RawGroup().Replace(@"\,", " ", StringComparison.Ordinal), Upright: name != "mathit");
            case "mathbf" or "boldsymbol" or "displaystyle" or "limits" or "nolimits" or "big" or "Big" or "bigl" or "bigr" or "Bigl" or "Bigr":
                return Atom();
        }

        if (Vocabulary.Accents.TryGetValue(name, out var accent)) return new Accent(Atom(), accent);
        if (Vocabulary.Spaces.TryGetValue(name, out var width)) return new Space(width);
        if (Vocabulary.Functions.Contains(name)) return new Identifier(name, Upright: true);
        if (Vocabulary.Letters.TryGetValue(name, out var letter)) return new Identifier(letter, Upright: false);
        return Vocabulary.Symbols.TryGetValue(name, out var symbol) ? new Symbol(symbol) : new Words(name);
    }

    private Row Fenced()
    {
        var open = Delimiter();
        var body = RowUntilStop();
        var close = "";
        if (Ahead(@"\right"))
        {
            _at += @"\right".Length;
            close = Delimiter();
        }

        return new Row([new Symbol(open, Stretches: true), body, new Symbol(close, Stretches: true)]);
    }

    private string Delimiter()
    {
        SkipSpace();
        if (_at >= _text.Length) return "";
        if (_text[_at] != '\\') return _text[_at++] switch { '.' => "", var c => c.ToString() };
        var name = Name();
        return Vocabulary.Symbols.GetValueOrDefault(name, name);
    }

    private Grid Environment(string kind)
    {
        if (kind == "array") RawGroup();
        var rows = new List<IReadOnlyList<Formula>>();
        var cells = new List<Formula>();
        while (_at < _text.Length)
        {
            cells.Add(RowUntilStop());
            if (_at < _text.Length && _text[_at] == '&')
            {
                _at++;
                continue;
            }

            rows.Add(cells);
            cells = [];
            if (Ahead(@"\\")) _at += 2;
            else break;
        }

        if (Ahead(@"\end"))
        {
            _at += @"\end".Length;
            RawGroup();
        }

        return new Grid(rows, kind == "cases");
    }

    private string Name()
    {
        _at++;
        if (_at >= _text.Length) return "";
        if (!char.IsAsciiLetter(_text[_at])) return _text[_at++].ToString();
        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at])) _at++;
        return _text[start.._at];
    }

    private Row? Optional()
    {
        SkipSpace();
        if (_at >= _text.Length || _text[_at] != '[') return null;
        var close = _text.IndexOf(']', _at);
        if (close < 0) return null;
        var inner = new FormulaReader(_text[(_at + 1)..close]).RowUntilStop();
        _at = close + 1;
        return inner;
    }

    private string RawGroup()
    {
        SkipSpace();
        if (_at >= _text.Length || _text[_at] != '{') return "";
        var depth = 0;
        var start = _at + 1;
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '{') depth++;
            else if (_text[_at] == '}' && --depth == 0) return _text[start.._at++];
        }

        return _text[start..];
    }

    private bool Ahead(string command) =>
        string.CompareOrdinal(_text, _at, command, 0, command.Length) == 0
        && (command == @"\\" || _at + command.Length >= _text.Length || !char.IsAsciiLetter(_text[_at + command.Length]));

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private static Formula Pop(List<Formula> items)
    {
        var last = items[^1];
        items.RemoveAt(items.Count - 1);
        return last;
    }
}
