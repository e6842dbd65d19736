using System.Globalization;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>The one form in which times are written: <c>yyyy-MM-ddTHH:mm:ssZ</c>, with a fraction where there is one.</summary>
internal static class CanonicalTime
{
    /// <summary>Length of the longest form, seven digits of fraction included.</summary>
    internal const int MaxLength = 28;

    /// <summary>Writes a time.</summary>
    /// <param name="ticks">UTC ticks.</param>
    /// <param name="text">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    internal static int Format(long ticks, Span<byte> text)
    {
        // 'O' is written by hand in the framework, custom formats are interpreted: 30 against 200 ns.
        new DateTime(ticks, DateTimeKind.Utc).TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        if (ticks % TimeSpan.TicksPerSecond == 0)
            length = 19;
        else
            length = text[..27].TrimEnd((byte)'0').Length;
        text[length] = (byte)'Z';
        return length + 1;
    }

    /// <summary>A time as text.</summary>
    /// <param name="ticks">UTC ticks.</param>
    internal static string Text(long ticks)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        return System.Text.Encoding.ASCII.GetString(text[..Format(ticks, text)]);
    }
}
