using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>Asks the processor to fetch numbers that will be read soon. Only speed depends on it; elsewhere than on x86 it does nothing.</summary>
internal static class Prefetch
{
    /// <summary>How many numbers come at once.</summary>
    internal const int Step = 8;

    /// <summary>Fetches around <paramref name="index"/>; an index beyond the column is none.</summary>
    internal static unsafe void Row(double[] column, int index)
    {
        if (Sse.IsSupported && (uint)index < (uint)column.Length)
            Sse.Prefetch0(Unsafe.AsPointer(ref column[index]));
    }
}
