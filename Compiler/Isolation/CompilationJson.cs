using System.Text.Json.Serialization;

namespace StrategyHost.Compiler.Isolation;

/// <summary>Both kinds of line, serialised by generated code so that a process is ready soon.</summary>
[JsonSourceGenerationOptions(WriteIndented = false)]
[JsonSerializable(typeof(CompilationRequest))]
[JsonSerializable(typeof(CompilationResult))]
internal sealed partial class CompilationJson : JsonSerializerContext;
