using System.Reflection.Metadata;

namespace StrategyHost.Compiler.Verification.Signatures;

/// <summary>A generic type or method built from arguments.</summary>
/// <param name="Definition">What is built: a definition of the image itself.</param>
/// <param name="MentionsVariable">Whether a type parameter of the place stands anywhere in the arguments.</param>
/// <param name="Grows">Whether one stands inside a larger type, as in <c>F&lt;List&lt;T&gt;&gt;</c>.</param>
internal readonly record struct GenericUse(EntityHandle Definition, bool MentionsVariable, bool Grows)
{
    internal static GenericUse Of(EntityHandle definition, IReadOnlyList<TypeShape> arguments) => new(
        definition,
        arguments.Any(argument => argument.MentionsVariable),
        arguments.Any(argument => argument is { MentionsVariable: true, IsVariable: false }));
}
