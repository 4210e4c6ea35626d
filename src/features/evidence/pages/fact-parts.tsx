// What the pages of figures share: choosing a period, and a value with its unit.
import type { FactCell } from '#src/kernel/fact.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Button, type Choice, DateField, FilterBar, Select, Stack, Tabs } from '#src/ui/index.ts'
import { dayText } from '../../people/public.ts'
import { type PeriodAsked, usualPeriods } from '../period-asked.ts'
import { evidenceWords } from '../words.ts'

export const FACTS = '/office/facts'

export const numberText = (value: number, lang: Lang): string =>
  value.toLocaleString(lang === 'en' ? 'en-GB' : 'th-TH-u-nu-latn', { maximumFractionDigits: 2 })

export function cellText(cell: FactCell | undefined, lang: Lang): string {
  const w = evidenceWords(lang).facts
  if (cell === undefined || cell === null || cell === '') return '–'
  if (typeof cell === 'boolean') return cell ? w.yes : w.no
  if (typeof cell === 'number') return numberText(cell, lang)
  return /^\d{4}-\d\d-\d\d$/.test(cell) ? dayText(cell, lang) : cell
}

export const periodText = (asked: { from: string; to: string }, lang: Lang): string =>
  fill(evidenceWords(lang).facts.periodText, { from: dayText(asked.from, lang), to: dayText(asked.to, lang) })

export function factAddress(
  id: string,
  asked: { from: string; to: string },
  more: Record<string, string> = {},
): string {
  return `${FACTS}/${id}?${new URLSearchParams({ from: asked.from, to: asked.to, ...more })}`
}

interface ChoiceProps {
  readonly lang: Lang
  readonly path: string
  readonly asked: PeriodAsked
  readonly now: Date
  /** Units to limit the figure to; left out where it cannot be limited. */
  readonly units?: readonly Choice[]
  readonly unit?: string | undefined
}

export function PeriodChoice({ lang, path, asked, now, units, unit }: ChoiceProps) {
  const w = evidenceWords(lang).facts
  const kept: Record<string, string> = unit ? { unit } : {}
  return (
    <Stack gap="md">
      <Tabs
        label={w.period}
        look="buttons"
        items={usualPeriods(now, lang).map(({ label, from, to }) => ({
          href: href(lang, `${path}?${new URLSearchParams({ from, to, ...kept })}`),
          label,
          current: from === asked.from && to === asked.to,
        }))}
      />
      <FilterBar action={href(lang, path)} label={w.own}>
        <DateField lang={lang} compact label={w.from} name="from" value={dayText(asked.from, lang)} />
        <DateField lang={lang} compact label={w.to} name="to" value={dayText(asked.to, lang)} />
        {units === undefined ? null : (
          <Select lang={lang} compact label={w.unit} name="unit" empty={w.allUnits} value={unit} options={units} />
        )}
        <Button variant="quiet" icon="rows-3">
          {w.go}
        </Button>
      </FilterBar>
      {asked.isWrong ? <Alert tone="warning">{w.badPeriod}</Alert> : null}
    </Stack>
  )
}
