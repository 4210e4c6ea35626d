// /office/letters/registers and below: the registers of numbers, one of them in a year with every number that was issued, and its settings.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Button,
  Card,
  EmptyState,
  FilterBar,
  Link,
  LinkButton,
  PageHead,
  Radios,
  Select,
  Stack,
  Table,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { agencyCard } from '../../agencies/public.ts'
import { holdsOver, houseUnits, inWords, unitChoices } from '../../people/public.ts'
import { editRegister, newRegister } from '../actions/registers.ts'
import { shortDay } from '../printed.ts'
import {
  type NumberRow,
  numbersOf,
  type RegisterRow,
  registerById,
  registersOf,
  yearsOfRegister,
} from '../queries-desk.ts'
import { registerPaper } from '../register-paper.ts'
import { EditRegister, NewRegister, registerKinds } from '../schema.ts'
import { letterWords } from '../words.ts'
import { crumbsTo, DeskTabs, FormPage, LIST, letterAt, NUMBERS, RECEIVED } from './parts.tsx'

function nameOf(row: RegisterRow, lang: Lang): string {
  const w = letterWords(lang)
  const kinds: Readonly<Record<string, string>> = w.kinds
  return `${kinds[row.kind] ?? row.kind} · ${inWords(row.unit_th, row.unit_en, lang) || w.registers.whole}`
}

const resetsText = (row: RegisterRow, lang: Lang) =>
  letterWords(lang).registers.resetsOn[row.resets === 'fiscal' ? 'fiscal' : 'calendar']

export const registers = page({
  path: NUMBERS,
  shell: 'office',
  may: 'letter:read',
  ledger: 'none',
  words: letterWords,
  load: async tx => ({ rows: await registersOf(tx), mayKeep: holdsOver(tx, 'letter:keep', null) }),
  view: ({ rows, mayKeep }, { lang }) => {
    const { registers: w } = letterWords(lang)
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
              mayKeep ? (
                <LinkButton href={href(lang, `${NUMBERS}/new`)} variant="quiet" icon="plus">
                  {w.new}
                </LinkButton>
              ) : null
            }
          />
          <DeskTabs lang={lang} current="registers" mayKeep={mayKeep} />
          <Card padding="none">
            {rows.length === 0 ? (
              <EmptyState icon="rows-3" title={w.none}>
                {w.noneWhat}
              </EmptyState>
            ) : (
              <Table
                lang={lang}
                caption={w.title}
                rows={rows}
                rowId={row => row.id}
                columns={[
                  {
                    key: 'name',
                    label: w.kind,
                    head: true,
                    cell: row => <Link href={href(lang, `${NUMBERS}/${row.id}`)}>{nameOf(row, lang)}</Link>,
                  },
                  { key: 'prefix', label: w.prefix, cell: row => row.prefix },
                  { key: 'resets', label: w.resets, cell: row => resetsText(row, lang) },
                ]}
              />
            )}
          </Card>
        </Stack>
      ),
    }
  },
})

