using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Pages;

/// <summary>Renders components on their own, to be put into a page that is already shown.</summary>
public sealed class FragmentRenderer(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>The component's HTML.</summary>
    public async Task<string> RenderAsync<TComponent>(object parameters)
        where TComponent : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var view = ParameterView.FromDictionary(new Microsoft.AspNetCore.Routing.RouteValueDictionary(parameters));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(view)).ToHtmlString());
    }
}
