// The section «NewsBot:Web».

namespace NewsBot.Settings;

public sealed class WebOptions
{
    /// <summary>Where webhooks are listened for, «http://127.0.0.1:8080». Empty by default: no port is opened.</summary>
    [HttpAddress]
    public string Listen { get; set; } = "";
}
