// What in a sentence shows who says it.
namespace NewsBot.Knowledge.Reading.Attribution;

internal enum CueKind
{
    /// <summary>A verb of stating.</summary>
    Verb,

    /// <summary>«According to».</summary>
    Source,

    /// <summary>A participle that carries on what the sentence's subject does.</summary>
    Participle,
}

/// <param name="At">Its first word.</param>
/// <param name="Speaker">As named here; null where the verb stands alone and the one who spoke last goes on.</param>
/// <param name="Form">The form of the verb.</param>
/// <param name="IsNegated">«Did not confirm».</param>
/// <param name="Carrier">Who passes it on; null where nobody does.</param>
/// <param name="Document">What states it; null where nothing does.</param>
internal sealed record Cue(CueKind Kind, int At, SpeechVerb? Verb, Bearer Form, Mention? Speaker, bool IsNegated, Mention? Carrier = null, Mention? Document = null)
{
    /// <summary>Nobody is named at all: a document speaks, or nobody but a carrier is known.</summary>
    public bool IsUnvoiced { get; init; }

    /// <summary>«The report» states it: one that was named before.</summary>
    public bool IsOfKnownDocument { get; init; }

    /// <summary>What the document that states it is called, a paper or not; null where none does.</summary>
    public string? DocumentNoun { get; init; }

    public SpeechAct Act => (Verb?.Act ?? SpeechAct.Said, IsNegated) switch
    {
        (SpeechAct.Confirmed, true) => SpeechAct.Denied,
        (SpeechAct.Denied, true) => SpeechAct.Said,
        var (act, _) => act,
    };

    /// <summary>What the cue itself says of the statement; null where the statement decides.</summary>
    public Modality? Modality =>
        Act == SpeechAct.Denied ? Knowledge.Modality.Denied
        : IsNegated || Verb is { IsQuestion: true } ? Knowledge.Modality.Possible
        : null;
}
