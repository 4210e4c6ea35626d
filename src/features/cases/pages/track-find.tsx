// /track: the code goes in here. Guessing is limited, and every miss looks the same.
import { z } from 'zod'
import { no, ok } from '#src/kernel/result.ts'
import { line } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Button, Form, PageHead, Read, Stack, Text, TextField } from '#src/ui/index.ts'
import { caseByCode } from '../queries.ts'
import { casesWords } from '../words.ts'
import { FIND, trackAt } from './track.tsx'

export const trackFind = page({
  path: FIND,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: casesWords,
  attempts: 30,
  input: z.object({ code: line(40) }),
  load: async () => ({}),
  run: async (tx, { code }) => {
    const found = await caseByCode(tx, code)
    return found ? ok({ to: trackAt(found.code) }) : no('no-such-code', { at: 'code' })
  },
  view: (_data, { lang }, form) => {
    const w = casesWords(lang).find
    return {
      title: w.title,
      description: w.lead,
      crumbs: [{ href: '/', text: casesWords(lang).home }, { text: w.title }],
      body: (
        <Read>
          <PageHead title={w.title} lead={w.lead} />
          <Stack gap="lg">
            <Form lang={lang} action={href(lang, FIND)} hidden={form.hidden}>
              <TextField
                lang={lang}
                label={w.code}
                hint={w.codeHint}
                width="md"
                autocomplete="off"
                spellcheck={false}
                {...form.field('code')}
              />
              <Button size="lg">{w.go}</Button>
            </Form>
            <Text size="sm" tone="muted">
              {w.lost}
            </Text>
          </Stack>
        </Read>
      ),
    }
  },
})
