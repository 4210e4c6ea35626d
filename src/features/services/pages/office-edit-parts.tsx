// What the pages share on which the working copy of a service is changed.
import type { PropsWithChildren } from 'hono/jsx'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import type { Done, PageView } from '#src/platform/http/page.ts'
import { idOf, type Visit } from '#src/platform/http/visit.ts'
import { Select } from '#src/ui/index.ts'
import { type Question, wordsIn } from '../../forms/public.ts'
import { FormPage } from '../../measures/public.ts'
import { askedBefore } from '../builder.ts'
import { type ServiceRow, serviceById } from '../queries.ts'
import { builderWords } from '../words.ts'
import { OFFICE, officeAt } from './office-list.tsx'

export const base = { shell: 'office', may: 'service:edit', ledger: 'service.changed', words: builderWords } as const

export async function mine(tx: Tx, visit: Visit): Promise<ServiceRow | undefined> {
  const row = await serviceById(tx, idOf(visit))
  return row && tx.scope.actor?.holds('service:edit', row.unit_id) === true ? row : undefined
}

const crumbs = (lang: Lang, row: ServiceRow, title: string) => [
  { href: OFFICE, text: builderWords(lang).list.title },
  { href: officeAt(row.id), text: wordsIn(row.draft.title, lang) },
  { text: title },
]

type Edited = PropsWithChildren<{
  lang: Lang
  row: ServiceRow
  form: FormState
  title: string
  lead?: string
  go: string
  /** Its address below that of the service. */
  at: string
}>

/** The page on which one thing of the working copy is changed. */
export const editView = ({ lang, row, form, title, lead, go, at, children }: Edited): PageView => ({
  title,
  within: OFFICE,
  crumbs: crumbs(lang, row, title),
  body: (
    <FormPage
      lang={lang}
      title={title}
      {...(lead === undefined ? {} : { lead })}
      action={officeAt(row.id, at)}
      back={officeAt(row.id)}
      go={go}
      form={form}
      now={row.version}
    >
      {children}
    </FormPage>
  ),
})

/** Back among the questions, where what was changed stands. */
export const savedAt = (visit: Visit, done: Result<string>): Result<Done> =>
  done.ok ? ok({ to: `${officeAt(idOf(visit))}#questions`, notice: 'changed' }) : done

export const drawn = (row: ServiceRow) => ({ _version: String(row.version) })

export function valuesOf(question: Question): Record<string, string | undefined> {
  const leaf = question.when && 'question' in question.when && 'is' in question.when ? question.when : undefined
  return {
    type: question.type,
    label_th: question.label.th,
    label_en: question.label.en,
    help_th: question.help?.th,
    help_en: question.help?.en,
    optional: question.optional ? 'yes' : undefined,
    personal: question.personal ? 'yes' : undefined,
    choices:
      'choices' in question
        ? question.choices.map(({ words }) => (words.en === '' ? words.th : `${words.th} | ${words.en}`)).join('\n')
        : undefined,
    min: 'min' in question ? String(question.min) : undefined,
    max: 'min' in question ? String(question.max) : undefined,
    unit_th: question.type === 'number' ? question.unit?.th : undefined,
    unit_en: question.type === 'number' ? question.unit?.en : undefined,
    when: leaf ? `${leaf.question}:${[leaf.is].flat()[0]}` : undefined,
  }
}

type WhenProps = { lang: Lang; form: FormState; row: ServiceRow; id: string; group?: string }

/** Of whom it is asked; nothing to choose where nothing with choices is asked before. */
export function When({ lang, form, row, id, group }: WhenProps) {
  const w = builderWords(lang).question
  const before = askedBefore(row.draft, id, group)
  if (before.length === 0) return null
  return (
    <Select
      lang={lang}
      optional
      empty={w.always}
      label={w.when}
      options={before.flatMap(asked =>
        asked.choices.map(choice => ({
          value: `${asked.id}:${choice.id}`,
          label: fill(w.whenChoice, { question: wordsIn(asked.label, lang), choice: wordsIn(choice.words, lang) }),
        })),
      )}
      {...form.field('when')}
    />
  )
}
