// /office/services/pets/round: a vaccination round, many animals with one press.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  Form,
  PageHead,
  Read,
  RowCheckbox,
  Stack,
  Table,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { dayText, todayOf } from '../../../people/public.ts'
import { villagesOf } from '../../../places/public.ts'
import { recordRound } from '../actions/record-round.ts'
import { noteLooks } from '../looks.ts'
import { petsOf, petUnits } from '../queries.ts'
import { petNumber } from '../rules.ts'
import { Round } from '../schema.ts'
import { petsWords } from '../words.ts'
import { PetFilters } from './list.tsx'
import { chosenOf, DueBadge, type Filters, filtersIn, PETS, searchOf, villageText } from './parts.tsx'

const MOST = 200
const ROUND = `${PETS}/round`

/** The filters stay when a fault is shown. */
const atRound = (filters: Filters): string => [ROUND, String(searchOf(filters))].filter(Boolean).join('?')

export const petRound = page({
  path: ROUND,
  shell: 'office',
  may: 'case:work',
  ledger: 'pet.vaccinated',
  words: petsWords,
  input: Round,
  load: async (tx, { query }) => {
    const filters = filtersIn(query)
    return {
      filters,
      rows: await petsOf(tx, {
        ...chosenOf(filters),
        withGone: false,
        units: await petUnits(tx, 'case:work'),
        most: MOST,
      }),
      villages: await villagesOf(tx),
      today: todayOf(tx),
    }
  },
  // It says where each of them lives.
  seen: (tx, { rows }) => noteLooks(tx, rows),
  values: ({ today }, { lang }) => ({ day: dayText(today, lang) }),
  run: async (tx, input) => {
    const done = await recordRound(tx, input)
    return done.ok ? ok({ to: PETS, notice: 'round' }) : done
  },
  view: ({ filters, rows, villages, today }, { lang }, form) => {
    const all = petsWords(lang)
    const w = all.round
    const ticked = new Set(form.chosen('pet'))
    return {
      title: w.title,
      within: PETS,
      crumbs: [{ href: PETS, text: all.list.title }, { text: w.title }],
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} />
          <PetFilters lang={lang} action={ROUND} filters={filters} villages={villages} />
          <Form lang={lang} action={href(lang, atRound(filters))} hidden={form.hidden}>
            <Read>
              <DateField lang={lang} label={w.day} {...form.field('day')} />
              <TextField lang={lang} label={w.lot} {...form.field('lot')} />
              <TextField lang={lang} label={w.vet} {...form.field('vet')} />
              <DateField lang={lang} optional label={w.due} hint={w.dueHint} {...form.field('due')} />
            </Read>
            <Card padding="none">
              {rows.length === 0 ? (
                <EmptyState icon="paw-print" title={all.list.none}>
                  {all.list.noneWhat}
                </EmptyState>
              ) : (
                <Table
                  lang={lang}
                  caption={w.title}
                  layout="items"
                  rows={rows}
                  columns={[
                    {
                      key: 'pick',
                      label: '',
                      phone: 'code',
                      cell: row => (
                        <RowCheckbox
                          name="pet"
                          value={row.id}
                          checked={ticked.has(row.id)}
                          label={fill(w.pick, {
                            name: row.pet_name || all.species[row.species],
                            number: petNumber(row),
                          })}
                        />
                      ),
                    },
                    { key: 'number', label: all.list.number, phone: 'mark', nowrap: true, cell: petNumber },
                    {
                      key: 'name',
                      label: all.list.name,
                      head: true,
                      phone: 'title',
                      cell: row => [row.pet_name, all.species[row.species], row.colour].filter(Boolean).join(' · '),
                    },
                    {
                      key: 'village',
                      label: all.list.village,
                      phone: 'note',
                      cell: row => [row.house, villageText(villages, row.village_id, lang)].filter(Boolean).join(' '),
                    },
                    {
                      key: 'due',
                      label: all.list.due,
                      phone: 'state',
                      cell: row => <DueBadge lang={lang} row={row} today={today} />,
                    },
                  ]}
                />
              )}
            </Card>
            {rows.length === MOST ? <Text tone="muted">{fill(w.most, { most: MOST })}</Text> : null}
            <Button icon="check">{w.go}</Button>
          </Form>
        </Stack>
      ),
    }
  },
})
