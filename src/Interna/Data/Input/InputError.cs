using System.Text;

namespace Interna.Data.Input;

/// <summary>One mistake in a file a person wrote.</summary>
/// <param name="File">The file, as named by the user.</param>
/// <param name="Line">Line from 1; 0 where the mistake is the file itself.</param>
/// <param name="Column">Column from 1; 0 where it has none.</param>
/// <param name="Field">Path of the field, for instance <c>positive.thickness</c>; empty for the file itself.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What would be right.</param>
/// <param name="Mend">What to write instead, where that can be guessed; else null.</param>
public sealed record InputError(string File, int Line, int Column, string Field, string Found, string Expected, string? Mend = null)
{
    /// <summary>One line: place, field, what was found, what was expected, how to mend it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line > 0)
            text.Append(':').Append(Line);
        if (Line > 0 && Column > 0)
            text.Append(':').Append(Column);
        text.Append(": ");
        if (Field.Length > 0)
            text.Append(Field).Append(": ");
        text.Append("found ").Append(Found).Append(", expected ").Append(Expected);
        if (Mend is not null)
            text.Append("; ").Append(Mend);
        return text.ToString();
    }
}

/// <summary>A file that cannot be used, with every mistake found in it.</summary>
public sealed class InputException : Exception
{
    /// <summary>An exception with its mistakes.</summary>
    public InputException(IReadOnlyList<InputError> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>An exception with one mistake.</summary>
    public InputException(InputError error)
        : this([error])
    {
    }

    /// <summary>An exception without mistakes.</summary>
    public InputException()
    {
    }

    /// <summary>An exception with a message only.</summary>
    public InputException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    public InputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The mistakes, in the order of the file.</summary>
    public IReadOnlyList<InputError> Errors { get; } = [];
}
