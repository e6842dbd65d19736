using System.Reflection;
using StrategyHost.Compiler.Verification.Images;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>
/// Static fields get their values where they are declared. What such an initialiser calls is counted by the budgets like all
/// code, and can change nothing but what it makes, because static state cannot be written. A static constructor that an author
/// writes runs at a moment the runtime chooses and is refused; types without one carry <c>beforefieldinit</c>.
/// </summary>
internal static class StaticConstructorCheck
{
    internal static void Run(ImageMethod method, VerificationContext context)
    {
        var type = context.Image.Metadata.GetTypeDefinition(method.DeclaringType);
        if ((type.Attributes & TypeAttributes.BeforeFieldInit) == 0 && !ImageModel.IsCompilerName(context.Image.SimpleName(method.DeclaringType)))
            context.Findings.Add(VerifierRules.StaticConstructor, method, $"'{method.TypeName}' has a static constructor.");
    }
}
