// /office/reports: the papers of the year, to look at and to take along as PDF or Word: results, plan, analysis of the assessment.

import { PaperView } from '#src/documents/write/html.tsx'
import { paperTypes } from '#src/documents/write/paper-types.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Button,
  Card,
  EmptyState,
  FilterBar,
  Link,
  LinkButton,
  PageHead,
  PreviewPaper,
  Row,
  Section,
  Select,
  Stack,
  Table,
  Tabs,
} from '#src/ui/index.ts'
import { roundName, shortDay } from '../../measures/public.ts'
import { momentDay } from '../../people/public.ts'
import { askedIn, numeralStyles } from '../asked.ts'
import { collectDifferences } from '../collect-differences.ts'
import type { Standing } from '../compare-plans.ts'
import { layoutById, layouts } from '../layout.ts'
import { draw, type Format, formats, type Kind, kinds, makeReport, type Report } from '../make-report.ts'
import { type ReportRow, reportsOf } from '../queries-reports.ts'
import { evidenceOfPicture } from '../report-annex.ts'
import { reportsWords } from '../words.ts'
import { DIFFERENCES } from './differences.tsx'
import { FREEZE } from './freeze.tsx'
import { stateTones } from './report.tsx'
import { WORD } from './word.tsx'

const PATH = '/office/reports'

export const reports = page({
  path: PATH,
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  queries: 62,
  words: reportsWords,
  load: async (tx, visit) => {
    const asked = askedIn(visit)
    const { kind } = asked
    const report = await makeReport(tx, asked)
    const { query, lang, actor } = visit
    const isLooked = report && kind === 'result' && !query.has('format')
    const counts = isLooked
      ? (await collectDifferences(tx, { year: report.year, round: report.round?.id, lang }))?.diff?.counts
      : undefined
    return {
      kind,
      report,
      counts,
      frozen: report && !query.has('format') ? await reportsOf(tx, kind, report.year) : [],
      mayReturn: actor?.holds('step:report') ?? false,
      mayFreeze: actor?.holds('report:freeze') ?? false,
    }
  },
  view: ({ kind, report, mayReturn, counts, frozen, mayFreeze }, { lang, query, store }) => {
    const { page: w } = reportsWords(lang)
    const format = formats.find(one => one === query.get('format'))
    if (report && format) {
      const name = ['report', kind, report.year, report.round?.kind, report.layout].filter(Boolean).join('-')
      return {
        title: w.title,
        body: null,
        raw: { body: () => draw(report, format, store), type: paperTypes[format], name: `${name}.${format}` },
      }
    }
    const tabs = (
      <Tabs
        label={w.title}
        items={kinds.map(one => ({
          href: href(lang, one === 'result' ? PATH : `${PATH}?kind=${one}`),
          label: w.kinds[one],
          current: one === kind,
        }))}
      />
    )
    if (!report)
      return {
        title: w.title,
        body: (
          <Stack gap="lg">
            <PageHead title={w.title} lead={w.lead} />
            {tabs}
            <EmptyState icon="file-text" title={w.none[kind]}>
              {w.noneWhat[kind]}
            </EmptyState>
          </Stack>
        ),
      }
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              <>
                <LinkButton href={addressOf(lang, kind, report, 'pdf')} icon="download">
                  {w.pdf}
                </LinkButton>
                <LinkButton href={addressOf(lang, kind, report, 'docx')} variant="quiet" icon="download">
                  {w.docx}
                </LinkButton>
              </>
            }
          />
          {tabs}
          <Choices lang={lang} kind={kind} report={report} />
          <Ways lang={lang} kind={kind} report={report} mayReturn={mayReturn} counts={counts} mayFreeze={mayFreeze} />
          {frozen.length > 0 ? <Frozen lang={lang} rows={frozen} /> : null}
          {kind === 'result' && report.keptAt === undefined ? <Alert tone="warning" title={w.draft} /> : null}
          <PreviewPaper
            label={w.preview}
            wide={kind !== 'analysis'}
            {...(report.keptAt ? { note: w.final.replace('{day}', shortDay(report.keptAt.slice(0, 10), lang)) } : {})}
          >
            <PaperView paper={report.paper} pictureAt={pictureAt} />
          </PreviewPaper>
        </Stack>
      ),
    }
  },
})

