// /office/site/visits: what is taken over from the counter of the old website, and its forms.
import { z } from 'zod'
import { fiscalYearLabel } from '#src/kernel/fiscal-labels.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { formatNumber } from '#src/kernel/numerals.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Card,
  DateField,
  EmptyState,
  FormOnPage,
  Link,
  LinkButton,
  NumberField,
  PageHead,
  Row,
  Section,
  Stack,
  Table,
  TextField,
} from '#src/ui/index.ts'
import { dayText } from '../../people/public.ts'
import { carryOver, correctCarried, withdrawCarried } from '../actions/carry-over.ts'
import { type BeforeRow, beforeById, visitsBefore } from '../queries-visits.ts'
import { CarryOver, EditCarried } from '../schema.ts'
import { siteWords } from '../words.ts'

const PATH = '/office/site/visits'

export const visitsOffice = page({
  path: PATH,
  shell: 'office',
  may: 'site:edit',
  ledger: 'none',
  queries: 8,
  words: siteWords,
  load: async tx => ({ rows: await visitsBefore(tx) }),
  view: ({ rows }, { lang }) => {
    const w = siteWords(lang).statistics.carried
    const add = (
      <LinkButton href={href(lang, `${PATH}/new`)} icon="plus">
        {w.add}
      </LinkButton>
    )
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              <>
                <LinkButton href={href(lang, '/statistics')} variant="quiet" icon="chart-column">
                  {w.see}
                </LinkButton>
                {rows.length > 0 ? add : null}
              </>
            }
          />
          <Section id="carried" title={w.list}>
            <Card padding="none">
              {rows.length === 0 ? (
                <EmptyState icon="chart-column" title={w.emptyTitle} actions={add}>
                  {w.empty}
                </EmptyState>
              ) : (
                <Carried lang={lang} rows={rows} />
              )}
            </Card>
          </Section>
        </Stack>
      ),
    }
  },
})

function Carried({ lang, rows }: { lang: Lang; rows: readonly BeforeRow[] }) {
  const w = siteWords(lang).statistics.carried
  return (
    <Table
      lang={lang}
      caption={w.list}
      rows={rows}
      columns={[
        { key: 'year', label: w.year, head: true, cell: row => fiscalYearLabel(row.fiscal_year, { lang }) },
        { key: 'visits', label: w.visits, numeric: true, cell: row => formatNumber(row.visits) },
        { key: 'source', label: w.source, cell: row => row.source },
        { key: 'day', label: w.readOn, cell: row => dayText(row.read_on, lang) },
        {
          key: 'do',
          label: w.manage,
          cell: row => (
            <Row>
              <Link href={href(lang, `${PATH}/${row.id}/edit`)}>{w.edit}</Link>
              <Link href={href(lang, `${PATH}/${row.id}/withdraw`)}>{w.withdraw}</Link>
            </Row>
          ),
        },
      ]}
    />
  )
}

function CarriedForm({ lang, title, action, form }: { lang: Lang; title: string; action: string; form: FormState }) {
  const w = siteWords(lang).statistics.carried
  return (
    <FormOnPage
      lang={lang}
      title={title}
      action={href(lang, action)}
      back={href(lang, PATH)}
      go={w.save}
      cancel={w.cancel}
      hidden={form.hidden}
    >
      <TextField lang={lang} label={w.year} hint={w.yearHint} width="sm" {...form.field('fiscal_year')} />
      <NumberField lang={lang} label={w.visits} {...form.field('visits')} />
      <TextField lang={lang} label={w.source} hint={w.sourceHint} {...form.field('source')} />
      <DateField lang={lang} label={w.readOn} {...form.field('read_on')} />
    </FormOnPage>
  )
}

const within = (lang: Lang, text: string) => ({
  title: text,
  within: PATH,
  crumbs: [{ href: PATH, text: siteWords(lang).statistics.carried.title }, { text }],
})

export const visitsNew = page({
  path: `${PATH}/new`,
  shell: 'office',
  may: 'site:edit',
  ledger: 'site.visits-carried',
  words: siteWords,
  input: CarryOver,
  load: async () => true,
  run: async (tx, input) => {
    const done = await carryOver(tx, input)
    return done.ok ? ok({ to: PATH, notice: 'visits-saved' }) : done
  },
  view: (_data, { lang }, form) => {
    const title = siteWords(lang).statistics.carried.add
    return {
      ...within(lang, title),
      body: <CarriedForm lang={lang} title={title} action={`${PATH}/new`} form={form} />,
    }
  },
})

export const visitsEdit = page({
  path: `${PATH}/:id/edit`,
  shell: 'office',
  may: 'site:edit',
  ledger: 'site.visits-corrected',
  words: siteWords,
  input: EditCarried,
  load: (tx, visit) => beforeById(tx, idOf(visit)),
  values: row => ({
    fiscal_year: String(row.fiscal_year),
    visits: String(row.visits),
    source: row.source,
    read_on: row.read_on,
    _version: String(row.version),
  }),
  run: async (tx, input, visit) => {
    const done = await correctCarried(tx, idOf(visit), input)
    return done.ok ? ok({ to: PATH, notice: 'visits-saved' }) : done
  },
  view: (row, { lang }, form) => {
    const title = siteWords(lang).statistics.carried.edit
    return {
      ...within(lang, title),
      body: <CarriedForm lang={lang} title={title} action={`${PATH}/${row.id}/edit`} form={form} />,
    }
  },
})

export const visitsWithdraw = page({
  path: `${PATH}/:id/withdraw`,
  shell: 'office',
  may: 'site:edit',
  ledger: 'site.visits-withdrawn',
  words: siteWords,
  input: z.object({}),
  load: (tx, visit) => beforeById(tx, idOf(visit)),
  run: async (tx, _input, visit) => {
    const done = await withdrawCarried(tx, idOf(visit))
    return done.ok ? ok({ to: PATH, notice: 'visits-withdrawn' }) : done
  },
  view: (row, { lang }, form) => {
    const w = siteWords(lang).statistics.carried
    return {
      ...within(lang, w.withdraw),
      body: (
        <FormOnPage
          lang={lang}
          title={w.withdrawAsk.replace('{year}', fiscalYearLabel(row.fiscal_year, { lang }))}
          lead={w.withdrawWhat}
          action={href(lang, `${PATH}/${row.id}/withdraw`)}
          back={href(lang, PATH)}
          go={w.withdraw}
          cancel={w.cancel}
          danger
          hidden={form.hidden}
        />
      ),
    }
  },
})
