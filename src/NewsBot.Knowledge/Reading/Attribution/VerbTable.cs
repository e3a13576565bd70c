// The verbs of stating in all their forms, and the participles that carry on a statement; from the lists.
namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class VerbTable
{
    // He and she, past and present: a plural changes its spelling before a pronoun.
    private static readonly int[] OneSpeaker = [0, 1, 3, 4];

    private readonly Dictionary<string, VerbForm> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VerbForm> _relayed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VerbForm> _participles = new(StringComparer.Ordinal);

    public VerbTable(ListReader lists)
    {
        string[] takenUp = [.. lists.Rows("attribution-taken-up.txt", 1, 1).Select(row => row.Fields[0])];
        foreach (var row in lists.Rows("attribution-verbs.tsv", 8, 9))
        {
            string[] prepositions = row.Fields.Count == 9 ? [.. row.Fields[8].Split(ListReader.Separator).Select(lists.Spelled)] : [];
            var isQuestion = row.Fields[6] == "asked";
            var verb = new SpeechVerb(isQuestion ? SpeechAct.Said : lists.OneOf<SpeechAct>(row, 6), isQuestion, lists.OneOf<Complement>(row, 7), prepositions);
            for (var form = 0; form < 6; form++) lists.AddVerb(_verbs, row.Fields[form], verb, form % 3);
            foreach (var pronoun in takenUp)
            {
                foreach (var form in OneSpeaker) lists.AddVerb(_relayed, row.Fields[form] + pronoun, verb, form % 3);
            }
        }

        foreach (var row in lists.Rows("attribution-participles.tsv", 4, 4))
        {
            var verb = new SpeechVerb(lists.OneOf<SpeechAct>(row, 3), false, Complement.Any, []);
            for (var form = 0; form < 3; form++) lists.AddVerb(_participles, row.Fields[form], verb, form);
        }
    }

    /// <summary>Null for whatever is no verb of stating.</summary>
    public VerbForm? Find(string spelling) => _verbs.GetValueOrDefault(spelling);

    /// <summary>A verb of stating with the pronoun that takes up what stands before.</summary>
    public VerbForm? Relayed(string spelling) => _relayed.GetValueOrDefault(spelling);

    public VerbForm? Participle(string spelling) => _participles.GetValueOrDefault(spelling);
}
