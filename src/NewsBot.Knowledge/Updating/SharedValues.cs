// What a correction changes of the records that other facts share: who carried a statement, a speaker's role, a document's name or date.
using System.Text;
using NewsBot.Arabic;
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

/// <param name="Old">As it stands in texts.</param>
internal sealed record SharedValue(Change Put, string Old, string New);

/// <summary>Compares the old words with the new ones. A value that stood in the old text, whole, and in whose place something else stands now was wrong.</summary>
internal sealed class SharedValues(Analyzer analyzer)
{
    private const int MostWords = 10;
    private const int LongestClitics = 2;

    public IEnumerable<SharedValue> Corrected(FactContent old, string text, KnowledgeSnapshot snapshot)
    {
        var places = new WordPlaces(analyzer.Analyze(old.Text), analyzer.Analyze(text));
        foreach (var carrier in snapshot.Carriers.Values.Where(carrier => IsOf(old.ArticleId, carrier.Id)))
        {
            if (Instead(places, carrier.Name) is { } name) yield return new(new Change.CarrierPut(carrier with { Name = name, Aliases = [] }, carrier), carrier.Name, name);
        }

        Speaker[] speakers = [.. snapshot.Speakers.Values.Where(speaker => IsOf(old.ArticleId, speaker.Id))];
        foreach (var speaker in speakers)
        {
            if (Instead(places, speaker.Name) is { } name && IsMisnamed(speaker.Name, name) && !Array.Exists(speakers, other => other.Name == name))
                yield return new(new Change.SpeakerPut(speaker with { Name = name, Aliases = [] }, speaker), speaker.Name, name);
        }

        foreach (var speaker in speakers.Where(speaker => speaker.Role is not null))
        {
            if (Instead(places, speaker.Role!) is { } role) yield return new(new Change.SpeakerPut(speaker with { Role = role }, speaker), speaker.Role!, role); // Filtered above.
        }

        foreach (var document in snapshot.Documents.Values.Where(document => IsOf(old.ArticleId, document.Id)))
        {
            if (Instead(places, document.Name) is { } name)
                yield return new(new Change.DocumentPut(document with { Name = name, Aliases = [] }, document), document.Name, name);
            else if (string.Equals(document.Id, old.DocumentId, StringComparison.Ordinal) && document.Dated is { } dated && OtherDate(places, dated) is var (was, now, date))
                yield return new(new Change.DocumentPut(document with { Dated = date }, document), was, now);
        }
    }

