// Restates a question typed in Latin letters (Arabizi or English) in Arabic words, by the lexicon and by the words that the knowledge has.
using System.Text;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Reading;

internal sealed class LatinReader(AnsweringLexicon lexicon)
{
    /// <summary>A message is Latin when more than this share of its letters is.</summary>
    private const double LatinShare = 0.6;

    /// <summary>Shorter words are not guessed from their letters.</summary>
    private const int ShortestGuessed = 3;

    public static bool IsLatin(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters > 0 && text.Count(char.IsAsciiLetter) > LatinShare * letters;
    }

    /// <summary>The question in Arabic; words that nothing is known of stay as they are, so that they count as unknown.</summary>
    public string Restate(string text, KeywordIndex index)
    {
        var words = Words(text);
        var lists = Hits(words, lexicon.English) >= Hits(words, lexicon.Arabizi)
            ? new[] { lexicon.English, lexicon.Arabizi }
            : [lexicon.Arabizi, lexicon.English];
        var restated = new StringBuilder();
        var joins = false;
        for (var i = 0; i < words.Count;)
        {
            var (arabic, count) = Translate(words, i, lists) ?? (Unlisted(words[i], index), 1);
            if (arabic.Length > 0) restated.Append(restated.Length > 0 && !joins ? " " : "").Append(arabic);
            // «And» is written as one word with what follows.
            joins = arabic.Length > 0 ? lexicon.Conjunctions.Contains(lexicon.Analyzer.Fold(arabic), StringComparer.Ordinal) : joins;
            i += count;
        }

        return restated.ToString();
    }

    private static (string Arabic, int Count)? Translate(List<string> words, int first, LatinWords[] lists)
    {
        foreach (var list in lists)
        {
            if (list.LongestAt(words, first) is { } found) return found;
        }

        return null;
    }

    // A name of the lexicon is understood as it stands; another word is sought among the words of the knowledge, then of the lists.
    private string Unlisted(string word, KeywordIndex index) =>
        word.Length < ShortestGuessed || word.All(char.IsDigit) || lexicon.Concepts.In(lexicon.Analyzer.Analyze(word).Tokens).Count > 0
            ? word
            : Spelt(word, index) ?? Joined(word, index) ?? word;

    // «bwadi»: a preposition or «and» of one letter, and a word that is known.
    private string? Joined(string word, KeywordIndex index)
    {
        if (word.Length <= ShortestGuessed + 1 || lexicon.Arabizi.LongestAt([word[..1]], 0) is not { } joined || Spelt(word[1..], index) is not { } rest) return null;
        return lexicon.Conjunctions.Contains(lexicon.Analyzer.Fold(joined.Arabic), StringComparer.Ordinal) ? joined.Arabic + rest : $"{joined.Arabic} {rest}";
    }

    private string? Spelt(string word, KeywordIndex index) => lexicon.Transliteration.Find(word, index) ?? lexicon.Transliteration.FindListed(word);

    private static int Hits(List<string> words, LatinWords list) => Enumerable.Range(0, words.Count).Count(i => list.LongestAt(words, i) is not null);

    // Digits are letters here («7arb», «3an»), so words are cut at everything that is neither.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] == '\'' && start >= 0));
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            words.Add(text[start..i].TrimEnd('\'').ToLowerInvariant());
            start = -1;
        }

        return words;
    }
}
