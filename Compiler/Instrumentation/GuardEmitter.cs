using Mono.Cecil;
using Mono.Cecil.Cil;
using StrategyHost.Trading.Budgets;
using static Mono.Cecil.Cil.OpCodes;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>
/// Writes the guard's members. Everything on the way of benign code is inlined; everything else ends in Spent, which consists of
/// a throw alone: the JIT then knows that it never returns, and keeps a loop's numbers in registers across the check. (A slow
/// path that returned would cost a spill of every floating-point register a turn, three times a tight loop.)
/// </summary>
internal sealed class GuardEmitter
{
    private const MethodImplAttributes AggressiveOptimization = (MethodImplAttributes)0x200;
    private const int StringOverhead = 24;
    private const int ElementOverhead = 8;
    private const int StepsOfACatch = 200;

    /// <summary>Turns of a loop that are paid for at once: a turn is then counted in a register.</summary>
    private const int TurnsAtOnce = 8;

    private static readonly string[] Units = [BudgetGuard.Steps, BudgetGuard.Bytes];

    private readonly TypeDefinition _type;
    private readonly FrameworkTypes _framework;
    private readonly MethodDefinition _spent;

    private GuardEmitter(TypeDefinition type)
    {
        _type = type;
        _framework = new FrameworkTypes(type.Module);
        foreach (var name in (string[])["StackLimit", .. Units.SelectMany(unit => (string[])[unit, BudgetGuard.Bar + unit, BudgetGuard.Floor + unit])])
            AddField(name, _framework.Int64);
        AddField(BudgetGuard.OnSpent, _framework.SpentCallback);
        AddField(BudgetGuard.OnCatch, _framework.CatchCallback);
        AddField(BudgetGuard.OnGrown, _framework.GrownCallback);
        AddField(BudgetGuard.OnRegistered, _framework.Action);
        _spent = AddSpent();
    }

    /// <param name="type">The empty guard.</param>
    /// <param name="places">How many places are counted; 0: none.</param>
    internal static void Emit(TypeDefinition type, int places)
    {
        var emitter = new GuardEmitter(type);
        emitter.AddStepCounters();
        emitter.AddCatchChecks();
        emitter.AddCharges();
        emitter.AddGenericCharges();
        emitter.AddSamples();
        emitter.AddHostEntries();
        if (places > 0)
            emitter.AddPlaces(places);
    }

    /// <summary>Latches before anything else can go wrong: negative Steps make every later step come here again.</summary>
    private MethodDefinition AddSpent()
    {
        var latch = Add("Latch", _framework.Exception, ("kind", _framework.Int32)).Field(Ldsfld, BudgetGuard.OnSpent);
        latch.BranchOver(Brtrue, unattached => unattached
            .Text("This assembly counts steps: attach a StrategyBudget to it before running it.")
            .Call(Newobj, _framework.InvalidOperation).Op(Ret));
        // Entering a method checks two budgets at once and reports the stack: the steps left tell which of the two it was.
        latch.Op(Ldarg_0).Int(2).BranchOver(Bne_Un, entering => entering
            .Field(Ldsfld, BudgetGuard.Steps).Field(Ldsfld, BudgetGuard.Floor + BudgetGuard.Steps).BranchOver(Bge, steps => steps.Int(0).Argument(Starg)));
        latch.Long(-1).Field(Stsfld, BudgetGuard.Steps).Field(Ldsfld, BudgetGuard.OnSpent).Op(Ldarg_0).Call(Callvirt, _framework.InvokeSpent).Op(Ret);
        return Add("Spent", _framework.Void, ("kind", _framework.Int32)).Op(Ldarg_0).Call(Call, latch.Method).Op(Throw).Method;
    }

    private void AddStepCounters()
    {
        var step = AddInlined("Step");
        CountSteps(step, 1).Op(Ret);

        var turn = AddInlined("Turn", _framework.Int32, ("left", _framework.Int32));
        turn.Op(Ldarg_0).BranchOver(Brfalse, paid => paid.Op(Ldarg_0).Int(1).Op(Sub).Op(Ret));
        CountSteps(turn, TurnsAtOnce).Int(TurnsAtOnce - 1).Op(Ret);

        var caught = Add("Caught", _framework.Void);
        CountSteps(caught, StepsOfACatch).Op(Ret);

        var enter = AddInlined("Enter");
        enter.Local(_framework.Int32);
        Decrement(enter, 1).Field(Ldsfld, BudgetGuard.Floor + BudgetGuard.Steps).Op(Sub);
        AddressMinusLimit(enter).Op(Or).Long(0).BranchOver(Bge, low => Spend(low, 2)).Op(Ret);

        var stack = Add("StackAlloc", _framework.UIntPtr, ("bytes", _framework.UIntPtr));
        // Inlined, the local would lie in the caller's fixed frame, above everything that the caller has allocated since.
        stack.Method.NoInlining = true;
        stack.Local(_framework.Int32);
        AddressMinusLimit(stack).Op(Ldarg_0).Op(Conv_U8).BranchOver(Bge, low => Spend(low, 2)).Op(Ldarg_0).Op(Ret);
    }

