using static StrategyHost.Unit.Compiler.SourceLimits.BombShapes;

namespace StrategyHost.Unit.Compiler.SourceLimits;

/// <summary>Small sources that cost a compiler minutes, gigabytes or its stack. Each is a whole strategy file.</summary>
internal static class Bombs
{
    internal static IReadOnlyList<(string Name, string Source)> All { get; } =
    [
        .. Brackets(), .. Operators(), .. Statements(), .. Sizes(), .. Generics(), .. Lambdas(), .. Growth(), .. Patterns(), .. Hidden(), .. CountedBombs.All,
    ];

    private static IEnumerable<(string, string)> Brackets()
    {
        yield return ("parentheses", Body($"var x = {Nest("(", "1", ")", 5000)};"));
        yield return ("blocks", Body(Nest("{", "", "}", 5000)));
        yield return ("indexers", Body($"var a = new int[1]; var x = {Nest("a[", "0", "]", 3000)};"));
        yield return ("calls", Body($"var x = {Nest("Math.Abs(", "1", ")", 2000)};"));
        yield return ("collection expressions", Body($"List<object> x = {Nest("[", "1", "]", 40)};"));
        yield return ("collection expressions in generic calls", Body($"var x = F({Nest("[", "1", "]", 30)});", "static T F<T>(T[] a) => a[0]; static T F<T>(List<T> a) => a[0];"));
        yield return ("tuples", Body($"var x = {Nest("(1, ", "1", ")", 3000)};"));
        yield return ("object initialisers", Body($"var x = {Nest("new Node { Next = ", "null", " }", 2000)};", "sealed class Node { public Node? Next; }"));
        yield return ("interpolations", Body($"var x = {Nest("$\"{", "1", "}\"", 400)};"));
        yield return ("raw interpolations", Body($"var x = {Nest("$$\"\"\"{{", "1", "}}\"\"\"", 400)};"));
        yield return ("unbalanced", Body(new string('[', 60_000)));
        yield return ("property patterns", Body($"object o = 1; var x = o is {Nest("{ Length: ", "1", " }", 1500)};"));
        yield return ("array ranks", Body($"int{Repeat("[]", 5000)}? x = null;"));
    }

    private static IEnumerable<(string, string)> Operators()
    {
        yield return ("sum", Body($"var x = 1{Repeat(" + 1", 9000)};"));
        yield return ("sum of calls", Body($"var x = market.Index{Repeat(" + market.Index", 4000)};"));
        yield return ("strings joined", Body($"var x = \"a\"{Repeat(" + market.Index + \"a\"", 3000)};"));
        yield return ("coalescing", Body($"string? s = null; var x = s{Repeat(" ?? s", 9000)};"));
        yield return ("coalescing with throw", Body($"int? s = null; var x = s{Repeat(" ?? s ?? s", 2000)} ?? throw null!;"));
        yield return ("conditional", Body($"var x = {Repeat("market.IsFlat ? 1 : ", 4000)}2;"));
        yield return ("conditional in the middle", Body($"var x = {Repeat("market.IsFlat ? ", 3000)}1{Repeat(" : 2", 3000)};"));
        yield return ("negations", Body($"var x = {Repeat("!", 30_000)}true;"));
        yield return ("signs", Body($"var x = {Repeat("- ", 20_000)}1;"));
        yield return ("casts", Body($"var x = {Repeat("(int)", 9000)}1;"));
        yield return ("assignments", Body($"int x = 0; {Repeat("x = ", 9000)}1;"));
        yield return ("members", Body($"var x = new Loop(); var y = x{Repeat(".Self", 12_000)};", "sealed class Loop { public Loop Self => this; }"));
        yield return ("conditional members", Body($"Loop? x = null; var y = x{Repeat("?.Self", 9000)};", "sealed class Loop { public Loop? Self => this; }"));
        yield return ("fluent calls", Body($"var x = \"\"{Repeat(".Trim()", 7000)};"));
        yield return ("suppressions", Body($"string x = \"\"{Repeat("!", 20_000)};"));
        yield return ("patterns joined", Body($"var x = market.Index is 0{Repeat(" or 1", 9000)};"));
        yield return ("negated patterns", Body($"var x = market.Index is {Repeat("not ", 12_000)}1;"));
        yield return ("switch on switch", Body($"var x = 1{Repeat(" switch { _ => 1 }", 4000)};"));
        yield return ("with on with", Body($"var x = new R(){Repeat(" with { }", 6000)};", "sealed record R;"));
    }

