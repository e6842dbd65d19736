namespace StrategyHost.Compiler.Verification;

/// <summary>Every rule of the verifier, in order of id. A finding of any of them refuses the image.</summary>
public static class VerifierRules
{
    internal static readonly VerifierRule TypeReference = new(
        "SH7001", "Type is not on the allow-list",
        "Use numbers, text, the generic collections, LINQ, Math, and the types of StrategyHost and StrategyHost.Indicators.");

    internal static readonly VerifierRule MemberReference = new(
        "SH7002", "Member is not on the allow-list",
        "Use another member of the type; docs/rules/SH7002.md names replacements for the usual ones.");

    internal static readonly VerifierRule Signature = new(
        "SH7003", "Pointer or unknown shape in a signature",
        "Use arrays, Span<T> and ReadOnlySpan<T> in place of pointers, nint and fixed; delegates in place of function pointers.");

    internal static readonly VerifierRule CompilerOnly = new(
        "SH7004", "Member that only the compiler may use",
        "Delete the call: compare values with ==, Equals or CompareTo, and use the value itself as a dictionary's key.");

    internal static readonly VerifierRule Opcode = new(
        "SH7005", "Instruction that can leave the type system",
        "Delete unsafe code, sizeof, volatile, __makeref and stackalloc of a variable size; index arrays with int.");

    internal static readonly VerifierRule BodilessMethod = new(
        "SH7006", "Method without a body",
        "Delete extern methods; write the method's body in C#.");

    internal static readonly VerifierRule MethodFlags = new(
        "SH7007", "Method implementation flags",
        "Delete [MethodImpl] other than AggressiveInlining and NoInlining, and do not declare async methods.");

    internal static readonly VerifierRule TypeDefinition = new(
        "SH7008", "Type that may not be declared",
        "Keep types out of System, Microsoft and StrategyHost; derive from Strategy, IndicatorCalculator or your own types only.");

    internal static readonly VerifierRule Layout = new(
        "SH7009", "Memory layout",
        "Delete [StructLayout], [FieldOffset] and [InlineArray]; use arrays or a struct with named fields.");

    internal static readonly VerifierRule NativeTables = new(
        "SH7010", "Native code, resources or foreign files",
        "Delete [DllImport], [MarshalAs], security attributes and resources; a strategy is C# alone.");

    internal static readonly VerifierRule StaticConstructor = new(
        "SH7011", "Code that runs before the strategy",
        "Give static readonly fields their values where they are declared; compute the rest in the strategy's constructor.");

    internal static readonly VerifierRule Finalizer = new(
        "SH7012", "Finalizer",
        "Delete the finalizer: a strategy holds nothing to release.");

    internal static readonly VerifierRule RuntimeHandle = new(
        "SH7013", "Handle of a type, method or field",
        "Delete typeof and write the type's name as text, or an enum, where a choice is made at run time.");

    internal static readonly VerifierRule StaticState = new(
        "SH7014", "Mutable static state",
        "Make it an instance field; keep static only for const and static readonly values that never change.");

    internal static readonly VerifierRule ExceptionHandler = new(
        "SH7015", "Exception handler that catches everything",
        "Name the exception that is expected: catch (DivideByZeroException) or another of the allow-list.");

    internal static readonly VerifierRule GenericRecursion = new(
        "SH7016", "Generic types that grow without end",
        "Use the type parameter itself in a recursive call or type, not a type built around it.");

    internal static readonly VerifierRule AssemblyIdentity = new(
        "SH7017", "Identity of the assembly",
        "Compile one file with this host; delete assembly and module attributes.");

    internal static readonly VerifierRule Size = new(
        "SH7018", "Image too large",
        "Make the strategy smaller: fewer types and methods, no tables of data, less nesting of generic types.");

    internal static readonly VerifierRule Attribute = new(
        "SH7019", "Attribute is not on the allow-list",
        "Delete the attribute; strategies may use [Parameter], [Flags] and [Obsolete].");

    internal static readonly VerifierRule Unreadable = new(
        "SH7020", "Image is not readable",
        "Compile the source again with this host; an image that was changed afterwards is refused.");

    internal static readonly VerifierRule Guard = new(
        "SH7021", "Misuse of the run-time guard",
        "Delete every mention of the host's generated guard; the host adds it after the check.");

    /// <summary>All rules.</summary>
    public static IReadOnlyList<VerifierRule> All { get; } =
    [
        TypeReference, MemberReference, Signature, CompilerOnly, Opcode, BodilessMethod, MethodFlags, TypeDefinition, Layout,
        NativeTables, StaticConstructor, Finalizer, RuntimeHandle, StaticState, ExceptionHandler, GenericRecursion,
        AssemblyIdentity, Size, Attribute, Unreadable, Guard,
    ];
}
