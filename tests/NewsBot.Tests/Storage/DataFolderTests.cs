// The lock that lets one process in, and what the others are told.
using System.Diagnostics;
using NewsBot.Storage;
using Xunit;

namespace NewsBot.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_missing_folder_is_made_for_its_owner_alone()
    {
        using var folder = DataFolder.Open(_root["a/b"]);

        Assert.Equal(_root["a/b"], folder.Path);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_root["a/b"]));
    }

    [Fact]
    public void A_second_opening_is_refused_within_a_second_and_told_who_holds_it()
    {
        using var held = DataFolder.Open(_root["data"]);
        var watch = Stopwatch.StartNew();

        for (var i = 0; i < 20; i++)
        {
            var thrown = Assert.Throws<DataFolderException>(() => DataFolder.Open(_root["data"]));
            Assert.True(thrown.IsTaken);
            Assert.Equal(
                $"The data folder '{_root["data"]}' is in use by process {Environment.ProcessId}. Stop that process, or name another folder with --data DIR.",
                thrown.Message);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void The_holder_is_known_with_its_socket_once_announced()
    {
        using var held = DataFolder.Open(_root["data"]);
        using var self = Process.GetCurrentProcess();

        var before = DataFolder.ReadHolder(_root["data"]);
        held.Announce("/run/x.sock");
        var after = DataFolder.ReadHolder(_root["data"]);

        Assert.Equal((self.Id, null), (before!.ProcessId, before.SocketPath));
        Assert.Equal(self.StartTime.ToUniversalTime(), before.StartedAt.UtcDateTime, TimeSpan.FromSeconds(1));
        Assert.Equal("/run/x.sock", after!.SocketPath);
    }

    [Fact]
    public void A_folder_let_go_can_be_taken_again_and_names_nobody()
    {
        DataFolder.Open(_root["data"]).Dispose();

        Assert.Null(DataFolder.ReadHolder(_root["data"]));
        DataFolder.Open(_root["data"]).Dispose();
    }

    [Fact]
    public void A_note_that_is_not_one_reads_as_nobody()
    {
        foreach (var note in new[] { "", "{}", "[]", "{\"pid\":\"x\"}", "{\"pid\":1,\"startedAt\":\"never\",\"socket\":null}" })
        {
            File.WriteAllText(_root["newsbot.holder"], note);
            Assert.Null(DataFolder.ReadHolder(_root.Path));
        }

        Assert.Null(DataFolder.ReadHolder(_root["nowhere"]));
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(_root["file"], "");

        var thrown = Assert.Throws<DataFolderException>(() => DataFolder.Open(_root["file"]));

        Assert.False(thrown.IsTaken);
        Assert.Equal($"The data folder '{_root["file"]}' is a file. Name a folder with --data DIR.", thrown.Message);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_to_be_forbidden()
    {
        File.WriteAllText(_root["file"], "");
        var below = _root["file/data"];

        var thrown = Assert.Throws<DataFolderException>(() => DataFolder.Open(below));

        Assert.False(thrown.IsTaken);
        Assert.StartsWith($"The data folder '{below}' cannot be written (", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith("). Give this user rights to it, or name another folder with --data DIR.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_rights_is_said_to_be_forbidden()
    {
        // Not even root can make a folder here.
        Assert.SkipUnless(Directory.Exists("/proc/self"), "This system has no /proc.");

        var thrown = Assert.Throws<DataFolderException>(() => DataFolder.Open("/proc/newsbot"));

        Assert.False(thrown.IsTaken);
        Assert.StartsWith("The data folder '/proc/newsbot' cannot be written (", thrown.Message, StringComparison.Ordinal);
    }
}
