using System.Collections.Immutable;
using StrategyHost.Analyzers.AllowList;
using StrategyHost.Analyzers.BrokerAccess;
using StrategyHost.Analyzers.Clock;
using StrategyHost.Analyzers.CompilerAttributes;
using StrategyHost.Analyzers.ConsoleOutput;
using StrategyHost.Analyzers.Culture;
using StrategyHost.Analyzers.DocComment;
using StrategyHost.Analyzers.DynamicCode;
using StrategyHost.Analyzers.FileAccess;
using StrategyHost.Analyzers.GarbageCollector;
using StrategyHost.Analyzers.Guids;
using StrategyHost.Analyzers.HashCodes;
using StrategyHost.Analyzers.NetworkAccess;
using StrategyHost.Analyzers.ParameterDeclaration;
using StrategyHost.Analyzers.ProcessAccess;
using StrategyHost.Analyzers.RandomNumbers;
using StrategyHost.Analyzers.Reflection;
using StrategyHost.Analyzers.Secrets;
using StrategyHost.Analyzers.SourceLimits;
using StrategyHost.Analyzers.StaticState;
using StrategyHost.Analyzers.StrategyClass;
using StrategyHost.Analyzers.Threading;
using StrategyHost.Analyzers.UnsafeCode;

namespace StrategyHost.Analyzers;

/// <summary>Every rule there is, in order of id.</summary>
public static class RuleCatalog
{
    internal static readonly NoStrategyClassRule NoStrategyClass = new();
    internal static readonly SeveralStrategyClassesRule SeveralStrategyClasses = new();
    internal static readonly CompilerAttributesRule CompilerAttributes = new();
    internal static readonly NotOnAllowListRule NotOnAllowList = new();

    /// <summary>Rules that the analysis asks about code, in the IDE and in the compiler alike.</summary>
    internal static readonly ImmutableArray<StrategyRule> Analysed =
    [
        new StrategyShapeRule(),
        new ParameterDeclarationRule(),
        new DocCommentRule(),
        // Where two areas overlap, the one with the better advice comes first.
        new RandomNumbersRule(),
        new ClockRule(),
        new GuidsRule(),
        new CultureRule(),
        new HashCodesRule(),
        new StaticStateRule(),
        new GarbageCollectorRule(),
        new BrokerAccessRule(),
        new NetworkAccessRule(),
        new FileAccessRule(),
        new ProcessAccessRule(),
        new ReflectionRule(),
        new DynamicCodeRule(),
        new UnsafeCodeRule(),
        new ThreadingRule(),
        new ConsoleOutputRule(),
        CompilerAttributes,
        NotOnAllowList,
    ];

    /// <summary>Every rule, in order of id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Analysed.Select(rule => rule.Rule)
            .Concat([NoStrategyClass.Rule, SeveralStrategyClasses.Rule])
            .Concat(SecretRules.All)
            .Concat(SourceLimitRules.All)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rule of this id, in any case; null when there is none.</summary>
    public static Rule? Find(string id) =>
        All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));
}
