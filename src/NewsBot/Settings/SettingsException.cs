// A setting cannot be read.
namespace NewsBot.Settings;

/// <summary>One line: which setting or file, what is wrong with it, and the way out.</summary>
internal sealed class SettingsException(string message) : Exception(message);
