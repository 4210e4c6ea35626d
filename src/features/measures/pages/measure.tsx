// /office/measures/:id: one measure as it stands: what to mend, its steps with what was done and proven, what came of it.
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Card,
  Columns,
  DescriptionList,
  IconText,
  Link,
  LinkButton,
  Menu,
  Muted,
  PageHead,
  Proof,
  Section,
  Stack,
  Text,
  Timeline,
  Trail,
} from '#src/ui/index.ts'
import { aimName } from '../../assessment/public.ts'
import { HistoryCard, nameOf } from '../../people/public.ts'
import { bahtText, headingText, responsibleWithTasks, shortDay, spanText, stateText, tones, whoOf } from '../show.ts'
import { progressOf, spanOfMeasure } from '../status.ts'
import { nextNote } from '../supervision.ts'
import { measuresWords } from '../words.ts'
import { FindingsCard } from './findings-card.tsx'
import { loadMeasure, type MeasureData } from './measure-load.ts'
import { crumbsTo } from './parts.tsx'
import { Proofs } from './proofs.tsx'
import { stepItem } from './step-item.tsx'

/** An order that says who answers for a measure, as it was signed here. */
export interface OrderNamed {
  readonly ref: string
  readonly subject: string
  readonly href: string
  readonly people: readonly string[]
}

/** A paper of another year that was brought in. */
export interface BroughtFrom {
  readonly href: string
  readonly text: (lang: Lang) => string
}

export interface MeasureParts {
  /** The signed orders among those that are named, by their numbers. */
  readonly ordersNamed: (tx: Tx, refs: readonly string[]) => Promise<readonly OrderNamed[]>
  /** The paper a measure was taken over from, by the key of its origin. */
  readonly broughtFrom: (tx: Tx, key: string) => Promise<BroughtFrom | undefined>
}

const ordersOf = (measure: MeasureData['measure']): string[] =>
  [...measure.responsible, ...measure.steps.flatMap(step => step.responsible)].flatMap(one =>
    one.orderRef === '' ? [] : [one.orderRef],
  )

export const measure = ({ ordersNamed, broughtFrom }: MeasureParts) =>
  page({
    path: '/office/measures/:id',
    shell: 'office',
    may: 'plan:read',
    ledger: 'none',
    queries: 36,
    words: measuresWords,
    load: async (tx, visit) => {
      const data = await loadMeasure(tx, idOf(visit), visit.actor)
      if (!data) return undefined
      const { origin, originKey } = data.measure
      const from = origin === 'import' ? await broughtFrom(tx, originKey) : undefined
      return { ...data, orders: await ordersNamed(tx, ordersOf(data.measure)), from }
    },
    view: (data, { lang, actor }) => {
      const { measure: w } = measuresWords(lang)
      const { measure, plan, may } = data
      const at = `/office/measures/${measure.id}`
      const progress = progressOf(measure, plan.fiscalYear, data.today)
      const kind = w.crumb.replace('{kind}', w.kinds[measure.kind]).replace('{number}', measure.number)
      return {
        title: measure.name,
        within: '/office/measures',
        crumbs: crumbsTo(lang, plan.fiscalYear, { text: kind }),
        body: (
          <Stack gap="lg">
            <PageHead
              title={measure.name}
              above={
                <>
                  <Badge lang={lang} tone={tones[progress.status]}>
                    {stateText(progress, lang)}
                  </Badge>
                  <Muted>{headingText(data.heading, lang)}</Muted>
                </>
              }
              note={`${responsibleWithTasks(whoOf(measure), lang)} · ${spanText(spanOfMeasure(measure, plan.fiscalYear), plan.fiscalYear, lang)}`}
              actions={
                <>
                  {may.edit ? (
                    <LinkButton href={href(lang, `${at}/edit`)} variant="quiet" icon="pencil">
                      {w.editAction}
                    </LinkButton>
                  ) : null}
                  {may.reportMeasure ? (
                    <LinkButton href={href(lang, `${at}/outcomes/new`)} icon="plus">
                      {w.addOutcome}
                    </LinkButton>
                  ) : null}
                  <More lang={lang} data={data} at={at} />
                </>
              }
            />
            {data.from ? (
              <IconText icon="file-text" small>
                {actor?.holds('paper:bring') ? (
                  <Link href={href(lang, data.from.href)}>{data.from.text(lang)}</Link>
                ) : (
                  data.from.text(lang)
                )}
              </IconText>
            ) : null}
            {measure.state === 'dropped' ? (
              <Alert tone="info" title={w.dropped.replace('{reason}', measure.stateReason)} />
            ) : null}
            <Columns asideFirst aside={<Aside lang={lang} data={data} at={at} />}>
              <Stack gap="lg">
                <Section
                  id="steps"
                  title={w.steps}
                  aside={
                    may.edit ? (
                      <LinkButton href={href(lang, `${at}/steps/new`)} size="sm" variant="quiet" icon="plus">
                        {w.addStep}
                      </LinkButton>
                    ) : undefined
                  }
                >
                  <Card>
                    {measure.steps.length === 0 ? (
                      <Stack gap="xs">
                        <Text strong>{w.noSteps}</Text>
                        <Text tone="muted">{w.noStepsWhat}</Text>
                      </Stack>
                    ) : (
                      <Trail
                        lang={lang}
                        label={w.steps}
                        headingLevel={3}
                        items={measure.steps.map(step => stepItem(lang, data, step))}
                      />
                    )}
                  </Card>
                </Section>
                <Outcomes lang={lang} data={data} at={at} />
              </Stack>
            </Columns>
          </Stack>
        ),
      }
    },
  })

