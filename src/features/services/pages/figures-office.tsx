// /office/services/figures: the figures with small numbers too, and the paper for the monthly meeting; units that have no online service yet.
import { Temporal } from 'temporal-polyfill'
import { renderDocx } from '#src/documents/write/docx.ts'
import { paperTypes } from '#src/documents/write/paper-types.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Button, Card, FilterBar, LinkButton, List, Row, Section, Select, Stack } from '#src/ui/index.ts'
import { agencyCard } from '../../agencies/public.ts'
import { lateNow, monthCounts, sumOf } from '../../cases/public.ts'
import { wordsIn } from '../../forms/public.ts'
import { inWords, todayOf } from '../../people/public.ts'
import { figuresOf } from '../figures.ts'
import { monthPaper } from '../month-paper.ts'
import { KIND } from '../queries.ts'
import { unitsWithout } from '../queries-units.ts'
import { figureWords, servicesWords } from '../words.ts'
import { FiguresBody, loadFigures } from './figures.tsx'
import { monthText } from './figures-parts.tsx'

const FIGURES = '/office/services/figures'
const MONTHS = 12

const monthsBack = (tx: Tx): string[] => {
  const first = Temporal.PlainDate.from(todayOf(tx)).with({ day: 1 })
  return Array.from({ length: MONTHS }, (_, at) => first.subtract({ months: at }).toString())
}

export const figuresOffice = page({
  path: FIGURES,
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  words: servicesWords,
  load: async (tx, { query }) => {
    const found = await loadFigures(tx, query.get('year') ?? undefined)
    return found && { ...found, months: monthsBack(tx), without: await unitsWithout(tx) }
  },
  view: ({ months, without, ...data }, { lang }) => {
    const w = figureWords(lang)
    return {
      title: w.office,
      body: (
        <Stack gap="xl">
          <FiguresBody lang={lang} data={data} isInside />
          <FilterBar action={`${FIGURES}/month`} label={w.paper}>
            <Select
              lang={lang}
              name="month"
              label={w.paper}
              compact
              optional
              empty={false}
              value={months[1] ?? ''}
              options={months.map(month => ({ value: month.slice(0, 7), label: monthText(month, lang) }))}
            />
            <Row>
              <Button variant="quiet" size="sm" name="as" value="pdf">
                PDF
              </Button>
              <Button variant="quiet" size="sm" name="as" value="docx">
                Word
              </Button>
            </Row>
          </FilterBar>
          <Section id="without" title={w.unitsTitle}>
            {without.length === 0 ? (
              <Alert tone="success">{w.unitsNone}</Alert>
            ) : (
              <Card>
                <Stack>
                  <List marker="disc" items={without.map(unit => inWords(unit.name_th, unit.name_en, lang))} />
                  <LinkButton href={href(lang, '/office/services')} variant="quiet">
                    {w.unitsLead}
                  </LinkButton>
                </Stack>
              </Card>
            )}
          </Section>
        </Stack>
      ),
    }
  },
})

export const figuresMonth = page({
  path: `${FIGURES}/month`,
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  words: servicesWords,
  load: async (tx, { query }) => {
    const month = `${query.get('month') ?? ''}-01`
    if (!monthsBack(tx).includes(month)) return undefined
    const as = query.get('as') === 'docx' ? ('docx' as const) : ('pdf' as const)
    const first = Temporal.PlainDate.from(month)
    const to = first.add({ months: 1 }).subtract({ days: 1 }).toString()
    const { rows } = await monthCounts(tx, { kind: KIND, from: month, to }).execute(tx.db)
    const { services } = await figuresOf(tx, fiscalYearOf(first))
    return {
      as,
      month,
      input: {
        card: await agencyCard(tx),
        month,
        today: todayOf(tx),
        late: await lateNow(tx, KIND),
        at: tx.scope.now,
        lines: services.map(({ service, promised }) => ({
          ...sumOf(rows.filter(row => row.of_id === service.id)),
          name: wordsIn(service.form.title, 'th'),
          promised,
        })),
      },
    }
  },
  view: ({ as, input, month }) => ({
    title: month,
    body: null,
    raw: {
      body: async () =>
        new Uint8Array(await (as === 'docx' ? renderDocx(monthPaper(input)) : renderPdf(monthPaper(input)))),
      type: paperTypes[as],
      name: `e-service-${month.slice(0, 7)}.${as}`,
    },
  }),
})
