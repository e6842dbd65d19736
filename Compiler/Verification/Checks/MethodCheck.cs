using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Instructions;
using StrategyHost.Compiler.Verification.References;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Method definitions: flags, signatures, and whether they have a body.</summary>
internal sealed class MethodCheck(VerificationContext context)
{
    private const MethodAttributes Odd = MethodAttributes.PinvokeImpl | MethodAttributes.HasSecurity
        | MethodAttributes.RequireSecObject | MethodAttributes.UnmanagedExport;

    private const MethodImplAttributes Usual = MethodImplAttributes.NoInlining | MethodImplAttributes.AggressiveInlining;

    private readonly BodyCheck _bodies = new(context);
    private long _totalBytes;

    internal void Run()
    {
        foreach (var handle in context.Image.Metadata.MethodDefinitions)
        {
            if (context.Findings.IsFull)
                return;
            var method = context.Image.Method(handle);
            if (context.Image.IsGuard(method.DeclaringType))
                continue;
            context.Growth.AddMethod(method.DeclaringType, handle);
            CheckNames(method);
            CheckFlags(method);
            CheckSignature(method);
            CheckBody(method);
        }
    }

    private void CheckNames(ImageMethod method)
    {
        if (method.Name == "Finalize")
            context.Findings.Add(VerifierRules.Finalizer, method, $"'{method.TypeName}' has a finalizer.");
        if (method.TypeName == "<Module>")
            context.Findings.Add(VerifierRules.StaticConstructor, method, $"The module has the method '{method.Name}', which would run before the strategy is asked for.");
    }

    private void CheckFlags(ImageMethod method)
    {
        var attributes = method.Definition.Attributes;
        if ((attributes & Odd) != 0)
            context.Findings.Add(VerifierRules.NativeTables, method, $"'{method.Name}' is declared with {attributes & Odd}.");
        var expected = IsRuntimeMethod(method) ? MethodImplAttributes.Runtime : MethodImplAttributes.IL;
        // Without Interlocked in the reference set, the compiler locks around events.
        var usual = context.Image.IsEventAccessor(method.Handle) ? Usual | MethodImplAttributes.Synchronized : Usual;
        if ((method.Definition.ImplAttributes & ~usual) != expected)
            context.Findings.Add(VerifierRules.MethodFlags, method, $"'{method.Name}' is implemented as {method.Definition.ImplAttributes}; {expected} is expected.");
    }

    /// <summary>The runtime itself implements delegates.</summary>
    private bool IsRuntimeMethod(ImageMethod method) => context.Image.IsDelegate(method.DeclaringType);

    private void CheckSignature(ImageMethod method)
    {
        var facts = context.Image.Signatures.ReadMethod(method.Definition.Signature);
        context.Growth.AddUses(method.Handle, facts);
        var isDelegateConstructor = method.Name == ".ctor" && IsRuntimeMethod(method);
        var reference = context.References.Judge(facts, $"{method.TypeName}.{method.Name}", isDelegateConstructor);
        Report(method, reference);
        foreach (var parameter in method.Definition.GetGenericParameters())
        {
            foreach (var row in context.Image.Metadata.GetGenericParameter(parameter).GetConstraints())
            {
                var type = context.Image.Metadata.GetGenericParameterConstraint(row).Type;
                context.Growth.AddUses(method.Handle, type);
                Report(method, context.References.Resolve(type));
            }
        }
    }

    private void Report(ImageMethod method, Reference reference)
    {
        if (reference.Refusal is not null)
            context.Findings.Add(reference.Refusal, method, reference.Reason);
        else if (!context.Contexts.Allows(method, reference.TypeContext, ""))
            context.Findings.Add(VerifierRules.CompilerOnly, method, $"'{method.Name}' is declared with a type that only the compiler may use.");
    }

    private void CheckBody(ImageMethod method)
    {
        var address = method.Definition.RelativeVirtualAddress;
        var isBodiless = (method.Definition.Attributes & MethodAttributes.Abstract) != 0 || IsRuntimeMethod(method);
        if (address == 0)
        {
            if (!isBodiless)
                context.Findings.Add(VerifierRules.BodilessMethod, method, $"'{method.Name}' has no body.");
            return;
        }

        if (isBodiless)
            context.Findings.Add(VerifierRules.BodilessMethod, method, $"'{method.Name}' has a body, although it is abstract or a delegate's.");
        var block = context.Image.File.GetMethodBody(address);
        var size = block.Size;
        _totalBytes += size;
        if (size > context.Image.Options.Limits.MethodILBytes || _totalBytes > context.Image.Options.Limits.ILBytes)
            context.Findings.Add(VerifierRules.Size, method, $"'{method.Name}' brings the IL to {size} bytes, {_totalBytes} in all; the limits are {context.Image.Options.Limits.MethodILBytes} and {context.Image.Options.Limits.ILBytes}.");
        else
            _bodies.Run(method, ILBody.Decode(block, IsGuardCall));
    }

    private bool IsGuardCall(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        return context.Image.Options.GuardTypeName is { } guard
            && handle.Kind is HandleKind.MethodDefinition or HandleKind.MethodSpecification or HandleKind.MemberReference
            && context.References.Resolve(handle).TypeName == guard;
    }
}
