using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StrategyHost.Host;

/// <summary>
/// Where the host finds its things. Each value may be set by an environment variable, <c>STRATEGYHOST_STRATEGIES=…</c>;
/// relative paths are meant from the current directory.
/// </summary>
internal sealed class HostSettings
{
    /// <summary>Prefix of the environment variables.</summary>
    public const string Prefix = "STRATEGYHOST_";

    /// <summary>Folder whose <c>.cs</c> files are run when no strategy is named.</summary>
    [Required]
    public string Strategies { get; set; } = "Strategies";

    /// <summary>Bars that are used when no <c>--data</c> is given.</summary>
    [Required]
    public string SampleData { get; set; } = Path.Combine("fixtures", "market", "sample.csv");

    /// <summary>Folder of the generated strategies' tests.</summary>
    [Required]
    public string StrategyTests { get; set; } = Path.Combine("tests", "Strategies");

    /// <summary>Folder of the data that tests of strategies read.</summary>
    [Required]
    public string Fixtures { get; set; } = "fixtures";

    /// <summary>Isolation of strategies when no <c>--sandbox</c> is given: as the option takes it.</summary>
    [Required]
    public string Sandbox { get; set; } = "auto";

    /// <summary>Folder for artifacts when no <c>--out</c> is given.</summary>
    [Required]
    public string Artifacts { get; set; } = "artifacts";
}

/// <summary>Checks the settings once, when the host starts.</summary>
[OptionsValidator]
internal sealed partial class HostSettingsValidator : IValidateOptions<HostSettings>;
