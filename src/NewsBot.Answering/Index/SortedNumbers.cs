// Looks a term up among those of a fact or a figure.
namespace NewsBot.Answering.Index;

internal static class SortedNumbers
{
    /// <summary>The place of <paramref name="number"/> (-1 or more), or -1. A binary search without a branch: which half is next cannot be guessed, and
    /// every question looks thousands of times.</summary>
    public static int Find(int[] sorted, int number)
    {
        var place = 0;
        for (var length = sorted.Length; length > 1;)
        {
            var half = length / 2;
            place += half & ((sorted[place + half - 1] - number) >> 31);
            length -= half;
        }

        return place < sorted.Length && sorted[place] == number ? place : -1;
    }
}