    private void AddCatchChecks()
    {
        AddInlined("IsSpent", _framework.Boolean).Field(Ldsfld, BudgetGuard.Steps).Long(0).Op(Clt).Op(Ret);

        var filter = Add("Filter", _framework.Boolean, ("exception", _framework.Object));
        filter.Field(Ldsfld, BudgetGuard.Steps).Long(0).BranchOver(Bge, spent => spent.Int(0).Op(Ret));
        filter.Field(Ldsfld, BudgetGuard.OnCatch).Op(Ldarg_0).Type(Castclass, _framework.Exception).Call(Callvirt, _framework.InvokeCatch);
        filter.BranchOver(Brfalse, exhausted => exhausted.Long(-1).Field(Stsfld, BudgetGuard.Steps).Int(0).Op(Ret)).Int(1).Op(Ret);
    }

    private void AddCharges()
    {
        var charge = AddInlined("Charge", null, ("bytes", _framework.Int32));
        Deduct(charge, bytes => bytes.Op(Ldarg_0).Op(Conv_I8)).Op(Ret);

        var characters = Add("Characters", _framework.Int32, ("count", _framework.Int32));
        var absolute = characters.Op(Ldarg_0).Op(Conv_I8).Op(Dup).Long(0);
        absolute.BranchOver(Bge, negative => negative.Op(Neg));
        absolute.Local(_framework.Int64).Op(Stloc_0);
        Deduct(absolute, bytes => bytes.Op(Ldloc_0).Long(2).Op(Mul)).Op(Ldarg_0).Op(Ret);

        var text = Add("Text", _framework.String, ("text", _framework.String));
        text.Op(Ldarg_0).BranchOver(Brtrue, nothing => nothing.Op(Ldnull).Op(Ret));
        Deduct(text, bytes => bytes.Op(Ldarg_0).Call(Callvirt, _framework.StringLength).Int(2).Op(Mul).Int(StringOverhead).Op(OpCodes.Add).Op(Conv_I8)).Op(Ldarg_0).Op(Ret);

        var repeated = Add("Repeated", _framework.Void, ("text", _framework.String), ("count", _framework.Int32));
        repeated.Op(Ldarg_0).BranchOver(Brtrue, nothing => nothing.Op(Ret));
        repeated.Op(Ldarg_1).Int(0).BranchOver(Bge, nothing => nothing.Op(Ret));
        Deduct(repeated, bytes => bytes.Op(Ldarg_0).Call(Callvirt, _framework.StringLength).Op(Conv_I8).Op(Ldarg_1).Op(Conv_I8).Op(Mul).Long(2).Op(Mul)).Op(Ret);
    }

    private void AddGenericCharges()
    {
        var array = AddGeneric("Array", _framework.IntPtr, _framework.IntPtr, out var element);
        NotNegative(array);
        Deduct(array, bytes => bytes.Op(Ldarg_0).Op(Conv_I8).Type(Sizeof, element).Op(Conv_U8).Op(Mul).Int(StringOverhead).Op(Conv_I8).Op(OpCodes.Add)).Op(Ldarg_0).Op(Ret);

        var elements = AddGeneric("Elements", _framework.Int32, _framework.Int32, out element);
        NotNegative(elements);
        Deduct(elements, bytes => PerElement(bytes.Op(Ldarg_0).Op(Conv_I8), element).Op(Mul)).Op(Ldarg_0).Op(Ret);

        var item = AddGeneric("Item", _framework.Void, null, out element);
        Deduct(item, bytes => PerElement(bytes, element)).Op(Ret);

        // The product of several dimensions may exceed an integer; as a floating-point number it is only ever too large.
        var matrix = AddGeneric("Matrix", _framework.Void, _framework.Double, out element);
        matrix.Op(Ldarg_0).Type(Sizeof, element).Op(Conv_R8).Op(Mul).Double(long.MaxValue / 4.0).BranchOver(Ble_Un, vast => Spend(vast, 1));
        Deduct(matrix, bytes => bytes.Op(Ldarg_0).Type(Sizeof, element).Op(Conv_R8).Op(Mul).Op(Conv_I8)).Op(Ret);
    }

    private void AddSamples()
    {
        Add("Grown", _framework.Void).Field(Ldsfld, BudgetGuard.OnGrown).Call(Callvirt, _framework.InvokeGrown)
            .BranchOver(Brfalse, grown => Spend(grown, 1)).Op(Ret);
        Add("Registered", _framework.Void).Field(Ldsfld, BudgetGuard.OnRegistered).Call(Callvirt, _framework.InvokeAction).Op(Ret);
    }

