// /office/reports/:id: a frozen report: how far it is, the very paper as page, PDF and Word; /withdraw takes it out of use with a reason.

import { PaperView } from '#src/documents/write/html.tsx'
import { paperTypes } from '#src/documents/write/paper-types.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  type BadgeTone,
  Card,
  Columns,
  DescriptionList,
  Fingerprint,
  FormOnPage,
  Link,
  LinkButton,
  Menu,
  PageHead,
  PreviewPaper,
  Stack,
  TextArea,
  Trail,
  type TrailItem,
} from '#src/ui/index.ts'
import { addressOfPaper, docxOf, paperById, paperIn, pdfOf } from '../../papers/public.ts'
import { momentDay } from '../../people/public.ts'
import { withdrawReport } from '../actions/follow-report.ts'
import { layoutById } from '../layout.ts'
import { type ReportRow, reportById, successorOf } from '../queries-reports.ts'
import { type ReportState, reportMay } from '../rules.ts'
import { WithdrawReport } from '../schema.ts'
import { reportsWords } from '../words.ts'

export const stateTones: Readonly<Record<ReportState, BadgeTone>> = {
  frozen: 'sealed',
  circulating: 'doing',
  approved: 'done',
  published: 'done',
  withdrawn: 'idle',
}

export const report = page({
  path: '/office/reports/:id',
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  words: reportsWords,
  load: async (tx, visit) => {
    const found = await loadReport(tx, idOf(visit))
    return (
      found && {
        ...found,
        pdf: await pdfOf(tx, visit.store, found.kept),
        mayWithdraw: (visit.actor?.holds('report:freeze') ?? false) && reportMay(found.row.state, 'withdraw').ok,
        mayWrite: visit.actor?.holds('letter:write') ?? false,
      }
    )
  },
  view: ({ row, kept, newer, pdf, mayWithdraw, mayWrite }, { lang, query }) => {
    const { frozen: w, page: p } = reportsWords(lang)
    const format = query.get('format')
    if (format === 'pdf' || format === 'docx')
      return {
        title: kept.title,
        body: null,
        raw: { body: format === 'pdf' ? pdf : docxOf(kept), type: paperTypes[format], name: `${kept.code}.${format}` },
      }
    const at = `/office/reports/${row.id}`
    return {
      title: kept.title,
      within: '/office/reports',
      crumbs: [
        { href: `/office/reports?kind=${row.kind}&year=${row.fiscal_year}`, text: p.title },
        { text: w.preview },
      ],
      body: (
        <Stack gap="lg">
          <PageHead
            title={kept.title}
            above={
              <Badge lang={lang} tone={stateTones[row.state]}>
                {w.states[row.state]}
              </Badge>
            }
            note={layoutById(row.layout)?.name[lang]}
            actions={
              <>
                <LinkButton href={href(lang, `${at}?format=pdf`)} icon="download">
                  {p.pdf}
                </LinkButton>
                <LinkButton href={href(lang, `${at}?format=docx`)} variant="quiet" icon="download">
                  {p.docx}
                </LinkButton>
                {mayWithdraw ? (
                  <Menu
                    lang={lang}
                    label={w.more}
                    items={[{ href: href(lang, `${at}/withdraw`), label: w.withdraw, danger: true }]}
                  />
                ) : null}
              </>
            }
          />
          {row.state === 'withdrawn' ? (
            <Alert tone="error" title={fill(w.withdrawnBecause, { reason: row.withdrawn_reason })} />
          ) : null}
          {newer ? (
            <Alert
              tone="warning"
              title={fill(w.newer, { day: momentDay(newer.frozen_at, lang) })}
              actions={
                <LinkButton href={href(lang, `/office/reports/${newer.id}`)} variant="quiet">
                  {w.openNewer}
                </LinkButton>
              }
            />
          ) : null}
          <Columns aside={<About lang={lang} row={row} code={kept.code} digest={kept.digest} />}>
            <Card title={w.trail}>
              <Trail lang={lang} label={w.trail} items={stepsOf(row, lang, mayWrite)} />
            </Card>
          </Columns>
          <PreviewPaper label={w.preview} wide={row.kind !== 'analysis'}>
            <PaperView paper={paperIn(kept)} />
          </PreviewPaper>
        </Stack>
      ),
    }
  },
})

