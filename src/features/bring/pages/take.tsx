// /office/bring/:id/take: what taking a paper over will do, counted before it is done; the year and whether results come along are asked in the address,
// so that the preview shows them.
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf, type Visit } from '#src/platform/http/visit.ts'
import {
  Alert,
  Button,
  ButtonRow,
  Card,
  Checkboxes,
  Form,
  Link,
  LinkButton,
  List,
  NumberField,
  PageHead,
  Radios,
  Read,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { agencyCard } from '../../agencies/public.ts'
import { aimName, type Framework, frameworkInForce } from '../../assessment/public.ts'
import { measureIdsOf, planMay, planOfYear, stateOfPlan } from '../../measures/public.ts'
import { todayOf } from '../../people/public.ts'
import { scoresToEnter, yearOfScores } from '../actions/enter-scores.ts'
import { takeOver } from '../actions/take-over.ts'
import { Draft } from '../draft.ts'
import { paperById } from '../queries.ts'
import { paperMay, stateOf, UNDO_DAYS } from '../rules.ts'
import { TakeOver } from '../schema.ts'
import { isOfAnother } from '../sureness.ts'
import { mayTakeResults, type TakeCounts, takingOf } from '../taking.ts'
import { bringWords } from '../words.ts'
import { thisYear } from '../world.ts'
import { crumbsTo, hiddenNow, measureAt, paperAt, SomebodyFaster, titleOf } from './parts.tsx'

async function loadTaking(tx: Tx, visit: Visit) {
  const paper = await paperById(tx, idOf(visit))
  if (!paper || paper.draft === null) return undefined
  const draft = Draft.parse(paper.draft)
  const year = yearAsked(visit.query.get('fiscal_year')) ?? draft.year ?? thisYear(tx)
  const results = mayTakeResults(draft, year) && visit.query.get('results') !== 'plan-only' && draft.kind !== 'plan'
  const row = await planOfYear(tx, year)
  const may = paperMay(stateOf(paper.state), 'take')
  return {
    paper,
    ...(may.ok ? {} : { refused: paper.state === 'taken' ? ('already-taken' as const) : may.because }),
    draft,
    year,
    results,
    framework: await frameworkInForce(tx, yearOfScores(draft, year)),
    taking: takingOf(draft, { year, results, today: todayOf(tx) }),
    plan: row && {
      measures: (await measureIdsOf(tx, row.id)).length,
      isOpen: planMay(stateOfPlan(row.state), 'edit').ok,
    },
    scores: scoresToEnter(draft),
    isOther: isOfAnother(draft, (await agencyCard(tx)).name.th),
  }
}

export const take = page({
  path: '/office/bring/:id/take',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'paper.taken-over',
  queries: 22,
  words: bringWords,
  input: TakeOver,
  load: loadTaking,
  values: ({ paper, year, results }) => ({
    fiscal_year: String(year),
    results: results ? 'with-results' : 'plan-only',
    _version: String(paper.version),
  }),
  run: async (tx, input, visit) => {
    const done = await takeOver(tx, idOf(visit), input)
    if (!done.ok) return done.because === 'not-found' ? no('not-found') : done
    return ok({ to: `/office/bring/${idOf(visit)}`, notice: 'taken' })
  },
  view: (data, { lang }, form) => {
    const { take: w, draft: d, common, errors } = bringWords(lang)
    const { paper, draft, taking, plan } = data
    const at = paperAt(paper.id)
    const year = String(data.year)
    return {
      title: w.title,
      within: '/office/bring',
      crumbs: crumbsTo(lang, { href: at, text: paper.name }, { text: w.title }),
      body: (
        <Read>
          <Stack gap="lg">
            <PageHead
              title={w.title}
              {...(data.refused ? {} : { lead: w.lead.replace('{days}', String(UNDO_DAYS)) })}
              note={paper.name}
            />
            {data.refused ? <Alert tone="info" title={errors[data.refused]} /> : null}
            <SomebodyFaster lang={lang} form={form} now={paper.version} />
            {taking.waiting.length > 0 ? (
              <Alert tone="warning" title={w.waiting.replace('{count}', String(taking.waiting.length))}>
                <List
                  items={taking.waiting
                    .slice(0, 10)
                    .map(one => <Link href={href(lang, measureAt(paper.id, one.key))}>{titleOf(one, lang)}</Link>)}
                />
              </Alert>
            ) : null}
            {data.isOther ? <Alert tone="warning">{d.otherAgency.replace('{name}', draft.agency)}</Alert> : null}
            {data.refused ? null : (
              <>
                <Form lang={lang} method="get" action={href(lang, `${at}/take`)} label={w.preview}>
                  <NumberField
                    lang={lang}
                    label={w.year}
                    hint={draft.year === null ? w.yearUnknown : w.yearHint.replace('{year}', String(draft.year))}
                    {...form.field('fiscal_year')}
                  />
                  <Radios
                    lang={lang}
                    label={w.results}
                    options={[
                      { value: 'with-results', label: w.withResults, hint: w.withResultsHint },
                      { value: 'plan-only', label: w.planOnly, hint: w.planOnlyHint },
                    ]}
                    {...form.field('results')}
                  />
                  <Button variant="quiet">{w.preview}</Button>
                </Form>
                <Form
                  lang={lang}
                  action={href(lang, `${at}/take`)}
                  label={w.title}
                  hidden={{
                    ...hiddenNow(form, paper.version),
                    fiscal_year: year,
                    results: data.results ? 'with-results' : 'plan-only',
                  }}
                >
                  <Stack gap="md">
                    {plan && !plan.isOpen ? (
                      <Alert tone="warning" title={w.closedPlan.replace('{year}', year)} />
                    ) : (
                      <Card title={w.will}>
                        <Stack gap="sm">
                          <Text strong>
                            {plan
                              ? w.fillsPlan.replace('{year}', year).replace('{count}', String(plan.measures))
                              : w.makesPlan.replace('{year}', year)}
                          </Text>
                          <CountList lang={lang} counts={taking.counts} />
                        </Stack>
                      </Card>
                    )}
                    {data.scores.length > 0 ? (
                      <Checkboxes
                        lang={lang}
                        label={w.scores}
                        hint={w.scoresHint.replace('{year}', String(yearOfScores(draft, data.year)))}
                        name="scores"
                        optional
                        error={form.error('scores')}
                        values={form.chosen('scores')}
                        options={data.scores.map(one => ({
                          value: one.key,
                          label: `${scoreName(one.key, data.framework, lang)} ${one.value.toFixed(2)}`,
                          ...(one.words === '' ? {} : { hint: one.words }),
                        }))}
                      />
                    ) : null}
                    <ButtonRow>
                      <Button size="lg" icon="check">
                        {w.go}
                      </Button>
                      <LinkButton href={href(lang, at)} variant="ghost">
                        {common.cancel}
                      </LinkButton>
                    </ButtonRow>
                  </Stack>
                </Form>
              </>
            )}
            <Text size="sm">
              <Link href={href(lang, at)}>{d.title}</Link>
            </Text>
          </Stack>
        </Read>
      ),
    }
  },
})

function CountList({ lang, counts }: { lang: Lang; counts: TakeCounts }) {
  const { counts: w } = bringWords(lang).take
  const keys = [
    'measures',
    'headings',
    'steps',
    'units',
    'words',
    'outputs',
    'finished',
    'outcomes',
    'made',
    'unread',
    'leftOut',
  ] as const
  return (
    <List
      marker="disc"
      items={keys
        .filter(key => key === 'measures' || counts[key] > 0)
        .map(key => w[key].replace('{count}', String(counts[key])))}
    />
  )
}

function scoreName(key: string, framework: Framework | undefined, lang: Lang): string {
  if (key === 'total:total') return bringWords(lang).take.scoreTotal
  const id = key.slice(key.indexOf(':') + 1)
  return framework ? aimName(framework, 'indicator', id, lang) : id
}
