using System.Text.Json;
using StrategyHost.Trading.Naming;

namespace StrategyHost.Agents.Schemas;

/// <summary>What a todo list must keep beyond its schema: every task has an id of its own, depends on tasks that are there, and none waits for itself.</summary>
internal static class TodoDependencies
{
    internal static IEnumerable<DocumentError> Check(JsonElement root)
    {
        var tasks = Tasks(root);
        var first = new Dictionary<string, Task>(StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            if (!first.TryAdd(task.Id, task))
                yield return new DocumentError($"{task.Path}.id", $"'{task.Id}' is the id of {first[task.Id].Path} already; give each task one of its own", null);
        }

        foreach (var error in tasks.SelectMany(task => Unknown(task, first)))
            yield return error;
        if (FindCycle(first) is { } cycle)
            yield return new DocumentError($"{cycle[0].Path}.dependencies", $"form a cycle: {string.Join(" -> ", cycle.Append(cycle[0]).Select(task => task.Id))}; none of these tasks could begin", null);
    }

    private static IEnumerable<DocumentError> Unknown(Task task, Dictionary<string, Task> known)
    {
        foreach (var (index, dependency) in task.Dependencies.Index())
        {
            if (!known.ContainsKey(dependency))
                yield return new DocumentError($"{task.Path}.dependencies[{index}]", $"there is no task '{dependency}'{Suggestion(dependency, known.Keys)}", null);
        }
    }

    private static string Suggestion(string name, IEnumerable<string> known) =>
        NearestNames.Find(name, known) is [var nearest, ..] ? $"; did you mean '{nearest}'?" : "";

    private static List<Task> Tasks(JsonElement root)
    {
        var tasks = new List<Task>();
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            return tasks;
        foreach (var (index, item) in items.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
                tasks.Add(new Task($"items[{index}]", id.GetString()!, Dependencies(item)));
        }

        return tasks;
    }

    private static string[] Dependencies(JsonElement item) =>
        item.TryGetProperty("dependencies", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()! : name.GetRawText())]
            : [];

    /// <summary>The first cycle in the order of the list. Without recursion: a list may be long.</summary>
    private static List<Task>? FindCycle(Dictionary<string, Task> tasks)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in tasks.Values)
        {
            var path = new List<(Task Task, int Next)> { (start, 0) };
            while (path.Count > 0)
            {
                var (task, next) = path[^1];
                if (done.Contains(task.Id) || next >= task.Dependencies.Length)
                {
                    done.Add(task.Id);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                path[^1] = (task, next + 1);
                if (!tasks.TryGetValue(task.Dependencies[next], out var needed))
                    continue;
                if (path.FindIndex(step => step.Task == needed) is >= 0 and var begin)
                    return [.. path[begin..].Select(step => step.Task)];
                path.Add((needed, 0));
            }
        }

        return null;
    }

    private sealed record Task(string Path, string Id, string[] Dependencies);
}
