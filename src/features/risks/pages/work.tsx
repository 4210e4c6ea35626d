// /office/risks/work?year=: what was done to watch, investigate and discipline in a fiscal year, without names; and its forms.

import { fiscalYear } from '#src/kernel/fiscal.ts'
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Card,
  DateField,
  EmptyState,
  LinkButton,
  NumberField,
  PageHead,
  Radios,
  Select,
  Stack,
  StatTiles,
  Table,
  Tabs,
  Text,
  TextArea,
} from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { dayText, firstOwnUnit, holdsOver, inWords, ownUnitChoices, todayOf } from '../../people/public.ts'
import { ownUnits } from '../actions/parts.ts'
import { recordWork, withdrawWork } from '../actions/record-work.ts'
import { workBetween, workById } from '../queries-team.ts'
import { NewWork, WithdrawWork, workKinds } from '../schema.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, LIST, thisYear, WORK, yearIn } from './parts.tsx'

const icons = { watch: 'eye', investigate: 'search-check', discipline: 'scale' } as const
const isKind = (text: string | null) => workKinds.find(kind => kind === text)

export const work = page({
  path: WORK,
  shell: 'office',
  may: 'risk:read',
  ledger: 'none',
  queries: 8,
  words: risksWords,
  load: async (tx, { query, actor }) => {
    const now = thisYear(tx)
    const year = yearIn(query) ?? now
    const { from, to } = fiscalYear(year)
    const rows = await workBetween(tx, from.toString(), to.toString())
    return {
      year,
      years: [...new Set([now, now - 1, year])].sort((a, b) => b - a),
      rows: rows.map(row => ({ ...row, isHers: holdsOver(tx, 'risk:edit', row.unit_id) })),
      mayAdd: actor?.holds('risk:edit') ?? false,
    }
  },
  view: ({ year, years, rows, mayAdd }, { lang, query }) => {
    const { work: w } = risksWords(lang).integrity
    const title = fill(w.title, { year })
    const kind = isKind(query.get('kind'))
    const shown = kind === undefined ? rows : rows.filter(row => row.kind === kind)
    const counted = rows.filter(row => row.withdrawn_at === null)
    const add = mayAdd ? (
      <LinkButton href={href(lang, `${WORK}/new`)} icon="plus">
        {w.add}
      </LinkButton>
    ) : null
    return {
      title,
      within: LIST,
      crumbs: crumbsTo(lang, year, { text: w.crumb }),
      body: (
        <Stack gap="lg">
          <PageHead title={title} lead={w.lead} actions={add ?? undefined} />
          <Tabs
            label={risksWords(lang).risk.years}
            look="buttons"
            items={years.map(one => ({
              href: href(lang, `${WORK}?year=${one}`),
              label: String(one),
              current: one === year,
            }))}
          />
          <StatTiles
            label={w.counts}
            tiles={workKinds.map(one => ({
              label: w.kinds[one],
              value: counted.filter(row => row.kind === one).reduce((sum, row) => sum + row.count, 0),
              unit: w.times,
              icon: icons[one],
              href: href(lang, `${WORK}?year=${year}&kind=${one}`),
            }))}
          />
          {shown.length === 0 ? (
            <EmptyState icon="shield-check" title={fill(w.emptyTitle, { year })} actions={add ?? undefined}>
              {w.empty}
            </EmptyState>
          ) : (
            <Card padding="none">
              <Table
                lang={lang}
                caption={title}
                rows={shown}
                columns={[
                  {
                    key: 'what',
                    label: w.what,
                    head: true,
                    width: 'lg',
                    cell: row => (
                      <Stack gap="none">
                        <Text>{row.what}</Text>
                        {row.withdrawn_at === null ? null : (
                          <Text size="sm" tone="warning">
                            {fill(w.withdrawn, { reason: row.withdrawn_reason })}
                          </Text>
                        )}
                      </Stack>
                    ),
                  },
                  { key: 'kind', label: w.kind, cell: row => w.kinds[isKind(row.kind) ?? 'watch'] },
                  { key: 'on', label: w.on, nowrap: true, cell: row => dayText(row.on_day, lang) },
                  { key: 'unit', label: w.unit, cell: row => inWords(row.unit_th, row.unit_en, lang) },
                  { key: 'count', label: w.times, numeric: true, cell: row => row.count },
                  { key: 'result', label: w.result, cell: row => row.result || '–' },
                  {
                    key: 'act',
                    label: '',
                    cell: row =>
                      row.isHers && row.withdrawn_at === null ? (
                        <LinkButton href={href(lang, `${WORK}/${row.id}/withdraw`)} size="sm" variant="ghost">
                          {w.withdraw}
                        </LinkButton>
                      ) : null,
                  },
                ]}
              />
            </Card>
          )}
        </Stack>
      ),
    }
  },
})

export const workNew = page({
  path: `${WORK}/new`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'integrity-work.recorded',
  words: risksWords,
  input: NewWork,
  load: async tx => ({ ...(await ownUnits(tx)), today: todayOf(tx) }),
  values: ({ today, units, own }, { lang }) => ({
    kind: 'watch',
    on_day: dayText(today, lang),
    unit: firstOwnUnit(units, own),
    count: '1',
  }),
  run: async (tx, input) => {
    const done = await recordWork(tx, input)
    return done.ok ? ok({ to: WORK, notice: 'work-recorded' }) : done
  },
  view: ({ units, own, today }, { lang }, form) => {
    const { work: w } = risksWords(lang).integrity
    return {
      title: w.newTitle,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { href: WORK, text: w.crumb }, { text: w.newTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          action={`${WORK}/new`}
          back={WORK}
          go={risksWords(lang).save}
          form={form}
        >
          <Radios
            lang={lang}
            label={w.kind}
            layout="pairs"
            options={workKinds.map(kind => ({ value: kind, label: w.kinds[kind] }))}
            {...form.field('kind')}
          />
          <DateField lang={lang} label={w.on} max={today} {...form.field('on_day')} />
          <Select lang={lang} label={w.unit} options={ownUnitChoices(units, own, lang)} {...form.field('unit')} />
          <TextArea lang={lang} label={w.what} hint={w.whatHint} rows={4} {...form.field('what')} />
          <NumberField lang={lang} label={w.count} unit={w.times} {...form.field('count')} />
          <TextArea lang={lang} label={w.result} hint={w.resultHint} optional rows={3} {...form.field('result')} />
        </FormPage>
      ),
    }
  },
})

export const workWithdraw = page({
  path: `${WORK}/:id/withdraw`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'integrity-work.withdrawn',
  words: risksWords,
  input: WithdrawWork,
  load: async (tx, visit) => {
    const row = await workById(tx, idOf(visit))
    return row && row.withdrawn_at === null && holdsOver(tx, 'risk:edit', row.unit_id) ? row : undefined
  },
  run: async (tx, input, visit) => {
    const done = await withdrawWork(tx, idOf(visit), input)
    return done.ok ? ok({ to: WORK, notice: 'work-withdrawn' }) : done
  },
  view: (row, { lang }, form) => {
    const { work: w } = risksWords(lang).integrity
    return {
      title: w.withdrawTitle,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { href: WORK, text: w.crumb }, { text: w.withdrawTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.withdrawTitle}
          lead={row.what}
          action={`${WORK}/${row.id}/withdraw`}
          back={WORK}
          go={w.withdraw}
          danger
          form={form}
        >
          <TextArea lang={lang} label={w.why} rows={3} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
