using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.Threading;

/// <summary>A run is single-threaded: what runs beside it would make it unrepeatable.</summary>
internal sealed class ThreadingRule() : ForbiddenArea(Rule.Error(
    "SH1008",
    "Threads, tasks and timers",
    "'{0}' runs code beside the strategy, which is single-threaded: compute in FindEntries, FindExits or an IndicatorCalculator",
    "Do the work synchronously in the strategy's methods; wait for a later bar by counting bars (market.Index), never by sleeping; in place of Lazy write _table ??= Compute()."))
{
    protected override IReadOnlyList<string> Namespaces { get; } = ["System.Threading", "System.Timers"];

    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.Lazy`1", "System.Lazy`2", "System.Progress`1", "System.Runtime.CompilerServices.INotifyCompletion",
        "System.Runtime.CompilerServices.ICriticalNotifyCompletion", "System.IAsyncDisposable", "System.Linq.ParallelEnumerable",
        "System.Collections.Generic.IAsyncEnumerable`1",
    ];

    protected override IReadOnlyList<string> KnownNames { get; } =
    [
        "Thread", "ThreadPool", "Task", "ValueTask", "Timer", "PeriodicTimer", "Monitor", "Mutex", "Semaphore",
        "SemaphoreSlim", "Interlocked", "Volatile", "CancellationToken", "CancellationTokenSource", "Parallel",
        "Channel", "BackgroundWorker", "ConcurrentDictionary", "ConcurrentQueue", "ConcurrentBag",
        "BlockingCollection", "AsParallel",
    ];

    internal override SyntaxToken FindConstruct(SyntaxNode node) => node switch
    {
        LockStatementSyntax statement => statement.LockKeyword,
        AwaitExpressionSyntax expression => expression.AwaitKeyword,
        AnonymousFunctionExpressionSyntax function => function.AsyncKeyword,
        LocalFunctionStatementSyntax function => function.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)),
        DestructorDeclarationSyntax destructor => destructor.TildeToken,
        MemberDeclarationSyntax member => member.Modifiers.FirstOrDefault(
            modifier => modifier.IsKind(SyntaxKind.AsyncKeyword) || modifier.IsKind(SyntaxKind.VolatileKeyword)),
        _ => default,
    };
}
