using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Interna.Data.Results;

/// <summary>Arrays of doubles by name in NumPy's <c>.npz</c> format: a zip archive of <c>.npy</c> files, version 1.0, little-endian.</summary>
public static class NumpyArchive
{
    private const int Alignment = 64;
    private static readonly byte[] Magic = [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0];

    /// <summary>Writes arrays; <c>numpy.load(path)[name]</c> gives them back.</summary>
    public static void Write(Stream stream, IEnumerable<(string Name, NumpyArray Array)> arrays)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, array) in arrays)
        {
            var entry = zip.CreateEntry(name + ".npy", CompressionLevel.Fastest);
            // A fixed stamp: equal results give equal bytes.
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var body = entry.Open();
            body.Write(Header(array.Shape));
            body.Write(MemoryMarshal.AsBytes(array.Values.AsSpan()));
        }
    }

    /// <summary>Reads an archive of double arrays in C order.</summary>
    /// <exception cref="InvalidDataException">An array is of another type or layout, or the file is damaged.</exception>
    public static IReadOnlyDictionary<string, NumpyArray> Read(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var arrays = new Dictionary<string, NumpyArray>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var body = entry.Open();
            arrays.Add(Path.GetFileNameWithoutExtension(entry.Name), ReadArray(body, entry.Name));
        }

        return arrays;
    }

    private static byte[] Header(IReadOnlyList<int> shape)
    {
        // A tuple of one has a trailing comma in Python.
        var sizes = string.Join(", ", shape.Select(n => n.ToString(CultureInfo.InvariantCulture))) + (shape.Count == 1 ? "," : "");
        var text = $"{{'descr': '<f8', 'fortran_order': False, 'shape': ({sizes}), }}";
        var start = Magic.Length + sizeof(ushort);
        var length = (start + text.Length + 1 + Alignment - 1) / Alignment * Alignment;
        var header = new byte[length];
        header.AsSpan(start).Fill((byte)' ');
        Magic.CopyTo(header, 0);
        BitConverter.TryWriteBytes(header.AsSpan(Magic.Length), (ushort)(length - start));
        Encoding.ASCII.GetBytes(text, header.AsSpan(start));
        header[^1] = (byte)'\n';
        return header;
    }

    private static NumpyArray ReadArray(Stream body, string name)
    {
        var start = new byte[Magic.Length + sizeof(ushort)];
        body.ReadExactly(start);
        if (!start.AsSpan(0, Magic.Length).SequenceEqual(Magic)) throw new InvalidDataException($"{name}: not a NumPy array of version 1.0");
        var text = new byte[BitConverter.ToUInt16(start, Magic.Length)];
        body.ReadExactly(text);
        var header = Encoding.ASCII.GetString(text);
        if (!header.Contains("'<f8'", StringComparison.Ordinal) || !header.Contains("False", StringComparison.Ordinal))
            throw new InvalidDataException($"{name}: expected little-endian doubles in C order, found {header.Trim()}");
        var open = header.IndexOf('(', StringComparison.Ordinal);
        var sizes = header[(open + 1)..header.IndexOf(')', open)];
        var shape = sizes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var values = new double[shape.Aggregate(1, (product, n) => checked(product * n))];
        body.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new NumpyArray(shape, values);
    }
}

/// <summary>An array of doubles in C order (last index fastest).</summary>
/// <param name="Shape">Length of each dimension.</param>
/// <param name="Values">All values.</param>
public sealed record NumpyArray(IReadOnlyList<int> Shape, double[] Values);
