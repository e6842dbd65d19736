using Mono.Cecil;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>The guard added to a module: the methods that rewritten code calls.</summary>
internal sealed class GuardType
{
    private readonly TypeDefinition _type;

    private GuardType(TypeDefinition type) => _type = type;

    /// <summary>Counts the entry of a method that cannot go deep.</summary>
    internal MethodReference Step => Method(nameof(Step));

    /// <summary>(turns paid for) → those left: counts a turn of a loop.</summary>
    internal MethodReference Turn => Method(nameof(Turn));

    /// <summary>Counts a call and checks the stack.</summary>
    internal MethodReference Enter => Method(nameof(Enter));

    /// <summary>Counts a caught exception.</summary>
    internal MethodReference Caught => Method(nameof(Caught));

    /// <summary>(exception) → may it be caught.</summary>
    internal MethodReference Filter => Method(nameof(Filter));

    /// <summary>() → is a budget spent.</summary>
    internal MethodReference IsSpent => Method(nameof(IsSpent));

    /// <summary>(bytes): charges a constant.</summary>
    internal MethodReference Charge => Method(nameof(Charge));

    /// <summary>(number of characters, either sign) → the same.</summary>
    internal MethodReference Characters => Method(nameof(Characters));

    /// <summary>(string) → the same.</summary>
    internal MethodReference Text => Method(nameof(Text));

    /// <summary>(string, count): charges the string repeated.</summary>
    internal MethodReference Repeated => Method(nameof(Repeated));

    /// <summary>Samples what the thread has allocated.</summary>
    internal MethodReference Grown => Method(nameof(Grown));

    /// <summary>Starts the sample afresh after the host allocated indicator columns.</summary>
    internal MethodReference Registered => Method(nameof(Registered));

    /// <summary>(bytes) → the same: checks a stackalloc.</summary>
    internal MethodReference StackAlloc => Method(nameof(StackAlloc));

    /// <summary>(number of the place): notes that it was reached. Null unless places are counted.</summary>
    internal MethodReference? Reach => _type.Methods.FirstOrDefault(method => method.Name == nameof(Reach));

    /// <summary>(length) → the same, as native integers: charges an array.</summary>
    internal MethodReference Array(TypeReference element) => Of("Array", element);

    /// <summary>(number of elements): charges an array of several dimensions.</summary>
    internal MethodReference Matrix(TypeReference element) => Of("Matrix", element);

    /// <summary>(number of elements) → the same: charges a collection's capacity.</summary>
    internal MethodReference Elements(TypeReference element) => Of("Elements", element);

    /// <summary>Charges one element added to a collection.</summary>
    internal MethodReference Item(TypeReference element) => Of("Item", element);

    /// <param name="module">The module.</param>
    /// <param name="places">How many places are to be counted; 0: none.</param>
    internal static GuardType AddTo(ModuleDefinition module, int places = 0)
    {
        var type = new TypeDefinition(
            "", BudgetGuard.TypeName,
            TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit,
            module.TypeSystem.Object);
        module.Types.Add(type);
        GuardEmitter.Emit(type, places);
        return new GuardType(type);
    }

    private MethodDefinition Method(string name) => _type.Methods.First(method => method.Name == name);

    private GenericInstanceMethod Of(string name, TypeReference argument) => new(Method(name)) { GenericArguments = { argument } };
}
