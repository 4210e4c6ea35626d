// /money, /money/:year: before everybody, the money of a year from the approval of the budget to the end of procurement.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type PageView, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  type BadgeTone,
  Card,
  Link,
  LinkButton,
  List,
  Muted,
  PageHead,
  Row,
  Section,
  Stack,
  Table,
  Tabs,
  Text,
} from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import { dayText, inWords, momentDay, todayOf } from '../../people/public.ts'
import { calendarSource } from '../calendar/entries.ts'
import type { Sources } from '../gather.ts'
import { gatherMoney, type Money, type MoneyState, type MoneySubject, moneySource } from '../money.ts'
import { hrefOf, text } from '../show.ts'
import { disclosureWords } from '../words.ts'
import { yearOf } from './parts.tsx'

const PATH = '/money'
const YEARS = 4
const MOST = 6

const tones: Readonly<Record<MoneyState, BadgeTone>> = {
  shown: 'done',
  partial: 'missing',
  late: 'late',
  due: 'idle',
  aside: 'none',
  none: 'idle',
}

const thisYear = (tx: Tx): number => fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))

const moneyPage = (sources: Sources, path: string) =>
  page({
    path,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: disclosureWords,
    kept: true,
    queries: 96,
    load: async (tx, { params }) => {
      const now = thisYear(tx)
      const year = params.year === undefined ? now : yearOf(params)
      // A year before anything could be published here, or one nobody planned yet.
      if (year <= now - YEARS || year > now) return undefined
      return {
        money: await gatherMoney(tx, sources, year),
        years: Array.from({ length: YEARS }, (_, at) => now - at),
        card: await agencyCard(tx),
      }
    },
    view: ({ money, years, card }, { lang }) => {
      const { money: w, ita } = disclosureWords(lang)
      const title = fill(w.title, { year: money.year })
      const subjects = money.stages.flatMap(stage => stage.subjects)
      return {
        title,
        description: fill(w.description, { agency: inLang(card.name, lang), year: money.year }),
        within: PATH,
        ...updatedOf(money),
        crumbs: [{ href: '/', text: ita.home }, { text: title }],
        body: (
          <Stack gap="lg">
            <PageHead
              title={title}
              lead={w.lead}
              note={`${moneySource[lang]} · ${calendarSource[lang]}`}
              actions={
                <Tabs
                  look="buttons"
                  label={w.years}
                  items={years.map(year => ({
                    href: href(lang, year === years[0] ? PATH : `${PATH}/${year}`),
                    label: String(year),
                    current: year === money.year,
                  }))}
                />
              }
            />
            <Text strong>
              {fill(w.count, {
                shown: subjects.filter(one => one.proofs.length > 0).length,
                all: subjects.length,
              })}
            </Text>
            {money.stages.map((stage, at) => (
              <Section id={stage.id} title={`${at + 1}. ${text(stage.words, lang)}`}>
                <Card padding="none">
                  <Subjects lang={lang} caption={text(stage.words, lang)} subjects={stage.subjects} />
                </Card>
              </Section>
            ))}
            <Row gap="md">
              <LinkButton href={href(lang, '/contact')} icon="message-circle">
                {w.ask}
              </LinkButton>
              <Link href={href(lang, '/calendar')}>{w.calendar}</Link>
            </Row>
          </Stack>
        ),
      }
    },
  })

export const moneyPages = (sources: Sources) => [moneyPage(sources, PATH), moneyPage(sources, `${PATH}/:year`)]

function updatedOf(money: Money): Pick<PageView, 'updated'> {
  const moments = money.stages.flatMap(stage =>
    stage.subjects.flatMap(one => one.proofs.map(proof => proof.updatedAt.getTime())),
  )
  return moments.length === 0 ? {} : { updated: new Date(Math.max(...moments)) }
}

function Subjects({ lang, caption, subjects }: { lang: Lang; caption: string; subjects: readonly MoneySubject[] }) {
  const { money: w, ita, calendar } = disclosureWords(lang)
  return (
    <Table
      lang={lang}
      caption={caption}
      layout="items"
      rows={subjects}
      rowId={one => one.topic}
      columns={[
        {
          key: 'name',
          label: ita.col.name,
          head: true,
          phone: 'title',
          cell: one => (
            <Stack gap="none">
              <Text inline strong>
                {text(one.words, lang)}
              </Text>
              <Muted>{waitText(one, lang)}</Muted>
            </Stack>
          ),
        },
        {
          key: 'open',
          label: w.states.shown,
          phone: 'note',
          width: 'lg',
          cell: one => <Papers lang={lang} one={one} />,
        },
        {
          key: 'state',
          label: calendar.col.state,
          phone: 'state',
          width: 'md',
          cell: one => (
            <Badge lang={lang} tone={tones[one.state]} plain>
              {w.states[one.state]}
            </Badge>
          ),
        },
      ]}
    />
  )
}

function Papers({ lang, one }: { lang: Lang; one: MoneySubject }) {
  const { money: w } = disclosureWords(lang)
  if (one.proofs.length === 0) return null
  const left = one.proofs.length - MOST
  return (
    <Stack gap="xs">
      <List
        items={one.proofs.slice(0, MOST).map(proof => (
          <>
            <Link href={hrefOf(proof.href, lang)} external={!proof.href.startsWith('/')}>
              {text(proof.title, lang)}
            </Link>{' '}
            <Muted>{momentDay(proof.updatedAt, lang)}</Muted>
          </>
        ))}
      />
      {left > 0 ? <Muted>{fill(w.more, { count: left })}</Muted> : null}
    </Stack>
  )
}

/** What is waited for, by when and from whom; nothing where all is there. */
function waitText({ state, open, turns, aside }: MoneySubject, lang: Lang): string {
  const { money: w } = disclosureWords(lang)
  if (state === 'partial') return fill(w.turns, turns)
  if (state === 'shown') return ''
  if (state === 'aside') return fill(w.aside, { reason: aside ?? '' })
  if (!open) return w.none
  const unit = open.unit ? inWords(open.unit.name_th, open.unit.name_en, lang) : w.agency
  return fill(state === 'late' ? w.late : w.due, { day: dayText(open.turn.due, lang), unit })
}
