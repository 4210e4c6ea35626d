// /services/resume: back to what was begun, by the code that was written down. Guessing is limited, and every miss looks the same.
import { z } from 'zod'
import { no, ok } from '#src/kernel/result.ts'
import { line } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Button, Form, PageHead, Read, TextField } from '#src/ui/index.ts'
import { caseById } from '../../cases/public.ts'
import { askedSections } from '../../forms/public.ts'
import { openDraft } from '../actions/fill-in.ts'
import { servicesWords } from '../words.ts'
import { applyAt, LIST, trackAt } from './parts.tsx'

export const serviceResume = page({
  path: `${LIST}/resume`,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: servicesWords,
  attempts: 20,
  input: z.object({ code: line(40) }),
  load: async () => ({}),
  run: async (tx, { code }) => {
    const open = await openDraft(tx, code)
    if (!open) return no('no-such-draft', { at: 'code' })
    const { draft, form } = open
    const sent = draft.case_id === null ? undefined : await caseById(tx, draft.case_id)
    if (sent) return ok({ to: trackAt(sent.code) })
    const { sections } = askedSections(form, draft.answers)
    const next = sections.find(({ questions }) =>
      questions.some(one => !one.optional && draft.answers[one.id] === undefined),
    )
    return ok({ to: applyAt(draft.code, next?.section.id ?? 'check') })
  },
  view: (_data, { lang }, form) => {
    const all = servicesWords(lang)
    const w = all.resume
    return {
      title: w.title,
      description: w.lead,
      within: LIST,
      crumbs: [{ href: '/', text: all.home }, { href: LIST, text: all.list.title }, { text: w.title }],
      body: (
        <Read>
          <PageHead title={w.title} lead={w.lead} />
          <Form lang={lang} action={href(lang, `${LIST}/resume`)} hidden={form.hidden}>
            <TextField
              lang={lang}
              label={w.code}
              width="md"
              autocomplete="off"
              spellcheck={false}
              {...form.field('code')}
            />
            <Button size="lg">{w.go}</Button>
          </Form>
        </Read>
      ),
    }
  },
})
