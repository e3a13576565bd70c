// The project's one verb: a question in, an answer out of the current state.
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering;

/// <summary>Answers from one state (snapshot and index together), swapped as one reference. Thread-safe; answers without lock or I/O.</summary>
public sealed class Answerer : IRevisionFollower
{
    private Answerer() { }

    /// <exception cref="WordTableException">A word list of this assembly is broken.</exception>
    public static Answerer Load(Analyzer analyzer) => throw new NotImplementedException();

    /// <summary>Never throws, whatever the text.</summary>
    public Answer Answer(Question question) => throw new NotImplementedException();

    /// <summary>Current facts that match the words, best first; used to pick facts, not to answer. All current facts in order of id for an empty text.</summary>
    public IReadOnlyList<FactVersion> Find(string words, int most) => throw new NotImplementedException();

    public void Follow(KnowledgeSnapshot after) => throw new NotImplementedException();

    /// <summary>An answerer at <paramref name="snapshot"/> that shares nothing mutable with this one: for previews.</summary>
    public Answerer With(KnowledgeSnapshot snapshot) => throw new NotImplementedException();
}
