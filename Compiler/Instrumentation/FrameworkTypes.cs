using Mono.Cecil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>The few framework members the guard calls, all of the core library that the module itself refers to.</summary>
internal sealed class FrameworkTypes
{
    private readonly ModuleDefinition _module;

    internal FrameworkTypes(ModuleDefinition module)
    {
        _module = module;
        Exception = Core("Exception");
        var func1 = Core("Func`1", genericParameters: 1);
        var func2 = Core("Func`2", genericParameters: 2);
        SpentCallback = new GenericInstanceType(func2) { GenericArguments = { Int32, Exception } };
        CatchCallback = new GenericInstanceType(func2) { GenericArguments = { Exception, Boolean } };
        GrownCallback = new GenericInstanceType(func1) { GenericArguments = { Boolean } };
        Action = Core("Action");
        InvokeSpent = Instance(SpentCallback, "Invoke", func2.GenericParameters[1], func2.GenericParameters[0]);
        InvokeCatch = Instance(CatchCallback, "Invoke", func2.GenericParameters[1], func2.GenericParameters[0]);
        InvokeGrown = Instance(GrownCallback, "Invoke", func1.GenericParameters[0]);
        InvokeAction = Instance(Action, "Invoke", Void);
        InvalidOperation = Instance(Core("InvalidOperationException"), ".ctor", Void, String);
        StringLength = Instance(String, "get_Length", Int32);
    }

    internal TypeReference Void => _module.TypeSystem.Void;

    internal TypeReference Boolean => _module.TypeSystem.Boolean;

    internal TypeReference Int32 => _module.TypeSystem.Int32;

    internal TypeReference Int64 => _module.TypeSystem.Int64;

    internal TypeReference Double => _module.TypeSystem.Double;

    internal TypeReference IntPtr => _module.TypeSystem.IntPtr;

    internal TypeReference UIntPtr => _module.TypeSystem.UIntPtr;

    internal TypeReference String => _module.TypeSystem.String;

    internal TypeReference Object => _module.TypeSystem.Object;

    internal TypeReference Exception { get; }

    internal TypeReference Action { get; }

    /// <summary>(kind) → the exception to throw.</summary>
    internal GenericInstanceType SpentCallback { get; }

    /// <summary>(exception) → a budget is spent.</summary>
    internal GenericInstanceType CatchCallback { get; }

    /// <summary>() → too much is allocated.</summary>
    internal GenericInstanceType GrownCallback { get; }

    internal MethodReference InvokeSpent { get; }

    internal MethodReference InvokeCatch { get; }

    internal MethodReference InvokeGrown { get; }

    internal MethodReference InvokeAction { get; }

    internal MethodReference InvalidOperation { get; }

    internal MethodReference StringLength { get; }

    private TypeReference Core(string name, int genericParameters = 0)
    {
        var type = new TypeReference("System", name, _module, _module.TypeSystem.CoreLibrary);
        for (var i = 0; i < genericParameters; i++)
            type.GenericParameters.Add(new GenericParameter(type));
        return type;
    }

    private static MethodReference Instance(TypeReference type, string name, TypeReference result, params TypeReference[] parameters)
    {
        var method = new MethodReference(name, result, type) { HasThis = true };
        foreach (var parameter in parameters)
            method.Parameters.Add(new ParameterDefinition(parameter));
        return method;
    }
}
