// /office/products?year=: what was finished in a year and nobody outside can open yet, with the way to publish it (S157); /:id/aside and /:id/take-up
// say why a piece is not published, and that it is after all.
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { line } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Card,
  EmptyState,
  Link,
  PageHead,
  Row,
  Section,
  Stack,
  StatTiles,
  Table,
  Tabs,
  Text,
  TextArea,
} from '#src/ui/index.ts'
import { dayText, inWords, todayOf } from '../../../people/public.ts'
import { FormPage } from '../../pages/parts.tsx'
import { disclosureWords } from '../../words.ts'
import { setProductAside, takeProductUp } from '../actions/set-aside.ts'
import { type Product, productById, productsOf } from '../queries.ts'

export const PRODUCTS = '/office/products'
const MOST = 100
const YEARS = 4

const isOpen = (one: Product) => one.public_on === null && one.reason === null
const isAside = (one: Product) => one.public_on === null && one.reason !== null

const list = page({
  path: PRODUCTS,
  shell: 'office',
  may: 'publication:read',
  ledger: 'none',
  queries: 6,
  words: disclosureWords,
  load: async (tx, { actor, query }) => {
    const now = fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))
    const asked = Number(query.get('year') ?? now)
    const year = Number.isInteger(asked) && asked > now - YEARS && asked <= now ? asked : now
    return {
      year,
      years: Array.from({ length: YEARS }, (_, at) => now - at),
      rows: await productsOf(tx, fiscalYear(year)),
      mayPut: actor?.holds('site:edit') ?? false,
    }
  },
  view: ({ year, years, rows, mayPut }, { lang }) => {
    const { products: w } = disclosureWords(lang)
    const title = fill(w.yearTitle, { year })
    const [open, aside] = [rows.filter(isOpen), rows.filter(isAside)]
    const shown = rows.length - open.length - aside.length
    return {
      title,
      within: PRODUCTS,
      crumbs: [{ text: w.title }],
      body: (
        <Stack gap="lg">
          <PageHead
            title={title}
            lead={w.lead}
            actions={
              <Tabs
                look="buttons"
                label={w.years}
                items={years.map(one => ({
                  href: href(lang, `${PRODUCTS}?year=${one}`),
                  label: String(one),
                  current: one === year,
                }))}
              />
            }
          />
          {rows.length === 0 ? (
            <EmptyState icon="archive" title={w.none}>
              {w.noneWhat}
            </EmptyState>
          ) : (
            <>
              <StatTiles
                label={fill(w.count, { all: rows.length, shown })}
                tiles={[
                  { label: w.tiles.open, value: open.length, unit: w.pieces, icon: 'circle-alert', tone: 'warning' },
                  { label: w.tiles.shown, value: shown, unit: w.pieces, icon: 'circle-check', tone: 'success' },
                  { label: w.tiles.aside, value: aside.length, unit: w.pieces, icon: 'circle-slash-2', tone: 'muted' },
                ]}
              />
              {open.length === 0 ? (
                <EmptyState icon="circle-check" title={w.complete} />
              ) : (
                <Pieces lang={lang} id="open" title={w.open} rows={open} mayPut={mayPut} />
              )}
              {aside.length === 0 ? null : (
                <Pieces lang={lang} id="aside" title={w.aside} rows={aside} mayPut={mayPut} />
              )}
            </>
          )}
        </Stack>
      ),
    }
  },
})

type PiecesProps = { lang: Lang; id: string; title: string; rows: readonly Product[]; mayPut: boolean }

function Pieces({ lang, id, title, rows, mayPut }: PiecesProps) {
  const { products: w } = disclosureWords(lang)
  return (
    <Section id={id} title={title}>
      <Card padding="none">
        <Table
          lang={lang}
          caption={title}
          layout="items"
          rows={rows.slice(0, MOST)}
          rowId={row => row.id}
          columns={[
            {
              key: 'title',
              label: w.col.title,
              head: true,
              width: 'lg',
              phone: 'title',
              cell: row => (
                <Stack gap="none">
                  <Text inline strong>
                    {row.title}
                  </Text>
                  <Text size="sm" tone="muted">
                    {[kindText(row, lang), row.unit_id ? inWords(row.unit_th, row.unit_en, lang) : w.whole].join(' · ')}
                  </Text>
                </Stack>
              ),
            },
            { key: 'day', label: w.col.day, nowrap: true, phone: 'state', cell: row => dayText(row.day, lang) },
            { key: 'why', label: w.col.why, phone: 'note', cell: row => row.reason ?? w.why[groupOf(row)] },
            {
              key: 'verbs',
              label: w.col.verbs,
              phone: 'verbs',
              cell: row => (
                <Row>
                  {verbsOf(row, lang, mayPut).map(verb => (
                    <Link href={href(lang, verb.href)} label={verb.label} small nowrap>
                      {verb.text}
                    </Link>
                  ))}
                </Row>
              ),
            },
          ]}
        />
      </Card>
      {rows.length > MOST ? <Text tone="muted">{fill(w.more, { count: MOST })}</Text> : null}
    </Section>
  )
}