type Part = { lang: Lang; data: MeasureData & { orders: readonly OrderNamed[] }; at: string }

function More({ lang, data, at }: Part) {
  const { measure: w } = measuresWords(lang)
  const { may, measure } = data
  const items = [
    ...(may.edit && measure.steps.length > 1 ? [{ href: href(lang, `${at}/split`), label: w.split }] : []),
    ...(may.edit ? [{ href: href(lang, `${at}/move`), label: w.moveTitle }] : []),
    ...(may.edit ? [{ href: href(lang, `${at}/responsible`), label: w.who }] : []),
    ...(may.supervise ? [{ href: href(lang, `${at}/note`), label: w.addNote }] : []),
    ...(may.supervise && measure.state === 'active' ? [{ href: href(lang, `${at}/urge`), label: w.urge }] : []),
    ...(may.edit ? [{ href: href(lang, `${at}/drop`), label: w.drop, danger: true }] : []),
    ...(may.restore ? [{ href: href(lang, `${at}/drop`), label: w.restore }] : []),
  ]
  return items.length === 0 ? null : <Menu lang={lang} label={w.more} items={items} />
}

function Outcomes({ lang, data, at }: Part) {
  const { measure: w, doing } = measuresWords(lang)
  const { measure, may } = data
  return (
    <Section
      id="outcomes"
      title={w.outcomes}
      aside={
        may.reportMeasure ? (
          <LinkButton href={href(lang, `${at}/outcomes/new`)} size="sm" variant="quiet" icon="plus">
            {w.addOutcome}
          </LinkButton>
        ) : undefined
      }
    >
      {measure.outcomes.length === 0 ? (
        <Card>
          <Text tone="muted">{w.noOutcomes}</Text>
        </Card>
      ) : (
        <Stack gap="sm">
          {measure.outcomes.map(outcome => {
            const isStatement = data.checked.findings.some(
              finding => finding.place.outcomeId === outcome.id && finding.rule.severity === 'statement',
            )
            const isProven = !isStatement && outcome.proofs.some(proof => proof.state === 'accepted')
            const kind = isProven ? 'file' : isStatement || outcome.scoreKind === null ? 'quote' : 'rows'
            return (
              <Card
                id={`outcome-${outcome.id}`}
                title={doing.outcomeKinds[outcome.kind]}
                level={3}
                aside={
                  may.reportMeasure ? (
                    <Menu
                      lang={lang}
                      items={[
                        { href: href(lang, `/office/outcomes/${outcome.id}/edit`), label: doing.outcomeEdit },
                        { href: href(lang, `/office/outcomes/${outcome.id}/evidence`), label: doing.addEvidence },
                        {
                          href: href(lang, `/office/outcomes/${outcome.id}/remove`),
                          label: doing.outcomeRemove,
                          danger: true,
                        },
                      ]}
                    />
                  ) : undefined
                }
              >
                <Stack gap="sm">
                  <Text>{outcome.text}</Text>
                  <Proof lang={lang} kind={kind}>
                    {{ file: doing.proven, rows: doing.byScore, quote: doing.statement }[kind]}
                  </Proof>
                  <Proofs
                    lang={lang}
                    proofs={outcome.proofs}
                    {...(may.reportMeasure ? { add: `/office/outcomes/${outcome.id}/evidence` } : {})}
                  />
                </Stack>
              </Card>
            )
          })}
        </Stack>
      )}
    </Section>
  )
}

