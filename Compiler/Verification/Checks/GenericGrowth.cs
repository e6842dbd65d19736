using System.Reflection.Metadata;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Signatures;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>
/// Finds generic code that builds ever larger types at run time: a circle of definitions in which one step wraps a type
/// parameter into a larger type (the rule of ECMA-335 II.9.2, applied to calls as well as to types).
/// </summary>
internal sealed class GenericGrowth(ImageModel image)
{
    /// <summary>Bounds the search, which walks the graph once for each definition that a growing step leads to.</summary>
    private const int MostGrowingTargets = 200;

    private readonly Dictionary<EntityHandle, HashSet<EntityHandle>> _edges = [];
    private readonly HashSet<(EntityHandle From, EntityHandle To)> _growing = [];

    /// <summary>Records what a token, used in a definition, builds.</summary>
    internal void AddUses(EntityHandle place, EntityHandle token)
    {
        switch (token.Kind)
        {
            case HandleKind.TypeSpecification:
                AddUses(place, image.Signatures.ReadTypeSpecification(image.Metadata.GetTypeSpecification((TypeSpecificationHandle)token).Signature));
                break;
            case HandleKind.MemberReference:
                var parent = image.Metadata.GetMemberReference((MemberReferenceHandle)token).Parent;
                if (parent.Kind == HandleKind.TypeSpecification)
                    AddUses(place, parent);
                break;
            case HandleKind.MethodSpecification:
                AddMethod(place, image.Metadata.GetMethodSpecification((MethodSpecificationHandle)token));
                break;
        }
    }

    /// <summary>Records what a signature, standing in a definition, builds.</summary>
    internal void AddUses(EntityHandle place, SignatureFacts facts)
    {
        foreach (var use in facts.Instantiations)
            Add(place, use);
    }

    /// <summary>A type leads to its methods: who builds the type may run them.</summary>
    internal void AddMethod(TypeDefinitionHandle type, MethodDefinitionHandle method) => Add(type, new GenericUse(method, MentionsVariable: true, Grows: false));

    /// <summary>Reports each growing step that lies on a circle.</summary>
    internal void Report(FindingList findings)
    {
        var targets = _growing.Select(edge => edge.To).Distinct().ToArray();
        if (targets.Length > MostGrowingTargets)
        {
            findings.Add(VerifierRules.Size, $"{targets.Length} generic definitions are built from types around a type parameter; {MostGrowingTargets} are the limit.");
            return;
        }

        var reach = targets.ToDictionary(target => target, ReachableFrom);
        foreach (var (from, to) in _growing.Where(edge => reach[edge.To].Contains(edge.From)))
            findings.Add(VerifierRules.GenericRecursion, NameOf(from), $"'{NameOf(from)}' leads back to itself through '{NameOf(to)}' with a larger type argument each time.");
    }

    private void AddMethod(EntityHandle place, MethodSpecification specification)
    {
        AddUses(place, specification.Method);
        var facts = image.Signatures.ReadMethodSpecification(specification.Signature);
        AddUses(place, facts);
        if (specification.Method.Kind == HandleKind.MethodDefinition)
            Add(place, GenericUse.Of(specification.Method, facts.Arguments));
    }

    private void Add(EntityHandle place, GenericUse use)
    {
        if (!use.MentionsVariable)
            return;
        if (!_edges.TryGetValue(place, out var targets))
            _edges[place] = targets = [];
        targets.Add(use.Definition);
        if (use.Grows)
            _growing.Add((place, use.Definition));
    }

    private HashSet<EntityHandle> ReachableFrom(EntityHandle start)
    {
        var reached = new HashSet<EntityHandle> { start };
        var waiting = new Queue<EntityHandle>(reached);
        while (waiting.TryDequeue(out var place))
        {
            foreach (var target in _edges.GetValueOrDefault(place) ?? [])
            {
                if (reached.Add(target))
                    waiting.Enqueue(target);
            }
        }

        return reached;
    }

    private string NameOf(EntityHandle handle) => handle.Kind == HandleKind.MethodDefinition
        ? $"{image.Method((MethodDefinitionHandle)handle).TypeName}.{image.Method((MethodDefinitionHandle)handle).Name}"
        : image.Names.Of(handle);
}
