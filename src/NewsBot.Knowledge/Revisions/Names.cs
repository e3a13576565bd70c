// The names that enumerations have in the log. They never change, whatever the code calls them.
namespace NewsBot.Knowledge.Revisions;

internal static class Names
{
    private static readonly (RevisionKind Value, string Name)[] Kinds =
    [
        (RevisionKind.Add, "add"), (RevisionKind.Update, "update"), (RevisionKind.Correct, "correct"), (RevisionKind.Clarify, "clarify"),
        (RevisionKind.Retract, "retract"), (RevisionKind.Hold, "hold"), (RevisionKind.Release, "release"), (RevisionKind.Undo, "undo"),
        (RevisionKind.Import, "import"), (RevisionKind.Accept, "accept"), (RevisionKind.Dismiss, "dismiss"),
    ];

    private static readonly (SpeechAct Value, string Name)[] Acts =
    [
        (SpeechAct.Reported, "reported"), (SpeechAct.Said, "said"), (SpeechAct.Confirmed, "confirmed"), (SpeechAct.Denied, "denied"),
        (SpeechAct.Warned, "warned"), (SpeechAct.Estimated, "estimated"),
    ];

    private static readonly (Modality Value, string Name)[] Modalities =
    [
        (Knowledge.Modality.Asserted, "asserted"), (Knowledge.Modality.Denied, "denied"), (Knowledge.Modality.Conditional, "conditional"),
        (Knowledge.Modality.Possible, "possible"),
    ];

    private static readonly (FactStatus Value, string Name)[] Statuses =
    [
        (FactStatus.Current, "current"), (FactStatus.Held, "held"), (FactStatus.Superseded, "superseded"), (FactStatus.Corrected, "corrected"),
        (FactStatus.Clarified, "clarified"), (FactStatus.Retracted, "retracted"),
    ];

    private static readonly (CircumstanceKind Value, string Name)[] Circumstances =
    [
        (CircumstanceKind.Time, "time"), (CircumstanceKind.Place, "place"), (CircumstanceKind.Reason, "reason"), (CircumstanceKind.Aim, "aim"),
    ];

    public static IEnumerable<string> SpeechActs => Acts.Select(act => act.Name);

    public static IEnumerable<string> AllModalities => Modalities.Select(modality => modality.Name);

    public static string Of(RevisionKind kind) => NameOf(Kinds, kind);

    public static string Of(SpeechAct act) => NameOf(Acts, act);

    public static string Of(Modality modality) => NameOf(Modalities, modality);

    public static string Of(FactStatus status) => NameOf(Statuses, status);

    public static string Of(CircumstanceKind kind) => NameOf(Circumstances, kind);

    public static CircumstanceKind Circumstance(string name) => Value(Circumstances, name) ?? throw Unknown(name, "circumstance");

    public static RevisionKind Kind(string name) => Value(Kinds, name) ?? throw Unknown(name, "kind");

    public static SpeechAct Act(string name) => FindAct(name) ?? throw Unknown(name, "speech act");

    public static Modality Modality(string name) => FindModality(name) ?? throw Unknown(name, "modality");

    public static FactStatus Status(string name) => Value(Statuses, name) ?? throw Unknown(name, "status");

    public static SpeechAct? FindAct(string name) => Value(Acts, name);

    public static Modality? FindModality(string name) => Value(Modalities, name);

    private static string NameOf<T>((T Value, string Name)[] names, T value)
        where T : struct, Enum
    {
        foreach (var (candidate, name) in names)
        {
            if (EqualityComparer<T>.Default.Equals(candidate, value)) return name;
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} {value} has no name in the log.");
    }

    private static T? Value<T>((T Value, string Name)[] names, string name)
        where T : struct, Enum
    {
        foreach (var (value, candidate) in names)
        {
            if (string.Equals(candidate, name, StringComparison.Ordinal)) return value;
        }

        return null;
    }

    private static FormatException Unknown(string name, string what) => new($"'{name}' is no {what}");
}
