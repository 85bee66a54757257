using System.IO.Compression;
using System.Text;
using Interna.Data.Results;

namespace Interna.Tests.Data.Results;

public class NumpyArchiveTests
{
    [Fact]
    public void arrays_read_back_with_their_shapes()
    {
        using var stream = new MemoryStream();
        NumpyArchive.Write(stream, [("time", new NumpyArray([3], [0, 1.5, -2e300])), ("field", new NumpyArray([2, 2], [1, 2, double.NaN, 4])), ("none", new NumpyArray([0, 5], []))]);
        stream.Position = 0;
        var read = NumpyArchive.Read(stream);
        Assert.Equal([3], read["time"].Shape);
        Assert.Equal([0, 1.5, -2e300], read["time"].Values);
        Assert.Equal([2, 2], read["field"].Shape);
        Assert.Equal([1, 2, double.NaN, 4], read["field"].Values);
        Assert.Empty(read["none"].Values);
    }

    [Fact]
    public void the_header_is_as_numpy_specifies()
    {
        using var stream = new MemoryStream();
        NumpyArchive.Write(stream, [("time", new NumpyArray([3], [1, 2, 3]))]);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var entry = Assert.Single(zip.Entries);
        Assert.Equal("time.npy", entry.FullName);
        using var body = new MemoryStream();
        using (var open = entry.Open()) open.CopyTo(body);
        var bytes = body.ToArray();
        var headerLength = BitConverter.ToUInt16(bytes, 8);
        Assert.Equal("\u0093NUMPY\u0001\0", Encoding.Latin1.GetString(bytes, 0, 8));
        Assert.Equal(0, (10 + headerLength) % 64);
        var header = Encoding.ASCII.GetString(bytes, 10, headerLength);
        Assert.StartsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", header, StringComparison.Ordinal);
        Assert.EndsWith("\n", header, StringComparison.Ordinal);
        Assert.Equal(10 + headerLength + 3 * sizeof(double), bytes.Length);
    }

    [Fact]
    public void other_number_types_are_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var body = zip.CreateEntry("a.npy").Open();
            var header = "{'descr': '<i4', 'fortran_order': False, 'shape': (1,), }\n"u8;
            body.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. header, 1, 0, 0, 0]);
        }

        stream.Position = 0;
        Assert.Contains("i4", Assert.Throws<InvalidDataException>(() => NumpyArchive.Read(stream)).Message, StringComparison.Ordinal);
    }
}
