using Exchange.Protocol.Http;

namespace Exchange.Protocol.Tests.Http;

public sealed class LoopbackRuleTests
{
    [Theory]
    [InlineData("http://127.0.0.1:7001/")]
    [InlineData("http://127.8.9.10/")]
    [InlineData("http://localhost:7001/")]
    [InlineData("http://LOCALHOST/")]
    [InlineData("http://[::1]:7001/")]
    [InlineData("https://node.example/")]
    [InlineData("https://10.0.0.1:8443/")]
    public void LoopbackOrTls_MayFlow(string address) => LoopbackRule.Allows(new Uri(address)).ShouldBeTrue();

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://0.0.0.0:7001/")]
    [InlineData("http://[::]:7001/")]
    [InlineData("http://node.example/")]
    [InlineData("http://127.0.0.1.node.example/")]
    [InlineData("http://localhost.node.example/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    public void EverythingElse_MayNot(string address) => LoopbackRule.Allows(new Uri(address)).ShouldBeFalse();

    [Fact]
    public void AddressWithoutHost_MayNot() => LoopbackRule.Allows(new Uri("search", UriKind.Relative)).ShouldBeFalse();
}
