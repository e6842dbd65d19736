using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.StaticState;

/// <summary>What a file declares and where it uses it, looked up once.</summary>
internal sealed class FileUses
{
    private static readonly IReadOnlyList<IOperation> None = [];

    private readonly SourceFile _file;
    private readonly Dictionary<ISymbol, List<IOperation>> _references = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(string Name, int Count), List<IMethodSymbol>> _methods = [];

    internal FileUses(SourceFile file)
    {
        _file = file;
        foreach (var operation in file.Operations)
            AddReference(operation);
        foreach (var method in file.Nodes.Select(DeclaredMethod).OfType<IMethodSymbol>())
            ListOf(_methods, (method.Name, method.Parameters.Length)).Add(method);
        OwnTypes = [.. file.Nodes.OfType<BaseTypeDeclarationSyntax>().Select(type => file.Model.GetDeclaredSymbol(type)).OfType<INamedTypeSymbol>()];
        LooksBehindInterfaces = file.Operations.Any(LooksBehind);
    }

    internal IReadOnlyList<INamedTypeSymbol> OwnTypes { get; }

    /// <summary>Whether the file asks a value for the collection or object behind its interface.</summary>
    internal bool LooksBehindInterfaces { get; }

    internal bool IsOwn(ISymbol symbol) => _file.IsOwn(symbol);

    /// <summary>Where a variable or parameter is used, its declaration aside.</summary>
    internal IReadOnlyList<IOperation> ReferencesTo(ISymbol variable) =>
        _references.TryGetValue(variable.OriginalDefinition, out var references) ? references : None;

    /// <summary>The parameters an argument may reach: those of every method of this name and size, because any may override or implement the one that is called. Empty: unknown.</summary>
    internal IReadOnlyList<IParameterSymbol> ParametersInPlaceOf(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: not MethodKind.DelegateInvoke } method
            || !_methods.TryGetValue((method.Name, method.Parameters.Length), out var methods)
            || methods.Exists(IsOfRecord))
        {
            return [];
        }

        return [.. methods.Select(other => other.Parameters[parameter.Ordinal])];
    }

    /// <summary>Whether a property is nothing but a field with a name.</summary>
    internal static bool IsAutomatic(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private IMethodSymbol? DeclaredMethod(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax => _file.Model.GetDeclaredSymbol(node) as IMethodSymbol,
        TypeDeclarationSyntax { ParameterList: not null } type => (_file.Model.GetDeclaredSymbol(type) as INamedTypeSymbol)?.InstanceConstructors
            .FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(part => part.GetSyntax() == type)),
        _ => null,
    };

    /// <summary>The constructor of a record keeps what it is given, without code that shows it.</summary>
    private static bool IsOfRecord(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true };

    private void AddReference(IOperation operation)
    {
        ISymbol? variable = operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        if (variable is not null)
            ListOf(_references, variable.OriginalDefinition).Add(operation);
    }

    private static List<TValue> ListOf<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }

    private static bool LooksBehind(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null, IsImplicit: false } cast => IsFacade(cast.Operand.Type) && IsFound(cast.Type),
        IIsTypeOperation test => IsFacade(test.ValueOperand.Type) && IsFound(test.TypeOperand),
        IDeclarationPatternOperation pattern => IsFacade(pattern.InputType) && IsFound(pattern.MatchedType),
        IRecursivePatternOperation pattern => IsFacade(pattern.InputType) && IsFound(pattern.MatchedType),
        ITypePatternOperation pattern => IsFacade(pattern.InputType) && IsFound(pattern.MatchedType),
        _ => false,
    };

    private static bool IsFacade(ITypeSymbol? type) => type is { TypeKind: TypeKind.Interface or TypeKind.TypeParameter } or { SpecialType: SpecialType.System_Object };

    private static bool IsFound(ITypeSymbol? type) => type is IArrayTypeSymbol or ITypeParameterSymbol
        || (type is INamedTypeSymbol named && named.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) && !ReadMembers.IsReadOnlyInterface(named));
}
