// /sign-out: a button, never a link, so that no picture of a stranger can sign anybody out.
import { z } from 'zod'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Button, Form } from '#src/ui/index.ts'
import { cookiesOf } from '../answers.ts'
import type { Doors } from '../doors.ts'
import { signInWords } from '../words.ts'

export const signOut = (doors: Doors) =>
  page({
    path: '/sign-out',
    shell: 'plain',
    may: 'public',
    ledger: 'none',
    words: signInWords,
    input: z.object({}),
    load: async () => true,
    run: async (_tx, _input, visit) => {
      const auth = doors.auth(visit)
      const answer = await auth.api.signOut({ headers: visit.headers, asResponse: true })
      return ok({ to: '/sign-in', notice: 'signed-out', headers: cookiesOf(answer) })
    },
    view: (_data, { lang }, form) => ({
      title: signInWords(lang).account.signOut,
      body: (
        <Form lang={lang} action={href(lang, '/sign-out')} hidden={form.hidden}>
          <Button size="lg" wide>
            {signInWords(lang).account.signOut}
          </Button>
        </Form>
      ),
    }),
  })
