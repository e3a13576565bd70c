// The section «NewsBot:Limits»: how much one person or one chat may ask. 0 switches a limit off.

namespace NewsBot.Settings;

public sealed class LimitsOptions
{
    /// <summary>Messages that one person may send at once. 5 by default; 0 = off.</summary>
    [AtLeast(0)]
    public int UserBurst { get; set; } = 5;

    /// <summary>Seconds after which one more is granted to a person. 3 by default; 0 = off.</summary>
    [AtLeast(0)]
    public int UserSeconds { get; set; } = 3;

    /// <summary>Messages that one chat may send at once. 20 by default; 0 = off.</summary>
    [AtLeast(0)]
    public int ChatBurst { get; set; } = 20;

    /// <summary>Seconds after which one more is granted to a chat. 1 by default; 0 = off.</summary>
    [AtLeast(0)]
    public int ChatSeconds { get; set; } = 1;
}
