// Reads the settings from their three places and checks them.
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NewsBot.Settings;

internal static class SettingsReader
{
    public const string FileName = "appsettings.json";

    /// <summary>The file beside the program, the one in the data folder over it, the environment over both; never the current folder.</summary>
    /// <exception cref="SettingsException">A file is broken.</exception>
    public static IConfigurationRoot Read(string programFolder, string dataFolder, IReadOnlyDictionary<string, string> environment)
    {
        var builder = new ConfigurationBuilder();
        foreach (var folder in new[] { programFolder, dataFolder })
        {
            var file = Path.Combine(folder, FileName);
            if (File.Exists(file)) AddFile(builder, file);
        }

        builder.AddInMemoryCollection(environment.Select(variable =>
            KeyValuePair.Create(variable.Key.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), (string?)variable.Value)));
        try
        {
            return builder.Build();
        }
        catch (FormatException twice)
        {
            throw new SettingsException($"{FileName} in {programFolder} or {dataFolder}: {twice.Message} Remove the repetition.");
        }
    }

    /// <summary>The settings, checked by the same validators that the host runs at its start.</summary>
    /// <exception cref="SettingsException">A value cannot be read.</exception>
    /// <exception cref="OptionsValidationException">A value is not allowed.</exception>
    public static NewsBotOptions Check(IConfiguration configuration)
    {
        using var provider = new ServiceCollection().AddSettings(configuration).BuildServiceProvider();
        try
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
            return provider.GetRequiredService<IOptions<NewsBotOptions>>().Value;
        }
        catch (InvalidOperationException unreadable)
        {
            throw new SettingsException($"{unreadable.Message} Correct it in {FileName} or in the environment.");
        }
    }

    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NewsBotOptions>().Bind(configuration.GetSection(NewsBotOptions.Section)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<NewsBotOptions>, NewsBotOptionsValidator>();
    }

    private static void AddFile(ConfigurationBuilder builder, string file)
    {
        byte[] text;
        try
        {
            text = File.ReadAllBytes(file);
            using var parsed = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (parsed.RootElement.ValueKind != JsonValueKind.Object) throw new SettingsException($"{file} holds no settings: its JSON must be one object in braces.");
        }
        catch (JsonException broken)
        {
            throw new SettingsException($"{file} is no valid JSON at line {broken.LineNumber + 1}: {broken.Message} Mend it or remove it.");
        }

        builder.AddJsonStream(new MemoryStream(text));
    }
}
