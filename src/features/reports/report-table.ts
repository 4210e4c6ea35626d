// The table of a report in one of its layouts, pure. Each text stands in it with a mark by which it is known again when the file comes back.
import { type Block, type Cell, cell, type Row } from '#src/documents/write/paper.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import {
  headingName,
  type MeasurePicture,
  type PlanPicture,
  periodsText,
  responsibleWithTasks,
  type StepPicture,
  shortDay,
  spanOfMeasure,
  spanText,
  whoOf,
} from '../measures/public.ts'
import type { Column, Layout } from './layout.ts'
import type { Slot } from './marks.ts'
import { activeOf, countedOf, type ReportInput } from './report-input.ts'
import {
  actionSlots,
  behindBox,
  computed,
  linesOfSlot,
  measureSlot,
  nameSlot,
  outcomeSlots,
  resultSlot,
  resultsOf,
  stepSlot,
  tickOfSlot,
} from './report-slots.ts'
import { reportsWords } from './words.ts'

export function reportTable(input: ReportInput, layout: Layout, caption: string): Block {
  const { lang, plan } = input
  const hasIssue = layout.columns.some(column => column.shows === 'issue')
  const rows: Row[] = plan.headings.flatMap(heading => {
    const measures = activeOf(plan).filter(one => one.headingId === heading.id)
    if (measures.length === 0) return []
    const group: Row = {
      isGroup: true,
      cells: [
        {
          blocks: linesOfSlot(headingSlot(heading, lang)),
          columns: layout.columns.length,
          isHead: true,
        },
      ],
    }
    return [...(hasIssue ? [] : [group]), ...measures.flatMap(measure => rowsOf(input, layout, measure))]
  })
  return {
    kind: 'table',
    caption,
    hideCaption: true,
    columns: layout.columns.map(column => ({ share: column.share })),
    head: [{ cells: layout.columns.map(column => cell(column.head[lang], { isHead: true, align: 'center' })) }],
    rows,
  }
}

const headingSlot = (heading: PlanPicture['headings'][number], lang: Lang) =>
  computed('heading', heading.id, undefined, `${heading.number}. ${headingName(heading, lang)}`)

/** What belongs to the whole measure stands once, beside all its steps. */
const ofMeasure: readonly Column[] = ['measure', 'issue', 'outcome', 'supervision']

function rowsOf(input: ReportInput, layout: Layout, measure: MeasurePicture): Row[] {
  const steps = countedOf(measure)
  const inCell = (shows: Column, some: readonly StepPicture[]): Cell => {
    const blocks = contentOf(input, shows, measure, some).flatMap(one => one.blocks)
    return blocks.length === 0 ? cell('–') : { blocks }
  }
  if (layout.rows === 'measure' || steps.length <= 1)
    return [{ cells: layout.columns.map(column => inCell(column.shows, steps)) }]
  return steps.map((step, at) => ({
    cells: layout.columns.flatMap((column): Cell[] => {
      if (!ofMeasure.includes(column.shows)) return [inCell(column.shows, [step])]
      return at === 0 ? [{ ...inCell(column.shows, steps), rows: steps.length }] : []
    }),
  }))
}

/** Every text of the table, in the order in which it is printed. */
export function slotsOfTable(input: ReportInput, layout: Layout): readonly Slot[] {
  const isUsed = (id: string) => activeOf(input.plan).some(measure => measure.headingId === id)
  const headings = layout.columns.some(column => column.shows === 'issue')
    ? []
    : input.plan.headings.filter(one => isUsed(one.id)).map(one => headingSlot(one, input.lang))
  const texts = activeOf(input.plan).flatMap(measure => {
    const steps = countedOf(measure)
    const isWhole = layout.rows === 'measure' || steps.length <= 1
    return layout.columns.flatMap(({ shows }) =>
      (isWhole || ofMeasure.includes(shows) ? [steps] : steps.map(step => [step]))
        .flatMap(some => contentOf(input, shows, measure, some))
        .map(one => one.slot),
    )
  })
  return [...headings, ...texts]
}

interface Content {
  readonly slot: Slot
  readonly blocks: readonly Block[]
}

const lines = (slot: Slot, look: { readonly bold?: boolean } = {}): Content => ({
  slot,
  blocks: linesOfSlot(slot, look),
})

const ticked = (slot: Slot, done: boolean): Content => ({ slot, blocks: tickOfSlot(slot, done) })

function contentOf(
  input: ReportInput,
  shows: Column,
  measure: MeasurePicture,
  steps: readonly StepPicture[],
): readonly Content[] {
  const { lang, plan } = input
  const w = reportsWords(lang).paper
  const only = steps.length === 1 ? steps[0] : undefined
  const workedOut = (field: 'period' | 'responsible', text: string) =>
    lines(computed(field, only?.id ?? measure.id, measure, text, only))
  switch (shows) {
    case 'measure':
      return [
        lines(nameSlot(measure, `${measure.kind === 'measure' ? '' : `${w.kinds[measure.kind]} `}${measure.number} `)),
      ]
    case 'issue': {
      const heading = plan.headings.find(one => one.id === measure.headingId)
      return [
        ...(heading ? [lines(computed('heading', measure.id, measure, headingName(heading, lang)))] : []),
        ...(measure.problem === '' ? [] : [lines(measureSlot(measure, 'problem', measure.problem))]),
      ]
    }
    case 'method':
      return steps.map(step => lines(stepSlot(measure, step, steps)))
    case 'steps':
      return [
        lines(nameSlot(measure, `${measure.number} `), { bold: true }),
        ...steps.map(step => lines(stepSlot(measure, step, steps))),
      ]
    case 'period':
      return [
        workedOut(
          'period',
          only
            ? periodsText(only, plan.fiscalYear, lang)
            : spanText(spanOfMeasure(measure, plan.fiscalYear), plan.fiscalYear, lang),
        ),
      ]
    case 'responsible': {
      const own = only?.responsible ?? []
      const who = responsibleWithTasks(own.length > 0 ? own : whoOf(measure), lang)
      return [workedOut('responsible', who.replaceAll(' · ', '\n'))]
    }
    case 'output':
      return resultsOf(input, measure, steps).map(slot => lines(slot))
    case 'outcome':
      return outcomeSlots(input, measure).map(slot => lines(slot))
    case 'supervision': {
      const often = measure.supervision === 'none' ? '' : fill(w.supervised, { often: w.often[measure.supervision] })
      const due = input.round ? fill(w.dueBy, { day: shortDay(input.round.due, lang) }) : ''
      return [lines(computed('supervision', measure.id, measure, [often, due].filter(Boolean).join('\n')))]
    }
    case 'expected-output':
      return [lines(measureSlot(measure, 'output_expected', measure.outputExpected))]
    case 'expected-outcome':
      return [lines(measureSlot(measure, 'outcome_expected', measure.outcomeExpected))]
    case 'done':
      return steps.map(step => {
        const done = step.state === 'done'
        return ticked(behindBox(resultSlot(input, measure, step, `${step.number}. `), done), done)
      })
    case 'ticks':
      return steps.flatMap(step => {
        const done = step.state === 'done'
        return [
          ticked(behindBox(computed('tick', step.id, measure, done ? w.ticked : w.notYet, step), done), done),
          lines(resultSlot(input, measure, step, '')),
        ]
      })
    case 'summary':
      return actionSlots(input, measure, steps).map(slot => lines(slot))
  }
}
