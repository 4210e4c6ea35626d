// /office/calendar/tell: prepares the circular that tells each unit what it has to publish; /office/calendar/tell/procurement the one that reminds
// those who buy of the law. Both show what they will say, and end at the page where a circular is sent.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Card, DateField, Link, List, Section, Select, Stack, Table, Text } from '#src/ui/index.ts'
import { unitsToSendFrom } from '../../../circulars/public.ts'
import { dayAfter, dayText, firstOwnUnit, inWords, momentDay, ownUnitChoices } from '../../../people/public.ts'
import { newsPace } from '../../../publishing/public.ts'
import type { Sources } from '../../gather.ts'
import { FormPage } from '../../pages/parts.tsx'
import { disclosureWords } from '../../words.ts'
import { tellUnits, unitsReached } from '../actions/tell-units.ts'
import { gatherCalendar } from '../gather.ts'
import { yearNow } from '../keep-turns.ts'
import type { CircularAbout } from '../queries.ts'
import { TellUnits } from '../schema.ts'
import { type Begun, type ToTell, toTell, toTellText } from '../tell-units.ts'
import { CALENDAR, crumbs } from './parts.tsx'

export const TELL = `${CALENDAR}/tell`
export const TELL_BUYERS = `${TELL}/procurement`
const DAYS_TO_ANSWER = 7

const tellPage = (sources: Sources, path: string, about: CircularAbout) =>
  page({
    path,
    shell: 'office',
    may: 'circular:send',
    ledger: 'calendar.units-told',
    queries: 52,
    words: disclosureWords,
    input: TellUnits,
    load: async tx => {
      const of = await gatherCalendar(tx, sources, yearNow(tx))
      return {
        today: of.today,
        told: toTell(of.lines, of.units, about),
        reached: (await unitsReached(tx)).length,
        pace: await newsPace(tx),
        ...(await unitsToSendFrom(tx)),
      }
    },
    values: ({ today, units, own }, { lang }) => ({
      unit: firstOwnUnit(units, own),
      due: dayText(dayAfter(today, DAYS_TO_ANSWER), lang),
    }),
    run: async (tx, input, { store, lang, origin }) => {
      const link = `${origin}${href(lang, '/calendar')}`
      const done = await tellUnits(tx, { sources, store }, input, { about, lang, link })
      return done.ok ? ok({ to: `/office/circulars/${done.value}/send`, notice: 'drafted' }) : done
    },
    view: ({ today, told, reached, pace, units, own }, { lang }, form) => {
      const { tell: w } = disclosureWords(lang).calendar
      const { title, lead } = w[about]
      return {
        title,
        within: CALENDAR,
        crumbs: crumbs(lang, title),
        body: (
          <FormPage lang={lang} title={title} lead={lead} action={path} back={CALENDAR} go={w.go} form={form}>
            <Stack gap="lg">
              <Alert tone="info" title={fill(w.will, { count: reached })} />
              <WhatEach lang={lang} about={about} told={told} pace={pace} />
            </Stack>
            <Select
              lang={lang}
              label={w.unit}
              options={ownUnitChoices(units, own, lang, form.field('unit').value)}
              {...form.field('unit')}
            />
            <DateField lang={lang} label={w.due} min={today} {...form.field('due')} />
          </FormPage>
        ),
      }
    },
  })

export const tellPages = (sources: Sources) => [
  tellPage(sources, TELL, 'publish'),
  tellPage(sources, TELL_BUYERS, 'procurement'),
]

type WhatProps = { lang: Lang; about: CircularAbout; told: readonly ToTell[]; pace: number }

/** Unit by unit what is missing of it: the words of the circular as a list. */
function WhatEach({ lang, about, told, pace }: WhatProps) {
  const { tell: w } = disclosureWords(lang).calendar
  return (
    <Section id="each" title={w.whatEach} look="minor">
      <Stack>
        {told.length === 0 ? <Text tone="muted">{w.nothing}</Text> : null}
        {told.map(({ unit, lines }) => (
          <Card title={unit ? inWords(unit.name_th, unit.name_en, lang) : w.nobody} level={3}>
            <List marker="disc" items={lines.map(line => toTellText(line, lang))} />
          </Card>
        ))}
        {about === 'publish' ? (
          <Card title={w.everyUnit} level={3}>
            <List marker="disc" items={[fill(w.news, { days: pace })]} />
          </Card>
        ) : null}
      </Stack>
    </Section>
  )
}

/** What became of the circulars that began here: how many acknowledged, and of which units somebody is missing. */
export function BegunHere({ lang, begun }: { lang: Lang; begun: readonly Begun[] }) {
  const { tell: w } = disclosureWords(lang).calendar
  if (begun.length === 0) return null
  const sum = ({ answers }: Begun, key: 'done' | 'expected') => answers.reduce((all, one) => all + one[key], 0)
  const missing = ({ answers }: Begun) => answers.filter(one => one.done < one.expected)
  return (
    <Section id="begun" title={w.begun} intro={w.begunWhat}>
      <Card padding="none">
        <Table
          lang={lang}
          caption={w.begun}
          rows={begun}
          rowId={one => one.circular.id}
          columns={[
            {
              key: 'subject',
              label: w.col.subject,
              head: true,
              width: 'lg',
              cell: ({ circular }) => (
                <Link href={href(lang, `/office/circulars/${circular.id}`)}>{circular.subject}</Link>
              ),
            },
            {
              key: 'sent',
              label: w.col.sent,
              nowrap: true,
              cell: ({ circular }) => (circular.sent_at ? momentDay(circular.sent_at, lang) : w.draft),
            },
            {
              key: 'done',
              label: w.col.done,
              nowrap: true,
              cell: one =>
                one.circular.sent_at ? fill(w.doneOf, { done: sum(one, 'done'), expected: sum(one, 'expected') }) : '–',
            },
            {
              key: 'missing',
              label: w.col.missing,
              cell: one =>
                !one.circular.sent_at
                  ? '–'
                  : missing(one)
                      .map(of =>
                        fill(w.unitOf, { unit: of.top_name || w.aboveUnits, done: of.done, expected: of.expected }),
                      )
                      .join(', ') || w.complete,
            },
          ]}
        />
      </Card>
    </Section>
  )
}
