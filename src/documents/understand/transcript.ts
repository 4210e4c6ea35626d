// What was understood as plain JSON: for programs, and for holding a reading against what a person reads.
import type { Period } from '#src/kernel/period.ts'
import type { PaperKind, ToldMeasure, ToldPeriod, Understood } from './understood.ts'

const kinds: Readonly<Record<PaperKind, string>> = {
  result: 'result_report',
  progress: 'progress_report',
  plan: 'plan',
  other: 'other',
}

export function transcriptOf(paper: Understood) {
  return {
    agency: paper.agency?.value ?? null,
    agency_type: paper.agencyType ?? null,
    district: paper.district?.value ?? null,
    province: paper.province?.value ?? null,
    fiscal_year_be: paper.fiscalYear?.value ?? null,
    round: paper.round ?? null,
    report_kind: kinds[paper.kind],
    overall_score: paper.overallScore?.value ?? null,
    overall_level: paper.overallLevel?.value ?? null,
    memo: paper.memo
      ? {
          from: paper.memo.from ?? null,
          number: paper.memo.number ?? null,
          date: paper.memo.date ?? null,
          subject: paper.memo.subject ?? null,
          to: paper.memo.to ?? null,
          signers: paper.memo.signers,
        }
      : null,
    measures: paper.measures.map(measure),
    notes: paper.notes,
  }
}

const measure = (one: ToldMeasure) => ({
  no: one.no,
  issue_heading: one.heading?.value ?? null,
  title: one.title.value,
  ...(one.titleItems.length > 0 ? { title_items: one.titleItems } : {}),
  steps: one.steps.value,
  responsible: one.responsible.value,
  period: one.period ? period(one.period.value) : null,
  status: one.status ? one.status.value.replace('-', '_') : null,
  outputs: one.outputs.value,
  outcomes: one.outcomes.value,
  ...(one.supervision.value.length > 0 ? { supervision: one.supervision.value } : {}),
  scores: one.scores.value.map(({ indicator, value, change }) => ({
    indicator,
    value: value ?? null,
    change: change ?? null,
  })),
})

const days = (one: Period | undefined) => ({ start: one?.from.toString() ?? null, end: one?.to.toString() ?? null })

const period = ({ raw, days: whole, parts }: ToldPeriod) => ({
  raw,
  ...days(whole),
  ...(parts.length > 1 ? { segments: parts.map(days) } : {}),
})
