// A place in an order: «the third», «the thirteenth», «the fifth and twentieth».
namespace NewsBot.Arabic;

internal static class OrdinalPhrase
{
    public static (decimal Value, int End)? Read(TokenRun run, int at)
    {
        if (run.WordAt(at)?.Number is not { } first) return null;
        if (first.Kind is not (NumberKind.Ordinal or NumberKind.OrdinalDefinite or NumberKind.OrdinalUnit)) return null;
        if (first.Value < 10 && run.Adjoins(at + 1) && run.WordAt(at + 1)?.Number is { Governed: false } second)
        {
            if (second is { Kind: NumberKind.TenTail, And: false, Definite: false }) return (first.Value + second.Value, at + 2);
            if (second is { Kind: NumberKind.Ten, And: true }) return (first.Value + second.Value, at + 2);
        }

        return first.Kind switch
        {
            NumberKind.OrdinalUnit => null,
            NumberKind.OrdinalDefinite when !first.Definite => null,
            _ => (first.Value, at + 1),
        };
    }
}
