using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StrategyHost.Sandbox.Docker;

/// <summary>The few calls of the Docker Engine API that a sandbox takes, over the engine's Unix socket.</summary>
internal sealed class DockerClient : IDisposable
{
    /// <summary>Old enough for the engines of supported distributions.</summary>
    private const string Version = "/v1.41";

    /// <summary>An engine that takes longer is as good as gone; making an image is the longest of its tasks.</summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;

    internal DockerClient(string socket)
    {
        Socket = socket;
        _http = new HttpClient(new SocketsHttpHandler { ConnectCallback = ConnectAsync, UseProxy = false })
        {
            BaseAddress = new Uri("http://docker"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Path of the socket.</summary>
    internal string Socket { get; }

    /// <summary>The socket that DOCKER_HOST names, or the usual one; null where DOCKER_HOST names something else.</summary>
    internal static string? FindSocket()
    {
        const string Scheme = "unix://";
        return Environment.GetEnvironmentVariable("DOCKER_HOST") switch
        {
            null or "" => "/var/run/docker.sock",
            var host when host.StartsWith(Scheme, StringComparison.Ordinal) => host[Scheme.Length..],
            _ => null,
        };
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Asks for a document; null where the engine knows none.</summary>
    internal T? Get<T>(string path, JsonTypeInfo<T> type, TimeSpan? timeout = null)
        where T : class
    {
        using var response = Send(HttpMethod.Get, path, null, timeout);
        return response.StatusCode == HttpStatusCode.NotFound ? null : Read(response, path, type);
    }

    /// <summary>Posts a document and reads the answer.</summary>
    internal TAnswer Post<TBody, TAnswer>(string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, bodyType));
        content.Headers.ContentType = new("application/json");
        using var response = Send(HttpMethod.Post, path, content);
        return Read(response, path, answerType);
    }

    /// <summary>Posts without a document.</summary>
    internal void Post(string path)
    {
        using var response = Send(HttpMethod.Post, path, null);
        Check(response, path);
    }

    /// <summary>Posts a stream; the text of the answer, which may hold an error although its status is good.</summary>
    internal string Post(string path, Stream body)
    {
        using var content = new StreamContent(body);
        content.Headers.ContentType = new("application/x-tar");
        using var response = Send(HttpMethod.Post, path, content);
        Check(response, path);
        return Text(response);
    }

    /// <summary>Deletes; true also where there is nothing.</summary>
    internal bool Delete(string path, TimeSpan? timeout = null)
    {
        using var response = Send(HttpMethod.Delete, path, null, timeout);
        return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound;
    }

    /// <summary>Posts and takes over the connection, both directions.</summary>
    /// <returns>The stream, and the response that owns it.</returns>
    internal (Stream Stream, HttpResponseMessage Owner) Upgrade(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Version + path);
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.Add(new("tcp"));
        var response = SendInTime(request, HttpCompletionOption.ResponseHeadersRead, AnswerTime);
        if (response.StatusCode == HttpStatusCode.SwitchingProtocols)
            return (response.Content.ReadAsStream(), response);
        using (response)
            throw Failure(response, path);
    }

    private HttpResponseMessage Send(HttpMethod method, string path, HttpContent? content, TimeSpan? timeout = null)
    {
        using var request = new HttpRequestMessage(method, Version + path) { Content = content };
        return SendInTime(request, HttpCompletionOption.ResponseContentRead, timeout ?? AnswerTime);
    }

    private HttpResponseMessage SendInTime(HttpRequestMessage request, HttpCompletionOption completion, TimeSpan timeout)
    {
        using var deadline = new CancellationTokenSource(timeout);
        try
        {
            return _http.Send(request, completion, deadline.Token);
        }
        catch (OperationCanceledException)
        {
            throw new SandboxException($"The Docker engine at {Socket} does not answer.");
        }
    }

    private static T Read<T>(HttpResponseMessage response, string path, JsonTypeInfo<T> type)
    {
        Check(response, path);
        using var stream = response.Content.ReadAsStream();
        return JsonSerializer.Deserialize(stream, type) ?? throw new SandboxException($"The Docker engine answered {path} with nothing.");
    }

    private static void Check(HttpResponseMessage response, string path)
    {
        // "Not modified" says that a container was started or stopped already.
        if (!response.IsSuccessStatusCode && response.StatusCode != HttpStatusCode.NotModified)
            throw Failure(response, path);
    }

    private static EngineRefusalException Failure(HttpResponseMessage response, string path) =>
        new(response.StatusCode, $"The Docker engine refused {path.Split('?')[0]} ({(int)response.StatusCode}): {Text(response).Trim()}");

    private static string Text(HttpResponseMessage response)
    {
        using var reader = new StreamReader(response.Content.ReadAsStream(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
