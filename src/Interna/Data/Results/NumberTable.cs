using System.Globalization;
using System.Text;

namespace Interna.Data.Results;

/// <summary>Writes a comma-separated table of numbers, each in the shortest form that reads back to the same double.</summary>
internal sealed class NumberTable(Stream stream) : IDisposable
{
    private const int LongestNumber = 32;
    private readonly byte[] _buffer = new byte[1 << 15];
    private int _used;
    private bool _inRow;

    public void Header(params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
        {
            Separate();
            Reserve(Encoding.UTF8.GetMaxByteCount(label.Length));
            _used += Encoding.UTF8.GetBytes(label, _buffer.AsSpan(_used));
        }

        EndRow();
    }

    public NumberTable Number(double value)
    {
        Separate();
        Reserve(LongestNumber);
        // Adding zero turns −0 into 0, which reads better and means the same.
        (value + 0.0).TryFormat(_buffer.AsSpan(_used), out var written, default, CultureInfo.InvariantCulture);
        _used += written;
        return this;
    }

    public void EndRow()
    {
        Reserve(1);
        _buffer[_used++] = (byte)'\n';
        _inRow = false;
    }

    public void Dispose() => Flush();

    private void Separate()
    {
        if (_inRow)
        {
            Reserve(1);
            _buffer[_used++] = (byte)',';
        }

        _inRow = true;
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _used < bytes) Flush();
    }

    private void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
