// How the bot speaks: the texts of knowledge/phrasing, checked against what the code says.
using System.Globalization;
using System.Reflection;
using System.Text;
using NewsBot.Arabic;

namespace NewsBot.Conversation.Wording;

/// <summary>Every text the bot can say. Strict at load: a key or a place that file and code do not share is an error there, never a hole in a reply.</summary>
public sealed class Phrasebook
{
    private static readonly string[] Files = ["answers.tsv", "replies.tsv", "import.tsv", "moderation.tsv"];

    private readonly Dictionary<string, Template> _texts;
    private readonly Dictionary<string, Template[]> _counted;
    private readonly string[] _months;

    private Phrasebook(Dictionary<string, Template> texts, Dictionary<string, Template[]> counted, string[] months)
    {
        _texts = texts;
        _counted = counted;
        _months = months;
    }

    /// <summary>The phrasebook embedded in this assembly.</summary>
    /// <exception cref="WordTableException">A file is broken, lacks a key that the code says, or has one that it does not; names file and line.</exception>
    public static Phrasebook Load()
    {
        WordTable Read(string file, int fields) => WordTable.Load(Assembly.GetExecutingAssembly(), $"phrasing/{file}", fields, fields);
        return Compile([.. Files.Select(file => Read(file, 2))], Read("plurals.tsv", 7), Read("months.tsv", 2));
    }

    /// <exception cref="WordTableException">See <see cref="Load"/>.</exception>
    internal static Phrasebook Compile(IReadOnlyList<WordTable> texts, WordTable plurals, WordTable months) =>
        new(Texts(texts), Plurals(plurals), Months(months));

    /// <summary>The text of a phrase with its places filled. Values are taken as they are: isolate them first.</summary>
    internal string Say(Phrase phrase, params ReadOnlySpan<(string Place, string Value)> values) => _texts[phrase.Key].Fill(values);

    /// <summary>A number of things, the noun in the form that the number takes.</summary>
    internal string Count(Counted noun, decimal number, string written) =>
        _counted[noun.Key][(int)PluralForms.Of(number)].Fill(("n", written));

    internal string Count(Counted noun, int number) => Count(noun, number, number.ToString(CultureInfo.InvariantCulture));

    /// <param name="month">1 to 12.</param>
    internal string Month(int month) => _months[month - 1];

    private static Dictionary<string, Template> Texts(IReadOnlyList<WordTable> tables)
    {
        var expected = Phrases.All.ToDictionary(phrase => phrase.Key, StringComparer.Ordinal);
        var texts = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            foreach (var row in table.Rows)
            {
                var key = row.Fields[0];
                if (!expected.TryGetValue(key, out var phrase)) throw table.Wrong(row, $"no code says «{key}»: remove the line or correct the key.");
                if (!texts.TryAdd(key, Template.Parse(table, row, row.Fields[1], phrase.Places))) throw table.Wrong(row, $"«{key}» stands here for the second time: keep one.");
            }
        }

        foreach (var phrase in expected.Keys.Where(key => !texts.ContainsKey(key)))
            throw new WordTableException($"{string.Join(" and ", tables.Select(table => table.Name))} lack «{phrase}»: add a line for it.");
        return texts;
    }

    private static Dictionary<string, Template[]> Plurals(WordTable table)
    {
        var expected = Phrases.AllCounted.Select(noun => noun.Key).ToHashSet(StringComparer.Ordinal);
        var counted = new Dictionary<string, Template[]>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var key = row.Fields[0];
            if (!expected.Contains(key)) throw table.Wrong(row, $"no code counts «{key}»: remove the line or correct the key.");
            // One and two carry their number in the noun; the others show it.
            Template[] forms = [.. row.Fields.Skip(1).Select((form, place) => Template.Parse(table, row, form, place < (int)PluralForm.Few ? [] : ["n"]))];
            if (!counted.TryAdd(key, forms)) throw table.Wrong(row, $"«{key}» stands here for the second time: keep one.");
        }

        foreach (var key in expected.Where(key => !counted.ContainsKey(key))) throw new WordTableException($"{table.Name} lacks «{key}»: add a line with its six forms.");
        return counted;
    }

    private static string[] Months(WordTable table)
    {
        var months = new string[12];
        foreach (var row in table.Rows)
        {
            if (!int.TryParse(row.Fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
                throw table.Wrong(row, $"«{row.Fields[0]}» is no month: write 1 to 12.");
            if (months[month - 1] is not null) throw table.Wrong(row, $"month {month} stands here for the second time: keep one.");
            if (row.Fields[1].Length == 0) throw table.Wrong(row, $"month {month} has no name.");
            months[month - 1] = row.Fields[1];
        }

        var missing = Array.IndexOf(months, null);
        return missing < 0 ? months : throw new WordTableException($"{table.Name} lacks month {missing + 1}: add a line for it.");
    }

    // A text cut at its places: literal, place, literal, place … literal.
    private sealed class Template(string[] literals, string[] places)
    {
        public static Template Parse(WordTable table, WordRow row, string text, IReadOnlyList<string> expected)
        {
            if (text.Length == 0) throw table.Wrong(row, $"«{row.Fields[0]}» has no text.");
            var literals = new List<string>();
            var places = new List<string>();
            var rest = text.Replace("\\n", "\n", StringComparison.Ordinal);
            for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
            {
                var close = rest.IndexOf('}', open);
                if (close < 0) throw table.Wrong(row, $"«{row.Fields[0]}» opens a place with '{{' and never closes it.");
                literals.Add(rest[..open]);
                places.Add(rest[(open + 1)..close]);
                rest = rest[(close + 1)..];
            }

            literals.Add(rest);
            foreach (var place in places.Where(place => !expected.Contains(place)))
                throw table.Wrong(row, $"«{row.Fields[0]}» has the place {{{place}}}, which the code does not fill; it fills {Listed(expected)}.");
            foreach (var place in expected.Where(place => !places.Contains(place)))
                throw table.Wrong(row, $"«{row.Fields[0]}» lacks the place {{{place}}}: add it.");
            return new Template([.. literals.Select(Bidi.Embed)], [.. places]);
        }

        public string Fill(params ReadOnlySpan<(string Place, string Value)> values)
        {
            var text = new StringBuilder(literals[0]);
            for (var i = 0; i < places.Length; i++) text.Append(Value(values, places[i])).Append(literals[i + 1]);
            return text.ToString();
        }

        private static string Value(ReadOnlySpan<(string Place, string Value)> values, string place)
        {
            foreach (var (name, value) in values)
            {
                if (string.Equals(name, place, StringComparison.Ordinal)) return value;
            }

            throw new ArgumentException($"The place {{{place}}} was not filled.", nameof(values));
        }

        private static string Listed(IReadOnlyList<string> places) => places.Count == 0 ? "none" : string.Join(", ", places.Select(place => $"{{{place}}}"));
    }
}
