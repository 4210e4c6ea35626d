// Two buttons of /office/account that act on one key each: sign a device out, remove a passkey.
import { z } from 'zod'
import { no, ok } from '#src/kernel/result.ts'
import { line } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { record } from '#src/platform/ledger/record.ts'
import { LinkButton, PageHead } from '#src/ui/index.ts'
import type { Doors } from '../doors.ts'
import { keysOf } from '../keys.ts'
import { signInWords } from '../words.ts'

export const sessionEnd = (doors: Doors) =>
  page({
    path: '/office/account/sessions/end',
    shell: 'office',
    may: 'signed-in',
    ledger: 'person.session-ended',
    words: signInWords,
    input: z.object({ session: line(100) }),
    load: async () => true,
    run: async (tx, input, visit) => {
      const auth = doors.auth(visit)
      const mine = (await keysOf(auth, visit)).sessions.find(one => one.id === input.session)
      if (!mine) return no('not-found')
      await auth.api.revokeSession({ body: { token: mine.token }, headers: visit.headers })
      await record(tx, {
        event: 'person.session-ended',
        subject: { kind: 'staff', id: tx.scope.actor?.id ?? '' },
        content: {},
      })
      return ok({ to: '/office/account', notice: 'session-ended' })
    },
    view: backToAccount,
  })

export const passkeyRemove = (doors: Doors) =>
  page({
    path: '/office/account/passkeys/remove',
    shell: 'office',
    may: 'signed-in',
    ledger: 'person.passkey-removed',
    words: signInWords,
    input: z.object({ passkey: line(100) }),
    load: async () => true,
    run: async (tx, input, visit) => {
      const auth = doors.auth(visit)
      const mine = (await keysOf(auth, visit)).passkeys.find(one => one.id === input.passkey)
      if (!mine) return no('not-found')
      await auth.api.deletePasskey({ body: { id: mine.id }, headers: visit.headers })
      await record(tx, {
        event: 'person.passkey-removed',
        subject: { kind: 'staff', id: tx.scope.actor?.id ?? '' },
        content: {},
      })
      return ok({ to: '/office/account', notice: 'passkey-removed' })
    },
    view: backToAccount,
  })

function backToAccount(_data: unknown, { lang }: { lang: 'th' | 'en' }) {
  const w = signInWords(lang).account
  return {
    title: w.title,
    within: '/office/account',
    body: (
      <PageHead title={w.security} actions={<LinkButton href={href(lang, '/office/account')}>{w.title}</LinkButton>} />
    ),
  }
}
