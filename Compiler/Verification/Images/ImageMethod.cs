using System.Reflection.Metadata;

namespace StrategyHost.Compiler.Verification.Images;

/// <summary>A method of the image.</summary>
/// <param name="Handle">Its row.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="Name">Its name.</param>
/// <param name="DeclaringType">The type it belongs to.</param>
/// <param name="TypeName">Full name of that type.</param>
internal sealed record ImageMethod(
    MethodDefinitionHandle Handle, MethodDefinition Definition, string Name, TypeDefinitionHandle DeclaringType, string TypeName);
