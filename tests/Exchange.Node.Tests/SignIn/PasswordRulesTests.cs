using Exchange.Node.SignIn;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Tests.SignIn;

public sealed class PasswordRulesTests
{
    private static readonly Account Owner = new() { Id = "a.reyes", Name = "Alexandra Reyes", Roles = ["analyst"] };

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("   spaces count too   ")]
    [InlineData("пароль из слов")]
    [InlineData("wxy7!kd2")]
    [InlineData("a phrase with password in it, and more")]
    public void PasswordsThatNobodyTriesFirst_AreTaken(string password) => Codes(password).ShouldBeEmpty();

    [Theory]
    [InlineData("short 7", "password-short")]
    [InlineData("👮👮👮👮", "password-short")]
    [InlineData("tab\tinside it", "password-unprintable")]
    [InlineData("Password1!", "password-known")]
    [InlineData("P@ssw0rd2026", "password-known")]
    [InlineData("Summer2026!", "password-known")]
    [InlineData("sheriff12", "password-known")]
    [InlineData("policepolice", "password-known")]
    [InlineData("12345678", "password-known")]
    [InlineData("qwertyuiop", "password-known")]
    [InlineData("abcd1234", "password-known")]
    [InlineData("zyxwvuts", "password-known")]
    [InlineData("aaaaaaaa", "password-known")]
    [InlineData("xk4xk4xk4xk4", "password-known")]
    [InlineData("reyes lives here", "password-personal")]
    [InlineData("4lexandra is me", "password-personal")]
    [InlineData("TamarindRules", "password-personal")]
    public void WhatIsTriedFirst_IsRefused_WithTheReason(string password, string code) => Codes(password).ShouldContain(code);

    [Fact]
    public void EverythingWrong_IsSaidAtOnce_AndNothingIsRepeated()
    {
        var problems = PasswordRules.Check("\treyes", Owner, "Tamarind Police");

        problems.Select(problem => problem.Code).ShouldBe(["password-short", "password-unprintable", "password-personal"]);
        problems.ShouldAllBe(problem => !problem.Message.Contains("reyes"));
    }

    [Fact]
    public void LongPhrases_AreKeptWhole_AndComposedAlike()
    {
        Codes(string.Join(' ', Enumerable.Range(0, 100).Select(i => $"word{i}x"))).ShouldBeEmpty();
        PasswordRules.Normalize("é is one letter").ShouldBe(PasswordRules.Normalize("é is one letter"));
    }

    private static IEnumerable<string> Codes(string password) =>
        PasswordRules.Check(password, Owner, "Tamarind Police").Select(problem => problem.Code);
}
