using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.ExceptionDetails;

/// <summary>What an exception knows of the engine: the call stack, the method, its cause.</summary>
internal sealed class ExceptionDetailsRule() : ForbiddenArea(Rule.Error(
    "SH1012",
    "Exception details",
    "'{0}' shows the call stack of the engine, which differs between machines: use Message",
    "Read exception.Message, or write a text of your own."))
{
    protected override IReadOnlyList<string> Types { get; } = ["System.Diagnostics.StackTrace", "System.Diagnostics.StackFrame"];

    protected override IReadOnlyList<string> Members { get; } =
    [
        "System.Exception.ToString", "System.Exception.StackTrace", "System.Exception.TargetSite",
        "System.Exception.GetBaseException", "System.Exception.InnerException", "System.Exception.Source",
        "System.Exception.Data", "System.Exception.HResult", "System.Exception.HelpLink",
    ];

    /// <summary>An exception that becomes text or an object without a call that could be named.</summary>
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var operation in file.Operations)
        {
            if (TextOperandsOf(operation).FirstOrDefault(IsException) is { } exception)
                report(Rule.At(exception.Syntax.GetLocation(), exception.Type!.ToDisplayString()));
        }
    }

    private static IEnumerable<IOperation> TextOperandsOf(IOperation operation) => operation switch
    {
        IInterpolationOperation interpolation => [interpolation.Expression],
        IBinaryOperation { Type.SpecialType: SpecialType.System_String } sum => [sum.LeftOperand, sum.RightOperand],
        IConversionOperation { Type.SpecialType: SpecialType.System_Object } boxing => [boxing.Operand],
        _ => [],
    };

    private static bool IsException(IOperation operation)
    {
        for (var type = operation.Type; type is not null; type = type.BaseType)
        {
            if (AuthorApi.Is(type, "System.Exception"))
                return true;
        }

        return false;
    }
}
