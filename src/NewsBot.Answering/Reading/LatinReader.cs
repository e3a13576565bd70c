// Restates a question typed in Latin letters (Arabizi or English) in Arabic words, by the lexicon and by the words that the knowledge has.
using System.Text;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Reading;

internal sealed class LatinReader(AnsweringLexicon lexicon)
{
    private const char Straight = '\'';
    private const char Curly = '\u2019';
    private const string Possessive = "'s";

    /// <summary>A message is Latin when more than this share of its letters is.</summary>
    private const double LatinShare = 0.6;

    /// <summary>Shorter words are not guessed from their letters.</summary>
    private const int ShortestGuessed = 3;

    /// <summary>A name written small is known by so many letters at least.</summary>
    private const int ShortestName = 5;

    public static bool IsLatin(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters > 0 && text.Count(char.IsAsciiLetter) > LatinShare * letters;
    }

    /// <summary>The question in Arabic; words that nothing is known of stay as they are, so that they count as unknown.</summary>
    public string Restate(string text, KeywordIndex index)
    {
        var words = Words(text).ConvertAll(Bare);
        var lists = Hits(words, lexicon.English) >= Hits(words, lexicon.Arabizi)
            ? new[] { lexicon.English, lexicon.Arabizi }
            : [lexicon.Arabizi, lexicon.English];
        var restated = new StringBuilder();
        var joins = false;
        for (var i = 0; i < words.Count;)
        {
            var (arabic, count) = Translate(words, i, lists) ?? (Unlisted(words[i], lists[0] == lexicon.Arabizi || IsNamed(text, words[i]), index), 1);
            if (count == 1 && lists[0] == lexicon.Arabizi && Known(words[i], arabic, index) is { } known) arabic = known;
            // «How many tons did Spain produce»: «did» asks nothing of its own behind another question word.
            if (restated.Length > 0 && AsksWhether(arabic) && lexicon.QuestionWords.In(lexicon.Analyzer.Analyze(restated.ToString()).Tokens).Any()) arabic = "";
            if (arabic.Length > 0) restated.Append(restated.Length > 0 && !joins ? " " : "").Append(arabic);
            // «And» is written as one word with what follows.
            joins = arabic.Length > 0 ? lexicon.Conjunctions.Contains(lexicon.Analyzer.Fold(arabic), StringComparer.Ordinal) : joins;
            i += count;
        }

        // That it asks is not lost with the marks between the words.
        return text.AsSpan().TrimEnd() is [.., var last] && lexicon.QuestionMarks.Contains(last) ? restated.Append(lexicon.QuestionMarks[0]).ToString() : restated.ToString();
    }

    // «The driver's lawyer»: what no list has with its «'s» is looked for without it.
    private string Bare(string word) =>
        word.EndsWith(Possessive, StringComparison.Ordinal) && lexicon.English.LongestAt([word], 0) is null && lexicon.Arabizi.LongestAt([word], 0) is null ? word[..^Possessive.Length] : word;

    private bool AsksWhether(string arabic) =>
        arabic.Length > 0 && lexicon.Analyzer.Analyze(arabic).Tokens is { Count: > 0 } tokens && lexicon.QuestionWords.LongestAt(tokens, 0) is { Value: QuestionKind.Whether };

    private static (string Arabic, int Count)? Translate(List<string> words, int first, LatinWords[] lists)
    {
        foreach (var list in lists)
        {
            if (list.LongestAt(words, first) is { } found) return found;
        }

        return null;
    }

    // «2amar» is one word in one dialect and another in the next: of two readings that which the knowledge speaks of is meant.
    private string? Known(string word, string listed, KeywordIndex index)
    {
        if (word.Length <= ShortestGuessed || lexicon.Analyzer.Analyze(listed).Tokens is not [var only] || lexicon.IsStopWord(only.Word) || lexicon.QuestionWords.Contains(only.Word) || lexicon.Forms.IsVerbLike(only.Word)) return null;
        if (only.Word.Stems.Any(index.Contains) || lexicon.Concepts.In([only]).Any(match => index.Contains(IndexTerm.Concept(match.Value.Id)))) return null;
        return lexicon.Transliteration.Find(word, index);
    }

    // A name of the lexicon is understood as it stands; another word is sought among the words of the knowledge, then of the lists.
    private string Unlisted(string word, bool isSpelt, KeywordIndex index) =>
        word.Length < ShortestGuessed || word.All(char.IsDigit) || lexicon.Concepts.In(lexicon.Analyzer.Analyze(word).Tokens).Count > 0
            ? word
            : (isSpelt ? Spelt(word, index) ?? Joined(word, index) : word.Length >= ShortestName ? lexicon.Transliteration.Find(word, index) : null) ?? word;

    // An English word that no list has is spelt like no Arabic one, unless it is a name.
    private static bool IsNamed(string text, string word) =>
        text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is > 0 and var at && char.IsAsciiLetterUpper(text[at]);

    // «bwadi»: a preposition or «and» of one letter, and a word that is known.
    private string? Joined(string word, KeywordIndex index)
    {
        if (word.Length <= ShortestGuessed + 1 || lexicon.Arabizi.LongestAt([word[..1]], 0) is not { } joined || Spelt(word[1..], index) is not { } rest) return null;
        return lexicon.Conjunctions.Contains(lexicon.Analyzer.Fold(joined.Arabic), StringComparer.Ordinal) ? joined.Arabic + rest : $"{joined.Arabic} {rest}";
    }

    private string? Spelt(string word, KeywordIndex index) => lexicon.Transliteration.Find(word, index) ?? lexicon.Transliteration.FindListed(word);

    private static int Hits(List<string> words, LatinWords list) => Enumerable.Range(0, words.Count).Count(i => list.LongestAt(words, i) is not null);

    private static bool IsApostrophe(char letter) => letter is Straight or Curly;

    // Digits are letters here («7arb», «3an»), so words are cut at everything that is neither.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (IsApostrophe(text[i]) && start >= 0));
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            words.Add(text[start..i].Replace(Curly, Straight).TrimEnd(Straight).ToLowerInvariant());
            start = -1;
        }

        return words;
    }
}
