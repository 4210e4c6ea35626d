// /office/reports: the papers of the year, to look at and to take along as PDF or Word: results, plan, analysis of the assessment.
import { PaperView } from '#src/documents/write/html.tsx'
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Button,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHead,
  PreviewPaper,
  Select,
  Stack,
  Tabs,
} from '#src/ui/index.ts'
import { roundName, shortDay } from '../../measures/public.ts'
import { layouts } from '../layout.ts'
import { draw, type Format, formats, type Kind, kinds, makeReport, type Report } from '../make-report.ts'
import { reportsWords } from '../words.ts'

const PATH = '/office/reports'
const types: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
}
const numeralStyles = ['thai', 'arabic'] as const

export const reports = page({
  path: PATH,
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  queries: 36,
  words: reportsWords,
  load: async (tx, { query, lang }) => {
    const year = Number(query.get('year'))
    const kind = kinds.find(one => one === query.get('kind')) ?? 'result'
    const report = await makeReport(tx, {
      kind,
      year: year > 2500 && year < 2700 ? year : undefined,
      round: query.get('round') ?? undefined,
      layout: query.get('layout') ?? '',
      numerals: numeralStyles.find(one => one === query.get('numerals')),
      lang,
    })
    return { kind, report }
  },
  view: ({ kind, report }, { lang, query }) => {
    const { page: w } = reportsWords(lang)
    const format = formats.find(one => one === query.get('format'))
    if (report && format) {
      const name = ['report', kind, report.year, report.round?.kind, report.layout].filter(Boolean).join('-')
      return {
        title: w.title,
        body: null,
        raw: { body: () => draw(report.paper, format), type: types[format], name: `${name}.${format}` },
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
          {kind === 'result' && report.keptAt === undefined ? <Alert tone="warning" title={w.draft} /> : null}
          <PreviewPaper
            label={w.preview}
            wide={kind !== 'analysis'}
            {...(report.keptAt ? { note: w.final.replace('{day}', shortDay(report.keptAt.slice(0, 10), lang)) } : {})}
          >
            <PaperView paper={report.paper} />
          </PreviewPaper>
        </Stack>
      ),
    }
  },
})

function addressOf(lang: Lang, kind: Kind, report: Report, format: Format): string {
  const query = new URLSearchParams({
    kind,
    year: String(report.year),
    ...(report.round ? { round: report.round.id } : {}),
    ...(report.layout ? { layout: report.layout } : {}),
    numerals: report.paper.numerals,
    format,
  })
  return href(lang, `${PATH}?${query}`)
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