    private static IEnumerable<(string, string)> Statements()
    {
        yield return ("else if", Body($"if (market.IsFlat) {{ }} {Repeat("else if (market.Index > 1) { } ", 4000)}"));
        yield return ("if without braces", Body($"{Repeat("if (market.IsFlat) ", 6000)};"));
        yield return ("loops without braces", Body($"{Repeat("for (;;) ", 6000)};"));
        yield return ("usings without braces", Body($"{Repeat("while (market.IsFlat) do ", 4000)};"));
        yield return ("labels", Body($"{string.Concat(Enumerable.Range(0, 7000).Select(i => $"a{i}: "))};"));
        yield return ("tries", Body(Nest("try {", "", "} finally { }", 1500)));
        yield return ("nested finally", Body(Nest("try { } finally {", "", "}", 1500)));
        yield return ("types in types", Nest("class A { ", "", "}", 4000));
        yield return ("namespaces", Nest("namespace A { ", "", "}", 4000));
        yield return ("local functions", Body(Nest("void F() { ", "", "}", 3000)));
        yield return ("query", Body($"var x = from a0 in new[] {{ 1 }} {string.Concat(Enumerable.Range(1, 400).Select(i => $"from a{i} in new[] {{ a{i - 1} }} "))} select a0;"));
    }

