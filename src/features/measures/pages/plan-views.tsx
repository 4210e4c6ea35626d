// The two views of a plan, and the same as a sheet to take along.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { PageView } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, Card, Icon, Link, Nowrap, PlanBoard, Stack, Table, TableFoot, Text } from '#src/ui/index.ts'
import type { MeasurePicture, PlanPicture } from '../picture.ts'
import { headingName, responsibleText, responsibleWithTasks, spanText, stateText, tones, whoOf } from '../show.ts'
import { laneOf, progressOf, spanOfMeasure } from '../status.ts'
import { measuresWords } from '../words.ts'

type Views = { lang: Lang; picture: PlanPicture; shown: readonly MeasurePicture[]; today: string }

export function PlanTimeline({ lang, picture, shown, today, at, month }: Views & { at?: number; month?: number }) {
  const w = measuresWords(lang).plan
  const year = picture.fiscalYear
  return (
    <PlanBoard
      lang={lang}
      label={w.board}
      {...(at === undefined ? {} : { today: at })}
      {...(month === undefined ? {} : { month })}
      groups={picture.headings
        .map(heading => ({
          title: `${heading.number}. ${headingName(heading, lang)}`,
          lanes: shown
            .filter(measure => measure.headingId === heading.id)
            .map(measure => {
              const progress = progressOf(measure, year, today)
              const { spans, marks } = laneOf(measure, year, today)
              return {
                code: measure.number,
                title: measure.name,
                href: href(lang, `/office/measures/${measure.id}`),
                note: (
                  <>
                    <span>{responsibleText(whoOf(measure).slice(0, 2), lang)}</span>
                    <Nowrap>
                      {w.steps.replace('{done}', String(progress.done)).replace('{all}', String(progress.all))}
                    </Nowrap>
                    <Nowrap>
                      <Icon name="paperclip" label={w.col.evidence} /> {progress.evidence}
                    </Nowrap>
                  </>
                ),
                badge: (
                  <Badge lang={lang} tone={tones[progress.status]} plain={progress.status !== 'late'}>
                    {stateText(progress, lang)}
                  </Badge>
                ),
                period: spanText(spanOfMeasure(measure, year), year, lang),
                spans,
                marks,
              }
            }),
        }))
        .filter(group => group.lanes.length > 0)}
    />
  )
}

export function PlanTable({ lang, picture, shown, today, csv }: Views & { csv: string }) {
  const w = measuresWords(lang).plan
  const year = picture.fiscalYear
  return (
    <Card padding="none">
      <Table
        lang={lang}
        caption={w.titleYear.replace('{year}', String(year))}
        layout="items"
        rows={shown}
        columns={[
          { key: 'number', label: w.col.number, phone: 'code', cell: row => row.number },
          {
            key: 'name',
            label: w.col.measure,
            head: true,
            phone: 'title',
            cell: row => (
              <Stack gap="none">
                <Link href={href(lang, `/office/measures/${row.id}`)}>{row.name}</Link>
                {row.kind === 'measure' ? null : (
                  <Text size="sm" tone="muted">
                    {measuresWords(lang).measure.kinds[row.kind]}
                  </Text>
                )}
              </Stack>
            ),
          },
          { key: 'who', label: w.col.responsible, phone: 'note', cell: row => responsibleText(whoOf(row), lang) },
          {
            key: 'period',
            label: w.col.period,
            phone: 'hide',
            cell: row => spanText(spanOfMeasure(row, year), year, lang),
          },
          {
            key: 'state',
            label: w.col.status,
            phone: 'state',
            cell: row => {
              const progress = progressOf(row, year, today)
              return (
                <Badge lang={lang} tone={tones[progress.status]} plain={progress.status !== 'late'}>
                  {stateText(progress, lang)}
                </Badge>
              )
            },
          },
          {
            key: 'steps',
            label: w.col.steps,
            numeric: true,
            phone: 'mark',
            cell: row => {
              const { done, all } = progressOf(row, year, today)
              return `${done}/${all}`
            },
          },
          {
            key: 'evidence',
            label: w.col.evidence,
            numeric: true,
            phone: 'hide',
            cell: row => progressOf(row, year, today).evidence,
          },
        ]}
      />
      <TableFoot lang={lang} csv={csv} />
    </Card>
  )
}

export function planCsv(
  picture: PlanPicture,
  shown: readonly MeasurePicture[],
  today: string,
  lang: Lang,
): NonNullable<PageView['raw']> {
  const { col } = measuresWords(lang).plan
  const { kinds } = measuresWords(lang).measure
  const year = picture.fiscalYear
  const headings = new Map(picture.headings.map(heading => [heading.id, headingName(heading, lang)]))
  const rows = shown.flatMap(measure =>
    (measure.steps.length === 0 ? [undefined] : measure.steps).map(step => [
      headings.get(measure.headingId) ?? '',
      measure.number,
      kinds[measure.kind],
      measure.name,
      step ? `${step.number}. ${step.name}` : '',
      responsibleWithTasks(step && step.responsible.length > 0 ? step.responsible : measure.responsible, lang),
      spanText(step ? spanOfMeasure({ steps: [step] }, year) : spanOfMeasure(measure, year), year, lang),
      stateText(progressOf(step ? { ...measure, steps: [step] } : measure, year, today), lang),
      step?.output ?? '',
      measure.outcomes.map(one => one.text).join('\n'),
    ]),
  )
  const head = [
    col.heading,
    col.number,
    col.kind,
    col.measure,
    col.step,
    col.responsible,
    col.period,
    col.status,
    col.output,
    col.outcome,
  ]
  return { name: `measures-${year}.csv`, type: 'text/csv; charset=utf-8', body: toCsv([head, ...rows]) }
}
