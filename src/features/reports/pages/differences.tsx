// /office/reports/differences: what is new, changed, unchanged or gone since the round before, side by side.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  type BadgeTone,
  Button,
  Card,
  Disclosure,
  EmptyState,
  FilterBar,
  Link,
  LinkButton,
  List,
  PageHead,
  Row,
  Select,
  Stack,
  Text,
  TwoTexts,
} from '#src/ui/index.ts'
import { roundName } from '../../measures/public.ts'
import { collectDifferences } from '../collect-differences.ts'
import type { FieldDiff, MeasureDiff, Standing, StepDiff } from '../compare-plans.ts'
import { wordDiff } from '../word-diff.ts'
import { reportsWords } from '../words.ts'

export const DIFFERENCES = '/office/reports/differences'
const tones: Readonly<Record<Standing, BadgeTone>> = { new: 'doing', changed: 'soon', same: 'none', gone: 'idle' }

export const differences = page({
  path: DIFFERENCES,
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  queries: 40,
  words: reportsWords,
  load: async (tx, { query, lang }) => {
    const found = await collectDifferences(tx, {
      year: yearAsked(query.get('year')),
      round: query.get('round') ?? undefined,
      lang,
    })
    return { found }
  },
  view: ({ found }, { lang }) => {
    const { differences: w, page: p } = reportsWords(lang)
    const crumbs = [{ href: '/office/reports', text: p.title }, { text: w.title }]
    if (!found?.diff || !found.before)
      return {
        title: w.title,
        within: '/office/reports',
        crumbs,
        body: (
          <Stack gap="lg">
            <PageHead title={w.title} lead={w.lead} />
            {found ? <Choices lang={lang} found={found} /> : null}
            <EmptyState
              icon="file-text"
              title={w.nothingBefore}
              actions={
                <LinkButton href={href(lang, '/office/reports')} variant="quiet">
                  {p.title}
                </LinkButton>
              }
            >
              {w.nothingBeforeWhat}
            </EmptyState>
          </Stack>
        ),
      }
    const { diff, before } = found
    const shown = diff.measures.filter(one => one.standing !== 'same')
    const same = diff.measures.filter(one => one.standing === 'same')
    const labels = { before: nameOf(before, lang), after: nameOf(found, lang) }
    return {
      title: w.title,
      within: '/office/reports',
      crumbs,
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} note={fill(w.between, labels)} />
          <Choices lang={lang} found={found} />
          <Row>
            {(['new', 'changed', 'gone', 'same'] as const).map(one => (
              <Badge lang={lang} tone={tones[one]}>
                {fill(w.counts[one], { count: diff.counts[one] })}
              </Badge>
            ))}
          </Row>
          {shown.length === 0 ? <EmptyState icon="circle-check" title={w.allSame} /> : null}
          {shown.map(one => (
            <Measure lang={lang} diff={one} labels={labels} />
          ))}
          {same.length > 0 ? (
            <Disclosure summary={fill(w.counts.same, { count: same.length })}>
              <List items={same.map(one => <Text>{`${one.number} ${one.name}`}</Text>)} />
            </Disclosure>
          ) : null}
        </Stack>
      ),
    }
  },
})

type Found = NonNullable<Awaited<ReturnType<typeof collectDifferences>>>

function nameOf(
  one: { readonly year: number; readonly round?: Parameters<typeof roundName>[0] | undefined },
  lang: Lang,
): string {
  const { differences: w } = reportsWords(lang)
  return one.round
    ? fill(w.roundOf, { round: roundName(one.round, lang), year: one.year })
    : fill(w.wholeYear, { year: one.year })
}

function Choices({ lang, found }: { lang: Lang; found: Found }) {
  const { page: p } = reportsWords(lang)
  return (
    <FilterBar action={href(lang, DIFFERENCES)} label={p.round}>
      <Select
        lang={lang}
        compact
        optional
        empty={false}
        name="year"
        label={p.year}
        value={String(found.year)}
        options={found.years.map(one => ({ value: String(one), label: String(one) }))}
      />
      {found.round ? (
        <Select
          lang={lang}
          compact
          optional
          empty={false}
          name="round"
          label={p.round}
          value={found.round.id}
          options={found.rounds.map(one => ({ value: one.id, label: roundName(one, lang) }))}
        />
      ) : null}
      <Button variant="quiet">{p.show}</Button>
    </FilterBar>
  )
}

interface Labels {
  readonly before: string
  readonly after: string
}

function Measure({ lang, diff, labels }: { lang: Lang; diff: MeasureDiff; labels: Labels }) {
  const { differences: w } = reportsWords(lang)
  const steps = diff.steps.filter(one => one.standing !== 'same')
  const title = `${diff.number} ${diff.name}`
  return (
    <Card
      title={diff.standing === 'gone' ? title : <Link href={href(lang, `/office/measures/${diff.id}`)}>{title}</Link>}
      aside={<StandingBadge lang={lang} of={diff.standing} />}
    >
      <Stack>
        {diff.fields.map(field => (
          <Field lang={lang} field={field} labels={labels} />
        ))}
        {diff.standing === 'changed' ? (
          steps.map(step => <Step lang={lang} step={step} labels={labels} />)
        ) : (
          <List marker="number" items={diff.steps.map(step => <Text size="sm">{step.name}</Text>)} />
        )}
        {diff.standing === 'changed' && steps.length < diff.steps.length ? (
          <Text size="sm" tone="muted">
            {fill(w.sameSteps, { count: diff.steps.length - steps.length })}
          </Text>
        ) : null}
      </Stack>
    </Card>
  )
}

const StandingBadge = ({ lang, of }: { lang: Lang; of: Standing }) => (
  <Badge lang={lang} tone={tones[of]}>
    {reportsWords(lang).differences.standings[of]}
  </Badge>
)

function Step({ lang, step, labels }: { lang: Lang; step: StepDiff; labels: Labels }) {
  const { differences: w } = reportsWords(lang)
  return (
    <Stack gap="sm">
      <Row>
        <Text strong>{fill(w.step, { number: step.number, name: step.name })}</Text>
        <StandingBadge lang={lang} of={step.standing} />
      </Row>
      {step.fields.map(field => (
        <Field lang={lang} field={field} labels={labels} />
      ))}
    </Stack>
  )
}

function Field({ lang, field, labels }: { lang: Lang; field: FieldDiff; labels: Labels }) {
  const { differences: w } = reportsWords(lang)
  const name = w.fields[field.field]
  return (
    <TwoTexts
      before={{ label: `${name} · ${labels.before}` }}
      after={{ label: `${name} · ${labels.after}` }}
      pieces={wordDiff(field.before, field.after)}
      nothing={w.nothing}
    />
  )
}
