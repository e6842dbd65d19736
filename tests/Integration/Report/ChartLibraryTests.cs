using System.ComponentModel;
using System.Diagnostics;

namespace StrategyHost.Integration.Report;

/// <summary>The copy of the chart library that builds without npm is what the lock file names.</summary>
internal sealed class ChartLibraryTests
{
    private static readonly string Folder = Repository.PathOf("Host", "Reports", "Page");

    [Test]
    public void The_copy_is_what_npm_restores_by_the_lock_file()
    {
        var place = Directory.CreateTempSubdirectory("strategyhost-npm-");
        try
        {
            foreach (var file in (string[])["package.json", "package-lock.json"])
                File.Copy(Path.Combine(Folder, file), Path.Combine(place.FullName, file));
            if (Npm(place.FullName, "--offline") != 0 && Npm(place.FullName, "--fetch-retries=0") != 0)
                Assert.Ignore("needs npm with uplot in its cache, or a network");
            var restored = Path.Combine(place.FullName, "node_modules", "uplot");
            using var scope = Assert.EnterMultipleScope();
            foreach (var (copy, original) in ((string, string)[])[("uPlot.iife.min.js", "dist/uPlot.iife.min.js"), ("uPlot.min.css", "dist/uPlot.min.css"), ("LICENSE.txt", "LICENSE")])
                Assert.That(File.ReadAllBytes(Path.Combine(Folder, "uPlot", copy)), Is.EqualTo(File.ReadAllBytes(Path.Combine(restored, original))), copy);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    [Test]
    public void The_build_embedded_these_files()
    {
        using var scope = Assert.EnterMultipleScope();
        foreach (var (resource, copy) in ((string, string)[])[("Report.chart.js", "uPlot.iife.min.js"), ("Report.chart.css", "uPlot.min.css")])
        {
            using var stream = typeof(Host.HostSettings).Assembly.GetManifestResourceStream(resource)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Assert.That(bytes.ToArray(), Is.EqualTo(File.ReadAllBytes(Path.Combine(Folder, "uPlot", copy))), copy);
        }
    }

    /// <returns>npm's exit code; −1 where there is no npm.</returns>
    private static int Npm(string folder, string option)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("npm", $"ci --ignore-scripts --no-audit --no-fund {option}")
            {
                WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return -1;
        }
    }
}
