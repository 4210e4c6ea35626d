// /office/rounds/:id: what each unit handed in, what the checker says, and, once closed, the plan as it was kept.
import { dayHere } from '#src/kernel/clock.ts'
import { digestOfStored } from '#src/kernel/digest.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Card,
  DescriptionList,
  Fingerprint,
  Link,
  LinkButton,
  List,
  PageHead,
  Row,
  Section,
  Stack,
  Table,
  Text,
} from '#src/ui/index.ts'
import { nameOf } from '../../people/public.ts'
import type { Snapshot } from '../actions/close-round.ts'
import { checkInput } from '../check-input.ts'
import { runChecks } from '../checks/index.ts'
import { doerOf } from '../doer.ts'
import { planById, roundById, waiversOf } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { type Submission, submissionsOf, withdrawnSince } from '../queries-round.ts'
import { shortDay, spanText } from '../show.ts'
import { evidenceOf } from '../status.ts'
import { measuresWords } from '../words.ts'
import { crumbsTo } from './parts.tsx'
import { roundName } from './rounds.tsx'

export const round = page({
  path: '/office/rounds/:id',
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  queries: 28,
  words: measuresWords,
  load: async (tx, visit) => {
    const row = await roundById(tx, idOf(visit))
    const plan = row && (await planById(tx, row.plan_id))
    if (!row || !plan) return undefined
    const snapshot = row.snapshot === null ? undefined : (row.snapshot as unknown as Snapshot)
    const picture = snapshot ? undefined : await planPicture(tx, row.plan_id)
    const waivers = (await waiversOf(tx, row.plan_id)).map(one => ({ rule: one.rule, measureId: one.measure_id }))
    const span = { from: row.from_day, to: row.to_day, reportOn: row.report_on }
    const { actor } = visit
    const doer = await doerOf(tx)
    return {
      row,
      year: plan.fiscal_year,
      snapshot,
      isTrue: snapshot && row.snapshot_digest?.equals(digestOfStored(row.snapshot)),
      withdrawn: snapshot
        ? await withdrawnSince(
            tx,
            snapshot.plan.measures.flatMap(measure => evidenceOf(measure).map(one => one.evidenceId)),
          )
        : new Set<string>(),
      findings: picture ? runChecks(await checkInput(tx, picture, span), waivers).findings : [],
      units: await submissionsOf(tx, row.id, row.plan_id),
      may: {
        edit: (actor?.holds('plan:edit') ?? false) && row.state !== 'closed',
        close: (actor?.holds('round:close') ?? false) && row.state !== 'closed',
        submit: (unit: string) => doer.unitIds.has(unit) && row.state !== 'closed',
      },
    }
  },
  view: (data, { lang }) => {
    const { rounds: w } = measuresWords(lang).year
    const { row, year, may, snapshot } = data
    const at = `/office/rounds/${row.id}`
    const errors = data.findings.filter(finding => finding.rule.severity === 'error').length
    return {
      title: `${roundName(row, lang)} ${year}`,
      within: '/office/measures/rounds',
      crumbs: crumbsTo(
        lang,
        year,
        { href: `/office/measures/rounds?year=${year}`, text: w.title },
        { text: roundName(row, lang) },
      ),
      body: (
        <Stack gap="lg">
          <PageHead
            title={`${roundName(row, lang)} ${year}`}
            above={
              <Badge lang={lang} tone={row.state === 'closed' ? 'sealed' : 'doing'}>
                {row.state === 'closed' && row.closed_at
                  ? w.closedOn.replace('{day}', shortDay(dayHere(row.closed_at), lang))
                  : w.states.open}
              </Badge>
            }
            note={`${spanText({ from: row.from_day, to: row.to_day }, year, lang)} · ${w.due} ${shortDay(row.due_on, lang)}`}
            actions={
              <>
                {may.edit ? (
                  <LinkButton href={href(lang, `${at}/edit`)} variant="quiet" icon="pencil">
                    {measuresWords(lang).common.edit}
                  </LinkButton>
                ) : null}
                {may.close ? (
                  <LinkButton href={href(lang, `${at}/close`)} icon="lock-keyhole">
                    {w.close}
                  </LinkButton>
                ) : null}
              </>
            }
          />
          {snapshot ? null : (
            <Alert
              tone={errors > 0 ? 'warning' : 'info'}
              title={
                errors > 0
                  ? w.closeErrors.replace('{count}', String(errors))
                  : data.findings.length > 0
                    ? w.closeWarnings.replace('{count}', String(data.findings.length))
                    : w.closeFine
              }
              actions={
                <LinkButton
                  href={href(lang, `/office/measures/check?year=${year}&round=${row.id}`)}
                  size="sm"
                  variant="quiet"
                >
                  {w.seeFindings}
                </LinkButton>
              }
            />
          )}
          <Section id="units" title={w.units} look="minor">
            <Card padding="none">
              <Table
                lang={lang}
                caption={w.units}
                rows={data.units}
                empty={w.unitNone}
                columns={[
                  {
                    key: 'unit',
                    label: w.unit,
                    head: true,
                    cell: one => (lang === 'en' ? one.name_en || one.name_th : one.name_th),
                  },
                  {
                    key: 'state',
                    label: measuresWords(lang).plan.col.status,
                    cell: one => <SubmissionState lang={lang} one={one} />,
                  },
                  {
                    key: 'do',
                    label: '',
                    cell: one => (
                      <Row>
                        {may.submit(one.unit_id) && one.state !== 'submitted' ? (
                          <LinkButton size="sm" variant="quiet" href={href(lang, `${at}/submit?unit=${one.unit_id}`)}>
                            {w.submit}
                          </LinkButton>
                        ) : null}
                        {may.close && one.state === 'submitted' ? (
                          <LinkButton size="sm" variant="ghost" href={href(lang, `${at}/return?unit=${one.unit_id}`)}>
                            {w.giveBack}
                          </LinkButton>
                        ) : null}
                      </Row>
                    ),
                  },
                ]}
              />
            </Card>
          </Section>
          {snapshot ? (
            <Kept
              lang={lang}
              snapshot={snapshot}
              withdrawn={data.withdrawn}
              isTrue={data.isTrue ?? false}
              digest={row.snapshot_digest?.toString('hex') ?? ''}
            />
          ) : null}
        </Stack>
      ),
    }
  },
})

