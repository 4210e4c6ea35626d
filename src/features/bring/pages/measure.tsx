// /office/bring/:id/measures/:key: one measure beside the rows of the paper it was read from. Saving it says that somebody looked.
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf, type Visit } from '#src/platform/http/visit.ts'
import {
  BesideSource,
  Button,
  ButtonRow,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  List,
  Muted,
  PageHead,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { aimName, frameworkInForce } from '../../assessment/public.ts'
import { correctMeasure } from '../actions/correct-measure.ts'
import { Draft, type DraftMeasure } from '../draft.ts'
import { partiesOf } from '../party.ts'
import { paperById, readOf } from '../queries.ts'
import { paperMay, stateOf } from '../rules.ts'
import { CorrectMeasure } from '../schema.ts'
import { marksOf, sourceOf } from '../source.ts'
import { byNeed, needsLook } from '../sureness.ts'
import { bringWords } from '../words.ts'
import { thisYear } from '../world.ts'
import { houseToChoose, partyChoices } from './choices.ts'
import { LookBadge } from './draft-view.tsx'
import { MeasureFields } from './measure-fields.tsx'
import { crumbsTo, hiddenNow, measureAt, paperAt, SomebodyFaster, titleOf } from './parts.tsx'

export async function loadMeasure(tx: Tx, visit: Visit) {
  const paper = await paperById(tx, idOf(visit))
  if (!paper || paper.draft === null) return undefined
  const draft = Draft.parse(paper.draft)
  const measure = draft.measures.find(one => one.key === visit.params.key)
  return measure && { paper, draft, measure, mayMend: paperMay(stateOf(paper.state), 'mend').ok }
}

async function loadBeside(tx: Tx, visit: Visit) {
  const found = await loadMeasure(tx, visit)
  if (!found) return undefined
  return {
    ...found,
    house: await houseToChoose(tx),
    framework: await frameworkInForce(tx, found.draft.year ?? thisYear(tx)),
    rows: sourceOf(await readOf(tx, found.paper.id), found.measure),
  }
}

export type BesideData = NonNullable<Awaited<ReturnType<typeof loadBeside>>>

export const measure = page({
  path: '/office/bring/:id/measures/:key',
  shell: 'office',
  may: 'paper:bring',
  ledger: 'paper.mended',
  queries: 12,
  words: bringWords,
  input: CorrectMeasure,
  load: loadBeside,
  values: ({ paper, measure: one }) => valuesOf(one, paper.version),
  run: async (tx, input, visit) => {
    const id = idOf(visit)
    const key = visit.params.key ?? ''
    const done = await correctMeasure(tx, id, key, input.correction, input._version)
    if (!done.ok) return done.because === 'not-found' ? no('not-found') : done
    if (input.isNext) {
      const paper = await paperById(tx, id)
      const next = paper && byNeed(Draft.parse(paper.draft)).find(needsLook)
      if (next) return ok({ to: measureAt(id, next.key), notice: 'saved' })
    }
    return ok({ to: paperAt(id), notice: 'saved' })
  },
  view: (data, { lang }, form) => {
    const { draft: all } = bringWords(lang)
    const { measure: w } = all
    const { paper, measure: one, mayMend } = data
    const at = measureAt(paper.id, one.key)
    const title = w.title.replace('{no}', one.no || one.key.slice(1))
    return {
      title,
      within: '/office/bring',
      crumbs: crumbsTo(lang, { href: paperAt(paper.id), text: paper.name }, { text: title }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={titleOf(one, lang)}
            above={
              <>
                <LookBadge lang={lang} measure={one} />
                <Muted>
                  {[
                    w.of.replace('{name}', paper.name),
                    one.page === null ? '' : all.page.replace('{page}', String(one.page)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Muted>
              </>
            }
            actions={
              mayMend ? (
                <>
                  {needsLook(one) ? (
                    <Form
                      lang={lang}
                      action={href(lang, `${at}/arrange`)}
                      label={w.look}
                      hidden={{ _once: `${form.hidden._once}`, _version: String(paper.version), verb: 'look' }}
                    >
                      <Button variant="quiet" icon="check">
                        {w.look}
                      </Button>
                    </Form>
                  ) : null}
                  <LinkButton href={href(lang, `${at}/split`)} variant="ghost">
                    {w.split}
                  </LinkButton>
                  <LinkButton href={href(lang, `${at}/arrange`)} variant="ghost">
                    {w.arrange}
                  </LinkButton>
                </>
              ) : undefined
            }
          />
          <SomebodyFaster lang={lang} form={form} now={paper.version} />
          <BesideSource
            title={w.source}
            open={w.sourceOpen}
            note={w.sourceNote}
            none={w.sourceNone}
            pages={pagesOf(data, lang)}
            rows={data.rows.map(row => ({
              label: [
                row.page === undefined ? '' : all.page.replace('{page}', String(row.page)),
                w.row.replace('{row}', String(row.row)),
              ]
                .filter(Boolean)
                .join(' · '),
              cells: row.cells.map(cell => ({
                mark: cell.mark,
                head: cell.head || w.column.replace('{column}', String(cell.column + 1)),
                text: cell.text,
                unsure: cell.unsure,
              })),
            }))}
          >
            {mayMend ? (
              <Form lang={lang} action={href(lang, at)} hidden={hiddenNow(form, paper.version)} guard>
                <MeasureFields
                  lang={lang}
                  form={form}
                  measure={one}
                  draft={data.draft}
                  parties={partyChoices(data.house, lang)}
                  stepParties={partyChoices(data.house, lang, peopleIn(one))}
                  scores={scoreChoices(data, lang)}
                  marks={field => marksOf(one, field)}
                />
                <ButtonRow>
                  <Button size="lg">{w.save}</Button>
                  <Button size="lg" variant="quiet" name="verb" value="next">
                    {w.next}
                  </Button>
                  <LinkButton href={href(lang, paperAt(paper.id))} variant="ghost">
                    {bringWords(lang).common.back}
                  </LinkButton>
                </ButtonRow>
              </Form>
            ) : (
              <AsRead measure={one} lang={lang} />
            )}
          </BesideSource>
        </Stack>
      ),
    }
  },
})

const peopleIn = (measure: DraftMeasure): ReadonlySet<string> =>
  new Set(partiesOf(measure).flatMap(({ choice }) => (choice.startsWith('person:') ? [choice.slice(7)] : [])))

/** What was taken over, to be read only. */
function AsRead({ measure: one, lang }: { measure: DraftMeasure; lang: Lang }) {
  const { draft: d } = bringWords(lang)
  const lists = [
    { term: d.fields.steps, texts: one.steps.map(asLine) },
    { term: d.fields.responsible, texts: one.responsible.map(party => party.words) },
    { term: d.fields.outputs, texts: one.outputs },
    { term: d.fields.outcomes, texts: one.outcomes.map(outcome => outcome.text) },
  ]
  return (
    <Stack>
      <Text tone="muted">{d.measure.readOnly}</Text>
      <Card>
        <DescriptionList
          items={lists
            .filter(({ texts }) => texts.length > 0)
            .map(({ term, texts }) => ({ term, value: <List marker="number" items={[...texts]} /> }))}
        />
      </Card>
    </Stack>
  )
}

const asLine = ({ text, periods, responsible }: DraftMeasure['steps'][number]) =>
  [text, periods, ...responsible.map(party => party.words)].filter(Boolean).join(' · ')

const drawn = ['pdf', 'scan', 'photo']
const MOST_PAGES = 3

/** The pages on which the measure stands, with its places framed; none of what has no pages. */
function pagesOf({ paper, rows }: BesideData, lang: Lang) {
  const { draft: w } = bringWords(lang)
  if (!drawn.includes(paper.kind)) return []
  const cells = rows.flatMap(row => row.cells.map(cell => ({ ...cell, on: cell.place?.page ?? row.page })))
  const numbers = [...new Set(cells.flatMap(cell => cell.on ?? []))].slice(0, MOST_PAGES)
  return numbers.map(number => ({
    src: href(lang, `${paperAt(paper.id)}/pages/${number}`),
    alt: w.page.replace('{page}', String(number)),
    places: cells.flatMap(({ mark, on, place }) => (on === number && place?.box ? [{ mark, ...place.box }] : [])),
  }))
}

function scoreChoices({ framework, measure: one }: BesideData, lang: Lang) {
  const { measure: w } = bringWords(lang).draft
  const known = (framework?.indicators ?? []).map(indicator => ({
    value: `indicator:${indicator.id}`,
    label: framework ? aimName(framework, 'indicator', indicator.id, lang) : indicator.id,
  }))
  const all = [{ value: 'total:total', label: w.scoreTotal }, ...known]
  const others = one.outcomes.filter(({ score }) => score !== '' && !all.some(choice => choice.value === score))
  return [...all, ...others.map(({ score }) => ({ value: score, label: score }))]
}

/** Every row of the form; the new ones are empty. */
function valuesOf(measure: DraftMeasure, version: number): Record<string, string> {
  const rows = <One,>(name: string, list: readonly One[], parts: (one: One) => Record<string, string>) =>
    list.flatMap((one, at) => Object.entries(parts(one)).map(([part, value]) => [`${name}.${at}.${part}`, value]))
  return {
    title: measure.title,
    kind: measure.kind,
    heading: measure.heading,
    status: measure.status || 'unsaid',
    outputs: measure.outputs.join('\n'),
    ...Object.fromEntries([
      ...rows('step', measure.steps, ({ text, periods }) => ({ text, periods })),
      ...rows('party', measure.responsible, ({ words, choice }) => ({ words, choice })),
      ...measure.steps.flatMap((step, at) =>
        rows(`step.${at}.party`, step.responsible, ({ words, choice }) => ({ words, choice })),
      ),
      ...rows('outcome', measure.outcomes, ({ text, kind, score }) => ({ text, kind, score })),
    ]),
    _version: String(version),
  }
}
