using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers;

/// <summary>Reads operations the way several rules need them.</summary>
internal static class Operations
{
    private static readonly ConditionalWeakTable<SyntaxNode, HashSet<string>> WrittenNames = new();

    /// <summary>The operation without the conversions around it.</summary>
    internal static IOperation Plain(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parentheses:
                    operation = parentheses.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>A constant number as double; null when it is no constant or no number.</summary>
    internal static double? Number(this IOperation operation) => NumberIn(operation) ?? NumberIn(operation.Plain());

    /// <summary>A constant text; null when it is none.</summary>
    internal static string? Text(this IOperation operation) => operation.Plain().ConstantValue.Value as string;

    /// <summary>What a local is set to where it is declared, if nothing sets it afterwards; otherwise the operation itself.</summary>
    internal static IOperation Origin(this IOperation operation)
    {
        var plain = operation.Plain();
        for (var steps = 0; steps < 8 && plain is ILocalReferenceOperation reference && InitializerOf(reference) is { } value; steps++)
            plain = value.Plain();
        return plain;
    }

    /// <summary>Whether a variable of this name is set, counted or handed out by reference below a node, its declaration aside.</summary>
    internal static bool Writes(SyntaxNode node, string name) => WrittenNames.GetValue(node, NamesWrittenIn).Contains(name);

    /// <summary>Whether the operation is where a value is put rather than read.</summary>
    internal static bool IsWritten(this IOperation operation) => operation.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == operation,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        ITupleOperation tuple => IsDeconstructed(tuple),
        _ => false,
    };

    /// <summary>Whether a value is set, in whole or in part, or its place handed out by reference.</summary>
    internal static bool IsChangedInPlace(this IOperation value)
    {
        for (var place = value; ; place = place.Parent)
        {
            if (place.IsWritten() || place.Syntax.Parent is RefExpressionSyntax)
                return true;
            if (place.Parent is not IMemberReferenceOperation member || member.Instance != place)
                return false;
        }
    }

    /// <summary>The value that a pattern or a case is compared with, followed through nested patterns; null where it has no expression.</summary>
    internal static IOperation? Subject(this IOperation pattern)
    {
        var outer = pattern.Parent;
        while (outer is IBinaryPatternOperation or INegatedPatternOperation)
            outer = outer.Parent;
        return outer switch
        {
            IPropertySubpatternOperation property => property.Member,
            IIsPatternOperation test => test.Value,
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
            ISwitchCaseOperation { Parent: ISwitchOperation choice } => choice.Value,
            IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation choice } => choice.Value,
            _ => null,
        };
    }

    private static bool IsDeconstructed(ITupleOperation tuple)
    {
        var outer = tuple;
        while (outer.Parent is ITupleOperation next)
            outer = next;
        return outer.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == outer;
    }

    private static double? NumberIn(IOperation operation) => operation.ConstantValue.Value switch
    {
        double value => value,
        float value => value,
        decimal value => (double)value,
        int value => value,
        long value => value,
        _ => null,
    };

    private static IOperation? InitializerOf(ILocalReferenceOperation reference)
    {
        if (reference.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer: { } initializer } declarator
            || reference.SemanticModel is not { } model
            || declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
            || Writes(member, reference.Local.Name))
        {
            return null;
        }

        return model.GetOperation(initializer.Value);
    }

    /// <summary>Names on the left of an assignment, counted up or down, or handed out by reference: by name, which is quick and errs towards knowing less.</summary>
    private static HashSet<string> NamesWrittenIn(SyntaxNode member)
    {
        var written = member.DescendantNodes().SelectMany(node => node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left.DescendantNodesAndSelf(),
            PrefixUnaryExpressionSyntax step => [step.Operand],
            PostfixUnaryExpressionSyntax step => [step.Operand],
            ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => [argument.Expression],
            RefExpressionSyntax reference => [reference.Expression],
            _ => Array.Empty<SyntaxNode>(),
        });
        return [.. written.OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)];
    }
}
