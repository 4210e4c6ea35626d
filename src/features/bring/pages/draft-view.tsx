// The draft of a paper as its page shows it: what to look at first, the measures, words put right, issues, findings of the checker, people and units.
import type { Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Badge, LinkButton, Section, Stack, StatTiles, Tabs, TaskList, Text } from '#src/ui/index.ts'
import { nameOf } from '../../people/public.ts'
import type { Draft, DraftMeasure } from '../draft.ts'
import { paperMay } from '../rules.ts'
import { nameOfHeading } from '../source.ts'
import { byNeed, isOfAnother, needsLook, unsureFields, waitingIn } from '../sureness.ts'
import { bringWords } from '../words.ts'
import { Checked, type DraftPart, Found, Headings, Repairs } from './draft-parts.tsx'
import type { PaperData } from './paper.tsx'
import { measureAt, paperAt, SomebodyFaster, titleOf } from './parts.tsx'
import { Who } from './who-parts.tsx'

export function DraftView({ data, draft, visit, form, order }: DraftPart & { readonly order: string }) {
  const { lang } = visit
  const { draft: w } = bringWords(lang)
  const part = { data, draft, visit, form }
  const at = paperAt(data.paper.id)
  const waiting = waitingIn(draft).length
  const mayMend = paperMay(data.state, 'mend').ok
  const isByPaper = order === 'paper' || !mayMend
  const measures = isByPaper ? draft.measures : byNeed(draft)
  return (
    <Stack gap="lg">
      <SomebodyFaster lang={lang} form={form} now={data.paper.version} />
      <StatTiles
        label={w.tiles}
        tiles={[
          { label: w.tile.measures, value: draft.measures.length, unit: w.tile.unit, icon: 'list-ordered' },
          {
            label: w.tile.look,
            value: waiting,
            unit: w.tile.unit,
            icon: 'eye',
            tone: waiting > 0 ? 'warning' : 'success',
          },
          {
            label: w.tile.looked,
            value: draft.measures.filter(one => one.looked).length,
            unit: w.tile.unit,
            icon: 'check',
          },
          {
            label: w.tile.year,
            value: draft.year ?? w.tile.noYear,
            icon: 'calendar-range',
            tone: draft.year ? 'primary' : 'warning',
          },
        ]}
      />
      <Notes data={data} draft={draft} lang={lang} />
      {paperMay(data.state, 'take').ok && waiting === 0 ? <AllLooked data={data} visit={visit} /> : null}
      <Section id="measures" title={w.measures}>
        {mayMend ? (
          <Tabs
            label={w.order}
            look="buttons"
            items={[
              { label: w.byNeed, href: href(lang, at), current: !isByPaper },
              { label: w.byPaper, href: href(lang, `${at}?order=paper`), current: isByPaper },
            ]}
          />
        ) : null}
        <TaskList
          label={w.measures}
          items={measures.map(measure => ({
            title: titleOf(measure, lang),
            href: href(lang, measureAt(data.paper.id, measure.key)),
            note: noteOf(draft, measure, lang),
            badge: <LookBadge lang={lang} measure={measure} />,
          }))}
        />
      </Section>
      <Who {...part} />
      <Repairs {...part} />
      <Headings {...part} />
      <Found {...part} />
      {mayMend ? <Checked {...part} /> : null}
    </Stack>
  )
}

/** Whoever may take it over goes on; the others learn who does. */
function AllLooked({ data, visit }: Pick<DraftPart, 'data' | 'visit'>) {
  const { lang, actor } = visit
  const { draft: w, mayTake } = bringWords(lang)
  if (actor?.holds('plan:edit'))
    return (
      <Alert
        tone="success"
        title={w.allLooked}
        actions={
          <LinkButton href={href(lang, `${paperAt(data.paper.id)}/take`)} icon="check">
            {w.take}
          </LinkButton>
        }
      />
    )
  const names = data.house.people.filter(one => data.takers.has(one.id)).map(one => nameOf(one, lang))
  return (
    <Alert tone="success" title={mayTake.title}>
      {names.length > 0 ? mayTake.who.replace('{names}', names.join(', ')) : mayTake.nobody}
    </Alert>
  )
}

function noteOf(draft: Draft, measure: DraftMeasure, lang: Lang) {
  const { draft: w } = bringWords(lang)
  const unsure = needsLook(measure) ? unsureFields(measure) : []
  return (
    <>
      {[
        nameOfHeading(draft, measure.heading),
        measure.page === null ? '' : w.page.replace('{page}', String(measure.page)),
      ]
        .filter(Boolean)
        .join(' · ')}
      {unsure.length > 0 ? (
        <Text size="sm" tone="warning">
          {w.unsure.replace('{fields}', unsure.map(field => w.fields[field]).join(', '))}
        </Text>
      ) : null}
    </>
  )
}

export function LookBadge({ lang, measure }: { lang: Lang; measure: DraftMeasure }) {
  const { draft: w } = bringWords(lang)
  if (measure.leftOut)
    return (
      <Badge lang={lang} tone="idle" icon="circle-slash-2">
        {w.leftOut}
      </Badge>
    )
  if (needsLook(measure))
    return (
      <Badge lang={lang} tone="missing">
        {w.tile.look}
      </Badge>
    )
  return measure.looked ? (
    <Badge lang={lang} tone="done" plain>
      {w.looked}
    </Badge>
  ) : (
    <Badge lang={lang} tone="done" icon="eye" plain>
      {w.clear}
    </Badge>
  )
}

function Notes({ data, draft, lang }: { data: PaperData; draft: Draft; lang: Lang }) {
  const { draft: w } = bringWords(lang)
  const known: Readonly<Record<string, string>> = w.notes
  const isOther = isOfAnother(draft, data.agency)
  const said = [
    ...draft.notes.flatMap(note => known[note] ?? []),
    ...(isOther ? [w.otherAgency.replace('{name}', draft.agency)] : []),
  ]
  if (said.length === 0) return null
  return (
    <Alert tone="warning">
      {said.map(line => (
        <Text>{line}</Text>
      ))}
    </Alert>
  )
}
