// A real OpenID provider for the tests of signing in with one: it asks nothing and signs in whoever `account` names.

import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

export interface OidcServer {
  readonly issuer: string
  /** Who is sitting at the provider, and what it says of her. */
  account: { sub: string; email: string; email_verified: boolean }
  /** Follows the way from our redirect to the provider and back to our callback; the callback's address. */
  signInThrough(authorizeUrl: string): Promise<string>
  stop(): Promise<void>
}

export const CLIENT = { id: 'prongsai', secret: 'a secret between the two of at least 32 letters' }

export async function oidcServer(redirectUris: readonly string[]): Promise<OidcServer> {
  const http = createServer()
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const issuer = `http://127.0.0.1:${port}`
  const server: OidcServer = {
    issuer,
    account: { sub: 'nobody', email: '', email_verified: false },
    signInThrough: url => follow(url),
    stop: async () => {
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [...redirectUris],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ ...server.account, sub, name: 'from the provider' }),
    }),
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
  })
  http.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) {
      provider.callback()(request, response)
      return
    }
    const { prompt, params, grantId } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login') {
      await provider.interactionFinished(request, response, { login: { accountId: server.account.sub } })
      return
    }
    const grant = grantId
      ? await provider.Grant.find(grantId)
      : new provider.Grant({ accountId: server.account.sub, clientId: String(params.client_id) })
    grant?.addOIDCScope('openid email profile')
    await provider.interactionFinished(
      request,
      response,
      { consent: { grantId: (await grant?.save()) ?? '' } },
      { mergeWithLastSubmission: true },
    )
  })
  return server

  async function follow(start: string): Promise<string> {
    const cookies = new Map<string, string>()
    let url = start
    for (let steps = 0; steps < 12; steps++) {
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      })
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        cookies.set(name, value)
      }
      const location = answer.headers.get('location')
      if (!location)
        throw new Error(`the provider stopped at ${url}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
      url = new URL(location, url).href
      if (!url.startsWith(issuer)) return url
    }
    throw new Error('the provider goes in circles')
  }
}
