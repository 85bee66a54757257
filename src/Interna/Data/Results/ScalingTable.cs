using Interna.Models.Junctions;

namespace Interna.Data.Results;

/// <summary>Writes what a layer stores against its thickness as CSV, in SI.</summary>
public static class ScalingTable
{
    /// <summary>Writes a file whole: another reader never sees half of it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, ThicknessScaling scaling)
    {
        string partial = path + ".partial";
        using (var stream = File.Create(partial))
        using (var table = new NumberTable(stream))
        {
            table.Header("thickness_m", "area_C_per_m2", "volume_C_per_m3", "mass_C_per_kg", "area_exponent", "volume_exponent", "mass_exponent", "interfacial_C_per_m2", "electrons_per_nm2");
            for (int i = 0; i < scaling.Stored.Count; i++)
            {
                var s = scaling.Stored[i];
                table.Number(s.Thickness).Number(s.Area).Number(s.Volume).Number(s.Mass);
                table.Number(scaling.AreaExponent[i]).Number(scaling.VolumeExponent[i]).Number(scaling.MassExponent[i]).Number(s.Interfacial).Number(s.ElectronsPerSquareNanometre);
                table.EndRow();
            }
        }

        File.Move(partial, path, overwrite: true);
    }
}
