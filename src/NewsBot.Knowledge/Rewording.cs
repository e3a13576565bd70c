// Whether other words for a fact still say the same.
using NewsBot.Arabic;
using NewsBot.Knowledge.Updating;

namespace NewsBot.Knowledge;

/// <summary>Thread-safe.</summary>
public sealed class Rewording(Analyzer analyzer)
{
    private readonly Typing _typing = new(analyzer);
    private readonly WordingCheck _wording = new(analyzer);

    /// <summary>The numbers, what they count, dates or names that come, go or change, or the words by which it is denied, made conditional or called possible, as the texts write them, parted by «, »; null where only the wording does.</summary>
    /// <param name="snapshot">A state that has the fact's article and source.</param>
    public string? Change(FactContent before, string after, KnowledgeSnapshot snapshot)
    {
        var article = snapshot.Articles[before.ArticleId];
        var citation = snapshot.CitationOf(before);
        string[] names = [.. before.Names, .. _typing.Names(before.Text, article), .. new[] { citation.Speaker, citation.Via, citation.Document }.OfType<string>()];
        return _wording.Change(before.Text, after, names, _typing.Names(after, article))
            ?? Times(before, after, article)
            // «Denied» for «confirmed» changes no number and no name.
            ?? (_typing.Stance(before.Text, article) == _typing.Stance(after, article) ? null : _wording.Words(before.Text, after));
    }

    // «On Tuesday» for «on Monday» is another day, though neither names a date.
    private string? Times(FactContent before, string after, Article article)
    {
        var (old, next) = (_typing.Times(before.Text, article, before.AsOf), _typing.Times(after, article, before.AsOf));
        string[] changed = [.. Without(old, next), .. Without(next, old)];
        return changed.Length == 0 ? null : string.Join(", ", changed);

        static IEnumerable<string> Without(IEnumerable<(PartialDate Date, string Written)> times, IReadOnlyList<(PartialDate Date, string Written)> others) =>
            times.Where(time => others.All(other => other.Date != time.Date)).Select(time => time.Written);
    }
}
