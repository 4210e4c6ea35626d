// /office/publications/units: which unit has had no news for too long (S142); /office/publications/units/days: after how many days that is.
import { z } from 'zod'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { ok } from '#src/kernel/result.ts'
import { line } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Card,
  EmptyState,
  Link,
  LinkButton,
  PageHead,
  Stack,
  Table,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { dayText, holdsOver, inWords } from '../../people/public.ts'
import { isNamed } from '../actions/parts.ts'
import { chooseNewsPace, type NewsOfUnits, newsOfUnits, newsPace } from '../unit-news.ts'
import { publishingWords } from '../words.ts'
import { crumbsTo, LIST } from './parts.tsx'

export const UNIT_NEWS = `${LIST}/units`
const DAYS = `${UNIT_NEWS}/days`

export const unitNewsPage = page({
  path: UNIT_NEWS,
  shell: 'office',
  may: 'publication:read',
  ledger: 'none',
  queries: 10,
  words: publishingWords,
  load: async (tx, { actor }) => {
    const all = await isNamed(tx)
    const of = await newsOfUnits(tx)
    return {
      of,
      mayWrite: new Set(of.rows.filter(({ id }) => all || holdsOver(tx, 'publication:write', id)).map(({ id }) => id)),
      mayChoose: actor?.holds('site:edit') ?? false,
    }
  },
  view: ({ of, mayWrite, mayChoose }, { lang }) => {
    const w = publishingWords(lang).unitNews
    const { days } = of
    const quiet = of.rows.filter(row => row.isQuiet).length
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { text: w.title }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={fill(w.lead, { days })}
            actions={
              mayChoose ? (
                <LinkButton href={href(lang, DAYS)} variant="quiet" icon="calendar-clock">
                  {w.change}
                </LinkButton>
              ) : undefined
            }
          />
          {of.rows.length === 0 ? (
            <EmptyState icon="newspaper" title={w.empty} />
          ) : (
            <>
              <Alert
                tone={quiet > 0 ? 'warning' : 'success'}
                title={quiet > 0 ? fill(w.quiet, { count: quiet, days }) : fill(w.fresh, { days })}
              />
              <Card padding="none">
                <Rows lang={lang} of={of} mayWrite={mayWrite} />
              </Card>
            </>
          )}
        </Stack>
      ),
    }
  },
})

function Rows({ lang, of: { rows, days }, mayWrite }: { lang: Lang; of: NewsOfUnits; mayWrite: ReadonlySet<string> }) {
  const w = publishingWords(lang).unitNews
  return (
    <Table
      lang={lang}
      caption={w.title}
      rows={rows}
      rowId={row => row.id}
      columns={[
        { key: 'unit', label: w.unit, head: true, cell: unit => inWords(unit.name_th, unit.name_en, lang) },
        {
          key: 'latest',
          label: w.latest,
          nowrap: true,
          cell: row => (row.latest ? dayText(row.latest, lang) : w.never),
        },
        { key: 'count', label: fill(w.count, { days }), numeric: true, cell: row => String(row.count) },
        {
          key: 'below',
          label: w.below,
          cell: row => (
            <Text size="sm" tone="muted" inline>
              {row.below.map(one => inWords(one.name_th, one.name_en, lang)).join(', ') || '–'}
            </Text>
          ),
        },
        {
          key: 'state',
          label: w.state,
          cell: row => (
            <Badge lang={lang} tone={row.isQuiet ? 'soon' : 'done'} plain>
              {row.isQuiet ? fill(w.isQuiet, { days }) : w.isFresh}
            </Badge>
          ),
        },
        {
          key: 'verbs',
          label: w.verbs,
          cell: unit =>
            mayWrite.has(unit.id) ? (
              <Link
                href={href(lang, `${LIST}/new?kind=news&unit=${unit.id}`)}
                label={fill(w.writeFor, { unit: inWords(unit.name_th, unit.name_en, lang) })}
                small
                nowrap
              >
                {w.write}
              </Link>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

const Days = z.object({
  days: line(20)
    .transform(text => Number(toArabicDigits(text) || Number.NaN))
    .refine(days => Number.isInteger(days) && days >= 7 && days <= 366, 'not-days'),
})

export const unitNewsDays = page({
  path: DAYS,
  shell: 'office',
  may: 'site:edit',
  ledger: 'publishing.pace-chosen',
  queries: 6,
  words: publishingWords,
  input: Days,
  load: newsPace,
  values: days => ({ days: String(days) }),
  run: async (tx, { days }) => {
    const done = await chooseNewsPace(tx, days)
    return done.ok ? ok({ to: UNIT_NEWS, notice: 'pace-chosen' }) : done
  },
  view: (_days, { lang }, form) => {
    const { form: w, title } = publishingWords(lang).unitNews
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: UNIT_NEWS, text: title }, { text: w.title }),
      body: (
        <FormPage lang={lang} title={w.title} lead={w.lead} action={DAYS} back={UNIT_NEWS} go={w.save} form={form}>
          <TextField lang={lang} label={w.days} hint={w.hint} width="sm" inputmode="numeric" {...form.field('days')} />
        </FormPage>
      ),
    }
  },
})
