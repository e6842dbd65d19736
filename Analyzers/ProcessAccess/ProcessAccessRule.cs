namespace StrategyHost.Analyzers.ProcessAccess;

/// <summary>Other processes, this process, the machine and its settings.</summary>
internal sealed class ProcessAccessRule() : ForbiddenArea(Rule.Error(
    "SH1004",
    "Process and environment access",
    "'{0}' reads or controls the process or the machine, which strategies cannot: settings belong into [Parameter] properties",
    "Declare a [Parameter] property for a setting; delete everything that starts, ends or inspects processes."))
{
    protected override IReadOnlyList<string> Namespaces { get; } = ["Microsoft.Win32", "System.Management"];

    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.Environment", "System.AppDomain", "System.AppContext", "System.OperatingSystem",
        "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo",
    ];

    protected override IReadOnlyList<string> KnownNames { get; } = ["ProcessModule", "ProcessThread", "Registry", "RegistryKey", "ManagementObject"];
}
