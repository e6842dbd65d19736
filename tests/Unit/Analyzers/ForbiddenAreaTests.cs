namespace StrategyHost.Unit.Analyzers;

/// <summary>Every area a strategy may not touch, in the forms a model writes it: named, imported, aliased, disguised.</summary>
public sealed class ForbiddenAreaTests
{
    private static IEnumerable<TestCaseData> Statements()
    {
        TestCaseData Case(string name, string statements) => new TestCaseData(statements).SetArgDisplayNames(name);

        yield return Case("broker", "{|SH1001:StrategyHost.Brokers.BrokerEventType|} kind = default;");
        yield return Case("http", "var client = new {|SH1002:HttpClient|}();");
        yield return Case("http qualified", "var client = new {|SH1002:System.Net.Http|}.HttpClient();");
        yield return Case("endpoint", "var code = {|SH1002:System.Net.HttpStatusCode|}.OK;");
        yield return Case("file", "var text = {|SH1003:System.IO.File.ReadAllText|}(\"/etc/passwd\");");
        yield return Case("file not imported", "var text = {|SH1003:File|}.ReadAllText(\"/etc/passwd\");");
        yield return Case("path", "var p = {|SH1003:System.IO.Path.Combine|}(\"a\", \"b\");");
        yield return Case("environment", "var name = {|SH1004:Environment.MachineName|};");
        yield return Case("process", "{|SH1004:System.Diagnostics.Process|}.Start(\"sh\");");
        yield return Case("app domain", "var d = {|SH1004:AppDomain.CurrentDomain|};");
        yield return Case("type of", "var name = {|SH1005:typeof|}(Sample).{|SH1005:Name|};");
        yield return Case("get type", "var t = market.{|SH1005:GetType|}();");
        yield return Case("activator", "var o = {|SH1005:Activator.CreateInstance<Sample>|}();");
        yield return Case("assembly", "var a = {|SH1005:System.Reflection.Assembly.GetExecutingAssembly|}();");
        yield return Case("delegate target", "Func<int> f = () => 1; var m = f.{|SH1005:Method|};");
        yield return Case("enum names", "var n = {|SH1005:Enum.GetNames<OrderSide>|}();");
        yield return Case("type pattern", "object o = market; if (o is {|SH1005:Type|}) return null;");
        yield return Case("array of a type", "var a = {|SH1005:Array.CreateInstance|}(null!, 1);");
        yield return Case("list insides", "var s = {|SH1007:System.Runtime.InteropServices.CollectionsMarshal.AsSpan|}(new List<int>());");
        yield return Case("dynamic", "{|SH1006:dynamic|} d = 1;");
        yield return Case("expression tree", "{|SH1006:System.Linq.Expressions|}.Expression<Func<int>> e = () => 1;");
        yield return Case("queryable", "var q = new[] { 1 }.{|SH1006:AsQueryable|}();");
        yield return Case("marshal", "var p = {|SH1007:System.Runtime.InteropServices.Marshal.AllocHGlobal|}(8);");
        yield return Case("unsafe class", "ref var r = ref {|SH1007:System.Runtime.CompilerServices.Unsafe.NullRef<int>|}();");
        yield return Case("native integer", "{|SH1007:nint|} n = 1;");
        yield return Case("thread", "new {|SH1008:System.Threading.Thread|}(() => { }).Start();");
        yield return Case("task", "{|SH1008:System.Threading.Tasks.Task.Run|}(() => 1);");
        yield return Case("lock", "{|SH1008:lock|} (this) { }");
        yield return Case("lazy", "{|SH1008:Lazy<int>|} x = null!;");
        yield return Case("console", "{|SH1009:Console|}.WriteLine(1);");
        yield return Case("debug", "{|SH1009:System.Diagnostics.Debug.WriteLine|}(\"x\");");
        yield return Case("uri", "var u = new {|SH1900:Uri|}(\"http://a\");");
        yield return Case("string intern", "var s = {|SH1900:string.Intern|}(\"a\");");
        yield return Case("uuid", "var id = {|SH2003:Guid.NewGuid|}();");
        yield return Case("culture", "var upper = market.Symbol.{|SH2004:ToUpper|}();");
        yield return Case("current culture", "var c = {|SH2004:System.Globalization.CultureInfo.CurrentCulture|};");
        yield return Case("hash", "var h = market.Symbol.{|SH2006:GetHashCode|}();");
        yield return Case("hash combine", "var h = {|SH2006:HashCode.Combine|}(1, 2);");
        yield return Case("gc", "{|SH2008:GC.Collect|}();");
        yield return Case("shuffle", "var xs = new[] { 1, 2 }.{|SH2001:Shuffle|}();");
    }

    [TestCaseSource(nameof(Statements))]
    public void Refuses_what_is_marked(string statements)
    {
        var result = RuleAssert.Finds(RuleAssert.InFindEntries(statements));
        Assert.That(result.Accepted, Is.False);
    }
}