export const register = page({
  path: `${NUMBERS}/:id`,
  shell: 'office',
  may: 'letter:read',
  ledger: 'none',
  words: letterWords,
  load: async (tx, visit) => {
    const row = await registerById(tx, idOf(visit))
    if (!row) return undefined
    const years = await yearsOfRegister(tx, row)
    const year = years.find(one => String(one) === visit.query.get('year')) ?? years[0]
    return {
      row,
      years,
      year,
      numbers: year === undefined ? [] : await numbersOf(tx, row, year),
      card: await agencyCard(tx),
      mayKeep: holdsOver(tx, 'letter:keep', null),
      at: tx.scope.now.toISOString(),
    }
  },
  view: ({ row, years, year, numbers, card, mayKeep, at }, { lang, query }) => {
    const w = letterWords(lang)
    const title = nameOf(row, lang)
    const format = query.get('format')
    const here = `${NUMBERS}/${row.id}`
    if (year !== undefined && format === 'csv')
      return {
        title,
        body: null,
        raw: {
          body: toCsv(csvOf(numbers, lang)),
          type: 'text/csv; charset=utf-8',
          name: `register-${row.kind}-${year}.csv`,
        },
      }
    if (year !== undefined && format === 'pdf') {
      const th = letterWords('th').kinds as Readonly<Record<string, string>>
      const paper = registerPaper({
        agency: card.name.th,
        kind: th[row.kind] ?? row.kind,
        unit: row.unit_th ?? '',
        year,
        rows: numbers,
        numerals: card.numerals,
        at,
      })
      return {
        title,
        body: null,
        raw: {
          body: async () => new Uint8Array(await renderPdf(paper)),
          type: 'application/pdf',
          name: `register-${row.kind}-${year}.pdf`,
        },
      }
    }
    return {
      title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: NUMBERS, text: w.registers.title }, { text: title }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={title}
            note={[row.prefix, fill(w.registers.count, { count: numbers.length })].filter(Boolean).join(' · ')}
            actions={
              <>
                {mayKeep ? (
                  <LinkButton href={href(lang, `${here}/edit`)} variant="quiet" icon="pencil">
                    {w.registers.edit}
                  </LinkButton>
                ) : null}
                {year === undefined ? null : (
                  <>
                    <LinkButton href={href(lang, `${here}?year=${year}&format=pdf`)} variant="quiet" icon="download">
                      {w.registers.pdf}
                    </LinkButton>
                    <LinkButton href={href(lang, `${here}?year=${year}&format=csv`)} variant="quiet" icon="download">
                      {w.registers.csv}
                    </LinkButton>
                  </>
                )}
              </>
            }
          />
          {years.length > 1 ? (
            <FilterBar action={href(lang, here)} label={w.registers.year}>
              <Select
                lang={lang}
                compact
                optional
                empty={false}
                name="year"
                label={w.registers.year}
                value={String(year ?? '')}
                options={years.map(one => ({ value: String(one), label: String(one) }))}
              />
              <Button variant="quiet">{w.registers.show}</Button>
            </FilterBar>
          ) : null}
          <Card padding="none">
            {numbers.length === 0 ? (
              <EmptyState icon="rows-3" title={w.registers.empty} />
            ) : (
              <Numbers lang={lang} row={row} numbers={numbers} />
            )}
          </Card>
        </Stack>
      ),
    }
  },
})

function stateOf(one: NumberRow, lang: Lang): string {
  const w = letterWords(lang)
  const states: Readonly<Record<string, string>> = { ...w.states, ...w.received.states }
  return one.is_void ? fill(w.registers.voided, { reason: one.voided_reason }) : (states[one.state] ?? one.state)
}

function Numbers({ lang, row, numbers }: { lang: Lang; row: RegisterRow; numbers: readonly NumberRow[] }) {
  const { registers: w, retentions } = letterWords(lang)
  const kept: Readonly<Record<string, string>> = retentions
  const to = (one: NumberRow) => (row.kind === 'incoming' ? `${RECEIVED}/${one.id}` : letterAt(one.id))
  return (
    <Table
      lang={lang}
      caption={nameOf(row, lang)}
      rows={numbers}
      rowId={one => one.id}
      columns={[
        { key: 'ref', label: w.number, head: true, cell: one => <Link href={href(lang, to(one))}>{one.ref}</Link> },
        { key: 'day', label: w.date, cell: one => (one.day === null ? '' : shortDay(one.day, lang)) },
        { key: 'who', label: w.fromTo, cell: one => one.from_to },
        { key: 'subject', label: w.subject, cell: one => one.subject },
        { key: 'kept', label: w.retention, cell: one => kept[one.retention] ?? one.retention },
        {
          key: 'state',
          label: w.state,
          cell: one => (one.is_void ? <Text tone="error">{stateOf(one, lang)}</Text> : stateOf(one, lang)),
        },
      ]}
    />
  )
}