async function loadReport(tx: Tx, id: string) {
  const row = await reportById(tx, id)
  const kept = row && (await paperById(tx, row.paper_id))
  if (!row || !kept) return undefined
  return { row, kept, newer: await successorOf(tx, id) }
}

/** A memo about this paper: the address is the joint to the letters, which know what to do with a kept paper. */
const memoAbout = (row: ReportRow) => `/office/letters/new?paper=${row.paper_id}`

function stepsOf(row: ReportRow, lang: Lang, mayWrite: boolean): readonly TrailItem[] {
  const { frozen: w } = reportsWords(lang)
  const warnings = Array.isArray(row.warnings) ? row.warnings.length : 0
  const { state } = row
  const isUp = state === 'circulating'
  const isApproved = row.approved_at !== null
  return [
    {
      state: 'past',
      title: w.steps.check,
      note: warnings === 0 ? w.checked : fill(w.checkedWith, { count: warnings }),
    },
    { state: 'past', title: w.steps.freeze, time: momentDay(row.frozen_at, lang) },
    {
      state: isApproved ? 'past' : isUp || state === 'frozen' ? 'now' : 'next',
      title: w.steps.endorse,
      ...(state === 'frozen'
        ? {
            note: w.endorseHow,
            ...(mayWrite
              ? {
                  body: (
                    <Link href={href(lang, memoAbout(row))} icon="file-pen-line">
                      {w.makeMemo}
                    </Link>
                  ),
                }
              : {}),
          }
        : {}),
    },
    {
      state: isApproved ? 'past' : 'next',
      title: w.steps.approve,
      ...(row.approved_at ? { time: momentDay(row.approved_at, lang) } : {}),
      ...(row.approved_ref === '' ? {} : { note: fill(w.approvedBy, { ref: row.approved_ref }) }),
    },
    {
      state: row.published_at ? 'past' : state === 'approved' ? 'now' : 'next',
      title: w.steps.publish,
      ...(row.published_at ? { time: momentDay(row.published_at, lang) } : { note: w.publishHow }),
      ...(state === 'approved' && mayWrite
        ? {
            body: (
              <Link href={href(lang, `/office/papers/${row.paper_id}/publish`)} icon="globe">
                {w.publish}
              </Link>
            ),
          }
        : {}),
    },
  ]
}

function About({ lang, row, code, digest }: { lang: Lang; row: ReportRow; code: string; digest: Buffer }) {
  const { frozen: w } = reportsWords(lang)
  return (
    <Card title={w.about}>
      <Stack>
        <DescriptionList
          items={[
            { term: w.when, value: momentDay(row.frozen_at, lang) },
            { term: w.code, value: <Link href={href(lang, addressOfPaper(code))}>{code}</Link> },
            ...(row.supersedes === null
              ? []
              : [
                  {
                    term: w.older,
                    value: <Link href={href(lang, `/office/reports/${row.supersedes}`)}>{w.preview}</Link>,
                  },
                ]),
          ]}
        />
        <Fingerprint lang={lang} value={digest.toString('hex')} />
      </Stack>
    </Card>
  )
}

export const reportWithdraw = page({
  path: '/office/reports/:id/withdraw',
  shell: 'office',
  may: 'report:freeze',
  ledger: 'report.withdrawn',
  words: reportsWords,
  input: WithdrawReport,
  load: async (tx, visit) => {
    const found = await loadReport(tx, idOf(visit))
    return found && reportMay(found.row.state, 'withdraw').ok ? found : undefined
  },
  values: ({ row }) => ({ _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await withdrawReport(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/reports/${idOf(visit)}`, notice: 'report-withdrawn' }) : done
  },
  view: ({ row, kept }, { lang }, form) => {
    const { frozen: w, page: p } = reportsWords(lang)
    const back = `/office/reports/${row.id}`
    return {
      title: w.withdrawTitle,
      within: '/office/reports',
      crumbs: [{ href: '/office/reports', text: p.title }, { href: back, text: kept.title }, { text: w.withdraw }],
      body: (
        <FormOnPage
          lang={lang}
          title={w.withdrawTitle}
          lead={w.withdrawLead}
          action={href(lang, `${back}/withdraw`)}
          back={href(lang, back)}
          cancel={w.cancel}
          go={w.withdraw}
          danger
          hidden={form.hidden}
        >
          <TextArea lang={lang} label={w.reason} rows={2} {...form.field('reason')} />
        </FormOnPage>
      ),
    }
  },
})
