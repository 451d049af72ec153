// An OpenID Connect provider for tests: node provider.mjs PORT REDIRECT
import Provider from "oidc-provider";

const [port, redirect] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: "exchange-node",
    client_secret: "a secret of the tests alone",
    token_endpoint_auth_method: "client_secret_post",
    redirect_uris: [redirect],
    application_type: "native",
  }],
  pkce: { required: () => true },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
});
provider.listen(Number(port), "127.0.0.1");
