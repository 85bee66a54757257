namespace Interna.Numerics.Expressions;

/// <summary>A formula that cannot be read.</summary>
public sealed class ExpressionException : FormatException
{
    /// <summary>A mistake at a column, counted from 1.</summary>
    public ExpressionException(int column, string found, string expected)
        : base($"column {column}: found {found}, expected {expected}")
    {
        Column = column;
        Found = found;
        Expected = expected;
    }

    /// <summary>An exception without a place.</summary>
    public ExpressionException()
    {
    }

    /// <summary>An exception with a message only.</summary>
    public ExpressionException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    public ExpressionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Column of the mistake, counted from 1.</summary>
    public int Column { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; } = "";

    /// <summary>What would be right.</summary>
    public string Expected { get; } = "";
}
