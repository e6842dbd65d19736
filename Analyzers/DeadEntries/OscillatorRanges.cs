using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.DeadEntries;

/// <summary>Which fields hold an indicator that never leaves a range: strength, stochastics, Williams %R and their like.</summary>
internal sealed class OscillatorRanges
{
    private readonly Dictionary<ISymbol, (double Low, double High)> _fields = new(SymbolEqualityComparer.Default);

    private OscillatorRanges()
    {
    }

    internal static OscillatorRanges Of(SourceFile file)
    {
        var ranges = new OscillatorRanges();
        foreach (var assignment in file.All<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IMemberReferenceOperation { Member: var member } && RangeOf(assignment.Value) is { } range)
                ranges._fields[member] = range;
        }

        return ranges;
    }

    /// <summary>The range of what a comparison reads, <c>_rsi[^1]</c>; null where none is known.</summary>
    internal (double Low, double High)? Of(IOperation value)
    {
        var series = value.Origin() switch
        {
            IImplicitIndexerReferenceOperation element => element.Instance,
            IPropertyReferenceOperation { Property.IsIndexer: true } element => element.Instance,
            _ => null,
        };
        return series?.Origin() switch
        {
            IPropertyReferenceOperation { Instance: IMemberReferenceOperation owner, Property.Name: not ("J" or "Oscillator") } part when AuthorApi.IsSeries(owner.Type) => Find(owner.Member),
            IMemberReferenceOperation member => Find(member.Member),
            _ => null,
        };
    }

    private (double Low, double High)? Find(ISymbol member) => _fields.TryGetValue(member, out var range) ? range : null;

    private static (double Low, double High)? RangeOf(IOperation value)
    {
        var call = value.Plain() as IInvocationOperation ?? (value.Plain() as IPropertyReferenceOperation)?.Instance as IInvocationOperation;
        if (call?.TargetMethod.ContainingAssembly?.Name != AuthorApi.Indicators)
            return null;
        return call.TargetMethod.Name switch
        {
            "Rsi" or "Stochastic" or "StochasticRsi" or "Mfi" or "Adx" or "Aroon" => (0, 100),
            "WilliamsR" => (-100, 0),
            _ => null,
        };
    }
}
