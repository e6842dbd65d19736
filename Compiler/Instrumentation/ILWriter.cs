using Mono.Cecil;
using Mono.Cecil.Cil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>Appends instructions to a method of the guard, so that its code reads in one line.</summary>
internal sealed class ILWriter(MethodDefinition method)
{
    private readonly ILProcessor _il = method.Body.GetILProcessor();

    internal MethodDefinition Method { get; } = method;

    internal ILWriter Op(OpCode code) => Append(Instruction.Create(code));

    internal ILWriter Int(int value) => Append(Instruction.Create(OpCodes.Ldc_I4, value));

    internal ILWriter Long(long value) => Append(Instruction.Create(OpCodes.Ldc_I8, value));

    internal ILWriter Double(double value) => Append(Instruction.Create(OpCodes.Ldc_R8, value));

    internal ILWriter Text(string value) => Append(Instruction.Create(OpCodes.Ldstr, value));

    internal ILWriter Type(OpCode code, TypeReference type) => Append(Instruction.Create(code, type));

    internal ILWriter Call(OpCode code, MethodReference target) => Append(Instruction.Create(code, target));

    /// <summary>Loads or stores the first parameter.</summary>
    internal ILWriter Argument(OpCode code) => Append(Instruction.Create(code, Method.Parameters[0]));

    /// <summary>Loads or stores a static field of the guard.</summary>
    internal ILWriter Field(OpCode code, string name) =>
        Append(Instruction.Create(code, Method.DeclaringType.Fields.First(field => field.Name == name)));

    /// <summary>Declares a local, not zeroed: its address or its stored value is all that is used.</summary>
    internal ILWriter Local(TypeReference type)
    {
        Method.Body.Variables.Add(new VariableDefinition(type));
        Method.Body.InitLocals = false;
        return this;
    }

    internal ILWriter LocalAddress() => Append(Instruction.Create(OpCodes.Ldloca, Method.Body.Variables[0]));

    /// <summary>Branches over what <paramref name="skipped"/> writes when the condition holds.</summary>
    internal ILWriter BranchOver(OpCode condition, Action<ILWriter> skipped)
    {
        var end = Instruction.Create(OpCodes.Nop);
        Append(Instruction.Create(condition, end));
        skipped(this);
        return Append(end);
    }

    private ILWriter Append(Instruction instruction)
    {
        _il.Append(instruction);
        return this;
    }
}
