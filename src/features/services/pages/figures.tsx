// /services/statistics and /services/statistics/:year: how the services are used, month by month; the page that the assessment asks for.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formatNumber } from '#src/kernel/numerals.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  BarChart,
  Card,
  Claim,
  EmptyState,
  LinkButton,
  PageHead,
  Proof,
  Section,
  Stack,
  Tabs,
  Text,
} from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import { casesWords } from '../../cases/public.ts'
import { wordsIn } from '../../forms/public.ts'
import { todayOf } from '../../people/public.ts'
import { type Figures, figuresOf } from '../figures.ts'
import { FEW } from '../suppress.ts'
import { addedIn, figuresAt } from '../topics.ts'
import { figureWords, servicesWords } from '../words.ts'
import { FiguresTable, monthText } from './figures-parts.tsx'
import { aboutAt, LIST } from './parts.tsx'

const YEARS = 5

export async function loadFigures(tx: Tx, asked: string | undefined) {
  const now = fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))
  const year = asked === undefined ? now : yearAsked(asked)
  if (year === undefined || year > now) return undefined
  return { figures: await figuresOf(tx, year), now, card: await agencyCard(tx) }
}

type Data = NonNullable<Awaited<ReturnType<typeof loadFigures>>>

const shown = (path: string): AnyPage =>
  page({
    path,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: servicesWords,
    load: (tx, { params }) => loadFigures(tx, params.year),
    view: (data, { lang, now }) => {
      const w = figureWords(lang)
      const title = fill(w.titleYear, { year: data.figures.year })
      return {
        title,
        description: `${sentenceOf(data.figures, lang)} ${inLang(data.card.name, lang)}`,
        updated: now,
        within: LIST,
        crumbs: [{ href: LIST, text: servicesWords(lang).list.title }, { text: title }],
        body: <FiguresBody lang={lang} data={data} isInside={false} />,
      }
    },
  })

export const figuresPages: readonly AnyPage[] = [shown(`${LIST}/statistics`), shown(`${LIST}/statistics/:year`)]

/** Zero is said as a sentence, not as a blank. */
export function sentenceOf(figures: Figures, lang: Lang): string {
  const w = figureWords(lang)
  const { total, year, open } = figures
  return total.received === 0 && open === 0
    ? fill(w.none, { year })
    : fill(w.sentence, {
        year,
        received: formatNumber(total.received),
        done: formatNumber(total.done),
        open: formatNumber(open),
      })
}

interface BodyProps {
  readonly lang: Lang
  readonly data: Data
  /** The office sees small numbers too. */
  readonly isInside: boolean
}

export function FiguresBody({ lang, data: { figures, now }, isInside }: BodyProps) {
  const w = figureWords(lang)
  const open = figures.services.filter(({ service }) => service.state === 'open')
  const years = Array.from({ length: YEARS }, (_, at) => now - at).filter(year => year >= 2560)
  const hasUse = figures.total.received > 0 || figures.open > 0
  return (
    <Stack gap="xl">
      <PageHead title={fill(w.titleYear, { year: figures.year })} lead={w.lead} />
      <Tabs
        look="buttons"
        label={w.years}
        items={years.map(year => ({
          href: href(lang, isInside ? `/office/services/figures?year=${year}` : figuresAt(year)),
          label: String(year),
          current: year === figures.year,
        }))}
      />
      <Claim kind="rows" proof={<Proof lang={lang} kind="rows" />}>
        <Text>{sentenceOf(figures, lang)}</Text>
        <Text>{fill(w.sentenceServices, { count: open.length, added: addedIn(open, figures) })}</Text>
      </Claim>
      {hasUse ? (
        <>
          <Section id="months" title={w.months}>
            <Card padding="none">
              <BarChart
                lang={lang}
                label={w.months}
                categoryLabel={w.columns.month}
                categories={figures.months.map(one => monthText(one.month, lang))}
                series={[
                  { name: w.columns.received, values: figures.months.map(one => one.received) },
                  { name: w.columns.done, values: figures.months.map(one => one.done) },
                ]}
                format={formatNumber}
                table="folded"
                room="full"
              />
            </Card>
            <Card padding="none">
              <FiguresTable
                lang={lang}
                caption={w.months}
                first={w.columns.month}
                isInside={isInside}
                lines={figures.months.map(one => ({ ...one, key: one.month, name: monthText(one.month, lang) }))}
                total={{ ...figures.total, open: figures.open }}
              />
            </Card>
          </Section>
          <Section id="services" title={w.promised}>
            <Card padding="none">
              <FiguresTable
                lang={lang}
                caption={w.services}
                first={w.columns.service}
                isInside={isInside}
                lines={figures.services.map(one => ({
                  ...one,
                  key: one.service.id,
                  name: wordsIn(one.service.form.title, lang),
                  href: href(lang, aboutAt(one.service.code)),
                }))}
                total={{ ...figures.total, open: figures.open }}
              />
            </Card>
          </Section>
          <Section id="channels" title={w.channels}>
            <Card padding="none">
              <FiguresTable
                lang={lang}
                caption={w.channels}
                first={w.columns.channel}
                isInside={isInside}
                lines={figures.channels.map(one => ({
                  ...one,
                  key: one.channel,
                  name: casesWords(lang).channels[one.channel as 'web'] ?? one.channel,
                }))}
                total={figures.total}
              />
            </Card>
          </Section>
        </>
      ) : (
        <Card padding="none">
          <EmptyState icon="chart-column" title={fill(w.none, { year: figures.year })}>
            <LinkButton href={href(lang, LIST)} variant="quiet">
              {servicesWords(lang).list.title}
            </LinkButton>
          </EmptyState>
        </Card>
      )}
      <Text size="sm" tone="muted">
        {w.other} {isInside ? '' : fill(w.fewWhat, { few: FEW })}
      </Text>
    </Stack>
  )
}
