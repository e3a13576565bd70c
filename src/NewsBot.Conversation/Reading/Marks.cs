// Marks of Arabic writing that code compares with; written by number, so that no Arabic letter stands in code.
namespace NewsBot.Conversation.Reading;

internal static class Marks
{
    public const char ArabicQuestion = (char)0x61F;
}