function csvOf(numbers: readonly NumberRow[], lang: Lang): string[][] {
  const { registers: w, retentions } = letterWords(lang)
  const kept: Readonly<Record<string, string>> = retentions
  return [
    [w.number, w.date, w.fromTo, w.subject, w.retention, w.state],
    ...numbers.map(one => [
      one.ref,
      one.day === null ? '' : shortDay(one.day, lang),
      one.from_to,
      one.subject,
      kept[one.retention] ?? one.retention,
      stateOf(one, lang),
    ]),
  ]
}

const resets = ['calendar', 'fiscal'] as const

export const registerEdit = page({
  path: `${NUMBERS}/:id/edit`,
  shell: 'office',
  may: 'letter:keep',
  ledger: 'register.changed',
  words: letterWords,
  input: EditRegister,
  load: (tx, visit) => registerById(tx, idOf(visit)),
  values: row => ({ prefix: row.prefix, resets: row.resets, _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await editRegister(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${NUMBERS}/${idOf(visit)}`, notice: 'saved' }) : done
  },
  view: (row, { lang }, form) => {
    const { registers: w, common } = letterWords(lang)
    const back = `${NUMBERS}/${row.id}`
    return {
      title: w.edit,
      within: LIST,
      crumbs: crumbsTo(
        lang,
        { href: NUMBERS, text: w.title },
        { href: back, text: nameOf(row, lang) },
        { text: w.edit },
      ),
      body: (
        <FormPage
          lang={lang}
          title={w.edit}
          lead={nameOf(row, lang)}
          action={`${back}/edit`}
          back={back}
          go={common.save}
          form={form}
        >
          <TextField lang={lang} optional label={w.prefix} hint={w.prefixHint} {...form.field('prefix')} />
          <TextField lang={lang} optional width="sm" label={w.next} hint={w.nextHint} {...form.field('next')} />
          <Radios
            lang={lang}
            label={w.resets}
            options={resets.map(value => ({ value, label: w.resetsOn[value] }))}
            {...form.field('resets')}
          />
        </FormPage>
      ),
    }
  },
})

export const registerNew = page({
  path: `${NUMBERS}/new`,
  shell: 'office',
  may: 'letter:keep',
  ledger: 'register.opened',
  words: letterWords,
  input: NewRegister,
  load: async tx => ({ units: await houseUnits(tx) }),
  values: () => ({ kind: 'memo', resets: 'calendar' }),
  run: async (tx, input) => {
    const done = await newRegister(tx, input)
    return done.ok ? ok({ to: NUMBERS, notice: 'saved' }) : done
  },
  view: ({ units }, { lang }, form) => {
    const { registers: w, kinds } = letterWords(lang)
    return {
      title: w.new,
      within: LIST,
      crumbs: crumbsTo(lang, { href: NUMBERS, text: w.title }, { text: w.new }),
      body: (
        <FormPage
          lang={lang}
          title={w.new}
          lead={w.newLead}
          action={`${NUMBERS}/new`}
          back={NUMBERS}
          go={w.new}
          form={form}
        >
          <Select
            lang={lang}
            empty={false}
            label={w.kind}
            options={registerKinds.map(value => ({ value, label: kinds[value] }))}
            {...form.field('kind')}
          />
          <Select
            lang={lang}
            optional
            empty={w.whole}
            label={w.unit}
            options={unitChoices(units, lang)}
            {...form.field('unit')}
          />
          <TextField lang={lang} optional label={w.prefix} hint={w.prefixHint} {...form.field('prefix')} />
          <Radios
            lang={lang}
            label={w.resets}
            options={resets.map(value => ({ value, label: w.resetsOn[value] }))}
            {...form.field('resets')}
          />
        </FormPage>
      ),
    }
  },
})
