using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using StrategyHost.Compiler.Verification.Checks;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.References;
using StrategyHost.Compiler.Verification.Signatures;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification;

/// <summary>
/// Reads the final bytes of a compiled strategy and refuses everything that is not on the allow-list: types, members, overloads,
/// instructions, handlers, layouts and tables. It does not run the image, and trusts nothing that came before it except that
/// the C# compiler wrote the bytes: IL that a compiler would never write is refused where a rule meets it, but this is no proof
/// of type safety. May be called from several threads.
/// </summary>
public static class AssemblyVerifier
{
    /// <summary>Reads the allow-list and the reference set, which the first verification otherwise does.</summary>
    public static void WarmUp() => _ = ApiSurface.Default;

    /// <summary>Judges an image.</summary>
    /// <param name="image">The whole file.</param>
    /// <param name="symbols">Its portable PDB, for the lines of findings; default: findings have no lines.</param>
    /// <param name="options">What the host knows of the image.</param>
    /// <returns>Every reason to refuse it, up to a limit, in order of the checks; empty: it may run. Whatever the bytes are,
    /// this returns: what cannot be read is a finding.</returns>
    public static IReadOnlyList<VerifierFinding> Verify(
        ImmutableArray<byte> image, ImmutableArray<byte> symbols = default, VerifierOptions? options = null)
    {
        options ??= VerifierOptions.Default;
        using var lines = new SourceLines(symbols);
        var findings = new FindingList(options.Limits.Findings, lines);
        var surface = options.Surface ?? ApiSurface.Default;
        try
        {
            Run(image, options, surface, findings);
        }
        catch (SizeLimitException exception)
        {
            findings.AddLast(VerifierRules.Size, exception.Message);
        }
        catch (SignatureShapeException exception)
        {
            findings.AddLast(VerifierRules.Signature, exception.Message);
        }
        catch (Exception exception)
        {
            // The one place where everything is caught: an image that breaks a check in any way at all is refused.
            findings.AddLast(VerifierRules.Unreadable, $"The image could not be read to its end: {exception.Message}");
        }

        return findings.Findings;
    }

    private static void Run(ImmutableArray<byte> bytes, VerifierOptions options, ApiSurface surface, FindingList findings)
    {
        if (bytes.IsDefaultOrEmpty || bytes.Length > options.Limits.ImageBytes)
        {
            var size = bytes.IsDefaultOrEmpty ? 0 : bytes.Length;
            findings.Add(VerifierRules.Size, $"The image has {size} bytes; 1 to {options.Limits.ImageBytes} are expected.");
            return;
        }

        using var file = new PEReader(bytes);
        if (!HeaderCheck.Run(file, findings))
            return;
        var image = new ImageModel(file, options);
        if (TableCheck.Run(image.Metadata, options.Limits, findings))
            RunChecks(image, surface, findings);
    }

    private static void RunChecks(ImageModel image, ApiSurface surface, FindingList findings)
    {
        var growth = new GenericGrowth(image);
        var context = new VerificationContext(
            image, new ReferenceResolver(image, surface), new EmissionContexts(image), growth, findings);
        IdentityCheck.Run(image, surface, findings);
        new TypeCheck(context).Run();
        new FieldCheck(context).Run();
        new MethodCheck(context).Run();
        new AttributeCheck(context).Run();
        new ReferenceCheck(context).Run();
        growth.Report(findings);
    }
}
