// /sign-in: e-mail and password; a passkey or the organisation's own sign-in where there is one.
import { z } from 'zod'
import { no, ok } from '#src/kernel/result.ts'
import { line, mail, secret } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { safeReturn } from '#src/platform/http/security.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Button,
  Code,
  Disclosure,
  Form,
  LinkButton,
  PasskeyButton,
  PasswordField,
  Stack,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { agencyCard } from '../../../agencies/public.ts'
import { staffByMail } from '../../queries.ts'
import { cookiesOf, recordSignIn } from '../answers.ts'
import { internalAddress } from '../auth.ts'
import type { Doors } from '../doors.ts'
import { deviceCookie, triesOf } from '../tries.ts'
import { signInWords } from '../words.ts'

const SignIn = z.object({ email: mail(), password: secret(), next: line(500, { optional: true }) })

export const signIn = (doors: Doors) =>
  page({
    path: '/sign-in',
    shell: 'plain',
    may: 'public',
    ledger: 'none',
    words: signInWords,
    input: SignIn,
    load: async (tx, visit) => ({
      next: safeReturn(visit.query.get('next'), '/office'),
      isDemo: (await agencyCard(tx)).isDemo,
    }),
    values: ({ next }) => ({ next }),
    run: async (tx, input, visit) => {
      const next = safeReturn(input.next, '/office')
      const staff = await staffByMail(tx, input.email)
      const tries = triesOf(doors.limits, doors.secret, visit, staff?.id, input.email)
      if (!(await tries.count())) return no('too-many-tries')
      const auth = doors.auth(visit)
      // An unknown address takes the same way and the same time.
      const email = internalAddress(visit.agencyId, staff?.id ?? 'nobody')
      const answer = await auth.api.signInEmail({
        body: { email, password: input.password },
        headers: visit.headers,
        asResponse: true,
      })
      if (!answer.ok || !staff?.user_id) return no('not-known')
      await tries.forget()
      const said = z.object({ twoFactorRedirect: z.boolean().optional() }).parse(await answer.json())
      if (said.twoFactorRedirect)
        return ok({ to: `/sign-in/code?next=${encodeURIComponent(next)}`, headers: cookiesOf(answer) })
      await recordSignIn(tx, staff.user_id, 'password')
      return ok({ to: next, headers: [...cookiesOf(answer), deviceCookie(doors.secret, visit, staff.id)] })
    },
    view: ({ next, isDemo }, { lang, query }, form) => {
      const w = signInWords(lang).signIn
      const to = encodeURIComponent(next)
      return {
        title: w.title,
        lead: w.lead,
        body: (
          <Stack gap="lg">
            {query.get('error') === null ? null : (
              <Alert tone="error">{signInWords(lang).notices['oidc-failed']}</Alert>
            )}
            <Form
              lang={lang}
              action={href(lang, '/sign-in')}
              hidden={{ ...form.hidden, next: form.field('next').value }}
            >
              <TextField lang={lang} type="email" label={w.mail} autocomplete="username" {...form.field('email')} />
              <PasswordField
                lang={lang}
                label={w.password}
                autocomplete="current-password"
                name="password"
                error={form.error('password')}
              />
              <Button size="lg" wide>
                {w.go}
              </Button>
            </Form>
            <Stack gap="sm">
              <PasskeyButton
                kind="sign-in"
                text={w.passkey}
                optionsUrl="/api/auth/passkey/generate-authenticate-options"
                verifyUrl="/api/auth/passkey/verify-authentication"
                next={href(lang, next)}
                failed={w.passkeyFailed}
                wide
              />
              {doors.hasOidc ? (
                <LinkButton href={href(lang, `/sign-in/with?next=${to}`)} variant="quiet" wide>
                  {w.oidc.replace('{name}', doors.oidcName)}
                </LinkButton>
              ) : null}
            </Stack>
            <Disclosure summary={w.lost}>
              <Text>{w.lostHow}</Text>
            </Disclosure>
            {isDemo ? (
              <Alert tone="info" title={w.demo}>
                {w.demoHow.split('{password}')[0]}
                <Code>{DEMO_PASSWORD}</Code>
                {w.demoHow.split('{password}')[1]}
              </Alert>
            ) : null}
          </Stack>
        ),
      }
    },
  })

/** Only invented agencies have it; a real one begins with a one-time link. */
export const DEMO_PASSWORD = 'prongsai-demo-2569'
