// /office/account/password: a new password; every other device is signed out.
import { z } from 'zod'
import { no, ok } from '#src/kernel/result.ts'
import { secret } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { record } from '#src/platform/ledger/record.ts'
import { Button, ButtonRow, Form, LinkButton, PageHead, PasswordField, Read } from '#src/ui/index.ts'
import { cookiesOf } from '../answers.ts'
import { PASSWORD_MIN } from '../auth.ts'
import type { Doors } from '../doors.ts'
import { signInWords } from '../words.ts'

const ChangePassword = z
  .object({ current: secret(), password: secret(), again: secret() })
  .superRefine(({ current, password, again }, problems) => {
    const wrong = (path: string, message: string) =>
      problems.addIssue({ code: 'custom', path: [path], message, params: { min: PASSWORD_MIN } })
    if (password.length < PASSWORD_MIN) wrong('password', 'too-short')
    else if (password === current) wrong('password', 'same-as-before')
    else if (password !== again) wrong('again', 'not-same')
  })

export const accountPassword = (doors: Doors) =>
  page({
    path: '/office/account/password',
    shell: 'office',
    may: 'signed-in',
    ledger: 'person.password-changed',
    words: signInWords,
    attempts: 20,
    input: ChangePassword,
    load: async () => true,
    run: async (tx, { current, password }, visit) => {
      const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true }
      const answer = await doors.auth(visit).api.changePassword({ body, headers: visit.headers, asResponse: true })
      if (!answer.ok) return no('wrong-password', { at: 'current' })
      await record(tx, {
        event: 'person.password-changed',
        subject: { kind: 'staff', id: tx.scope.actor?.id ?? '' },
        content: {},
      })
      return ok({ to: '/office/account', notice: 'password-changed', headers: cookiesOf(answer) })
    },
    view: (_data, { lang }, form) => {
      const w = signInWords(lang).account
      const hint = signInWords(lang).welcome.hint.replace('{min}', String(PASSWORD_MIN))
      return {
        title: w.changePassword,
        within: '/office/account',
        crumbs: [{ href: '/office/account', text: w.title }, { text: w.changePassword }],
        body: (
          <Read>
            <PageHead title={w.changePassword} />
            <Form lang={lang} action={href(lang, '/office/account/password')} hidden={form.hidden}>
              <PasswordField
                lang={lang}
                label={w.current}
                autocomplete="current-password"
                name="current"
                error={form.error('current')}
              />
              <PasswordField
                lang={lang}
                label={w.new}
                hint={hint}
                autocomplete="new-password"
                name="password"
                error={form.error('password')}
              />
              <PasswordField
                lang={lang}
                label={signInWords(lang).welcome.again}
                autocomplete="new-password"
                name="again"
                error={form.error('again')}
              />
              <ButtonRow>
                <Button size="lg">{w.save}</Button>
                <LinkButton variant="ghost" href={href(lang, '/office/account')}>
                  {w.cancel}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Read>
        ),
      }
    },
  })
