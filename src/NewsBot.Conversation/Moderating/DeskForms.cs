// Forms for the desk's orders: which parts one has, what stands in them already, and the message that comes of it.
using System.Text;
using NewsBot.Arabic;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

/// <summary>
/// What is written into a form becomes the message that a moderator could have typed, and goes the same way: a form changes nothing, and gives no rights.
/// Quick: asked while Discord waits for the first word. Thread-safe.
/// </summary>
public sealed class DeskForms
{
    /// <summary>What platforms take.</summary>
    public const int MostParts = 5;

    private const int MostFacts = 20;
    private const int LongestChoice = 80;
    private const string More = "more";
    private const string ImportHead = "/import";
    private const int LongestMore = 600;

    // What a form takes; what is longer comes as a file.
    private const int LongestImport = 4_000;

    private static readonly Dictionary<string, DeskKind> Formed = new[]
    {
        DeskKind.Add, DeskKind.Update, DeskKind.Correct, DeskKind.Clarify, DeskKind.Retract, DeskKind.Hold, DeskKind.Import,
    }.ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private readonly Newsdesk _desk;
    private readonly DeskReader _reader;
    private readonly DeskRecords _records;
    private readonly Receipts _receipts;
    private readonly Phrasebook _phrases;
    private readonly TimeProvider _clock;

    private DeskForms(Newsdesk desk, DeskReader reader, DeskRecords records, Receipts receipts, Phrasebook phrases, TimeProvider clock) =>
        (_desk, _reader, _records, _receipts, _phrases, _clock) = (desk, reader, records, receipts, phrases, clock);

    private KnowledgeSnapshot Known => _desk.Knowledge.Snapshot;

    /// <exception cref="WordTableException">A file of knowledge/phrasing is broken.</exception>
    public static DeskForms Load(Newsdesk desk, Analyzer analyzer, IConversationStore store, TimeProvider clock, Randomness randomness)
    {
        var phrases = Phrasebook.Load();
        return new DeskForms(desk, DeskReader.Load(analyzer, clock), new DeskRecords(store, clock, randomness, phrases), new Receipts(store, clock, randomness), phrases, clock);
    }

    /// <summary>Takes the place of what <see cref="Compose"/> gives for the rest of an order where its sender is no moderator any more: lines
    /// alone would be taken for a question, and this is refused like any order.</summary>
    public const string NobodysOrder = "/confirm";

    /// <summary>Whether what <see cref="Compose"/> gave has a head: a command, which is refused to whoever has no role.</summary>
    public static bool IsOrder(string composed) => composed.StartsWith('/');

    /// <summary>Whether a command of the desk («add») is given by a form.</summary>
    public static bool Has(string command) => Formed.ContainsKey(command);

    /// <summary>Whether the sender may be shown one. What comes of it is checked again.</summary>
    public bool IsFor(IncomingMessage message) => _desk.Moderators.RoleOf(message) is not null;

