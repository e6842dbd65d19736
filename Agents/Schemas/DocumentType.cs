using System.Text;
using System.Text.Json;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Agents.Schemas;

/// <summary>A kind of document that agents and tools hand to each other: its name, its schema, and what no schema can say.</summary>
public sealed class DocumentType
{
    private DocumentType(string name, string schema, Func<JsonElement, ReadOnlyMemory<byte>, IEnumerable<DocumentError>>? check = null) =>
        (Name, Schema, Check) = (name, schema, check ?? ((_, _) => []));

    /// <summary>What a workflow does.</summary>
    public static DocumentType Todo { get; } = new("todo", Read("todo.schema.json"), (root, _) => TodoDependencies.Check(root));

    /// <summary>What an architect asks of a coder.</summary>
    public static DocumentType Contract { get; } = new("contract", Read("contract.schema.json"));

    /// <summary>Whether a strategy may be committed.</summary>
    public static DocumentType TestReport { get; } = new("test_report", Read("test_report.schema.json"), (root, _) => ReportCoherence.Check(root));

    /// <summary>What a run came to, <c>summary.json</c>.</summary>
    public static DocumentType Summary { get; } = new("summary", SummarySchema.Text);

    /// <summary>What made a run, <c>certificate.json</c>.</summary>
    public static DocumentType Certificate { get; } = new("certificate", CertificateSchema.Text, (_, bytes) => CheckCertificate(bytes));

    /// <summary>All types, in the order in which they are named to people.</summary>
    public static IReadOnlyList<DocumentType> All { get; } = [Todo, Contract, TestReport, Summary, Certificate];

    /// <summary>What the type is called, snake case.</summary>
    public string Name { get; }

    /// <summary>The text of its JSON schema (draft 4).</summary>
    public string Schema { get; }

    /// <summary>Finds what the schema cannot express, from the parsed text and its bytes; must take documents that do not fit the schema.</summary>
    internal Func<JsonElement, ReadOnlyMemory<byte>, IEnumerable<DocumentError>> Check { get; }

    /// <summary>The type of a name; null: there is none.</summary>
    /// <param name="name">Such as <c>todo</c>.</param>
    public static DocumentType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>A certificate is its text, byte for byte.</summary>
    private static DocumentError[] CheckCertificate(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            CertificateFile.Read(utf8.Span);
            return [];
        }
        catch (CertificateException exception)
        {
            return [new DocumentError(DocumentError.Root, exception.Message, null)];
        }
    }

    private static string Read(string file)
    {
        using var stream = typeof(DocumentType).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The assembly lacks its embedded {file}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
