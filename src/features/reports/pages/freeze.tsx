// /office/reports/freeze: what the checker says of a report before it is frozen, and the freezing itself.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Button, ButtonRow, Checkbox, Findings, Form, LinkButton, PageHead, Read, Stack } from '#src/ui/index.ts'
import { type CheckFinding, findingItem } from '../../measures/public.ts'
import { freezeReport } from '../actions/freeze-report.ts'
import { askedIn } from '../asked.ts'
import { layoutById } from '../layout.ts'
import { type Readiness, readiness } from '../readiness.ts'
import { FreezeReport } from '../schema.ts'
import { reportsWords } from '../words.ts'

export const FREEZE = '/office/reports/freeze'

export const freeze = page({
  path: FREEZE,
  shell: 'office',
  may: 'report:freeze',
  ledger: 'report.frozen',
  queries: 50,
  words: reportsWords,
  input: FreezeReport,
  load: async (tx, visit) => ({
    asked: askedIn(visit),
    ready: await readiness(tx, askedIn(visit)),
    mayEdit: visit.actor?.holds('plan:edit') ?? false,
  }),
  run: async (tx, input, visit) => {
    const query = new URLSearchParams(input.of)
    const done = await freezeReport(tx, visit.store, askedIn({ ...visit, query }), input.seen)
    return done.ok ? ok({ to: `/office/reports/${done.value}`, notice: 'report-frozen' }) : done
  },
  view: ({ asked, ready, mayEdit }, { lang }, form) => {
    const { frozen: w, page: p } = reportsWords(lang)
    const crumbs = [{ href: '/office/reports', text: p.title }, { text: w.freezeTitle }]
    const frame = { title: w.freezeTitle, within: '/office/reports', crumbs }
    if (!ready)
      return {
        ...frame,
        body: (
          <Stack gap="lg">
            <PageHead title={w.freezeTitle} lead={w.freezeLead} />
            <Alert tone="warning" title={p.none[asked.kind]}>
              {p.noneWhat[asked.kind]}
            </Alert>
          </Stack>
        ),
      }
    const { report, why, errors, warnings } = ready
    const query = new URLSearchParams({
      kind: asked.kind,
      year: String(report.year),
      ...(report.round ? { round: report.round.id } : {}),
      ...(report.layout ? { layout: report.layout } : {}),
      numerals: report.paper.numerals,
    })
    const back = href(lang, `/office/reports?${query}`)
    const planId = report.from?.input.plan.id ?? ''
    const numbers = new Map(report.from?.input.plan.measures.map(one => [one.id, one.number]))
    const list = { lang, planId, numbers, mayEdit }
    return {
      ...frame,
      body: (
        <Stack gap="lg">
          <PageHead title={w.freezeTitle} lead={w.freezeLead} note={noteOf(ready, lang)} />
          {why ? (
            <Alert
              tone="warning"
              title={w.blocked[why]}
              actions={
                <LinkButton
                  href={href(
                    lang,
                    why === 'round-open'
                      ? `/office/measures/rounds?year=${report.year}`
                      : `/office/measures?year=${report.year}`,
                  )}
                  variant="quiet"
                >
                  {why === 'round-open' ? w.openRound : w.openPlan}
                </LinkButton>
              }
            />
          ) : null}
          {errors.length > 0 ? <Found {...list} id="errors" title={w.errors} findings={errors} /> : null}
          {warnings.length > 0 ? <Found {...list} id="warnings" title={w.warnings} findings={warnings} /> : null}
          {errors.length + warnings.length === 0 && !why ? <Alert tone="success" title={w.noFindings} /> : null}
          <Read>
            {why || errors.length > 0 ? (
              <LinkButton href={back} variant="quiet">
                {w.cancel}
              </LinkButton>
            ) : (
              <Form
                lang={lang}
                action={href(lang, `${FREEZE}?${query}`)}
                hidden={{ ...form.hidden, of: query.toString() }}
              >
                {warnings.length > 0 ? (
                  <Checkbox lang={lang} name="seen" label={w.seen} error={form.error('seen')} />
                ) : null}
                <ButtonRow>
                  <Button size="lg" icon="lock-keyhole">
                    {w.go}
                  </Button>
                  <LinkButton href={back} variant="ghost">
                    {w.cancel}
                  </LinkButton>
                </ButtonRow>
              </Form>
            )}
          </Read>
        </Stack>
      ),
    }
  },
})

const noteOf = ({ report }: Readiness, lang: Lang) =>
  [report.paper.title, layoutById(report.layout ?? '')?.name[lang] ?? ''].filter(Boolean).join(' · ')

/** More than anybody reads at once; the checker has them all. */
const MOST = 60

type FoundProps = {
  lang: Lang
  id: string
  title: string
  planId: string
  numbers: ReadonlyMap<string, string>
  mayEdit: boolean
  findings: readonly CheckFinding[]
}

const Found = ({ lang, id, title, planId, numbers, mayEdit, findings }: FoundProps) => (
  <Findings
    id={id}
    title={fill(title, { count: findings.length })}
    or={reportsWords(lang).frozen.or}
    items={findings.slice(0, MOST).map(one => {
      const item = findingItem(lang, one, planId, one.place.measureId, mayEdit)
      const number = numbers.get(one.place.measureId ?? '')
      return number
        ? { ...item, title: fill(reportsWords(lang).frozen.inMeasure, { number, title: item.title }) }
        : item
    })}
  />
)
