// A step on the trail of its measure: state, who and when, what was done, its months, its evidence, and what can be done next.
import type { Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, LinkButton, Menu, MonthCells, Row, Stack, Text, type TrailItem } from '#src/ui/index.ts'
import type { ActionPicture, StepPicture } from '../picture.ts'
import { dayMonth, periodsText, responsibleWithTasks, shortDay, tones } from '../show.ts'
import { type Occasion, occasionsOf, statusOfStep } from '../status.ts'
import { measuresWords } from '../words.ts'
import type { MeasureData } from './measure-load.ts'
import { Proofs } from './proofs.tsx'

export function stepItem(lang: Lang, data: MeasureData, step: StepPicture): TrailItem {
  const { plan, measure, today } = data
  const status = statusOfStep(step, plan.fiscalYear, today)
  const who = step.responsible.length > 0 ? step.responsible : measure.responsible
  return {
    id: `step-${step.id}`,
    state:
      status === 'done' || status === 'cancelled'
        ? 'past'
        : status === 'late'
          ? 'bad'
          : status === 'doing'
            ? 'now'
            : 'next',
    ...(status === 'doing' || status === 'idle' ? { number: step.number } : {}),
    title: step.name,
    badge: <StepBadge lang={lang} step={step} year={plan.fiscalYear} today={today} />,
    note: [responsibleWithTasks(who, lang), periodsText(step, plan.fiscalYear, lang)].filter(Boolean).join(' · '),
    body: <StepBody lang={lang} data={data} step={step} />,
  }
}

type StepProps = { lang: Lang; step: StepPicture; year: number; today: string }

export function StepBadge({ lang, step, year, today }: StepProps) {
  const { states: w } = measuresWords(lang)
  const status = statusOfStep(step, year, today)
  const occasions = occasionsOf(step, year, today)
  const missed = occasions.filter(one => one.state === 'late').length
  const words =
    status === 'done' && step.doneOn
      ? w.stepDone.replace('{day}', dayMonth(step.doneOn, lang))
      : status === 'cancelled'
        ? w.stepCancelled
        : step.notDoneReason !== ''
          ? w.notDone
          : status === 'late' && missed > 0
            ? w.missed.replace('{count}', String(missed))
            : status === 'doing' && occasions.length > 0
              ? w.progress
                  .replace('{done}', String(occasions.filter(one => one.state === 'done').length))
                  .replace('{all}', String(occasions.length))
              : w[status]
  return (
    <Badge lang={lang} tone={tones[status]} plain={status === 'done'}>
      {words}
    </Badge>
  )
}

function StepBody({ lang, data, step }: { lang: Lang; data: MeasureData; step: StepPicture }) {
  const { doing: w, measure: m } = measuresWords(lang)
  const may = data.may.report(step)
  const at = `/office/steps/${step.id}`
  return (
    <Stack gap="sm">
      <Occasions lang={lang} step={step} year={data.plan.fiscalYear} today={data.today} />
      {step.output !== '' ? <Text>{step.output}</Text> : null}
      {step.notDoneReason !== '' ? (
        <Text tone="muted">{w.notDoneBecause.replace('{reason}', step.notDoneReason)}</Text>
      ) : null}
      {step.state === 'cancelled' ? <Text tone="muted">{step.stateReason}</Text> : null}
      {step.channels.length > 0 ? (
        <Text size="sm" tone="muted">
          {w.promised.replace('{channels}', step.channels.map(one => channelName(one, lang)).join(' '))}
        </Text>
      ) : null}
      {step.actions.slice(-3).map(action => (
        <ActionLine lang={lang} action={action} isLatest={action === latestOf(step)} may={may} />
      ))}
      {step.proofs.length > 0 || may ? (
        <Proofs lang={lang} proofs={step.proofs} {...(may ? { add: `${at}/evidence` } : {})} />
      ) : null}
      {may || data.may.edit ? (
        <Row>
          {may ? (
            <LinkButton
              href={href(lang, `${at}/act`)}
              size="sm"
              icon="pen-line"
              variant={step.state === 'done' ? 'quiet' : 'primary'}
            >
              {w.record}
            </LinkButton>
          ) : null}
          {may ? (
            <LinkButton href={href(lang, `${at}/finish`)} size="sm" variant="quiet">
              {w.finish}
            </LinkButton>
          ) : null}
          {data.may.edit ? (
            <Menu
              lang={lang}
              items={[
                ...(step.state === 'open' || step.state === 'done'
                  ? [{ href: href(lang, `${at}/edit`), label: m.stepEdit }]
                  : []),
                { href: href(lang, `${at}/responsible`), label: m.who },
                { href: href(lang, `${at}/move`), label: m.moveTitle },
                ...(step.state === 'open'
                  ? [{ href: href(lang, `${at}/cancel`), label: m.cancelStep, danger: true }]
                  : []),
                ...(step.state === 'cancelled' ? [{ href: href(lang, `${at}/cancel`), label: m.resumeStep }] : []),
              ]}
            />
          ) : null}
        </Row>
      ) : null}
    </Stack>
  )
}