    /// <summary>The text with the new value wherever the old one stood; null where that does not stand in it.</summary>
    public string? Replaced(string text, string old, string value)
    {
        var analysis = analyzer.Analyze(text);
        var words = analyzer.Analyze(old).Tokens.Select(token => token.Word.Normal).ToArray();
        if (words.Length == 0) return null;
        var replaced = new StringBuilder();
        var done = 0;
        for (var from = 0; Find(analysis, words, from) is var (first, clitics); from = first + words.Length)
        {
            var start = analysis.Tokens[first].Span.Start + clitics;
            // Where the new value stands already, the old one in it is no mistake.
            var isNew = value.EndsWith(old, StringComparison.Ordinal) && text.AsSpan(0, start).EndsWith(value.AsSpan(0, value.Length - old.Length), StringComparison.Ordinal);
            replaced.Append(text, done, start - done).Append(isNew ? old : value);
            done = analysis.Tokens[first + words.Length - 1].Span.End;
        }

        return done == 0 ? null : replaced.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The same for a person, who is called by the last name alone as well.</summary>
    /// <param name="others">Names of the others that the article lets speak: a last name that one of them has too is left alone.</param>
    public string? Renamed(string text, string old, string value, IEnumerable<string> others)
    {
        var whole = Replaced(text, old, value);
        var (last, now) = (LastWord(old), LastWord(value));
        if (last is null || now is null || last == now || others.Any(other => LastWord(other) == last)) return whole;
        return Replaced(whole ?? text, last, now) ?? whole;
    }

    private static string? LastWord(string name) => name.LastIndexOf(' ') is > 0 and var space ? name[(space + 1)..] : null;

    private string? Instead(WordPlaces places, string value)
    {
        var words = analyzer.Analyze(value).Tokens.Select(token => token.Word.Normal).ToArray();
        if (words.Length == 0 || Find(places.Before, words) is not var (first, clitics)) return null;
        var now = places.Instead(first, words.Length) is { Length: > 0 } instead && instead.Length > clitics ? instead[clitics..].Trim() : null;
        // «The deputy head of the authority» has «the head of the authority» in it, and is another role.
        return Find(places.After, words) is null || (now is not null && now.Length > value.Length && now.EndsWith(value, StringComparison.Ordinal)) ? now : null;
    }

    private static (string Was, string Now, PartialDate Date)? OtherDate(WordPlaces places, PartialDate dated)
    {
        var was = places.Before.Dates.Where(date => Of(date) == dated).ToArray();
        var now = places.After.Dates.Where(date => Of(date) is { } full && full != dated).ToArray();
        if (was is not [var before] || now is not [var after] || places.After.Dates.Any(date => Of(date) == dated)) return null;
        return (Words(places.Before, before), Words(places.After, after), Of(after)!.Value); // Filtered above.
    }

    private static string Words(Analysis text, DateMention date) =>
        text.Text[text.Tokens[date.FirstToken].Span.Start..text.Tokens[date.FirstToken + date.TokenCount - 1].Span.End];

    private static PartialDate? Of(DateMention date) => date.Year == 0 || (date.Day != 0 && date.Month == 0) ? null : PartialDate.Of(date.Year, date.Month, date.Day);

    // Who keeps a part of the name is the same person, named wrongly; who shares none is somebody else, and whose words the fact is changes for it alone.
    private bool IsMisnamed(string name, string now)
    {
        var (before, after) = (analyzer.Analyze(name).Tokens, analyzer.Analyze(now).Tokens);
        return before.Count > 1 && after.Count == before.Count && before.Any(part => after.Any(other => part.Word.Normal == other.Word.Normal));
    }

    // «by the channel» in one word: the letters joined to the first word stay where they are.
    private static (int First, int Clitics)? Find(Analysis text, string[] words, int from = 0)
    {
        for (var at = from; at + words.Length <= text.Tokens.Count; at++)
        {
            var normal = text.Tokens[at].Word.Normal;
            var clitics = normal.Length - words[0].Length;
            if (clitics is < 0 or > LongestClitics || !normal.EndsWith(words[0], StringComparison.Ordinal)) continue;
            if (Enumerable.Range(1, words.Length - 1).All(next => string.Equals(text.Tokens[at + next].Word.Normal, words[next], StringComparison.Ordinal))) return (at, clitics);
        }

        return null;
    }

    private static bool IsOf(string article, string record) => record.StartsWith($"{article}/", StringComparison.Ordinal);

    /// <summary>Two texts and which of their words stand for each other (the longest common run of words).</summary>
    private sealed class WordPlaces
    {
        private readonly int[] _same;

        public WordPlaces(Analysis before, Analysis after)
        {
            (Before, After) = (before, after);
            _same = Same(before, after);
        }

        public Analysis Before { get; }

        public Analysis After { get; }

        /// <summary>What stands now where these words stood; empty where nothing does, or too much.</summary>
        public string Instead(int first, int count)
        {
            var from = first == 0 ? 0 : PlaceBefore(first);
            var to = PlaceAfter(first + count);
            return from < 0 || to <= from || to - from > MostWords ? "" : After.Text[After.Tokens[from].Span.Start..After.Tokens[to - 1].Span.End];
        }

        // Right after what stood before them; a neighbour that is gone too tells nothing.
        private int PlaceBefore(int first) => _same[first - 1] < 0 ? -1 : _same[first - 1] + 1;

        private int PlaceAfter(int next) => next == _same.Length ? After.Tokens.Count : _same[next];

        private static bool IsJoinedTo(string longer, string shorter) => longer.Length == shorter.Length + 1 && shorter.Length > 1 && longer.EndsWith(shorter, StringComparison.Ordinal);

        private static int[] Same(Analysis before, Analysis after)
        {
            var (rows, columns) = (before.Tokens.Count, after.Tokens.Count);
            var longest = new int[rows + 1, columns + 1];
            for (var i = rows - 1; i >= 0; i--)
            {
                for (var j = columns - 1; j >= 0; j--)
                    longest[i, j] = Equal(i, j) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }

            var same = Enumerable.Repeat(-1, rows).ToArray();
            for (var (i, j) = (0, 0); i < rows && j < columns;)
            {
                if (Equal(i, j)) same[i++] = j++;
                else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
                else j++;
            }

            return same;

            // «And he said» begins one text where «he said» begins the other.
            bool Equal(int i, int j)
            {
                var (one, other) = (before.Tokens[i].Word.Normal, after.Tokens[j].Word.Normal);
                return string.Equals(one, other, StringComparison.Ordinal)
                    || (i == 0 && j == 0 && (IsJoinedTo(one, other) || IsJoinedTo(other, one)));
            }
        }
    }
}
