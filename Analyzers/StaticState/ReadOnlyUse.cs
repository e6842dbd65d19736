using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.StaticState;

/// <summary>
/// Follows a value that could change through the code that uses it: elements, lengths, lookups and enumeration are read;
/// variables and parameters of the file's own methods are followed; everything else counts as a change.
/// </summary>
internal sealed class ReadOnlyUse(FileUses file, Immutability immutable)
{
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>Whether nothing that is done with a value, from here on, changes it.</summary>
    internal bool Is(IOperation value)
    {
        if (immutable.Holds(value.Type))
            return !value.IsChangedInPlace();
        if (IsView(value.Type))
            return true;
        return value.Parent switch
        {
            IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or ICoalesceOperation or ISwitchExpressionOperation => Is(value.Parent),
            IConversionOperation conversion => IsView(conversion.Type) || (ReadMembers.IsSpan(conversion.Type) && Is(conversion)),
            IConditionalOperation choice => choice.Condition == value || Is(choice),
            ISwitchExpressionArmOperation { Parent: { } choice } => Is(choice),
            IConditionalAccessOperation access => access.Operation == value && access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().Take(1).All(Is),
            INameOfOperation or IInterpolationOperation => true,
            IArrayElementReferenceOperation element => element.ArrayReference == value && IsElement(element),
            IImplicitIndexerReferenceOperation element => element.Instance == value && IsElement(element),
            IMemberReferenceOperation member => member.Instance == value && IsMember(member),
            IForEachLoopOperation loop => loop.Collection == value && IsEnumeration(loop),
            ISpreadOperation => immutable.HoldsElements(value.Type),
            IInvocationOperation call => call.Instance == value && immutable.HoldsElements(value.Type) && ReadMembers.Includes(call.TargetMethod),
            IArgumentOperation argument => IsArgument(argument),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable } => IsFollowed(variable.Symbol),
            ISimpleAssignmentOperation { IsRef: false } assignment => IsAssignment(assignment, value),
            IIsPatternOperation test => !test.Pattern.DescendantsAndSelf().Any(NamesPart),
            IBinaryOperation comparison => comparison.Type?.SpecialType == SpecialType.System_Boolean,
            _ => false,
        };
    }

    /// <summary>A type that offers no change of what it shows, in a file that never asks what is behind such a type.</summary>
    private bool IsView(ITypeSymbol? type) =>
        immutable.HoldsElements(type) && (ReadMembers.IsReadOnlySpan(type) || (ReadMembers.IsReadOnlyInterface(type) && !file.LooksBehindInterfaces));

    private bool IsElement(IOperation element) => !element.IsChangedInPlace() && (immutable.Holds(element.Type) || Is(element));

    private bool IsMember(IMemberReferenceOperation member) => member switch
    {
        IMethodReferenceOperation method => immutable.HoldsElements(method.Instance!.Type) && ReadMembers.Includes(method.Method),
        IPropertyReferenceOperation property => (ReadMembers.Includes(property.Property) || IsOwnValue(property.Property)) && IsElement(property),
        IFieldReferenceOperation field => file.IsOwn(field.Field) && IsElement(field),
        _ => false,
    };

    private bool IsOwnValue(IPropertySymbol property) => file.IsOwn(property) && FileUses.IsAutomatic(property);

    private bool IsEnumeration(IForEachLoopOperation loop) =>
        loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: { RefKind: RefKind.None or RefKind.RefReadOnly } variable }
            ? immutable.HoldsElements(loop.Collection.Plain().Type) || IsFollowed(variable)
            : loop.LoopControlVariable is IDeclarationExpressionOperation && immutable.HoldsElements(loop.Collection.Plain().Type);

    private bool IsAssignment(ISimpleAssignmentOperation assignment, IOperation value) => assignment.Target.Plain() switch
    {
        // A variable that is set anew leaves the object it held as it was.
        ILocalReferenceOperation or IParameterReferenceOperation when assignment.Target == value => true,
        ILocalReferenceOperation target => IsFollowed(target.Local),
        IDiscardOperation => true,
        _ => false,
    };

    private bool IsArgument(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter || parameter.RefKind is RefKind.Ref or RefKind.Out)
            return false;
        if (file.IsOwn(parameter.ContainingSymbol))
            return file.ParametersInPlaceOf(parameter) is { Count: > 0 } parameters && parameters.All(IsFollowed);
        if (!immutable.HoldsElements(argument.Value.Plain().Type))
            return false;
        return argument.Parent is IInvocationOperation call && ReadMembers.GivesSpan(call.TargetMethod)
            ? Is(call)
            : ReadMembers.OnlyReads(parameter);
    }

    /// <summary>Whether everything done with a variable leaves its object as it is. A variable that is being followed already adds nothing.</summary>
    private bool IsFollowed(ISymbol variable) => !_followed.Add(variable) || file.ReferencesTo(variable).All(Is);

    private bool NamesPart(IOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } => !immutable.Holds(local.Type),
        IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local } => !immutable.Holds(local.Type),
        IListPatternOperation { DeclaredSymbol: ILocalSymbol local } => !immutable.Holds(local.Type),
        ISlicePatternOperation slice => slice.Pattern is not null,
        _ => false,
    };
}
