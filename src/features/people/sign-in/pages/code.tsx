// /sign-in/code: the second step, six digits from an app or a backup code.
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { no, ok } from '#src/kernel/result.ts'
import { line, oneOf } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { safeReturn } from '#src/platform/http/security.ts'
import { href } from '#src/platform/http/visit.ts'
import { Button, Form, Link, OtpField, Stack, TextField } from '#src/ui/index.ts'
import { cookiesOf, recordSignIn } from '../answers.ts'
import type { Doors } from '../doors.ts'
import { deviceCookie } from '../tries.ts'
import { signInWords } from '../words.ts'

const SecondStep = z.object({
  kind: oneOf(['code', 'backup-code']),
  code: line(40),
  next: line(500, { optional: true }),
})
const PER_ADDRESS = 40

export const signInCode = (doors: Doors) =>
  page({
    path: '/sign-in/code',
    shell: 'plain',
    may: 'public',
    ledger: 'person.signed-in',
    words: signInWords,
    attempts: PER_ADDRESS,
    input: SecondStep,
    load: async (_tx, visit) => ({
      next: safeReturn(visit.query.get('next'), '/office'),
      backup: visit.query.get('by') === 'backup',
    }),
    values: ({ next, backup }) => ({ next, kind: backup ? 'backup-code' : 'code' }),
    run: async (tx, input, visit) => {
      const auth = doors.auth(visit)
      const code = toArabicDigits(input.code).replace(/\s/g, '')
      const ask = { body: { code }, headers: visit.headers, asResponse: true } as const
      const answer = input.kind === 'code' ? await auth.api.verifyTOTP(ask) : await auth.api.verifyBackupCode(ask)
      if (!answer.ok) return no(await refusalOf(answer, input.kind), { at: 'code' })
      const said = z.object({ user: z.object({ id: z.string() }) }).parse(await answer.json())
      const staffId = await recordSignIn(tx, said.user.id, input.kind)
      if (!staffId) return no('not-known')
      return ok({
        to: safeReturn(input.next, '/office'),
        headers: [...cookiesOf(answer), deviceCookie(doors.secret, visit, staffId)],
      })
    },
    view: (_data, { lang }, form) => {
      const w = signInWords(lang).code
      const backup = form.field('kind').value === 'backup-code'
      const next = form.field('next').value
      const other = `/sign-in/code?${new URLSearchParams({ next, ...(backup ? {} : { by: 'backup' }) })}`
      return {
        title: backup ? w.backupTitle : w.title,
        lead: backup ? w.backupLead : w.lead,
        body: (
          <Stack gap="lg">
            <Form
              lang={lang}
              action={href(lang, '/sign-in/code')}
              hidden={{ ...form.hidden, next, kind: form.field('kind').value }}
            >
              {backup ? (
                <TextField lang={lang} label={w.backupCode} autocomplete="off" name="code" error={form.error('code')} />
              ) : (
                <OtpField lang={lang} label={w.code} name="code" error={form.error('code')} autofocus />
              )}
              <Button size="lg" wide>
                {w.go}
              </Button>
            </Form>
            <Link href={href(lang, other)}>{backup ? w.back : w.backup}</Link>
          </Stack>
        ),
      }
    },
  })

async function refusalOf(answer: Response, kind: 'code' | 'backup-code') {
  const said = z.object({ code: z.string().optional() }).safeParse(await answer.json().catch(() => ({})))
  const code = said.success ? (said.data.code ?? '') : ''
  if (/COOKIE|EXPIRED|NOT_FOUND/.test(code)) return 'code-expired'
  if (/TOO_MANY|LOCKED/.test(code)) return 'too-many-tries'
  return kind === 'code' ? 'wrong-code' : 'wrong-backup'
}
