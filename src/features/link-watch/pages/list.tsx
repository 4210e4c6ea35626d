// /office/links: dead links first, then changed ones: since when, where they stand, who answers; and everything checked at once on demand.
import { z } from 'zod'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { enqueue } from '#src/platform/jobs/enqueue.ts'
import { record } from '#src/platform/ledger/record.ts'
import {
  Badge,
  type BadgeTone,
  Button,
  Card,
  EmptyState,
  Form,
  Link,
  Muted,
  PageHead,
  Section,
  Stack,
  StatTiles,
  Table,
} from '#src/ui/index.ts'
import { houseUnits, inWords, momentDay } from '../../people/public.ts'
import { countsOf, type LinkRow, linksInTrouble } from '../queries.ts'
import type { State } from '../rules.ts'
import type { watchLinks } from '../watch.ts'
import { linkWatchWords } from '../words.ts'

export const LINKS = '/office/links'
const MOST = 200
export type WatchJob = ReturnType<typeof watchLinks>

export const tones: Readonly<Record<State, BadgeTone>> = {
  unknown: 'idle',
  open: 'done',
  changed: 'soon',
  dead: 'late',
}

export const linkList = (job: WatchJob) =>
  page({
    path: LINKS,
    shell: 'office',
    may: 'item:read',
    ledger: 'link.check-asked',
    words: linkWatchWords,
    queries: 12,
    input: z.object({}),
    load: async (tx, { actor }) => ({
      rows: await linksInTrouble(tx, MOST),
      counts: await countsOf(tx),
      units: await houseUnits(tx),
      mayCheck: actor?.holds('item:answer') ?? false,
    }),
    run: async tx => {
      await enqueue(tx, job, { agency: tx.agencyId }, { key: `links ${tx.agencyId}` })
      await record(tx, { event: 'link.check-asked', content: {} })
      return ok({ to: LINKS, notice: 'asked' })
    },
    view: ({ rows, counts, units, mayCheck }, { lang }, form) => {
      const w = linkWatchWords(lang)
      const of = (state: State) => counts.find(one => one.state === state)?.count ?? 0
      const latest = Math.max(0, ...counts.map(one => one.latest?.getTime() ?? 0))
      const all = counts.reduce((sum, one) => sum + one.count, 0)
      return {
        title: w.title,
        body: (
          <Stack gap="lg">
            <PageHead
              title={w.title}
              lead={w.lead}
              note={latest === 0 ? w.never : fill(w.lastRun, { day: momentDay(new Date(latest), lang) })}
              actions={
                mayCheck ? (
                  <Form lang={lang} action={href(lang, LINKS)} hidden={form.hidden}>
                    <Button icon="rotate-ccw">{w.checkAll}</Button>
                  </Form>
                ) : undefined
              }
            />
            <StatTiles
              label={w.counts}
              tiles={[
                { label: w.states.dead, value: of('dead'), icon: 'circle-alert', tone: 'error' },
                { label: w.states.changed, value: of('changed'), icon: 'clock', tone: 'warning' },
                { label: w.states.open, value: of('open'), icon: 'circle-check', tone: 'success' },
                { label: w.states.unknown, value: of('unknown'), icon: 'circle-dashed', tone: 'muted' },
              ]}
            />
            <Section id="trouble" title={w.trouble}>
              {rows.length === 0 ? (
                <Card padding="none">
                  <EmptyState icon="circle-check" title={all === 0 ? w.nothing : w.allOpen}>
                    {w.allOpenWhat}
                  </EmptyState>
                </Card>
              ) : (
                <Card padding="none">
                  <Table
                    lang={lang}
                    caption={w.trouble}
                    rows={rows}
                    layout="items"
                    columns={[
                      {
                        key: 'where',
                        label: w.col.where,
                        head: true,
                        phone: 'title',
                        cell: row => (
                          <Stack gap="none">
                            <Link href={href(lang, `${LINKS}/${row.id}`)}>{row.places[0]?.label ?? row.address}</Link>
                            <Muted>{short(row.address)}</Muted>
                          </Stack>
                        ),
                      },
                      {
                        key: 'state',
                        label: w.col.state,
                        phone: 'state',
                        cell: row => <StateBadge lang={lang} row={row} />,
                      },
                      {
                        key: 'unit',
                        label: w.col.unit,
                        phone: 'note',
                        cell: row => {
                          const unit = units.find(one => one.id === row.unit_id)
                          return unit ? inWords(unit.name_th, unit.name_en, lang) : w.nobody
                        },
                      },
                    ]}
                  />
                </Card>
              )}
            </Section>
          </Stack>
        ),
      }
    },
  })

const short = (address: string) => (address.length > 70 ? `${address.slice(0, 70)}…` : address)

export function StateBadge({ lang, row }: { lang: Lang; row: LinkRow }) {
  const w = linkWatchWords(lang)
  const isTouched = row.state === 'changed' && row.said_sha256 !== null
  return (
    <Badge lang={lang} tone={isTouched ? 'late' : tones[row.state]}>
      {fill(w.since, { state: isTouched ? w.touched : w.states[row.state], day: momentDay(row.since, lang) })}
    </Badge>
  )
}
