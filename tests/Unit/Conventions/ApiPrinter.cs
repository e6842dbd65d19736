using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace StrategyHost.Unit.Conventions;

/// <summary>Prints the public surface of an assembly as C# signatures, one a line, in an order that does not depend on the compiler.</summary>
internal static class ApiPrinter
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var group in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(group.Key).Append('\n');
            foreach (var type in group.OrderBy(type => type.Name, StringComparer.Ordinal))
                PrintType(type, text);
        }

        return text.ToString();
    }

    private static void PrintType(Type type, StringBuilder text)
    {
        text.Append("\n    ").Append(Head(type)).Append('\n');
        var lines = type.IsEnum
            ? Enum.GetNames(type).AsEnumerable()
            : Members(type).Select(Member).Where(line => line.Length > 0).Distinct().Order(StringComparer.Ordinal);
        foreach (var line in lines)
            text.Append("        ").Append(line).Append('\n');
    }

    private static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static string Head(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum ",
            { IsInterface: true } => "interface ",
            { IsValueType: true } => "readonly struct ",
            { IsAbstract: true, IsSealed: true } => "static class ",
            { IsAbstract: true } => "abstract class ",
            { IsSealed: true } => "sealed class ",
            _ => "class ",
        };
        var record = IsRecord(type) ? kind.Replace("class", "record", StringComparison.Ordinal).Replace("struct", "record struct", StringComparison.Ordinal) : kind;
        var bases = type.IsEnum || type.BaseType is null || type.BaseType == typeof(object) || type.IsValueType ? "" : " : " + Name(type.BaseType);
        return record + (type.IsGenericType ? Name(type) : type.Name) + bases;
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static string Member(MemberInfo member) => member switch
    {
        PropertyInfo property => Property(property),
        MethodInfo { IsSpecialName: false } method when IsVisible(method) && method.GetBaseDefinition() == method => Method(method),
        ConstructorInfo { IsStatic: false, IsPublic: true } constructor => $"{constructor.DeclaringType!.Name}({Parameters(constructor)})",
        FieldInfo { IsLiteral: true, IsPublic: true } field => $"const {Name(field.FieldType)} {field.Name} = \"{field.GetRawConstantValue()}\"",
        _ => "",
    };

    private static string Property(PropertyInfo property)
    {
        if (property.GetMethod is not { } getter || !IsVisible(getter))
            return "";
        var setter = property.SetMethod is { IsPublic: true } set
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{Name(index[0].ParameterType)} {index[0].Name}]" : property.Name;
        return $"{Modifiers(getter)}{required}{Nullable(property.PropertyType, Nullability.Create(property))} {name} {{ get;{setter} }}";
    }

    private static string Method(MethodInfo method) =>
        $"{Modifiers(method)}{Nullable(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})";

    private static string Modifiers(MethodBase method) =>
        (method.IsFamily ? "protected " : "")
        + (method.IsStatic ? "static " : "")
        + (method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType.IsSealed ? "virtual " : "");

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.IsByRef ? "in " + Name(parameter.ParameterType.GetElementType()!) : Nullable(parameter.ParameterType, Nullability.Create(parameter));
        var value = !parameter.HasDefaultValue ? "" : parameter.DefaultValue switch
        {
            null => " = null",
            string text => $" = \"{text}\"",
            var other => " = " + Convert.ToString(other, CultureInfo.InvariantCulture),
        };
        return $"{type} {parameter.Name}{value}";
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily;

    private static string Nullable(Type type, NullabilityInfo info) =>
        Name(type) + (!type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "");

    private static string Name(Type type)
    {
        if (System.Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (type.IsGenericType)
            return type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">";
        return type == typeof(double) ? "double" : type == typeof(int) ? "int" : type == typeof(long) ? "long" : type == typeof(bool) ? "bool"
            : type == typeof(string) ? "string" : type == typeof(decimal) ? "decimal" : type == typeof(void) ? "void" : type == typeof(object) ? "object" : type.Name;
    }
}
