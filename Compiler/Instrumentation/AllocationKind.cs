namespace StrategyHost.Compiler.Instrumentation;

/// <summary>How a call is charged.</summary>
internal enum AllocationKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A constant number of bytes, before.</summary>
    Constant,

    /// <summary>One element of each type argument of the collection, before.</summary>
    Item,

    /// <summary>A parameter counts elements of the declaring type's arguments, before.</summary>
    ElementsOfType,

    /// <summary>A parameter counts elements of the method's type arguments, before.</summary>
    ElementsOfMethod,

    /// <summary>A parameter counts numbers, before.</summary>
    Numbers,

    /// <summary>A parameter counts characters, before.</summary>
    Characters,

    /// <summary>The last two parameters before the call are a string and how often it is repeated.</summary>
    RepeatedText,

    /// <summary>A sequence without an end that no framework call may be given: spends the budget.</summary>
    Endless,

    /// <summary>The length of the string returned, after.</summary>
    Text,

    /// <summary>What the thread has allocated is sampled, after.</summary>
    Grown,

    /// <summary>The host may have allocated an indicator's columns: the sample starts afresh, after.</summary>
    Registered,
}
