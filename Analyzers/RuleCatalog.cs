using System.Collections.Immutable;
using StrategyHost.Analyzers.AllowList;
using StrategyHost.Analyzers.BrokerAccess;
using StrategyHost.Analyzers.CatchAll;
using StrategyHost.Analyzers.CausalIndex;
using StrategyHost.Analyzers.Clock;
using StrategyHost.Analyzers.CompilerAttributes;
using StrategyHost.Analyzers.ConsoleOutput;
using StrategyHost.Analyzers.Culture;
using StrategyHost.Analyzers.CultureText;
using StrategyHost.Analyzers.DeadEntries;
using StrategyHost.Analyzers.DocComment;
using StrategyHost.Analyzers.DynamicCode;
using StrategyHost.Analyzers.Estimates;
using StrategyHost.Analyzers.ExceptionDetails;
using StrategyHost.Analyzers.FileAccess;
using StrategyHost.Analyzers.FixedDates;
using StrategyHost.Analyzers.FixedPrices;
using StrategyHost.Analyzers.FixedSymbols;
using StrategyHost.Analyzers.FloatEquality;
using StrategyHost.Analyzers.GarbageCollector;
using StrategyHost.Analyzers.Guids;
using StrategyHost.Analyzers.HashCodes;
using StrategyHost.Analyzers.HashOrder;
using StrategyHost.Analyzers.KeptIndicatorSet;
using StrategyHost.Analyzers.LargeValueTypes;
using StrategyHost.Analyzers.LookAhead;
using StrategyHost.Analyzers.LookupTables;
using StrategyHost.Analyzers.ManyParameters;
using StrategyHost.Analyzers.Naming;
using StrategyHost.Analyzers.NetworkAccess;
using StrategyHost.Analyzers.ParameterDeclaration;
using StrategyHost.Analyzers.ProcessAccess;
using StrategyHost.Analyzers.RandomNumbers;
using StrategyHost.Analyzers.Reflection;
using StrategyHost.Analyzers.ReservedNamespace;
using StrategyHost.Analyzers.Secrets;
using StrategyHost.Analyzers.SourceLimits;
using StrategyHost.Analyzers.StackAllocation;
using StrategyHost.Analyzers.StaticConstructors;
using StrategyHost.Analyzers.StaticState;
using StrategyHost.Analyzers.StrategyClass;
using StrategyHost.Analyzers.StringOrder;
using StrategyHost.Analyzers.Threading;
using StrategyHost.Analyzers.UnassignedSeries;
using StrategyHost.Analyzers.UncalledHook;
using StrategyHost.Analyzers.UnprotectedLeverage;
using StrategyHost.Analyzers.UnsafeCode;
using StrategyHost.Analyzers.UnusedParameter;

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
        new NotSealedRule(),
        new ParameterDeclarationRule(),
        new DocCommentRule(),
        new NamingRule(),
        new UnusedParameterRule(),
        new UnassignedSeriesRule(),
        new KeptIndicatorSetRule(),
        new UncalledHookRule(),
        // Where two areas overlap, the one with the better advice comes first.
        new RandomNumbersRule(),
        new ClockRule(),
        new GuidsRule(),
        new CultureRule(),
        new HashOrderRule(),
        new HashCodesRule(),
        new StaticStateRule(),
        new GarbageCollectorRule(),
        new CultureTextRule(),
        new StringOrderRule(),
        new EstimatesRule(),
        new BrokerAccessRule(),
        new NetworkAccessRule(),
        new FileAccessRule(),
        new ProcessAccessRule(),
        new ExceptionDetailsRule(),
        new ReflectionRule(),
        new DynamicCodeRule(),
        new UnsafeCodeRule(),
        new ThreadingRule(),
        new ConsoleOutputRule(),
        new CatchAllRule(),
        new ReservedNamespaceRule(),
        new StaticConstructorRule(),
        new StackAllocationRule(),
        new LargeValueTypeRule(),
        new LookAheadRule(),
        new CausalIndexRule(),
        new FixedDatesRule(),
        new FixedSymbolsRule(),
        new FixedPricesRule(),
        new LookupTablesRule(),
        new ManyParametersRule(),
        new FloatEqualityRule(),
        new UnprotectedLeverageRule(),
        new DeadEntriesRule(),
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
