// /office/cases/list.xlsx and /office/cases/map: the same cases as the list, to take along and where they lie. Names and telephones are in neither.
import { toXlsx } from '#src/documents/sheets/to-xlsx.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, EmptyState, Link, List, MapPlan, PageHead, Stack } from '#src/ui/index.ts'
import { dayText, inWords, momentDay } from '../../people/public.ts'
import { mapOf } from '../../places/public.ts'
import { deskAsked, readableUnits, searchOf } from '../desk-asked.ts'
import { deskRows } from '../queries-desk.ts'
import { numberText } from '../rules.ts'
import { casesWords, deskPageWords, deskWords } from '../words.ts'
import { caseAt, DESK } from './office-parts.tsx'

const MOST_ROWS = 20_000
const MOST_POINTS = 300

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
    const asked = deskAsked(tx, query, await readableUnits(tx), MOST_POINTS)
    return {
      asked,
      rows: (await deskRows(tx, asked)).filter(row => row.lat !== null && row.lng !== null),
      map: await mapOf(tx),
    }
  },
  view: ({ asked, rows, map }, { lang }) => {
    const w = deskWords(lang)
    const number = (at: number) => String(at + 1)
    return {
      title: w.map,
      within: DESK,
      crumbs: [{ href: `${DESK}?${searchOf(asked)}`, text: w.title }, { text: w.map }],
      body: (
        <Stack gap="lg">
          <PageHead title={w.map} lead={w.views[asked.view]} />
          {rows.length === 0 ? (
            <Card padding="none">
              <EmptyState icon="map" title={w.none}>
                {w.noneWhat}
              </EmptyState>
            </Card>
          ) : (
            <>
              <MapPlan
                lang={lang}
                label={w.map}
                bounds={map.bounds}
                border={map.border}
                lines={map.lines}
                places={rows.map((row, at) => ({
                  id: row.id,
                  name: number(at),
                  at: { lat: row.lat ?? 0, lng: row.lng ?? 0 },
                }))}
              />
              <Card>
                <List
                  marker="number"
                  items={rows.map(row => <Link href={href(lang, caseAt(row.id))}>{row.title}</Link>)}
                />
              </Card>
            </>
          )}
        </Stack>
      ),
    }
  },
})
