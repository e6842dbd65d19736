using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>
/// Every row of the reference tables, whether an instruction uses it or not: what no rule looked at yet is refused here.
/// </summary>
internal sealed class ReferenceCheck(VerificationContext context)
{
    private readonly MetadataReader _metadata = context.Image.Metadata;

    internal void Run()
    {
        var reported = context.Findings.Findings.Select(finding => finding.Message).ToArray();
        foreach (var handle in Rows())
        {
            var reference = context.References.Resolve(handle);
            if (reference.Refusal is not null && !Array.Exists(reported, message => message.Contains($"'{reference.TypeName}", StringComparison.Ordinal)))
                context.Findings.Add(reference.Refusal, reference.Reason);
        }

        CheckStandAlone();
        CheckImplementations();
    }

    private IEnumerable<EntityHandle> Rows() =>
        new[] { TableIndex.TypeRef, TableIndex.MemberRef, TableIndex.TypeSpec, TableIndex.MethodSpec }.SelectMany(table =>
            Enumerable.Range(1, _metadata.GetTableRowCount(table)).Select(row => MetadataTokens.EntityHandle(table, row)));

    /// <summary>A method signature that stands alone is there for an indirect call.</summary>
    private void CheckStandAlone()
    {
        for (var row = 1; row <= _metadata.GetTableRowCount(TableIndex.StandAloneSig); row++)
        {
            var signature = _metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row));
            if (_metadata.GetBlobReader(signature.Signature).ReadSignatureHeader().Kind != SignatureKind.LocalVariables)
                context.Findings.Add(VerifierRules.Signature, "The image holds the signature of an indirect call.");
            else
                CheckLocals(signature);
        }
    }

    private void CheckLocals(StandaloneSignature signature)
    {
        var reference = context.References.Judge(context.Image.Signatures.ReadLocals(signature.Signature), "locals", isOfAllowedMember: false);
        if (reference.Refusal is not null && !context.Findings.Findings.Any(finding => finding.Rule == reference.Refusal))
            context.Findings.Add(reference.Refusal, reference.Reason);
    }

    private void CheckImplementations()
    {
        for (var row = 1; row <= _metadata.GetTableRowCount(TableIndex.MethodImpl); row++)
        {
            var implementation = _metadata.GetMethodImplementation(MetadataTokens.MethodImplementationHandle(row));
            var declaration = context.References.Resolve(implementation.MethodDeclaration);
            if (implementation.MethodBody.Kind != HandleKind.MethodDefinition)
                context.Findings.Add(VerifierRules.MemberReference, $"'{declaration.Display}' is implemented by a method of another assembly.");
            if (declaration.Refusal is not null)
                context.Findings.Add(declaration.Refusal, declaration.Reason);
        }
    }
}
