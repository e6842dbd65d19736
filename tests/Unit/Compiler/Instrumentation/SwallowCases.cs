using static StrategyHost.Trading.Budgets.BudgetKind;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>Attempts to get on after a budget is spent.</summary>
internal static class SwallowCases
{
    private const string Spin = "void Spin() { while (true) Sink++; } /*@*/";

    public static IEnumerable<HostileCase> All =>
    [
        new("catch all and continue", Steps, "while (true) { try { Spin(); } catch { } } /*@*/", Spin),
        new("catch Exception and continue", Steps, "while (true) { try { Spin(); } catch (Exception e) { Sink += e.Message.Length; } } /*@*/", Spin),
        new("catch with a filter of its own", Steps, "while (true) { try { Spin(); } catch (Exception) when (Sink > 0) { } } /*@*/", Spin),
        new("loop in a filter", Steps, "try { throw new InvalidOperationException(); } catch (Exception) when (Always()) { } /*@*/", "bool Always() { while (true) Sink++; } /*@*/"),
        new("loop in a filter, swallowed by the runtime", Steps, "try { throw new InvalidOperationException(); } catch (Exception) when (Always()) { } catch (Exception) { Spin(); } /*@*/", "bool Always() { while (true) Sink++; } /*@*/\n" + Spin),
        new("loop in catch", Steps, "try { throw new InvalidOperationException(); } catch (Exception) { while (true) Sink++; } /*@*/"),
        new("loop in finally", Steps, "try { Sink++; } finally { while (true) Sink++; } /*@*/"),
        new("endless loops in a ladder of finally", Steps, "F(0); /*@*/", "void F(int n) { try { if (n < 100) F(n + 1); else while (true) Sink++; } finally { while (true) Sink++; } } /*@*/"),
        new("exception in finally", Steps, "while (true) { try { try { Spin(); } finally { throw new InvalidOperationException(); } } catch (InvalidOperationException) { } } /*@*/", Spin),
        new("ladder of try", Steps, "try { try { try { Spin(); } catch { Spin(); } } catch { Spin(); } finally { Spin(); } } catch { Spin(); } /*@*/", Spin),
        new("swallow in Dispose", Steps, "using (new D()) Spin(); /*@*/", Spin, "public sealed class D : IDisposable { public void Dispose() { while (true) { } } }"),
        new("swallow in an iterator's finally", Steps, "foreach (var x in F()) Spin(); /*@*/", Spin + "\n IEnumerable<int> F() { try { yield return 1; } finally { while (true) Sink++; } } /*@*/"),
        new("masked by Sort", Steps, "while (true) { try { new List<int> { 2, 1 }.Sort((a, b) => { Spin(); return 0; }); } catch (InvalidOperationException) { } } /*@*/", Spin),
        new("masked by a type initialiser", Steps, "while (true) { try { Sink += V.X; } catch (TypeInitializationException) { } } /*@*/", "", "public static class V { public static double X = F(); static double F() { while (true) { } } } /*@*/"),
        new("masked by Lazy", Steps, "var l = new Lazy<int>(() => { Spin(); return 1; }); while (true) { try { Sink += l.Value; } catch (Exception) { } } /*@*/", Spin),
        new("masked by LINQ", Steps, "while (true) { try { Sink += new[] { 2, 1 }.OrderBy(x => { Spin(); return x; }).First(); } catch (Exception) { } } /*@*/", Spin),
        new("carried on at the next bar", Steps, "try { Spin(); } catch { } /*@*/", Spin),
        new("generic catch", Steps, "while (true) Try<Exception>(); /*@*/", "void Try<T>() where T : Exception { try { Spin(); } catch (T) { } } /*@*/\n" + Spin),
        new("rethrow as another", Steps, "while (true) { try { try { Spin(); } catch (Exception e) { throw new InvalidOperationException(\"x\", e); } } catch (InvalidOperationException) { } } /*@*/", Spin),
        new("stack, then caught", Stack, "while (true) { try { F(); } catch { } } /*@*/", "void F() { F(); F(); } /*@*/"),
        new("memory, then caught", Allocation, "while (true) { try { Sink += new double[100_000_000].Length; } catch { } } /*@*/"),
        new("out of memory, then caught", Allocation, "while (true) { try { Sink += new string('x', 10).PadLeft(int.MaxValue).Length; } catch { } } /*@*/"),
        new("out of memory by the framework's own word", Allocation, "try { throw new OutOfMemoryException(); } catch { Spin(); } /*@*/", Spin),
        new("out of stack by the framework's own word", Stack, "try { throw new InsufficientExecutionStackException(); } catch { Spin(); } /*@*/", Spin),
        new("out of memory, not caught", Allocation, "throw new OutOfMemoryException(); /*@*/"),
    ];
}
