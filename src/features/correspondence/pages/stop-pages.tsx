// /office/letters/:id/pull-back, /withdraw, /void, /skip and /note: ways in which a letter stops or goes back, each with its reason, and an
// opinion beside the chain.
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf, type Visit } from '#src/platform/http/visit.ts'
import { TextArea, TextField } from '#src/ui/index.ts'
import { addNote } from '../actions/add-note.ts'
import { pullBack, skipVacant, voidLetter, withdrawLetter } from '../actions/stop-letter.ts'
import { letterPicture } from '../letter-picture.ts'
import type { LetterVerb } from '../rules.ts'
import { Note, Reason } from '../schema.ts'
import { letterWords } from '../words.ts'
import { crumbsTo, FormPage, LIST, letterAt } from './parts.tsx'

type Stop = 'pullBack' | 'withdraw' | 'void' | 'skip'

interface Asked {
  readonly verb: LetterVerb
  readonly words: Stop
  readonly may: 'letter:write' | 'letter:keep' | 'letter:read'
  readonly ledger: string
  readonly notice: string
  readonly act: (tx: Tx, id: string, input: { reason: string; _version: number }, visit: Visit) => Promise<Result<true>>
}

const stop = ({ verb, words, may, ledger, notice, act }: Asked) =>
  page({
    path: `${LIST}/:id/${verb}`,
    shell: 'office',
    may,
    ledger,
    words: letterWords,
    input: Reason,
    load: async (tx, visit) => {
      const picture = await letterPicture(tx, idOf(visit))
      return picture?.may.has(verb) ? picture : undefined
    },
    values: ({ row }) => ({ _version: String(row.version) }),
    run: async (tx, input, visit) => {
      const done = await act(tx, idOf(visit), input, visit)
      return done.ok ? ok({ to: letterAt(idOf(visit)), notice }) : done
    },
    view: ({ row, form: letterForm }, { lang }, form) => {
      const { stop: w, letter } = letterWords(lang)
      const at = letterAt(row.id)
      const title = w[`${words}Title`]
      return {
        title,
        within: LIST,
        crumbs: crumbsTo(lang, { href: at, text: row.subject || letterForm.name[lang] }, { text: title }),
        body: (
          <FormPage
            lang={lang}
            title={title}
            lead={w[`${words}Lead`]}
            action={`${at}/${verb}`}
            back={at}
            go={letter[words]}
            form={form}
            danger
          >
            <TextField lang={lang} label={w.reason} {...form.field('reason')} />
          </FormPage>
        ),
      }
    },
  })

export const stopPages = [
  stop({
    verb: 'pull-back',
    words: 'pullBack',
    may: 'letter:write',
    ledger: 'letter.pulled-back',
    notice: 'pulled-back',
    act: pullBack,
  }),
  stop({
    verb: 'withdraw',
    words: 'withdraw',
    may: 'letter:write',
    ledger: 'letter.withdrawn',
    notice: 'withdrawn',
    act: withdrawLetter,
  }),
  stop({ verb: 'void', words: 'void', may: 'letter:keep', ledger: 'letter.voided', notice: 'voided', act: voidLetter }),
  stop({
    verb: 'skip',
    words: 'skip',
    may: 'letter:read',
    ledger: 'letter.post-skipped',
    notice: 'skipped',
    act: (tx, id, input, visit) => skipVacant(tx, id, input, visit.origin),
  }),
]

export const letterNote = page({
  path: `${LIST}/:id/note`,
  shell: 'office',
  may: 'letter:read',
  ledger: 'letter.noted',
  words: letterWords,
  input: Note,
  load: (tx, visit) => letterPicture(tx, idOf(visit)),
  run: async (tx, input, visit) => {
    const done = await addNote(tx, idOf(visit), input)
    return done.ok ? ok({ to: letterAt(idOf(visit)), notice: 'noted' }) : done
  },
  view: ({ row, form: letterForm }, { lang }, form) => {
    const { stop: w, common } = letterWords(lang)
    const at = letterAt(row.id)
    return {
      title: w.noteTitle,
      within: LIST,
      crumbs: crumbsTo(lang, { href: at, text: row.subject || letterForm.name[lang] }, { text: w.noteTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.noteTitle}
          lead={w.noteLead}
          action={`${at}/note`}
          back={at}
          go={common.save}
          form={form}
        >
          <TextArea lang={lang} rows={4} label={w.note} {...form.field('text')} />
        </FormPage>
      ),
    }
  },
})
