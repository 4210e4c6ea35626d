// /office/publications/:id/compare: writes down that a manual from the starter set was compared with the law in force; and the mark it has until then.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Alert, LinkButton, List, Text, TextField } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { compareStart } from '../actions/compare-start.ts'
import { theirs } from '../actions/parts.ts'
import { type StartRow, startOf } from '../queries-starters.ts'
import { CompareStart } from '../schema.ts'
import { starters } from '../starters.ts'
import { publishingWords } from '../words.ts'
import { crumbsTo, LIST, officeAt } from './parts.tsx'

const checksOf = (start: StartRow, lang: Lang): string[] =>
  starters.find(one => one.id === start.starter)?.check.map(one => one[lang]) ?? []

/** Until somebody compared it, whoever prepares it is told on its page and when publishing it. */
export function NotComparedNote({ lang, start, mayCompare }: { lang: Lang; start: StartRow; mayCompare: boolean }) {
  const w = publishingWords(lang).starters
  return (
    <Alert
      tone="warning"
      title={w.notComparedTitle}
      actions={
        mayCompare ? (
          <LinkButton href={href(lang, `${officeAt(start.publication_id)}/compare`)} size="sm" variant="quiet">
            {w.compare}
          </LinkButton>
        ) : undefined
      }
    >
      <Text>{w.toCheck}</Text>
      <List marker="disc" items={checksOf(start, lang)} />
    </Alert>
  )
}

export const publicationCompare = page({
  path: `${LIST}/:id/compare`,
  shell: 'office',
  may: 'publication:write',
  ledger: 'publication.compared',
  queries: 10,
  words: publishingWords,
  input: CompareStart,
  load: async (tx, visit) => {
    const found = await theirs(tx, idOf(visit))
    const start = found.ok ? await startOf(tx, found.value.id) : undefined
    return found.ok && start && start.compared_at === null ? { row: found.value, start } : undefined
  },
  run: async (tx, { compared_with }, visit) => {
    const done = await compareStart(tx, idOf(visit), compared_with)
    return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'compared' }) : done
  },
  view: ({ row, start }, { lang }, form) => {
    const w = publishingWords(lang).starters
    const back = officeAt(row.id)
    return {
      title: w.compareTitle,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: row.draft.title_th }, { text: w.compareTitle }),
      body: (
        <FormPage
          lang={lang}
          title={fill('{title}: {manual}', { title: w.compareTitle, manual: row.draft.title_th })}
          lead={w.compareLead}
          action={`${back}/compare`}
          back={back}
          go={w.compare}
          form={form}
        >
          <Text>{w.toCheck}</Text>
          <List marker="disc" items={checksOf(start, lang)} />
          <TextField lang={lang} label={w.comparedWith} hint={w.comparedWithHint} {...form.field('compared_with')} />
        </FormPage>
      ),
    }
  },
})
