// /office/publications/manuals: which unit has manuals and which has none (S176); /office/publications/:id/review says that one was looked through.
import { z } from 'zod'
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Alert, Badge, Card, EmptyState, Link, LinkButton, PageHead, Stack, Table, Text } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { houseUnits, inWords, momentDay, type UnitRow } from '../../people/public.ts'
import { theirs } from '../actions/parts.ts'
import { reviewManual } from '../actions/review-manual.ts'
import { manualsByUnit } from '../queries.ts'
import { type ManualCount, manualsWithBelow } from '../rules.ts'
import { isManual } from '../schema.ts'
import { publishingWords } from '../words.ts'
import { crumbsTo, LIST, MANUALS, officeAt, STARTERS } from './parts.tsx'

export const manualsOfUnits = page({
  path: MANUALS,
  shell: 'office',
  may: 'publication:read',
  ledger: 'none',
  queries: 8,
  words: publishingWords,
  load: async (tx, { actor }) => {
    const units = await houseUnits(tx)
    const counted = manualsWithBelow(units, await manualsByUnit(tx))
    return {
      rows: units
        .filter(unit => unit.parent_id === null)
        .map(unit => ({
          unit,
          of: counted.get(unit.id),
          below: unitsBelow(units, unit.id).filter(one => !hasManual(counted.get(one.id))),
        })),
      mayWrite: actor?.holds('publication:write') ?? false,
    }
  },
  view: ({ rows, mayWrite }, { lang }) => {
    const w = publishingWords(lang).manuals
    const without = rows.filter(({ of }) => !hasManual(of))
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { text: w.title }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              mayWrite ? (
                <LinkButton href={href(lang, STARTERS)} icon="book-open">
                  {publishingWords(lang).starters.open}
                </LinkButton>
              ) : undefined
            }
          />
          {rows.length === 0 ? (
            <EmptyState icon="book-open" title={w.empty} />
          ) : (
            <>
              <Alert
                tone={without.length > 0 ? 'warning' : 'success'}
                title={without.length > 0 ? fill(w.missing, { count: without.length }) : w.complete}
              />
              <Card padding="none">
                <Table
                  lang={lang}
                  caption={w.title}
                  rows={rows}
                  rowId={row => row.unit.id}
                  columns={[
                    {
                      key: 'unit',
                      label: w.unit,
                      head: true,
                      cell: ({ unit }) => inWords(unit.name_th, unit.name_en, lang),
                    },
                    { key: 'service', label: w.service, numeric: true, cell: ({ of }) => String(of?.service ?? 0) },
                    { key: 'staff', label: w.staff, numeric: true, cell: ({ of }) => String(of?.staff ?? 0) },
                    {
                      key: 'seen',
                      label: w.reviewed,
                      cell: ({ of }) => (of?.seen ? momentDay(of.seen, lang) : '–'),
                    },
                    {
                      key: 'below',
                      label: w.below,
                      cell: ({ below }) => (
                        <Text size="sm" tone="muted" inline>
                          {below.map(one => inWords(one.name_th, one.name_en, lang)).join(', ') || '–'}
                        </Text>
                      ),
                    },
                    {
                      key: 'state',
                      label: w.state,
                      cell: ({ of }) =>
                        hasManual(of) ? (
                          <Badge lang={lang} tone="done" plain>
                            {w.has}
                          </Badge>
                        ) : (
                          <Badge lang={lang} tone={of?.drafts ? 'doing' : 'soon'} plain>
                            {of?.drafts ? w.draft : w.none}
                          </Badge>
                        ),
                    },
                  ]}
                />
              </Card>
              {mayWrite && without.length > 0 ? (
                <Link href={href(lang, `${LIST}/new?kind=staff-manual`)} icon="pen-line">
                  {w.write}
                </Link>
              ) : null}
            </>
          )}
        </Stack>
      ),
    }
  },
})

const hasManual = (of: ManualCount | undefined): boolean => (of?.service ?? 0) + (of?.staff ?? 0) > 0

function unitsBelow(units: readonly UnitRow[], top: string): UnitRow[] {
  const direct = units.filter(unit => unit.parent_id === top)
  return direct.flatMap(unit => [unit, ...unitsBelow(units, unit.id)])
}

export const manualReview = page({
  path: `${LIST}/:id/review`,
  shell: 'office',
  may: 'publication:write',
  ledger: 'publication.reviewed',
  queries: 8,
  words: publishingWords,
  input: z.object({}),
  load: async (tx, visit) => {
    const found = await theirs(tx, idOf(visit))
    return found.ok && isManual(found.value.kind) && found.value.shown ? found.value : undefined
  },
  run: async (tx, _input, visit) => {
    const done = await reviewManual(tx, idOf(visit))
    return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'reviewed' }) : done
  },
  view: (row, { lang }, form) => {
    const w = publishingWords(lang).reviewing
    const back = officeAt(row.id)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: row.draft.title_th }, { text: w.title }),
      body: (
        <FormPage lang={lang} title={w.title} lead={w.lead} action={`${back}/review`} back={back} go={w.go} form={form}>
          <Text strong>{row.draft.title_th}</Text>
        </FormPage>
      ),
    }
  },
})
