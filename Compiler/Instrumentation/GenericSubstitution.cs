using Mono.Cecil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>Parameter types of a member reference are written in the type parameters of its definition; a local needs the arguments.</summary>
internal static class GenericSubstitution
{
    internal static TypeReference Apply(TypeReference type, MethodReference context) => type switch
    {
        GenericParameter { Type: GenericParameterType.Type } parameter => ((GenericInstanceType)context.DeclaringType).GenericArguments[parameter.Position],
        GenericParameter parameter => ((GenericInstanceMethod)context).GenericArguments[parameter.Position],
        GenericInstanceType instance => Apply(instance, context),
        ArrayType array => new ArrayType(Apply(array.ElementType, context), array.Rank),
        ByReferenceType reference => new ByReferenceType(Apply(reference.ElementType, context)),
        IModifierType modified => Apply(modified.ElementType, context),
        _ => type,
    };

    private static GenericInstanceType Apply(GenericInstanceType instance, MethodReference context)
    {
        var result = new GenericInstanceType(instance.ElementType);
        foreach (var argument in instance.GenericArguments)
            result.GenericArguments.Add(Apply(argument, context));
        return result;
    }
}
