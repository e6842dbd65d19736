using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace StrategyHost.Compiler;

/// <summary>The one set of compiler options strategies are compiled with. All of it is fixed; none of it is read from the machine.</summary>
internal static class CompilationPolicy
{
    /// <summary>Documentation is not parsed: its <c>include</c> element reads files at compile time.</summary>
    internal static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.None);

    internal static readonly CSharpCompilationOptions Compiling = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: false,
            nullableContextOptions: NullableContextOptions.Enable,
            deterministic: true,
            concurrentBuild: false,
            metadataImportOptions: MetadataImportOptions.Public)
        .WithMetadataReferenceResolver(null)
        .WithXmlReferenceResolver(null)
        .WithSourceReferenceResolver(null)
        .WithStrongNameProvider(null);

    /// <summary>What authors need not write, the same as in the project that gives strategies an IDE.</summary>
    internal static readonly SyntaxTree GlobalUsings = CSharpSyntaxTree.ParseText(
        SourceText.From(
            """
            global using System;
            global using System.Collections.Generic;
            global using System.Linq;
            """,
            System.Text.Encoding.UTF8,
            SourceHashAlgorithm.Sha256),
        Parsing,
        "usings.cs");
}
