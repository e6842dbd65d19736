using static StrategyHost.Unit.Compiler.SourceLimits.BombShapes;

namespace StrategyHost.Unit.Compiler.SourceLimits;

/// <summary>Bombs of flat code: what multiplies is the number of declarations, overloads or uses, no single one of them is large.</summary>
internal static class CountedBombs
{
    internal static IEnumerable<(string Name, string Source)> All => [.. Declarations(), .. Overloads(), .. Expansions(), .. Lambdas(), .. Sums()];

    private static IEnumerable<(string, string)> Declarations()
    {
        yield return ("types that derive from one another", Each(1500, i => $"class C{i} : C{i + 1} {{ }} ") + "class C1500 { }");
        yield return ("interfaces of interfaces", Each(300, i => $"interface I{i} : {List(20, j => "I" + (i + 1 + j))} {{ }} ") + Each(21, j => $"interface I{300 + j} {{ }} "));
        yield return ("delegates", Each(3000, i => $"delegate int D{i}(); "));
        yield return ("members of one type", Body("", Each(4000, i => $"int F{i}() => 1; ")));
        yield return ("conversions", "class A { " + Each(900, i => $"public static implicit operator A(B{i} b) => new(); ") + "}" + Each(900, i => $" class B{i} {{ }}"));
        yield return ("few types, many conversions", "class A<T> { " + Each(200, i => $"public static implicit operator A<T>({(i == 0 ? "int" : $"(int, {Repeat("A<", i % 10)}int{Repeat(">", i % 10)})")} b) => new(); ") + "}");
        yield return ("variables at each jump", Body(Each(1500, i => $"int v{i} = {i}; ") + Each(1500, i => $"if (market.Index == {i}) goto end; ") + "end: ;"));
        yield return ("labels that jump", Body(Each(1500, i => $"a{i}: if (market.Index == {i}) goto a{1499 - i}; ")));
        yield return ("patterns that declare", Body(Each(1800, i => $"if (market.Index is var v{i} && v{i} > 0) return null; ")));
        yield return ("out variables", Body(Each(1500, i => $"int.TryParse(\"1\", out var v{i}); ")));
        yield return ("local functions that call each other", Body(Each(900, i => $"int F{i}() => F{(i + 1) % 900}(); ")));
        yield return ("local functions that capture each other", Body("var x = 0; " + Each(300, i => $"int F{i}() => {List(20, j => $"F{(i * 7 + j) % 300}()").Replace(",", " +", StringComparison.Ordinal)} + x; ")));
    }

    private static IEnumerable<(string, string)> Overloads()
    {
        string Types(int i) => string.Concat(Enumerable.Range(0, 8).Select(bit => ((i >> bit) & 1) == 0 ? ", int" : ", long").Select((type, at) => $"{type} p{at}"))[2..];
        var many = Each(256, i => $"static void F({Types(i)}) {{ }} ");
        yield return ("calls of many overloads", Body(Repeat("F(1, 1, 1, 1, 1, 1, 1, 1L); ", 700), many));
        yield return ("constructors", Body(Repeat("new N(1, 1, 1, 1, 1, 1, 1, 1L); ", 700)) + "class N { " + many.Replace("static void F", "public N", StringComparison.Ordinal) + "}");
        yield return ("operators", Body("var x = new N(); var y = x; " + Repeat("x = y + y + y + y + y + y + y + y; ", 500), "") + "class N { public static N operator +(N a, N b) => a; " + Each(200, i => $"public static N operator +(N a, T{i} b) => a; ") + "}" + Each(200, i => $" class T{i} {{ }}"));
        yield return ("local overloads by name", Body(Repeat("Use(F, F, F, F); ", 1500), "static void Use(Action<int> a, Action<int> b, Action<int> c, Action<int> d) { } " + Each(120, i => $"static void F({Repeat("List<", i % 10)}int{Repeat(">", i % 10)} a, int b = {i}) {{ }} ")));
    }

