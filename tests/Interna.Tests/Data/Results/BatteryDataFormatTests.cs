using System.Globalization;
using Interna.Data.Results;

namespace Interna.Tests.Data.Results;

public sealed class BatteryDataFormatTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void discharge_is_negative_in_the_file_and_positive_inside()
    {
        var samples = ExampleRun.Run("a").Samples;
        WriteSeries(samples);
        var lines = File.ReadAllLines(_file);
        Assert.StartsWith("Test Time / s,Voltage / V,Current / A,", lines[0], StringComparison.Ordinal);
        Assert.Equal(samples.Count + 1, lines.Length);
        var second = lines[2].Split(',').Select(c => double.Parse(c, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(-1e-3, second[2]);
        Assert.Equal(-samples[1].Charge / 3600, second[6]);
        Assert.Equal(-1e-3 * samples[1].Voltage, second[7]);
        Assert.Equal(1e-3, BatteryDataFormat.ReadSeries(_file)[1].Current);
    }

    [Fact]
    public void a_series_reads_back_to_rounding()
    {
        var samples = ExampleRun.Run("a").Samples;
        WriteSeries(samples);
        var read = BatteryDataFormat.ReadSeries(_file);
        foreach (var (a, b) in samples.Zip(read))
        {
            Assert.Equal(a.Time, b.Time);
            Assert.Equal(a.Step, b.Step);
            Assert.Equal(a.Cycle, b.Cycle);
            Assert.Equal(a.Voltage, b.Voltage);
            Assert.Equal(a.Temperature, b.Temperature, 1e-12);
            Assert.Equal(a.Charge, b.Charge, 1e-14);
            Assert.Equal(a.Losses, b.Losses);
            Assert.Equal(a.Sodium, b.Sodium);
            Assert.Equal(a.Heat, b.Heat);
            Assert.Equal(a.Potentials, b.Potentials);
        }
    }

    [Fact]
    public void spectra_read_back_one_by_one()
    {
        var spectra = ExampleRun.Run("a").Spectra;
        using (var stream = File.Create(_file)) BatteryDataFormat.WriteSpectra(stream, spectra);
        var read = BatteryDataFormat.ReadSpectra(_file);
        Assert.Equal(spectra.Count, read.Count);
        foreach (var (a, b) in spectra.Zip(read))
        {
            Assert.Equal(a.Time, b.Time);
            Assert.Equal(a.Step, b.Step);
            Assert.Equal(a.Points, b.Points);
        }
    }

    [Fact]
    public void a_row_cut_short_names_its_line()
    {
        WriteSeries(ExampleRun.Run("a").Samples);
        var lines = File.ReadAllLines(_file);
        File.WriteAllText(_file, string.Join('\n', lines[..5]) + "\n100,4.1");
        Assert.Contains(":6:", Assert.Throws<InvalidDataException>(() => BatteryDataFormat.ReadSeries(_file)).Message, StringComparison.Ordinal);
    }

    private void WriteSeries(IReadOnlyList<Sample> samples)
    {
        using var stream = File.Create(_file);
        BatteryDataFormat.WriteSeries(stream, samples);
    }
}
