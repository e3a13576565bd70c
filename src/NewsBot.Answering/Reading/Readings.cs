// The readings of one message: its parts, and what it may mean after another, are met more than once while it is answered.
namespace NewsBot.Answering.Reading;

/// <summary>Reads each text once in each way. For one message at a time.</summary>
internal sealed class Readings(QuestionReader reader)
{
    private readonly Dictionary<(string Text, bool AboutSource, bool AboutCorrection), QuestionReading> _known = [];

    /// <inheritdoc cref="QuestionReader.Read"/>
    public QuestionReading Of(string text, bool aboutSource = false, bool aboutCorrection = false)
    {
        var key = (text, aboutSource, aboutCorrection);
        if (!_known.TryGetValue(key, out var reading)) _known[key] = reading = reader.Read(text, aboutSource, aboutCorrection);
        return reading;
    }
}