function SubmissionState({ lang, one }: { lang: Lang; one: Submission }) {
  const { rounds: w } = measuresWords(lang).year
  if (one.state === 'submitted' && one.at) {
    const who = nameOf(
      {
        title: one.title ?? '',
        rank: one.rank ?? '',
        first_name: one.first_name ?? '',
        last_name: one.last_name ?? '',
        name_en: one.staff_name_en ?? '',
      },
      lang,
    )
    return (
      <Badge lang={lang} tone="done" plain>
        {w.submitted.replace('{day}', shortDay(dayHere(one.at), lang)).replace('{who}', who)}
      </Badge>
    )
  }
  if (one.state === 'returned')
    return (
      <Badge lang={lang} tone="returned">
        {w.returned.replace('{note}', one.note ?? '')}
      </Badge>
    )
  return (
    <Badge lang={lang} tone="idle" plain>
      {w.waiting}
    </Badge>
  )
}

type KeptProps = { lang: Lang; snapshot: Snapshot; withdrawn: ReadonlySet<string>; isTrue: boolean; digest: string }

/** The plan as it stood when the round was closed, whatever happened since. */
function Kept({ lang, snapshot, withdrawn, isTrue, digest }: KeptProps) {
  const { rounds: w } = measuresWords(lang).year
  return (
    <Section id="kept" title={w.snapshot} look="minor">
      <Stack gap="md">
        <Card>
          <DescriptionList
            items={[
              {
                term: w.fingerprint,
                value: (
                  <Stack gap="xs">
                    <Fingerprint lang={lang} value={digest} />
                    <Badge lang={lang} tone={isTrue ? 'sealed' : 'late'}>
                      {isTrue ? w.fingerprintFits : w.fingerprintWrong}
                    </Badge>
                  </Stack>
                ),
              },
            ]}
          />
        </Card>
        {snapshot.plan.measures
          .filter(measure => measure.state === 'active')
          .map(measure => {
            const pieces = evidenceOf(measure)
            const gone = pieces.filter(piece => withdrawn.has(piece.evidenceId))
            return (
              <Card title={`${measure.number} ${measure.name}`} level={3}>
                <Stack gap="sm">
                  <List
                    marker="number"
                    items={measure.steps.map(step => (
                      <>
                        {step.name} <Text tone="muted">{step.output || step.notDoneReason || step.stateReason}</Text>
                      </>
                    ))}
                  />
                  {measure.outcomes.map(outcome => (
                    <Text>{outcome.text}</Text>
                  ))}
                  <Text size="sm" tone="muted">
                    {w.frozenEvidence.replace('{count}', String(pieces.length))}
                  </Text>
                  {gone.map(piece => (
                    <Text size="sm" tone="warning">
                      <Link href={href(lang, `/office/evidence/${piece.evidenceId}`)}>{piece.title}</Link> {w.withdrawn}
                    </Text>
                  ))}
                </Stack>
              </Card>
            )
          })}
      </Stack>
    </Section>
  )
}