function Aside({ lang, data, at }: Part) {
  const words = measuresWords(lang)
  const { measure: w } = words
  const { measure, plan, framework } = data
  const events: Readonly<Record<string, string>> = words.events
  const expected = [
    { term: w.problem, value: measure.problem },
    { term: w.outputExpected, value: measure.outputExpected },
    { term: w.outcomeExpected, value: measure.outcomeExpected },
    {
      term: w.budget,
      value:
        measure.budgetSatang === null
          ? w.budgetNone
          : [bahtText(measure.budgetSatang, lang), measure.budgetSource].filter(Boolean).join(' · '),
    },
  ].filter(one => one.value !== '')
  const next = nextNote(measure, plan, data.notes, data.today)
  return (
    <Stack gap="lg">
      <FindingsCard lang={lang} data={data} />
      {data.orders.length > 0 ? (
        <Card title={w.byOrders} level={3}>
          <Stack gap="sm">
            {data.orders.map(order => (
              <Stack gap="none">
                <Link href={href(lang, order.href)}>{`${order.ref} ${order.subject}`}</Link>
                <Text size="sm" tone="muted">
                  {order.people.join(', ')}
                </Text>
              </Stack>
            ))}
          </Stack>
        </Card>
      ) : null}
      <Card title={w.expected} level={3}>
        <DescriptionList items={expected} />
      </Card>
      <Card title={w.aims} level={3}>
        {measure.aims.length === 0 ? (
          <Text size="sm" tone="muted">
            {w.noAims}
          </Text>
        ) : (
          <Stack gap="xs">
            {measure.aims.map(aim => (
              <Text size="sm">{framework ? aimName(framework, aim.kind, aim.key, lang) : aim.key}</Text>
            ))}
          </Stack>
        )}
      </Card>
      <Card
        title={w.notes}
        level={3}
        foot={
          data.may.supervise ? (
            <LinkButton href={href(lang, `${at}/note`)} size="sm" variant="ghost" icon="plus">
              {w.addNote}
            </LinkButton>
          ) : undefined
        }
      >
        <Stack gap="sm">
          {next ? (
            <Text size="sm" tone={next.isLate ? 'error' : 'muted'}>
              {next.isLate
                ? w.missedNote.replace('{period}', spanText(next, plan.fiscalYear, lang))
                : w.nextNote.replace('{day}', shortDay(next.to, lang))}
            </Text>
          ) : null}
          {data.notes.length === 0 ? (
            <Text size="sm" tone="muted">
              {w.noNotes.replace('{often}', words.plan.supervisions[measure.supervision])}
            </Text>
          ) : (
            <Timeline
              entries={data.notes.map(note => ({
                what: note.note,
                who: nameOf(note, lang),
                when: shortDay(note.on_day, lang),
              }))}
            />
          )}
        </Stack>
      </Card>
      <HistoryCard lang={lang} title={w.history} entries={data.history} events={events} />
    </Stack>
  )
}
