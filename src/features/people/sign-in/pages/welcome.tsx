// /welcome/:token: the one-time link. Looking at it uses nothing up; setting a password does, and signs in.
import { z } from 'zod'
import { fullName } from '#src/kernel/person-name.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { secret } from '#src/platform/http/fields.ts'
import { type Done, page } from '#src/platform/http/page.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import { record } from '#src/platform/ledger/record.ts'
import { Button, DescriptionList, Form, LinkButton, PasswordField, Stack } from '#src/ui/index.ts'
import { todayOf } from '../../actor.ts'
import { openLink, staffById } from '../../queries.ts'
import { setUpAccount } from '../account.ts'
import { cookiesOf, recordSignIn } from '../answers.ts'
import { internalAddress, PASSWORD_MIN } from '../auth.ts'
import type { Doors } from '../doors.ts'
import { linkDigest } from '../link.ts'
import { deviceCookie } from '../tries.ts'
import { signInWords } from '../words.ts'

const NewPassword = z.object({ password: secret(), again: secret() }).superRefine(({ password, again }, problems) => {
  if (password.length < PASSWORD_MIN)
    problems.addIssue({ code: 'custom', path: ['password'], message: 'too-short', params: { min: PASSWORD_MIN } })
  else if (password !== again) problems.addIssue({ code: 'custom', path: ['again'], message: 'not-same' })
})

const PER_ADDRESS = 40

export const welcome = (doors: Doors) =>
  page({
    path: '/welcome/:token',
    shell: 'plain',
    may: 'public',
    ledger: 'person.account-set-up',
    words: signInWords,
    attempts: PER_ADDRESS,
    input: NewPassword,
    load: (tx, visit) => found(tx, visit),
    run: (tx, { password }, visit) => setUp(doors, tx, visit, password),
    view: ({ link, staff }, { lang, params }, form) => {
      const w = signInWords(lang).welcome
      if (!link || !staff) {
        return {
          title: w.deadTitle,
          status: 410,
          lead: signInWords(lang).errors['link-dead'],
          body: <LinkButton href={href(lang, '/sign-in')}>{w.toSignIn}</LinkButton>,
        }
      }
      const name = fullName({ title: staff.title, rank: staff.rank, first: staff.first_name, last: staff.last_name })
      return {
        title: w.title,
        lead: (link.purpose === 'first' ? w.first : w.recovery).replace('{name}', name),
        body: (
          <Stack gap="lg">
            <DescriptionList items={[{ term: w.mail, value: staff.email ?? w.noMail }]} />
            <Form lang={lang} action={href(lang, `/welcome/${params.token}`)} hidden={form.hidden}>
              <PasswordField
                lang={lang}
                label={w.password}
                hint={w.hint.replace('{min}', String(PASSWORD_MIN))}
                autocomplete="new-password"
                minlength={PASSWORD_MIN}
                name="password"
                error={form.error('password')}
              />
              <PasswordField
                lang={lang}
                label={w.again}
                autocomplete="new-password"
                name="again"
                error={form.error('again')}
              />
              <Button size="lg" wide>
                {w.go}
              </Button>
            </Form>
          </Stack>
        ),
      }
    },
  })

/** A dead link and no link look the same, and both say what to do. */
async function found(tx: Tx, visit: Visit) {
  const link = await openLink(tx, linkDigest(visit.params.token ?? ''))
  const staff = link ? await staffById(tx, link.staff_id) : undefined
  const isHere = staff && !staff.disabled_at && (staff.left_on === null || staff.left_on > todayOf(tx))
  return staff && isHere ? { link, staff } : { link: undefined, staff: undefined }
}

async function setUp(doors: Doors, tx: Tx, visit: Visit, password: string): Promise<Result<Done>> {
  const { link, staff } = await found(tx, visit)
  if (!link || !staff) return no('link-dead')
  const mine = await tx.db
    .updateTable('sign_in_link')
    .set({ used_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', link.id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (mine.numUpdatedRows === 0n) return no('link-dead')
  const auth = doors.auth(visit)
  // The account lives behind another connection. If we fail after this line, the link stays open and the same steps repeat.
  const userId = await setUpAccount(auth, tx.agencyId, staff.id, password)
  await tx.db
    .updateTable('staff')
    .set({ user_id: userId })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', staff.id)
    .execute()
  await record(tx, {
    event: 'person.account-set-up',
    subject: { kind: 'staff', id: staff.id },
    content: { purpose: link.purpose },
  })
  const answer = await auth.api.signInEmail({
    body: { email: internalAddress(tx.agencyId, staff.id), password },
    headers: visit.headers,
    asResponse: true,
  })
  await recordSignIn(tx, userId, 'link')
  return ok({ to: '/office', headers: [...cookiesOf(answer), deviceCookie(doors.secret, visit, staff.id)] })
}
