// The clock of the machine in the newsroom's time zone.
namespace NewsBot.Composition;

/// <summary>Local time is that of <c>NewsBot:TimeZone</c>, whatever zone the machine is in.</summary>
internal sealed class ZonedClock(TimeZoneInfo zone) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => zone;
}
