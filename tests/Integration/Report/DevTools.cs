using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StrategyHost.Integration.Report;

/// <summary>The browser's debugging protocol: commands and their answers, and the events in between.</summary>
internal sealed class DevTools : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private int _lastId;

    /// <summary>Told of each event by its method and its parameters.</summary>
    public event Action<string, JsonElement>? Happened;

    public static async Task<DevTools> ConnectAsync(Uri address)
    {
        var tools = new DevTools();
        await tools._socket.ConnectAsync(address, tools._end.Token);
        _ = Task.Run(tools.ReceiveAsync);
        return tools;
    }

    /// <summary>Sends a command and gives its result.</summary>
    /// <exception cref="InvalidOperationException">The browser refused it.</exception>
    public async Task<JsonElement> SendAsync(string method, JsonObject? parameters = null, string? session = null)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _waiting.GetOrAdd(id, _ => new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously));
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null)
            message["sessionId"] = session;
        await _sending.WaitAsync(_end.Token);
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, _end.Token);
        }
        finally
        {
            _sending.Release();
        }

        var reply = await answer.Task.WaitAsync(Limit);
        return reply.TryGetProperty("error", out var error)
            ? throw new InvalidOperationException($"{method}: {error.GetProperty("message").GetString()}")
            : reply.GetProperty("result");
    }

    public void Dispose()
    {
        _end.Cancel();
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                var part = await _socket.ReceiveAsync(buffer, _end.Token);
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                Take(message.ToArray());
                message.SetLength(0);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            foreach (var waiting in _waiting.Values)
                waiting.TrySetException(new InvalidOperationException("The browser went away.", exception));
        }
    }

    private void Take(byte[] message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement.Clone();
        if (root.TryGetProperty("id", out var id))
        {
            if (_waiting.TryRemove(id.GetInt32(), out var waiting))
                waiting.SetResult(root);
        }
        else
        {
            Happened?.Invoke(root.GetProperty("method").GetString()!, root.GetProperty("params"));
        }
    }
}