    private static IEnumerable<(string, string)> Expansions()
    {
        var uses = Repeat(".Next", 30);
        yield return ("property that doubles its type", Body($"var x = new Box<int>(){uses};") + "class Box<T> { public Box<(T, T)> Next => new(); }");
        yield return ("field that doubles its type", Body($"var x = new Box<int>(){uses};") + "class Box<T> { public Box<Dictionary<T, T>> Next = new(); }");
        yield return ("method that doubles its type", Body($"var x = new Box<int>(){Repeat(".Next()", 30)};") + "class Box<T> { public Box<(T, T)> Next() => new(); }");
        yield return ("generic method that pairs", Body($"var x = {Nest("P(", "1", ")", 30)};", "static (T, T) P<T>(T t) => (t, t);"));
        yield return ("extension that pairs", Body($"var x = 1{Repeat(".P()", 30)};") + "static class E { public static (T, T) P<T>(this T t) => (t, t); }");
        yield return ("indexer that doubles its type", Body($"var x = new Box<int>(){Repeat("[0]", 30)};") + "class Box<T> { public Box<(T, T)> this[int i] => new(); }");
        yield return ("operator that doubles its type", Body($"var x = new Box<int>(){Repeat(" + 1", 30)};") + "class Box<T> { public static Box<(T, T)> operator +(Box<T> a, int b) => new(); }");
        yield return ("deconstruction that doubles its type", Body("var (a0, b0) = new Box<int>(); " + Each(30, i => $"var (a{i + 1}, b{i + 1}) = a{i}; ")) + "class Box<T> { public void Deconstruct(out Box<(T, T)> a, out int b) { a = new(); b = 1; } }");
        yield return ("enumeration that doubles its type", Body(Each(25, i => $"foreach (var v{i} in {(i == 0 ? "new Box<int>()" : "v" + (i - 1))}) {{ ") + Repeat("}", 25)) + "class Box<T> { public List<Box<(T, T)>>.Enumerator GetEnumerator() => default; }");
        yield return ("lambdas that pair", Body($"var x = new[] {{ 1 }}{Repeat(".Select(a => (a, a))", 30)};"));
        yield return ("lambdas that pair anonymously", Body($"var x = new[] {{ 1 }}{Repeat(".Select(a => new { X = a, Y = a })", 30)};"));
        yield return ("zips with itself", Body("var a0 = new[] { 1 }.Select(v => v); " + Each(30, i => $"var a{i + 1} = a{i}.Zip(a{i}); ")));
    }

    private static IEnumerable<(string, string)> Lambdas()
    {
        const string Overloads = "static int F(Func<int, int> f) => 1; static int F(Func<int, long> f) => 1; static int F(Func<int, string> f) => 1; static int F(Func<int, double> f) => 1;";
        yield return ("many small overloaded lambdas", Body(Repeat("F(a => a + a + a + a + a + a + a + a); ", 1200), Overloads));
        yield return ("one long overloaded lambda", Body($"F(a => {{ {Repeat("a = a + 1; ", 4000)} return a; }});", Overloads + Each(20, i => $"static int F(Func<int, T{i}> f) => 1; ")) + Each(20, i => $" class T{i} {{ }}"));
        yield return ("generic method of many lambdas", Body($"G({List(100, i => $"a{i} => a{i}")}, 1);", $"static void G<{List(101, i => "T" + i)}>({List(100, i => $"Func<T{i}, T{i + 1}> f{i}")}, T0 t) {{ }}"));
        yield return ("lambda returned by lambdas", Body($"var x = {Each(9, i => $"F(a{i} => F(b{i} => b{i}) + ")}1{Repeat(")", 9)};", Overloads));
    }

    private static IEnumerable<(string, string)> Sums()
    {
        yield return ("labels of doubled text", Body("switch (\"\") { " + Each(20, i => $"case A{i} + A{i} + A{i}: break; ") + "}", "const string A0 = \"0123456789\"; " + Each(20, i => $"const string A{i + 1} = A{i} + A{i}; ")));
        yield return ("argument of doubled text", Body($"Math.Abs(({Repeat("A + ", 400)}A).Length);", $"const string A = \"{new string('x', 8000)}\";"));
    }
}
