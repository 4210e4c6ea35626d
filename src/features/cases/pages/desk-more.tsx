// /office/cases/list.xlsx and /office/cases/map: the same cases as the list, to take along and where they lie. Names and telephones are in neither.
import { toXlsx } from '#src/documents/sheets/to-xlsx.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, EmptyState, Link, List, MapPoints, PageHead, Stack, Text } from '#src/ui/index.ts'
import { dayText, inWords, momentDay } from '../../people/public.ts'
import { mapOf } from '../../places/public.ts'
import { deskAsked, readableUnits, searchOf } from '../desk-asked.ts'
import { deskPoints } from '../desk-points.ts'
import { type DeskRow, deskRows } from '../queries-desk.ts'
import { numberText } from '../rules.ts'
import { casesWords, deskPageWords, deskWords } from '../words.ts'
import { caseAt, DESK, StateBadge } from './office-parts.tsx'

const MOST_ROWS = 20_000
const MOST_CASES = 300

export const deskSheet = page({
  path: `${DESK}/list.xlsx`,
  shell: 'office',
  may: 'case:read',
  ledger: 'none',
  words: deskPageWords,
  load: async (tx, { query }) => {
    const units = await readableUnits(tx)
    return { units, rows: await deskRows(tx, deskAsked(tx, query, units, MOST_ROWS)) }
  },
  view: ({ units, rows }, { lang }) => {
    const w = deskWords(lang)
    const unitOf = new Map(units.map(unit => [unit.id, inWords(unit.name_th, unit.name_en, lang)]))
    const { number, title, state, due, unit, channel, submitted, place } = w.columns
    const sheet = [
      [number, title, state, due, unit, channel, submitted, place],
      ...rows.map(row => [
        numberText(row),
        row.title,
        w.states[row.state],
        dayText(row.due_on, lang),
        unitOf.get(row.unit_id) ?? '',
        casesWords(lang).channels[row.channel as 'web'] ?? row.channel,
        momentDay(row.submitted_at, lang),
        row.place_words,
      ]),
    ]
    return {
      title: w.title,
      body: null,
      raw: {
        body: () => toXlsx(w.title, sheet),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        name: 'cases.xlsx',
      },
    }
  },
})

export const deskMap = page({
  path: `${DESK}/map`,
  shell: 'office',
  may: 'case:read',
  ledger: 'none',
  words: deskPageWords,
  load: async (tx, { query }) => {
    const asked = deskAsked(tx, query, await readableUnits(tx), MOST_CASES)
    const rows = await deskRows(tx, asked)
    const points = deskPoints(rows)
    return { asked, points, without: rows.filter(row => row.lat === null).length, map: await mapOf(tx) }
  },
  view: ({ asked, points, without, map }, { lang }) => {
    const w = deskWords(lang)
    const count = (many: number) => fill(w.points.count, { count: many })
    return {
      title: w.map,
      within: DESK,
      crumbs: [{ href: `${DESK}?${searchOf(asked)}`, text: w.title }, { text: w.map }],
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.map}
            lead={w.views[asked.view]}
            {...(without > 0 ? { note: fill(w.points.without, { count: without }) } : {})}
          />
          {points.length === 0 ? (
            <Card padding="none">
              <EmptyState icon="map" title={w.none}>
                {w.noneWhat}
              </EmptyState>
            </Card>
          ) : (
            <>
              <MapPoints
                lang={lang}
                label={w.map}
                bounds={map.bounds}
                border={map.border}
                lines={map.lines}
                points={points.map(({ at, rows }, index) => ({
                  at,
                  number: index + 1,
                  count: rows.length,
                  href: `#${pointAnchor(index)}`,
                }))}
                words={{ count, point: (seen, numbers) => fill(w.points.says, { seen, numbers }) }}
              />
              <Card title={w.points.list}>
                <List
                  marker="number"
                  gap="md"
                  items={points.map(({ rows }, index) => <AtPoint id={pointAnchor(index)} rows={rows} lang={lang} />)}
                />
              </Card>
            </>
          )}
        </Stack>
      ),
    }
  },
})

const pointAnchor = (index: number) => `point-${index + 1}`

function AtPoint({ id, rows, lang }: { id: string; rows: readonly DeskRow[]; lang: Lang }) {
  const w = deskWords(lang).points
  const place = rows.find(row => row.place_words !== '')?.place_words ?? w.noWords
  return (
    <div id={id} tabindex={-1}>
      <Text>
        {place}
        {rows.length > 1 ? ` · ${fill(w.count, { count: rows.length })}` : ''}
      </Text>
      <List
        items={rows.map(row => (
          <>
            <Link href={href(lang, caseAt(row.id))}>{row.title}</Link> <StateBadge lang={lang} state={row.state} />
          </>
        ))}
      />
    </div>
  )
}
