// From what was understood of a paper to a draft that people can mend: headings matched to the issues of the year, parties to units of the house,
// words repaired where they were guessed from a picture. Pure.
import type { ReadDocument } from '#src/documents/read/document.ts'
import { scoresIn } from '#src/documents/understand/numbers.ts'
import type { Source, ToldMeasure, ToldPeriod, Understood } from '#src/documents/understand/understood.ts'
import { formatPeriod } from '#src/kernel/thai-date/format-range.ts'
import { parsePeriodText } from '#src/kernel/thai-date/parse-period.ts'
import type { Draft, DraftMeasure } from './draft.ts'
import { bare } from './likeness.ts'
import { headingFor, indicatorFor, type MatchWorld } from './match.ts'
import { kindByWord, outcomeKindOf, withoutKindNumber } from './paper-words.ts'
import { meant, unknownUnits, withParties, withStepParties, withSureness } from './party.ts'
import { repairsFor } from './repair.ts'
import { applyRepairs, placedTexts } from './repair-draft.ts'

export interface DraftWorld extends MatchWorld {
  /** Words that the agency is known to use. */
  readonly vocabulary: readonly string[]
}

export interface ReadFrom {
  readonly document: ReadDocument
  /** Letters were guessed from a picture: repairs are made at once, and shown; elsewhere they are only proposed. */
  readonly isGuessed: boolean
}

export function draftOf(paper: Understood, { document, isGuessed }: ReadFrom, world: DraftWorld): Draft {
  const headings = headingsOf(paper)
  const measures = paper.measures.map((told, at) => measureOf(told, at, document, headings))
  const plain: Draft = {
    kind: paper.kind,
    agency: paper.agency?.value ?? '',
    year: paper.fiscalYear?.value ?? null,
    yearSure: paper.fiscalYear?.sure ?? 0,
    round: paper.round ?? '',
    headings: headings.map(({ key, text }) => ({ key, text, issue: '', like: 0 })),
    measures,
    scores: {
      total: paper.overallScore?.value ?? null,
      level: paper.overallLevel?.value ?? '',
      lines: [],
    },
    people: peopleIn(paper),
    units: [],
    decided: [],
    repairs: [],
    notes: [...paper.notes],
    lastKey: measures.length,
  }
  const repairs = repairsFor(placedTexts(plain), world.vocabulary).map((one, at) => ({
    id: `r${at + 1}`,
    from: one.from,
    to: one.to,
    places: [...one.places],
    applied: isGuessed,
  }))
  return matched(applyRepairs({ ...plain, repairs }), world)
}

function headingsOf(paper: Understood): { key: string; text: string }[] {
  const found = new Map<string, { key: string; text: string }>()
  for (const { heading } of paper.measures) {
    const text = heading?.value ?? ''
    if (text !== '' && !found.has(bare(text))) found.set(bare(text), { key: `h${found.size + 1}`, text })
  }
  return [...found.values()]
}

function measureOf(
  told: ToldMeasure,
  at: number,
  document: ReadDocument,
  headings: readonly { key: string; text: string }[],
): DraftMeasure {
  const { heading, title, steps, responsible, period, outputs, outcomes, status } = told
  const lines = period ? periodLines(period.value) : []
  const isPairwise = lines.length > 1 && lines.length === steps.value.length
  const from = {
    heading: heading?.from,
    title: title.from,
    steps: steps.from,
    periods: period?.from,
    responsible: responsible.from,
    outputs: outputs.from,
    outcomes: outcomes.from,
    status: status?.from,
  }
  return {
    key: `m${at + 1}`,
    no: told.no,
    heading: headings.find(one => bare(one.text) === bare(heading?.value ?? ''))?.key ?? '',
    title: withoutKindNumber(title.value),
    kind: kindByWord(title.value),
    steps: steps.value.map((text, step) => ({
      text,
      periods: isPairwise ? (lines[step] ?? '') : lines.join('\n'),
      responsible: [],
    })),
    responsible: responsible.value.map(words => ({ words, choice: 'outside', guessed: false, settled: false })),
    outputs: [...outputs.value],
    outcomes: outcomes.value.map(text => ({ text, kind: outcomeKindOf(text), score: '' })),
    status: status?.value ?? '',
    sure: {
      ...(heading ? { heading: heading.sure } : {}),
      title: title.sure,
      steps: steps.sure,
      ...(period ? { periods: period.sure } : {}),
      responsible: responsible.sure,
      outputs: outputs.sure,
      outcomes: outcomes.sure,
      ...(status ? { status: status.sure } : {}),
    },
    from: Object.fromEntries(Object.entries(from).flatMap(([field, places]) => (places ? [[field, [...places]]] : []))),
    page: pageOf(document, title.from[0]) ?? null,
    looked: false,
    leftOut: false,
  }
}

/** As it is written where that can be read back, else the days that were understood, else the words as they are. */
export function periodLines({ raw, parts }: ToldPeriod): string[] {
  const written = parsePeriodText(raw)
  if (written.ok) return [raw]
  return parts.length > 0 ? [...new Set(parts.map(part => formatPeriod(part, 'months')))] : [raw]
}

/** Only what comes from pages knows them. */
export function pageOf(document: ReadDocument, source: Source | undefined): number | undefined {
  const block = source && document.blocks[source.block]
  if (!block) return undefined
  const row = block.kind === 'table' && source?.row !== undefined ? block.rows[source.row] : undefined
  return row?.cells.find(cell => cell.place)?.place?.page ?? block.place?.page
}

function peopleIn(paper: Understood): { name: string; position: string }[] {
  const signers = paper.memo?.signers ?? []
  return [...new Map(signers.map(one => [one.name, { name: one.name, position: one.position }])).values()]
}

/** The draft with what its words mean here: issues, units and indicators. Run again it only fills what is still open. */
export function matched(draft: Draft, world: MatchWorld): Draft {
  const headings = draft.headings.map(heading => {
    const found = headingFor(heading.text, world)
    return found ? { ...heading, issue: found.choice.id, like: found.like } : heading
  })
  const measures = draft.measures.map(measure => {
    const known = withSureness(
      withParties(measure.looked ? measure : withStepParties(measure, world), party => meant(party, world)),
      world,
    )
    return {
      ...known,
      outcomes: measure.outcomes.map(one => (one.score === '' ? { ...one, score: scoreOf(one.text, world) } : one)),
    }
  })
  return {
    ...draft,
    headings,
    measures,
    units: unknownUnits(measures, world),
    scores: { ...draft.scores, lines: linesIn(measures) },
  }
}

function scoreOf(text: string, world: MatchWorld): string {
  const [score] = scoresIn(text)
  return score === undefined ? '' : indicatorFor(score.indicator, world)
}

function linesIn(measures: readonly DraftMeasure[]): Draft['scores']['lines'] {
  const lines = measures.flatMap(measure =>
    [...measure.outcomes.map(one => one.text), ...measure.outputs].flatMap(text => {
      const known = measure.outcomes.find(one => one.text === text)?.score ?? ''
      return scoresIn(text).flatMap(({ indicator, value }) =>
        value === undefined ? [] : [{ words: indicator || text, value, key: known, measure: measure.key }],
      )
    }),
  )
  return lines.filter(
    (line, at) =>
      lines.findIndex(one => one.key === line.key && one.value === line.value && one.words === line.words) === at,
  )
}
