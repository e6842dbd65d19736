using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.UnprotectedLeverage;

/// <summary>A position larger than the account, and nothing that limits its loss.</summary>
internal sealed class UnprotectedLeverageRule() : StrategyRule(Rule.Warning(
    "SH3009",
    "Leverage without a stop",
    "The volume '{0}' borrows against the account and the order has no stop loss: one gap ends the run",
    "Give the order a stopLoss, protect the position in AdjustProtection, or size it by equity without a multiplier."))
{
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        if (file.Nodes.OfType<MethodDeclarationSyntax>().Any(method => method.Identifier.ValueText == "AdjustProtection"))
            return;
        foreach (var operation in file.Operations)
        {
            if (VolumeWithoutStop(operation) is { } volume && Borrows(volume))
                report(Rule.At(volume.Syntax.GetLocation(), volume.Syntax.ToString()));
        }
    }

    private static IOperation? VolumeWithoutStop(IOperation operation) => operation switch
    {
        IInvocationOperation call when AuthorApi.Is(call.TargetMethod.ContainingType, AuthorApi.OrderRequest) && !SetsStop(call) && !IsCompleted(call) =>
            call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "volume")?.Value,
        IObjectCreationOperation { Initializer: { } initializer } creation when AuthorApi.Is(creation.Type, AuthorApi.OrderRequest) && !Sets(initializer, "StopLoss") =>
            initializer.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(assignment => IsProperty(assignment, "Volume"))?.Value,
        _ => null,
    };

    private static bool SetsStop(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Parameter?.Name == "stopLoss" && argument.ArgumentKind == ArgumentKind.Explicit && !IsNull(argument.Value));

    /// <summary><c>OrderRequest.Buy(volume) with { StopLoss = … }</c>.</summary>
    private static bool IsCompleted(IOperation order)
    {
        var outer = order.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation)
            outer = outer.Parent;
        return outer is IWithOperation { Initializer: { } initializer } && Sets(initializer, "StopLoss");
    }

    private static bool Sets(IObjectOrCollectionInitializerOperation initializer, string property) =>
        initializer.Initializers.OfType<ISimpleAssignmentOperation>().Any(assignment => IsProperty(assignment, property) && !IsNull(assignment.Value));

    private static bool IsProperty(ISimpleAssignmentOperation assignment, string name) =>
        assignment.Target is IPropertyReferenceOperation { Property: var property } && property.Name == name;

    private static bool IsNull(IOperation value) => value.Plain().ConstantValue is { HasValue: true, Value: null };

    /// <summary>Free margin is borrowed money; so is the account multiplied.</summary>
    private static bool Borrows(IOperation volume)
    {
        var parts = PartsOf(volume);
        return parts.Any(part => IsAccount(part, "FreeMargin"))
            || (parts.Any(part => IsAccount(part, "Equity") || IsAccount(part, "Balance")) && parts.Any(Multiplies));
    }

    private static bool Multiplies(IOperation part) => part switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product => product.LeftOperand.Origin().Number() > 1 || product.RightOperand.Origin().Number() > 1,
        IMemberReferenceOperation { Member: { } member } => IsCalledLeverage(member),
        ILocalReferenceOperation { Local: { } local } => IsCalledLeverage(local),
        _ => false,
    };

    private static bool IsCalledLeverage(ISymbol symbol) => symbol.Name.IndexOf("leverage", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The expression, what its locals were set to, and the body of a method of the file that computes it.</summary>
    private static List<IOperation> PartsOf(IOperation volume)
    {
        var parts = volume.Origin().DescendantsAndSelf().ToList();
        foreach (var part in parts.ToArray())
        {
            if (part is ILocalReferenceOperation local && local.Origin() is var origin && origin != local)
                parts.AddRange(origin.DescendantsAndSelf());
            else if (part is IInvocationOperation call && BodyOf(call) is { } body)
                parts.AddRange(body.DescendantsAndSelf());
        }

        return parts;
    }

    private static IOperation? BodyOf(IInvocationOperation call) =>
        call.TargetMethod.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax && syntax.SyntaxTree == call.Syntax.SyntaxTree
            ? call.SemanticModel?.GetOperation(syntax)
            : null;

    private static bool IsAccount(IOperation operation, string name) =>
        operation is IPropertyReferenceOperation { Property: var property } && AuthorApi.IsMember(property, AuthorApi.Account, name);
}