interface WaysProps {
  readonly lang: Lang
  readonly kind: Kind
  readonly report: Report
  readonly mayReturn: boolean
  readonly mayFreeze: boolean
  readonly counts: Readonly<Record<Standing, number>> | undefined
}

/** From here to what was changed in Word, and to what changed since the round before. */
function Ways({ lang, kind, report, mayReturn, mayFreeze, counts }: WaysProps) {
  const { returned, differences: d, frozen } = reportsWords(lang)
  const query = new URLSearchParams({ year: String(report.year), ...(report.round ? { round: report.round.id } : {}) })
  const differ = counts && counts.new + counts.changed + counts.gone
  return (
    <Row gap="md">
      {mayFreeze ? (
        <Link href={href(lang, `${FREEZE}?${choicesOf(kind, report)}`)} icon="lock-keyhole">
          {frozen.freeze}
        </Link>
      ) : null}
      {kind === 'result' ? (
        <Link href={href(lang, `${DIFFERENCES}?${query}`)} icon="file-search">
          {differ === undefined ? d.link : fill(d.linkCount, { count: differ })}
        </Link>
      ) : null}
      {mayReturn && kind !== 'analysis' ? (
        <Link href={href(lang, WORD)} icon="file-pen-line">
          {returned.open}
        </Link>
      ) : null}
    </Row>
  )
}

/** The preview shows what the office shows anyway, and waits for nothing. */
function pictureAt(name: string): string | undefined {
  const id = evidenceOfPicture(name)
  return id && `/office/evidence/${id}/thumb`
}

const choicesOf = (kind: Kind, report: Report) =>
  new URLSearchParams({
    kind,
    year: String(report.year),
    ...(report.round ? { round: report.round.id } : {}),
    ...(report.layout ? { layout: report.layout } : {}),
    numerals: report.paper.numerals,
  })

const addressOf = (lang: Lang, kind: Kind, report: Report, format: Format): string =>
  href(lang, `${PATH}?${choicesOf(kind, report)}&format=${format}`)

function Frozen({ lang, rows }: { lang: Lang; rows: readonly ReportRow[] }) {
  const { frozen: w } = reportsWords(lang)
  return (
    <Section id="frozen" title={w.list} intro={w.listIntro} look="minor">
      <Card padding="none">
        <Table
          lang={lang}
          caption={w.list}
          rows={rows}
          columns={[
            {
              key: 'when',
              label: w.when,
              head: true,
              cell: row => <Link href={href(lang, `${PATH}/${row.id}`)}>{momentDay(row.frozen_at, lang)}</Link>,
            },
            { key: 'layout', label: w.layout, cell: row => layoutById(row.layout)?.name[lang] ?? '–' },
            {
              key: 'state',
              label: w.state,
              cell: row => (
                <Badge lang={lang} tone={stateTones[row.state]}>
                  {w.states[row.state]}
                </Badge>
              ),
            },
          ]}
        />
      </Card>
    </Section>
  )
}

function Choices({ lang, kind, report }: { lang: Lang; kind: Kind; report: Report }) {
  const { page: w } = reportsWords(lang)
  const choice = (name: string, label: string, value: string, options: readonly { value: string; label: string }[]) => (
    <Select lang={lang} compact optional empty={false} name={name} label={label} value={value} options={options} />
  )
  return (
    <FilterBar action={href(lang, PATH)} label={w.title} hidden={{ kind }}>
      {choice(
        'year',
        kind === 'analysis' ? w.itaYear : w.year,
        String(report.year),
        report.years.map(one => ({ value: String(one), label: String(one) })),
      )}
      {report.round
        ? choice(
            'round',
            w.round,
            report.round.id,
            report.rounds.map(one => ({ value: one.id, label: roundName(one, lang) })),
          )
        : null}
      {report.layout
        ? choice(
            'layout',
            w.layout,
            report.layout,
            layouts.filter(one => one.paper === kind).map(one => ({ value: one.id, label: one.name[lang] })),
          )
        : null}
      {choice(
        'numerals',
        w.numerals,
        report.paper.numerals,
        numeralStyles.map(one => ({ value: one, label: w[one] })),
      )}
      <Button variant="quiet">{w.show}</Button>
    </FilterBar>
  )
}
