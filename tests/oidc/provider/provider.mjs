// A real OpenID provider on this machine, for the suites. PORT (0: any), TTL (an ID token's life in seconds), ALG (what it
// signs with). It says `ready ISSUER` once it listens; each start makes keys of its own, so a restart on the same port is
// a rotation.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const people = {
  adviser: { groups: ['carrel-adviser'] },
  adviser2: { groups: ['carrel-adviser'] },
  'line-manager': { groups: ['carrel-manager', 'library'] },
  visitor: { groups: ['library'] },
  stranger: { groups: ['carrel-adviser'] },
};

function madeKeys() {
  const made = (alg, kind, options) => {
    const jwk = generateKeyPairSync(kind, options).privateKey.export({ format: 'jwk' });
    return { ...jwk, use: 'sig', alg, kid: `${alg}-${randomUUID()}` };
  };
  return [
    made('RS256', 'rsa', { modulusLength: 2048 }),
    made('PS256', 'rsa', { modulusLength: 2048 }),
    made('ES256', 'ec', { namedCurve: 'P-256' }),
    made('EdDSA', 'ed25519', {}),
  ];
}

function clientNamed(id) {
  return {
    client_id: id,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: ['http://127.0.0.1/callback'],
    id_token_signed_response_alg: process.env.ALG || 'RS256',
  };
}

function claimsOf(id) {
  return { sub: `subject-of-${id}`, preferred_username: id, groups: people[id]?.groups ?? [] };
}

const server = createServer();
server.listen(Number(process.env.PORT || 0), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [clientNamed('carrel'), clientNamed('another')],
    jwks: { keys: madeKeys() },
    cookies: { keys: [randomUUID()] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    scopes: ['openid', 'profile', 'groups'],
    claims: { openid: ['sub'], profile: ['preferred_username'], groups: ['groups'] },
    conformIdTokenClaims: false,
    findAccount: async (context, id) => ({ accountId: id, claims: async () => claimsOf(id) }),
    ttl: { IdToken: Number(process.env.TTL || 600), AccessToken: 600, Session: 3600, Grant: 3600, Interaction: 600 },
  });
  server.on('request', provider.callback());
  console.log(`ready ${issuer}`);
});
