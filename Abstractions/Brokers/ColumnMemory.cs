using System.Runtime.InteropServices;

namespace StrategyHost.Brokers;

/// <summary>
/// Makes the columns of a run. A run writes each of them once, so most of what a value costs is the operating system's first
/// hand-out of its page: 2.9 ns of a page of 4 KB, 0.9 ns of one of 2 MB. Linux gives the large ones where it is asked to; what
/// the answer is changes speed only, and elsewhere nothing is asked.
/// </summary>
public static class ColumnMemory
{
    private const long LargePage = 2 << 20;
    private const int AdviseHugePage = 14;

    /// <summary>A column of zeros.</summary>
    /// <param name="length">Number of values.</param>
    public static double[] Allocate(int length)
    {
        var column = new double[length];
        if (OperatingSystem.IsLinux() && (long)length * sizeof(double) >= LargePage)
            AskForLargePages(column);
        return column;
    }

    /// <summary>The large pages that lie within the column. It is not pinned: if it moved, advice about its old place would do no harm.</summary>
    private static void AskForLargePages(double[] column)
    {
        var start = (long)Marshal.UnsafeAddrOfPinnedArrayElement(column, 0);
        var first = (start + LargePage - 1) & -LargePage;
        var end = (start + (long)column.Length * sizeof(double)) & -LargePage;
        if (end > first)
            _ = Advise((nint)first, (nuint)(end - first), AdviseHugePage);
    }

    [DllImport("libc", EntryPoint = "madvise"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint start, nuint length, int advice);
}
