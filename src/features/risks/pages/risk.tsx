// /office/risks/:id: one risk: what could happen, what keeps it small and how far that is, and what was left when it was followed up.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { historyOf } from '#src/platform/ledger/history.ts'
import {
  Alert,
  Badge,
  Card,
  Columns,
  DescriptionList,
  Link,
  LinkButton,
  Menu,
  Muted,
  PageHead,
  Row,
  Section,
  Stack,
  Text,
  Timeline,
} from '#src/ui/index.ts'
import { planOf, progressOf, stateText, statusTones } from '../../measures/public.ts'
import { dayText, nameOf, todayOf } from '../../people/public.ts'
import { isTheirs } from '../actions/parts.ts'
import { levelsOfYear } from '../levels.ts'
import { carriedTo, followUpsOf, riskById } from '../queries.ts'
import { mayFollowUp } from '../rules.ts'
import { judged, judgedText, periodText, unitsText } from '../show.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, History, Legend, LevelBadge, LIST } from './parts.tsx'

export const risk = page({
  path: `${LIST}/:id`,
  shell: 'office',
  may: 'risk:read',
  ledger: 'none',
  words: risksWords,
  load: (tx, visit) => loadRisk(tx, idOf(visit)),
  view: (data, { lang }) => {
    const { risk: w, kinds } = risksWords(lang)
    const { risk, from, mayEdit } = data
    const at = `${LIST}/${risk.id}`
    const isOpen = risk.state !== 'closed'
    return {
      title: risk.mission,
      within: LIST,
      crumbs: crumbsTo(lang, risk.fiscal_year, { text: risk.mission }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={risk.mission}
            above={
              <>
                <LevelBadge lang={lang} likelihood={risk.likelihood} impact={risk.impact} from={from} />
                <Muted>{kinds[risk.kind]}</Muted>
              </>
            }
            lead={risk.event}
            note={unitsText(risk, lang)}
            actions={mayEdit ? <Actions lang={lang} data={data} at={at} /> : undefined}
          />
          {isOpen ? null : <Alert tone="info" title={fill(w.closed, { reason: risk.state_reason })} />}
          {risk.state === 'draft' ? (
            <Alert tone="warning" title={w.draftTitle}>
              {w.draftWhat}
            </Alert>
          ) : null}
          <Columns aside={<Aside lang={lang} data={data} />}>
            <Stack gap="lg">
              <Measures lang={lang} data={data} at={at} />
              <FollowUps lang={lang} data={data} />
            </Stack>
          </Columns>
        </Stack>
      ),
    }
  },
})

async function loadRisk(tx: Tx, id: string) {
  const risk = await riskById(tx, id)
  if (!risk) return undefined
  const plan = await planOf(tx, risk.fiscal_year)
  const today = todayOf(tx)
  const before = risk.carried_from === null ? undefined : await riskById(tx, risk.carried_from)
  return {
    risk,
    before: before && { ...before, from: await levelsOfYear(tx, before.fiscal_year) },
    after: await carriedTo(tx, id),
    from: await levelsOfYear(tx, risk.fiscal_year),
    measures: (plan?.measures ?? [])
      .filter(one => risk.measures.includes(one.id))
      .map(one => ({
        id: one.id,
        number: one.number,
        name: one.name,
        progress: progressOf(one, plan?.fiscalYear ?? risk.fiscal_year, today),
      })),
    followUps: await followUpsOf(tx, id),
    history: await historyOf(tx, id, { most: 8 }),
    mayEdit: isTheirs(tx, risk),
  }
}

type Data = NonNullable<Awaited<ReturnType<typeof loadRisk>>>

function Actions({ lang, data, at }: { lang: Lang; data: Data; at: string }) {
  const { risk: w, edit } = risksWords(lang)
  const { state } = data.risk
  const isOpen = state !== 'closed'
  return (
    <>
      {isOpen ? (
        <LinkButton
          href={href(lang, `${at}/edit`)}
          variant={state === 'draft' ? 'primary' : 'quiet'}
          icon={state === 'draft' ? 'scale' : 'pencil'}
        >
          {state === 'draft' ? w.assess : edit}
        </LinkButton>
      ) : null}
      {mayFollowUp(state).ok ? (
        <LinkButton href={href(lang, `${at}/follow-up`)} icon="clipboard-check">
          {w.followUp}
        </LinkButton>
      ) : null}
      <Menu
        lang={lang}
        label={risksWords(lang).more}
        items={[{ href: href(lang, `${at}/close`), label: isOpen ? w.close : w.reopen, danger: isOpen }]}
      />
    </>
  )
}