export const channelName = (key: string, lang: Lang): string => {
  const names: Readonly<Record<string, string>> = measuresWords(lang).measure.channelNames
  return names[key] ?? key
}

type ActionLineProps = { lang: Lang; action: ActionPicture; isLatest: boolean; may: boolean }

/** Of what is done again and again only the newest is the latest, though each was once. */
const latestOf = (step: StepPicture) =>
  step.actions
    .filter(one => one.isLatest)
    .reduce<ActionPicture | undefined>((a, b) => (a && a.on > b.on ? a : b), undefined)

/** Who did what on which day; a recurring act is told by its latest time. */
export function ActionLine({ lang, action, isLatest, may }: ActionLineProps) {
  const { doing: w, common } = measuresWords(lang)
  const day = action.until
    ? w.days.replace('{from}', shortDay(action.on, lang)).replace('{until}', shortDay(action.until, lang))
    : shortDay(action.on, lang)
  const unit = lang === 'en' ? action.unitEn : action.unit
  return (
    <Row gap="sm" justify="between" align="start">
      <Stack gap="none">
        <Text>{action.what}</Text>
        <Text size="sm" tone="muted">
          {[isLatest ? w.latest.replace('{day}', day) : day, unit || action.staff].filter(Boolean).join(' · ')}
        </Text>
      </Stack>
      {may ? (
        <Menu
          lang={lang}
          items={[
            { href: href(lang, `/office/actions/${action.id}/edit`), label: common.edit },
            { href: href(lang, `/office/actions/${action.id}/withdraw`), label: w.withdraw, danger: true },
          ]}
        />
      ) : null}
    </Row>
  )
}

/** The year's months or quarters of a recurring step. */
export function Occasions({ lang, step, year, today }: StepProps) {
  const { doing: w } = measuresWords(lang)
  const occasions = occasionsOf(step, year, today)
  if (occasions.length === 0) return null
  const isMonthly = step.recurring === 'monthly'
  return (
    <MonthCells
      label={isMonthly ? w.months : w.quarters}
      months={occasions.map((one, at) => ({
        month: isMonthly
          ? (dayMonth(one.from, lang).split(' ')[1] ?? '')
          : w.quarter.replace('{number}', String(quarterOf(one, at))),
        state: one.state,
        ...(one.state === 'now' ? { text: String(Number(one.to.slice(8))) } : {}),
        label: measuresWords(lang).states[one.state === 'now' ? 'doing' : one.state],
      }))}
    />
  )
}

const quarterOf = (one: Occasion, at: number) =>
  ({ '10': 1, '01': 2, '04': 3, '07': 4 })[one.from.slice(5, 7)] ?? at + 1