    private void AddHostEntries()
    {
        var run = Add(BudgetGuard.BeginRun, _framework.Void, ("unused", _framework.Object), ("bytes", _framework.Int64));
        run.Method.IsPublic = true;
        run.Local(_framework.Int32).LocalAddress().Op(Conv_U).Op(Conv_U8).Op(Ldarg_1).Op(Sub).Field(Stsfld, "StackLimit").Op(Ret);

        var bar = Add(BudgetGuard.BeginBar, _framework.Void, ("unused", _framework.Object));
        bar.Method.IsPublic = true;
        // Called once a bar from the first bar on: a short run is over before the tiered compiler would have replaced a quick version.
        bar.Method.ImplAttributes |= AggressiveOptimization;
        foreach (var unit in Units)
        {
            // Down to here the bar may go, and no run goes below zero: there a spent budget stays.
            bar.Field(Ldsfld, unit).Field(Ldsfld, BudgetGuard.Bar + unit).Op(Sub).Op(Dup).Long(0)
                .BranchOver(Bge, ending => ending.Op(Pop).Long(0)).Field(Stsfld, BudgetGuard.Floor + unit);
        }

        bar.Op(Ret);
    }

    /// <summary>Nothing is noted until the host has given the array; an assembly without a host counts nothing.</summary>
    private void AddPlaces(int count)
    {
        AddField(BudgetGuard.Reached, new ArrayType(_framework.Boolean));
        _type.Fields.Add(new FieldDefinition(BudgetGuard.Places, FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.Literal, _framework.Int32) { Constant = count });
        Add("Reach", _framework.Void, ("place", _framework.Int32)).Field(Ldsfld, BudgetGuard.Reached)
            .BranchOver(Brtrue, unattached => unattached.Op(Ret))
            .Field(Ldsfld, BudgetGuard.Reached).Op(Ldarg_0).Int(1).Op(Stelem_I1).Op(Ret);
    }

    private ILWriter CountSteps(ILWriter il, int steps) =>
        Decrement(il, steps).Field(Ldsfld, BudgetGuard.Floor + BudgetGuard.Steps).BranchOver(Bge, spent => Spend(spent, 0));

    private static ILWriter Decrement(ILWriter il, int steps) =>
        il.Field(Ldsfld, BudgetGuard.Steps).Long(steps).Op(Sub).Op(Dup).Field(Stsfld, BudgetGuard.Steps);

    private ILWriter Deduct(ILWriter il, Action<ILWriter> bytes)
    {
        il.Field(Ldsfld, BudgetGuard.Bytes);
        bytes(il);
        return il.Op(Sub).Op(Dup).Field(Stsfld, BudgetGuard.Bytes).Field(Ldsfld, BudgetGuard.Floor + BudgetGuard.Bytes).BranchOver(Bge, spent => Spend(spent, 1));
    }

    private static ILWriter AddressMinusLimit(ILWriter il) =>
        il.LocalAddress().Op(Conv_U).Op(Conv_U8).Field(Ldsfld, "StackLimit").Op(Sub);

    private static ILWriter PerElement(ILWriter il, TypeReference element) =>
        il.Type(Sizeof, element).Int(ElementOverhead).Op(OpCodes.Add).Op(Conv_U8);

    /// <summary>A negative length is the framework's to refuse.</summary>
    private static void NotNegative(ILWriter il) =>
        il.Op(Ldarg_0).Op(Conv_I8).Long(0).BranchOver(Bge, negative => negative.Op(Ldarg_0).Op(Ret));

    private ILWriter Spend(ILWriter il, int kind) => il.Int(kind).Call(Call, _spent);

    private void AddField(string name, TypeReference type) =>
        _type.Fields.Add(new FieldDefinition(name, FieldAttributes.Public | FieldAttributes.Static, type));

    private ILWriter AddInlined(string name, TypeReference? result = null, params (string Name, TypeReference Type)[] parameters)
    {
        var il = Add(name, result ?? _framework.Void, parameters);
        il.Method.ImplAttributes |= MethodImplAttributes.AggressiveInlining;
        return il;
    }

    private ILWriter Add(string name, TypeReference result, params (string Name, TypeReference Type)[] parameters)
    {
        var method = new MethodDefinition(name, MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig, result);
        foreach (var parameter in parameters)
            method.Parameters.Add(new ParameterDefinition(parameter.Name, ParameterAttributes.None, parameter.Type));
        _type.Methods.Add(method);
        return new ILWriter(method);
    }

    private ILWriter AddGeneric(string name, TypeReference result, TypeReference? parameter, out GenericParameter element)
    {
        var il = parameter is null ? Add(name, result) : Add(name, result, ("count", parameter));
        il.Method.ImplAttributes |= MethodImplAttributes.AggressiveInlining;
        element = new GenericParameter("T", il.Method) { Attributes = GenericParameterAttributes.AllowByRefLikeConstraint };
        il.Method.GenericParameters.Add(element);
        return il;
    }
}
