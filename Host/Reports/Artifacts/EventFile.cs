using System.Text.Json;

namespace StrategyHost.Host.Reports.Artifacts;

/// <summary>Reads from <c>events.log</c> what the page shows and no other artifact has: protections that moved, and incidents.</summary>
internal sealed class EventFile
{
    /// <summary>The first ones of a run are listed one by one; the summary counts all.</summary>
    public const int MostIncidents = 500;

    private const int MostChanges = 2_000_000;

    private readonly long[] _times;
    private readonly Dictionary<uint, ProtectionChange> _opened = [];
    private readonly HashSet<uint> _moved = [];
    private readonly List<ProtectionChange> _changes = [];
    private readonly List<Incident> _incidents = [];
    private int _bar;

    private EventFile(long[] times) => _times = times;

    /// <summary>Every level of the positions whose protection moved, the first ones included, in order of time.</summary>
    public IReadOnlyList<ProtectionChange> Changes => _changes;

    public IReadOnlyList<Incident> Incidents => _incidents;

    /// <param name="stream">The file.</param>
    /// <param name="times">Times of the bars in UTC ticks.</param>
    /// <exception cref="ReportException">A line is not an event, or happens between the bars.</exception>
    public static EventFile Read(Stream stream, long[] times)
    {
        var file = new EventFile(times);
        using var lines = new ArtifactLines(stream);
        for (var number = 1; lines.TryRead(out var line); number++)
        {
            if (!IsWanted(line))
                continue;
            try
            {
                file.Take(line);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
            {
                throw new ReportException($"events.log, line {number}: {exception.Message}", exception);
            }
        }

        return file;
    }

    /// <summary>Looks at the bytes before anything is parsed: most lines are fills.</summary>
    private static bool IsWanted(ReadOnlySpan<byte> line)
    {
        var at = line.IndexOf("\"event\":\""u8);
        if (at < 0)
            return !line.IsEmpty;
        var name = line[(at + 9)..];
        return name.StartsWith("position_opened"u8) || name.StartsWith("position_modified"u8) || name.StartsWith("order_rejected"u8)
            || name.StartsWith("margin_call"u8) || name.StartsWith("stop_out"u8);
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        var index = IndexOf(root.GetProperty("timestamp").GetDateTime());
        switch (root.GetProperty("event").GetString())
        {
            case "position_opened":
                Open(ChangeOf(root, index));
                break;
            case "position_modified":
                Move(ChangeOf(root, index));
                break;
            case var name:
                if (_incidents.Count < MostIncidents)
                    _incidents.Add(new Incident(index, name ?? "", TextOf(root, "reason"), Detail(root)));
                break;
        }
    }

    private void Open(ProtectionChange change)
    {
        if (!_opened.TryAdd(change.Position, change) && _moved.Contains(change.Position))
            Add(change);
    }

    private void Move(ProtectionChange change)
    {
        if (_moved.Add(change.Position) && _opened.TryGetValue(change.Position, out var first))
            Add(first);
        Add(change);
    }

    private void Add(ProtectionChange change)
    {
        if (_changes.Count < MostChanges)
            _changes.Add(change);
    }

    private static ProtectionChange ChangeOf(JsonElement root, int index) =>
        new(CounterOf(TextOf(root, "position_id")), index, LevelOf(root, "stop_loss"), LevelOf(root, "take_profit"));

    private static double LevelOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN;

    private static string TextOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? WordList.Shorten(value.GetString()!) : "";

    private static string Detail(JsonElement root)
    {
        string[] parts = [TextOf(root, "order_id"), TextOf(root, "position_id"), TextOf(root, "side"), TextOf(root, "order_type").Replace('_', ' ')];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static uint CounterOf(string id) =>
        uint.TryParse(id.AsSpan(id.LastIndexOf('-') + 1), System.Globalization.CultureInfo.InvariantCulture, out var counter)
            ? counter
            : throw new FormatException($"position_id is '{id}', expected such as pos-000001");

    /// <summary>Events come in order of time, so the bar is looked for from the last one on.</summary>
    private int IndexOf(DateTime time)
    {
        while (_bar < _times.Length - 1 && _times[_bar] < time.Ticks)
            _bar++;
        if (_times.Length > 0 && _times[_bar] != time.Ticks)
            _bar = Math.Max(0, Array.BinarySearch(_times, time.Ticks));
        return _bar;
    }
}
