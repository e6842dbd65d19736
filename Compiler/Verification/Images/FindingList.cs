namespace StrategyHost.Compiler.Verification.Images;

/// <summary>Collects findings, each once for a place, up to a limit.</summary>
internal sealed class FindingList(int limit, SourceLines lines)
{
    private readonly List<VerifierFinding> _findings = [];
    private readonly HashSet<(string Id, string Message, string? Place)> _seen = [];

    internal bool IsFull => _findings.Count >= limit;

    internal IReadOnlyList<VerifierFinding> Findings => _findings;

    /// <summary>Something about the image as a whole.</summary>
    internal void Add(VerifierRule rule, string message) => Add(new VerifierFinding { Rule = rule, Message = message });

    /// <summary>Why the verifier stopped: this one is kept even when the list is full.</summary>
    internal void AddLast(VerifierRule rule, string message)
    {
        if (_findings.Count == limit && limit > 0)
            _findings.RemoveAt(limit - 1);
        Add(rule, message);
    }

    /// <summary>Something about a type.</summary>
    internal void Add(VerifierRule rule, string typeName, string message) =>
        Add(new VerifierFinding { Rule = rule, Message = message, TypeName = typeName });

    /// <summary>Something about a method, or about one instruction of it.</summary>
    internal void Add(VerifierRule rule, ImageMethod method, string message, int? offset = null)
    {
        if (IsFull)
            return;
        var place = lines.Find(method.Handle, offset ?? 0);
        Add(new VerifierFinding
        {
            Rule = rule,
            Message = message,
            TypeName = method.TypeName,
            MethodName = method.Name,
            ILOffset = offset,
            Line = place?.Line,
            Column = place?.Column,
        });
    }

    private void Add(VerifierFinding finding)
    {
        if (!IsFull && _seen.Add((finding.Id, finding.Message, $"{finding.TypeName}::{finding.MethodName}:{finding.Line}")))
            _findings.Add(finding);
    }
}