function Measures({ lang, data, at }: { lang: Lang; data: Data; at: string }) {
  const { risk: w } = risksWords(lang)
  return (
    <Section
      id="measures"
      title={w.measures}
      aside={
        data.mayEdit && data.risk.state !== 'closed' ? (
          <LinkButton href={href(lang, `${at}/measures`)} size="sm" variant="quiet" icon="list-checks">
            {w.chooseMeasures}
          </LinkButton>
        ) : undefined
      }
    >
      <Card>
        {data.measures.length === 0 ? (
          <Text tone="muted">{fill(w.noMeasures, { year: data.risk.fiscal_year })}</Text>
        ) : (
          <Stack gap="sm">
            {data.measures.map(one => (
              <Row justify="between">
                <Link href={href(lang, `/office/measures/${one.id}`)}>{`${one.number} ${one.name}`}</Link>
                <Badge lang={lang} tone={statusTones[one.progress.status]}>
                  {stateText(one.progress, lang)}
                </Badge>
              </Row>
            ))}
          </Stack>
        )}
      </Card>
    </Section>
  )
}

function FollowUps({ lang, data }: { lang: Lang; data: Data }) {
  const { risk: w, rounds, levels } = risksWords(lang)
  const before = judged(data.risk.likelihood, data.risk.impact, data.from)
  return (
    <Section id="follow-ups" title={w.followUps}>
      <Card>
        {data.followUps.length === 0 ? (
          <Text tone="muted">{w.noFollowUps}</Text>
        ) : (
          <Timeline
            entries={data.followUps.map(one => {
              const left = judged(one.residual_likelihood, one.residual_impact, data.from)
              return {
                what: (
                  <Stack gap="xs">
                    <Text>{one.done}</Text>
                    <Text strong>
                      {fill(w.left, {
                        level: left ? levels[left.level] : '',
                        score: left?.score ?? '',
                        before: before?.score ?? '–',
                      })}
                    </Text>
                  </Stack>
                ),
                who: nameOf(one, lang),
                when: `${dayText(one.on_day, lang)} · ${rounds[one.round as keyof typeof rounds]}`,
              }
            })}
          />
        )}
      </Card>
    </Section>
  )
}

function Aside({ lang, data }: { lang: Lang; data: Data }) {
  const { risk: w, likelihoods, impacts } = risksWords(lang)
  const { risk, from, before, after } = data
  const grade = (words: Readonly<Record<number, string>>, value: number | null) =>
    value === null ? '' : (words[value] ?? '')
  const items = [
    { term: w.col.likelihood, value: grade(likelihoods, risk.likelihood) },
    { term: w.col.impact, value: grade(impacts, risk.impact) },
    { term: w.col.cause, value: risk.cause },
    { term: w.col.control, value: risk.existing_control },
    { term: w.col.treatment, value: risk.treatment },
    { term: w.col.period, value: periodText(risk.from_day, risk.to_day, lang) },
    { term: w.col.indicator, value: risk.indicator },
    {
      term: w.col.expected,
      value:
        risk.residual_likelihood === null ? '' : judgedText(risk.residual_likelihood, risk.residual_impact, from, lang),
    },
  ].filter(one => one.value !== '')
  return (
    <Stack gap="lg">
      <Card title={w.about} level={3}>
        <Stack gap="sm">
          <DescriptionList items={items} />
          {risk.assessed_on === null ? null : (
            <Text size="sm" tone="muted">
              {fill(w.assessedOn, { day: dayText(risk.assessed_on, lang) })}
            </Text>
          )}
          {before ? (
            <Text size="sm">
              <Link href={href(lang, `${LIST}/${before.id}`)}>{fill(w.carriedFrom, { year: before.fiscal_year })}</Link>{' '}
              {before.likelihood === null
                ? ''
                : fill(w.carriedFromScore, {
                    level:
                      risksWords(lang).levels[judged(before.likelihood, before.impact, before.from)?.level ?? 'low'],
                    score: judged(before.likelihood, before.impact, before.from)?.score ?? '',
                  })}
            </Text>
          ) : null}
          {after ? (
            <Text size="sm">
              <Link href={href(lang, `${LIST}/${after.id}`)}>{fill(w.carriedTo, { year: after.fiscal_year })}</Link>
            </Text>
          ) : null}
          <Legend lang={lang} from={from} />
        </Stack>
      </Card>
      <History lang={lang} entries={data.history} />
    </Stack>
  )
}
