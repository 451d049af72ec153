using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Exchange.Node.Api;

/// <summary>The description of the node's interface for programs (OpenAPI), made from the endpoints themselves.</summary>
internal static class ApiDescription
{
    private const string Scheme = "token";

    /// <summary>Adds what makes it.</summary>
    public static void AddApiDescription(this IServiceCollection services, NodeSettings settings)
    {
        services.Configure<JsonOptions>(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = ProtocolJson.Options.PropertyNamingPolicy;
            foreach (var converter in ProtocolJson.Options.Converters)
            {
                options.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddOpenApi(options =>
        {
            options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith(ApiPaths.Prefix[1..] + "/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                Describe(document, settings);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, cancellationToken) =>
            {
                Protect(operation, context);
                return DescribeBodyAsync(operation, context, cancellationToken);
            });
        });
    }

    /// <summary>Adds its address; it tells nothing of records or people, so that anybody may read it.</summary>
    public static void MapApiDescription(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi(ApiPaths.Description);

    private static void Describe(OpenApiDocument document, NodeSettings settings)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Exchange node",
            Version = "1",
            Description = $"What people and programs of {settings.Name} ({settings.Ori}) can ask of its node. "
                + "Refusals are problem documents with a stable code.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = $"A token of an account, or one that a client got at {ApiPaths.Token} for its signed assertion (RFC 7523).",
            },
        };
    }

    private static async Task DescribeBodyAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<DescribedBody>().FirstOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [body.MediaType] = new() { Schema = await context.GetOrCreateSchemaAsync(body.Type, null, cancellationToken) },
                },
            };
        }
    }

    private static void Protect(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RequiredAction>().FirstOrDefault() is { } required
            && required != RequiredAction.None)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
        }
    }
}
