using StrategyHost.Compiler.Verification.Signatures;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Instructions;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>One method body: its locals, and each instruction by every check of code.</summary>
internal sealed class BodyCheck(VerificationContext context)
{
    private readonly OpcodeCheck _opcodes = new(context);
    private readonly TokenCheck _tokens = new(context);
    private readonly HandlerCheck _handlers = new(context);
    private readonly HashCheck _hashes = new(context);

    internal void Run(ImageMethod method, ILBody body)
    {
        CheckLocals(method, body);
        for (var index = 0; index < body.Instructions.Count && !context.Findings.IsFull; index++)
        {
            var place = new CodePlace(method, body, index);
            _opcodes.Run(place);
            if (Opcodes.TakesToken(place.Instruction.Opcode))
                _tokens.Run(place);
        }

        _handlers.Run(method, body);
        if (method.Name == "GetHashCode")
            _hashes.Run(method, body);
        if (method.Name == ".cctor")
            StaticConstructorCheck.Run(method, context);
    }

    private void CheckLocals(ImageMethod method, ILBody body)
    {
        if (body.Block.LocalSignature.IsNil)
            return;
        if (!body.Block.LocalVariablesInitialized)
            context.Findings.Add(VerifierRules.Opcode, method, $"'{method.Name}' does not clear its local variables, which would show what the memory held before.");
        var signature = context.Image.Metadata.GetStandaloneSignature(body.Block.LocalSignature).Signature;
        var facts = context.Image.Signatures.ReadLocals(signature);
        context.Growth.AddUses(method.Handle, facts);
        var reference = context.References.Judge(facts, $"a local variable of {method.Name}", isOfAllowedMember: false);
        if (reference.Refusal is not null)
            context.Findings.Add(reference.Refusal, method, reference.Reason);
        else if (!context.Contexts.Allows(method, reference.TypeContext, ""))
            context.Findings.Add(VerifierRules.CompilerOnly, method, $"A local variable has the type {Tied(facts)}, which only the compiler may use.");
    }

    private string Tied(SignatureFacts facts) => string.Join(", ", facts.Types
        .Where(type => context.References.Resolve(type).TypeContext != EmissionContext.None)
        .Select(context.Image.Names.Of));
}