    private static IEnumerable<(string, string)> Sizes()
    {
        yield return ("long name", Body($"var {new string('x', 60_000)} = 1;"));
        yield return ("long text", Body($"var x = \"{new string('x', 60_000)}\";"));
        yield return ("array", Body($"int[] x = [1{Repeat(", 1", 25_000)}];"));
        yield return ("arguments", Body($"var x = string.Concat(\"\"{Repeat(", \"\"", 9000)});"));
        yield return ("parameters", Body("", $"void F({string.Join(", ", Enumerable.Range(0, 6000).Select(i => $"int a{i}"))}) {{ }}"));
        yield return ("wide tuple", Body($"var x = (1{Repeat(", 1", 9000)});"));
        yield return ("cases", Body($"switch (market.Index) {{ {string.Concat(Enumerable.Range(0, 3000).Select(i => $"case {i}: break; "))} }}"));
        yield return ("arms", Body($"var x = market.Index switch {{ {string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i} => 1, "))} _ => 0 }};"));
        yield return ("type parameters", Body("", $"class A<{string.Join(", ", Enumerable.Range(0, 8000).Select(i => $"T{i}"))}> {{ }}"));
    }

    private static IEnumerable<(string, string)> Generics()
    {
        yield return ("nested type arguments", Body($"{Nest("List<", "int", ">", 3000)}? x = null;"));
        yield return ("open type arguments", Body($"var x = F({Repeat("a<", 5000)});"));
        yield return ("less-than in parentheses", Body($"var x = {Repeat("(a<", 60)}1;"));
        yield return ("inner inheritance", "class A<T> { class B : A<A<B>> { B.B.B.B.B.B.B.B.B.B.B.B.B b; } }");
        yield return ("inner inheritance, six parameters", "class C<A,B,D,E,F,G> { class I : C<I,I,I,I,I,I> { I.I.I.I.I.I.I.I.I i; } }");
        yield return ("interfaces that double", string.Concat(Enumerable.Range(0, 40).Select(i => $"interface I{i}<T> : I{i + 1}<T>, I{i + 1}<T[]> {{ }} ")) + "interface I40<T> { } class X : I0<int> { }");
        yield return ("bases that double", string.Concat(Enumerable.Range(0, 40).Select(i => $"class C{i}<T> : C{i + 1}<C40<T, T>> {{ }} ")) + "class C40<T, U> { } class X : C0<int> { }");
    }

    private static IEnumerable<(string, string)> Lambdas()
    {
        const string Overloads = "static int F(Func<int, int> f) => 1; static int F(Func<int, long> f) => 1; static int F(Func<int, string> f) => 1; static int F(Func<int, double> f) => 1;";
        yield return ("overloaded lambdas", Body($"var x = {Nested(14, i => $"F(a{i} => ", "1")};", Overloads));
        yield return ("overloaded lambdas, eight deep", Body($"var x = {Nested(7, i => $"F(a{i} => ", "1")};", Overloads));
        yield return ("overloaded lambdas that do not bind", Body($"var x = {Nested(7, i => $"F(a{i} => ", "a0.Nothing")};", Overloads));
        yield return ("sums of sums", Body($"int[] xs = [1]; var x = {Nested(7, i => $"xs.Sum(a{i} => ", "1")};"));
        yield return ("statement lambdas", Body($"var x = {string.Concat(Enumerable.Range(0, 7).Select(i => $"F(a{i} => {{ return "))}1{Repeat("; })", 7)};", Overloads));
        yield return ("curried lambdas", Body($"var x = {string.Concat(Enumerable.Range(0, 3000).Select(i => $"(int a{i}) => "))}1;"));
    }

    private static IEnumerable<(string, string)> Growth()
    {
        string Doubling(string declare, string first) => Body(
            $"{declare} a0 = {first}; {string.Concat(Enumerable.Range(1, 40).Select(i => $"{declare} a{i} = a{i - 1} + a{i - 1}; "))}");
        yield return ("constants that double", Doubling("const string", "\"0123456789\""));
        yield return ("interpolated constants that double", Body($"const string a0 = \"0123456789\"; {string.Concat(Enumerable.Range(1, 40).Select(i => $"const string a{i} = $\"{{a{i - 1}}}{{a{i - 1}}}\"; "))}"));
        yield return ("constant fields that double", Body("", string.Concat(Enumerable.Range(0, 40).Select(i => $"const string A{i} = A{i + 1} + A{i + 1}; ")) + "const string A40 = \"0123456789\";"));
        yield return ("tuples that double", Body($"var a0 = (1, 1); {string.Concat(Enumerable.Range(1, 30).Select(i => $"var a{i} = (a{i - 1}, a{i - 1}); "))}"));
        yield return ("anonymous types that double", Body($"var a0 = new {{ X = 1, Y = 1 }}; {string.Concat(Enumerable.Range(1, 30).Select(i => $"var a{i} = new {{ X = a{i - 1}, Y = a{i - 1} }}; "))}"));
        yield return ("pairs that double", Body($"var a0 = KeyValuePair.Create(1, 1); {string.Concat(Enumerable.Range(1, 30).Select(i => $"var a{i} = KeyValuePair.Create(a{i - 1}, a{i - 1}); "))}"));
        yield return ("own pairs that double", Body($"var a0 = P(1, 1); {string.Concat(Enumerable.Range(1, 30).Select(i => $"var a{i} = P(a{i - 1}, a{i - 1}); "))}", "static (T, U) P<T, U>(T t, U u) => (t, u);"));
    }

    private static IEnumerable<(string, string)> Patterns()
    {
        const int Width = 28;
        string Arm(int test) => $"({string.Join(", ", Enumerable.Range(0, Width).Select(i => i == test || i == (test + 7) % Width ? "true" : "_"))})";
        var values = string.Join(", ", Enumerable.Range(0, Width).Select(i => $"b[{i}]"));
        yield return ("switch over many values", Body(
            $"var b = new bool[{Width}]; var x = ({values}) switch {{ {string.Concat(Enumerable.Range(0, Width).Select(i => $"{Arm(i)} => {i}, "))} _ => 0 }};"));
        var rows = Enumerable.Range(0, 40).Select(row => $"({string.Join(", ", Enumerable.Range(0, Width).Select(i => (i * 7 + row * 13) % 3 == 0 ? "true" : (i * 5 + row * 11) % 4 == 0 ? "false" : "_"))}) => {row}, ");
        yield return ("switch over properties", Body($"var x = new R() switch {{ {string.Concat(Enumerable.Range(0, 20).Select(i => $"{{ P{i}: > {i}, P{(i + 7) % 20}: < {i} }} => {i}, "))} _ => 0 }};", $"sealed record R {{ {string.Concat(Enumerable.Range(0, 20).Select(i => $"public int P{i} => 1; "))} }}"));
        yield return ("list patterns", Body($"var b = new bool[{Width}]; var x = b switch {{ {string.Concat(Enumerable.Range(0, Width).Select(i => Arm(i).Replace('(', '[').Replace(')', ']') + $" => {i}, "))} _ => 0 }};"));
        yield return ("switch over many values, mixed", Body($"var b = new bool[{Width}]; var x = ({values}) switch {{ {string.Concat(rows)} _ => 0 }};"));
    }

    private static IEnumerable<(string, string)> Hidden()
    {
        var deep = Nest("(", "1", ")", 5000);
        yield return ("behind a carriage return", Body($"// comment \r var x = {deep};"));
        yield return ("behind a format", Body($"var s = $\"{{1:/*}}\"; var x = {deep};"));
        yield return ("behind a quoted format", Body($"var s = $\"{{1:'}}\"; var x = {deep}; // '"));
        yield return ("behind a stray quote", Body($"var x = ' {deep};"));
        yield return ("behind an open text", Body($"var x = \"\r var y = {deep};"));
        yield return ("in a hole", Body($"var x = $\"{{{deep}}}\";"));
        yield return ("behind a region", Body($"\n#region \"\nvar x = {deep};\n#endregion"));
    }
}