    /// <summary>The form for «/correct f44»; null where none fits, and the order goes without one.</summary>
    /// <param name="order">What it replies to, or quotes, says which fact is meant, or is what stands in the form already.</param>
    public async ValueTask<DeskForm?> OpenAsync(IncomingMessage order, CancellationToken cancellationToken)
    {
        var words = order.Text.Split(' ', 2);
        if (!Formed.TryGetValue(words[0].TrimStart('/'), out var kind)) return null;
        if (kind == DeskKind.Import && (order.File is not null || order.Quoted is { IsBots: false })) return null;
        var named = words.Length > 1 ? words[1].Trim() : "";
        IReadOnlyList<string> shown = kind is DeskKind.Add or DeskKind.Import || named.Length > 0 ? [] : await ShownAsync(order, cancellationToken);
        var fact = DeskReader.FactId(named) ?? (shown.Count == 1 ? shown[0] : null);

        // Which fact is meant by words is found, and asked, at the desk.
        if (named.Length > 0 && (fact is null || Known.Find(fact) is null)) return null;
        var said = order.Quoted is { IsBots: false } quoted ? quoted : null;
        var draft = Empty(kind, order)
            .With(DeskField.Fact, fact)
            .With(DeskField.Text, said is null ? TextOf(kind, fact) : OneLine(said.Text))
            .With(DeskField.Published, kind == DeskKind.Add && said?.Forwarded is { } origin ? PartialDate.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(origin.At, _clock.LocalTimeZone).DateTime)).ToString() : null);
        return Form(draft with { Choices = shown }, fact is null ? $"{words[0]}" : $"{words[0]} {fact}");
    }

    /// <summary>The form for what is still missing of the draft that a button «/confirm CODE» belongs to; null where it is over.</summary>
    public async ValueTask<DeskForm?> ContinueAsync(IncomingMessage press, CancellationToken cancellationToken)
    {
        var code = ReceiptCode.Read(press.Text[(press.Text.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return await _records.DraftOfAsync(press, cancellationToken) is { Stage: DeskStage.Asking } draft && string.Equals(draft.Code, code, StringComparison.Ordinal) && _clock.GetUtcNow() <= draft.Until
            ? Form(draft, head: "")
            : null;
    }

    /// <summary>What a moderator would have typed: the head, then a line «label: value» for each part that is not empty.</summary>
    /// <param name="values">By the names of the form's parts; others are passed over.</param>
    public string Compose(string head, IReadOnlyDictionary<string, string> values)
    {
        var text = new StringBuilder(head);
        var more = values.GetValueOrDefault(More, "").Trim();
        var words = head.Split(' ', 2);
        var quotes = Material(head, values) is not null;
        var fact = words.Length > 1 ? Known.Find(words[1]) : null;
        foreach (var field in Enum.GetValues<DeskField>())
        {
            if (field == DeskField.Text && quotes) continue;
            if (!values.TryGetValue(Name(field), out var written) || OneLine(written) is not { Length: > 0 } value) continue;

            // The words as they are, beside something else that is corrected: the words stay.
            if (field == DeskField.Text && more.Length > 0 && string.Equals(value, fact?.Content.Text, StringComparison.Ordinal)) continue;
            text.Append(text.Length == 0 ? "" : "\n").Append(_reader.LabelOf(field)).Append(": ").Append(value);
        }

        if (more.Length > 0) text.Append('\n').Append(more);
        return text.ToString();
    }

    /// <summary>The text that was written into a form to be imported, lines and all; null for any other form.</summary>
    public static QuotedMessage? Material(string head, IReadOnlyDictionary<string, string> values) =>
        head == ImportHead && values.GetValueOrDefault(Name(DeskField.Text), "").Trim() is { Length: > 0 } text ? new QuotedMessage(text, IsBots: false, Forwarded: null, File: null) : null;

    /// <summary>Facts to choose from for what somebody has typed so far, the best first; nothing for who is no moderator.</summary>
    public IReadOnlyList<FormChoice> Facts(string command, string typed, IncomingMessage asker)
    {
        if (!IsFor(asker)) return [];
        var held = string.Equals(command, "release", StringComparison.Ordinal);
        var found = held
            ? Known.Newest.Values.Select(place => Known.Versions[place]).Where(fact => fact.Status == FactStatus.Held)
            : _desk.Answerer.Find(typed, MostFacts);
        var named = DeskReader.FactId(typed) is { } id ? Known.Find(id) : null;
        return [.. found.Prepend(named).OfType<FactVersion>().DistinctBy(fact => fact.Id).Take(MostFacts).Select(Choice)];
    }

    private DeskForm? Form(DeskDraft draft, string head)
    {
        var isNamed = draft[DeskField.Fact] is { } fact && Known.Find(fact) is not null;
        var isImported = draft.Kind == DeskKind.Import;
        DeskField[] needed = [.. isImported && draft[DeskField.Text] is null ? [DeskField.Text] : Array.Empty<DeskField>(), .. DeskNeeds.Needed(draft).Where(field => field != DeskField.Fact || !isNamed)];
        if (needed.Length is 0 or > MostParts) return null;
        var parts = needed.Select(field => Part(field, draft)).ToList();
        if (draft.Kind == DeskKind.Correct && parts.Count < MostParts)
            parts.Add(new FormPart(More, _phrases.Say(Phrases.FormMore), "", _phrases.Say(Phrases.FormMoreHint), "", IsRequired: false, IsLong: true, LongestMore));
        var kind = _phrases.Say(Phrases.RevisionKind(draft.Kind.ToString().ToLowerInvariant()));
        return new DeskForm(head, isImported ? kind : isNamed ? _phrases.Say(Phrases.FormTitleFact, ("kind", kind), ("id", Bidi.Ltr(draft[DeskField.Fact]!))) : _phrases.Say(Phrases.FormTitle, ("kind", kind)), parts);
    }

    private FormPart Part(DeskField field, DeskDraft draft)
    {
        var value = draft[field] ?? "";
        var isImported = draft.Kind == DeskKind.Import && field == DeskField.Text;
        var longest = isImported ? LongestImport : LongestOf(field);
        if (field == DeskField.Url && draft[field] is "") value = _reader.NoLink;
        return new FormPart(
            Name(field),
            _phrases.Say(Phrases.Label(field)),
            isImported ? _phrases.Say(Phrases.FormImport) : _phrases.Say(Phrases.AskFor(field)),
            isImported ? "" : _phrases.Say(Phrases.Example(field)),
            value.Length <= longest ? value : value[TextSplitter.Split(value, [], longest).First()],
            // Which fact is meant can be found by its words, and a correction may leave the words as they are.
            IsRequired: field switch
            {
                DeskField.Fact => draft[DeskField.Text] is null,
                DeskField.Text => draft.Kind != DeskKind.Correct,
                _ => true,
            },
            IsLong: field is DeskField.Text or DeskField.Reason,
            longest)
        {
            Choices = field == DeskField.Fact ? [.. draft.Choices.Select(Known.Find).OfType<FactVersion>().Select(Choice)] : [],
        };
    }

    private async ValueTask<IReadOnlyList<string>> ShownAsync(IncomingMessage order, CancellationToken cancellationToken)
    {
        var sender = new Sender(order.Channel, order.User, order.Chat);
        if (await _receipts.RepliedToAsync(order, sender, cancellationToken) is not { } answer) return [];
        var receipt = await _receipts.FindAsync(answer.Receipt, sender, cancellationToken);
        return [.. receipt?.Body.Facts.Select(fact => fact.Id).Where(id => Known.Find(id) is not null).Distinct(StringComparer.Ordinal).Take(MostFacts) ?? []];
    }

    private DeskDraft Empty(DeskKind kind, IncomingMessage order) => new(
        "", kind, DeskStage.Asking, new Dictionary<DeskField, string>(), [], Known.Head.Number, _clock.GetUtcNow(), order.Channel, order.Chat, order.User);

    // What is to be changed stands there already.
    private string? TextOf(DeskKind kind, string? fact) =>
        fact is not null && kind is DeskKind.Update or DeskKind.Correct or DeskKind.Clarify ? Known.Find(fact!)?.Content.Text : null;

    private static FormChoice Choice(FactVersion fact) => new(fact.Id, $"{DeskWriter.Short(fact.Content.Text, LongestChoice)} {Bidi.Ltr(fact.Id)}");

    private static int LongestOf(DeskField field) => field switch
    {
        DeskField.Text => 2_000,
        DeskField.Reason or DeskField.Url => 500,
        DeskField.Published or DeskField.AsOf or DeskField.Dated => 60,
        _ => 200,
    };

    private static string Name(DeskField field) => field.ToString().ToLowerInvariant();

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
