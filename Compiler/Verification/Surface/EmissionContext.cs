namespace StrategyHost.Compiler.Verification.Surface;

/// <summary>Places where the compiler alone uses a member. Several values: any of them will do.</summary>
[Flags]
internal enum EmissionContext
{
    /// <summary>Anywhere.</summary>
    None = 0,

    /// <summary>In <c>GetHashCode</c>, which may combine hash codes and return the result, nothing else.</summary>
    Hash = 1,

    /// <summary>In the equality and printing members of a record class.</summary>
    Record = 2,

    /// <summary>In the class of an iterator.</summary>
    Iterator = 4,

    /// <summary>In the accessors of an event.</summary>
    Event = 8,

    /// <summary>In <c>&lt;PrivateImplementationDetails&gt;</c>.</summary>
    ImplementationDetails = 16,

    /// <summary>For <c>new T()</c>.</summary>
    NewT = 32,

    /// <summary>In the read-only lists behind collection expressions.</summary>
    Collection = 1024,

    /// <summary>Directly behind the <c>ldftn</c> that gives it its method.</summary>
    Delegate = 64,

    /// <summary>Directly behind a <c>stackalloc</c> of constant size.</summary>
    StackSpan = 128,

    /// <summary>As an attribute, never in code.</summary>
    Attribute = 256,

    /// <summary>With a constant format that holds year, month and day: the rest would be filled in from the clock.</summary>
    FullDateFormat = 512,
}
