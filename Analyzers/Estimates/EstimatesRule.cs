namespace StrategyHost.Analyzers.Estimates;

/// <summary>Arithmetic whose last bits are the processor's choice.</summary>
internal sealed class EstimatesRule() : ForbiddenArea(Rule.Error(
    "SH2011",
    "Arithmetic that depends on the processor",
    "'{0}' gives other bits on other processors: use the exact operation",
    "Write 1 / x, 1 / Math.Sqrt(x) and a * b + c; loop over arrays and spans instead of using Vector."))
{
    private static readonly string[] Inexact = ["ReciprocalEstimate", "ReciprocalSqrtEstimate", "MultiplyAddEstimate"];

    protected override IReadOnlyList<string> Namespaces { get; } = ["System.Numerics.Tensors"];

    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.Numerics.Vector", "System.Numerics.Vector`1", "System.Numerics.Vector2", "System.Numerics.Vector3",
        "System.Numerics.Vector4", "System.Numerics.Matrix4x4", "System.Numerics.Quaternion",
    ];

    protected override IReadOnlyList<string> Members { get; } =
    [
        .. Inexact.SelectMany(name => new[] { "System.Math.", "System.MathF.", "System.Double.", "System.Single.", "System.Numerics.IFloatingPointIeee754`1." }.Select(type => type + name)),
    ];

    protected override IReadOnlyList<string> KnownNames { get; } = ["TensorPrimitives"];
}
