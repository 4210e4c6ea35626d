// /office/acting: who stands in for which post now, who will, and who did.
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, EmptyState, Link, LinkButton, Muted, PageHead, Section, Stack, Table, Tag } from '#src/ui/index.ts'
import { todayOf } from '../actor.ts'
import { allStandings, type StandingView } from '../queries-duties.ts'
import { isRight } from '../rights.ts'
import { dayAfter, dayText, inWords, nameOf } from '../show.ts'
import { phaseOf, type StandingPhase } from '../standing-rules.ts'
import { holdsOver } from '../who.ts'
import { peopleWords } from '../words.ts'
import { Days, PersonLink } from './parts.tsx'

const PAST_DAYS = 731

interface Row extends StandingView {
  readonly phase: StandingPhase
  readonly mayEnd: boolean
}

export const acting = page({
  path: '/office/acting',
  shell: 'office',
  may: 'people:read',
  ledger: 'none',
  queries: 7,
  words: peopleWords,
  load: async (tx, visit) => {
    const today = todayOf(tx)
    const rows = await allStandings(tx, dayAfter(today, -PAST_DAYS))
    return {
      rows: rows.map(row => ({
        ...row,
        phase: phaseOf(row, today),
        mayEnd: holdsOver(tx, 'acting:appoint', row.unit_id),
      })),
      mayAppoint: visit.actor?.holds('acting:appoint') ?? false,
    }
  },
  view: ({ rows, mayAppoint }, { lang }) => {
    const w = peopleWords(lang).acting
    const add = (
      <LinkButton href={href(lang, '/office/acting/new')} icon="plus">
        {w.add}
      </LinkButton>
    )
    const of = (phase: StandingPhase) => rows.filter(row => row.phase === phase)
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} actions={mayAppoint ? add : undefined} />
          <Section id="now" title={w.now}>
            <Card padding="none">
              {of('now').length === 0 ? (
                <EmptyState icon="user-round-check" title={w.emptyNow} actions={mayAppoint ? add : undefined}>
                  {w.emptyNowHow}
                </EmptyState>
              ) : (
                <Standings lang={lang} caption={w.now} rows={of('now')} />
              )}
            </Card>
          </Section>
          <Section id="coming" title={w.coming}>
            <Card padding="none">
              {of('coming').length === 0 ? (
                <EmptyState icon="calendar-clock" title={w.emptyComing} />
              ) : (
                <Standings lang={lang} caption={w.coming} rows={of('coming')} />
              )}
            </Card>
          </Section>
          <Section id="past" title={w.past} intro={w.pastIntro}>
            <Card padding="none">
              {of('past').length === 0 ? (
                <EmptyState icon="history" title={w.emptyPast} />
              ) : (
                <Standings lang={lang} caption={w.past} rows={of('past')} />
              )}
            </Card>
          </Section>
        </Stack>
      ),
    }
  },
})

function Standings({ lang, caption, rows }: { lang: Lang; caption: string; rows: readonly Row[] }) {
  const { acting: w, rights, common } = peopleWords(lang)
  return (
    <Table
      lang={lang}
      caption={caption}
      rows={rows}
      columns={[
        {
          key: 'who',
          label: w.who,
          head: true,
          cell: row => <PersonLink lang={lang} id={row.staff_id} person={row} />,
        },
        {
          key: 'post',
          label: w.post,
          width: 'lg',
          cell: row => (
            <Stack gap="xs">
              {inWords(row.post_th, row.post_en, lang)}
              <Tag>{w.kinds[row.kind]}</Tag>
              {row.rights.length > 0 ? (
                <Muted>
                  {row.rights
                    .filter(isRight)
                    .map(right => rights[right])
                    .join(', ')}
                </Muted>
              ) : null}
            </Stack>
          ),
        },
        {
          key: 'days',
          label: w.days,
          cell: row => (
            <Stack gap="xs">
              <span>
                <Days lang={lang} from={row.from_day} until={row.until_day} />
              </span>
              {row.ended_on === null ? null : <Muted>{w.endedOn.replace('{day}', dayText(row.ended_on, lang))}</Muted>}
            </Stack>
          ),
        },
        {
          key: 'order',
          label: w.order,
          cell: row => (
            <Stack gap="xs">
              {row.order_ref}
              <Muted>{row.reason}</Muted>
            </Stack>
          ),
        },
        ...(rows.some(row => row.mayEnd && row.phase !== 'past')
          ? [
              {
                key: 'end',
                nowrap: true,
                label: common.actions,
                cell: (row: Row) =>
                  row.mayEnd ? (
                    <Link
                      href={href(lang, `/office/acting/${row.id}/end`)}
                      label={`${common.end} ${nameOf(row, lang)}`}
                    >
                      {common.end}
                    </Link>
                  ) : null,
              },
            ]
          : []),
      ]}
    />
  )
}