const papers = ['report', 'operations', 'order']

function groupOf({ what, href: at }: Product): 'paper' | 'evidence' | 'publication' | 'output' {
  if (what === 'evidence' || what === 'output') return what
  return papers.includes(what) || at.startsWith('/office/papers/') ? 'paper' : 'publication'
}

function kindText({ what }: Product, lang: Lang): string {
  const { kinds } = disclosureWords(lang).products
  return Object.entries(kinds).find(([key]) => key === what)?.[1] ?? what
}

function verbsOf(row: Product, lang: Lang, mayPut: boolean) {
  const { products: w } = disclosureWords(lang)
  const { title, id, reason } = row
  const of = (text: string) => fill(text, { title })
  if (reason !== null)
    return mayPut ? [{ href: `${PRODUCTS}/${id}/take-up`, text: w.takeUp, label: of(w.takeUpOne) }] : []
  const group = groupOf(row)
  const go =
    group === 'evidence'
      ? { text: w.goEvidence, label: `${w.goEvidence} ${title}` }
      : group === 'output'
        ? { text: w.goOutput, label: `${w.goOutput} ${title}` }
        : { text: w.publish, label: of(w.publishOne) }
  return [
    { href: row.href, ...go },
    ...(mayPut ? [{ href: `${PRODUCTS}/${id}/aside`, text: w.setAside, label: of(w.setAsideOne) }] : []),
  ]
}

const shared = { shell: 'office', may: 'site:edit', words: disclosureWords } as const
const crumbs = (lang: Lang, text: string) => [{ href: PRODUCTS, text: disclosureWords(lang).products.title }, { text }]

const aside = page({
  ...shared,
  path: `${PRODUCTS}/:id/aside`,
  ledger: 'product.set-aside',
  input: z.object({ reason: line(300) }),
  load: async (tx, visit) => {
    const found = await productById(tx, idOf(visit))
    return found && isOpen(found) ? found : undefined
  },
  run: async (tx, { reason }, visit) => {
    const done = await setProductAside(tx, idOf(visit), reason)
    return done.ok ? ok({ to: PRODUCTS, notice: 'product-aside' }) : done
  },
  view: (row, { lang }, form) => {
    const { form: w } = disclosureWords(lang).products
    return {
      title: w.asideTitle,
      within: PRODUCTS,
      crumbs: crumbs(lang, w.asideTitle),
      body: (
        <FormPage
          lang={lang}
          title={w.asideTitle}
          lead={row.title}
          action={`${PRODUCTS}/${row.id}/aside`}
          back={PRODUCTS}
          go={w.save}
          form={form}
        >
          <TextArea lang={lang} label={w.reason} hint={w.reasonHint} rows={2} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})

const takeUp = page({
  ...shared,
  path: `${PRODUCTS}/:id/take-up`,
  ledger: 'product.taken-up',
  input: z.object({}),
  load: async (tx, visit) => {
    const found = await productById(tx, idOf(visit))
    return found && isAside(found) ? found : undefined
  },
  run: async (tx, _input, visit) => {
    const done = await takeProductUp(tx, idOf(visit))
    return done.ok ? ok({ to: PRODUCTS, notice: 'product-taken-up' }) : done
  },
  view: (row, { lang }, form) => {
    const { form: w, takeUp: go } = disclosureWords(lang).products
    return {
      title: w.takeUpTitle,
      within: PRODUCTS,
      crumbs: crumbs(lang, w.takeUpTitle),
      body: (
        <FormPage
          lang={lang}
          title={w.takeUpTitle}
          lead={w.takeUpLead}
          action={`${PRODUCTS}/${row.id}/take-up`}
          back={PRODUCTS}
          go={go}
          form={form}
        >
          <Text strong>{row.title}</Text>
        </FormPage>
      ),
    }
  },
})

export const productPages = [list, aside, takeUp]
