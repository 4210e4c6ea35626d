// /office/risks/levels?year=2570: from which score on a risk is medium, high or very high, and with which manual that was compared.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { Alert, NumberField, TextField } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { holdsOver } from '../../people/public.ts'
import { setLevels } from '../actions/set-levels.ts'
import { levelsOfYear } from '../levels.ts'
import { LevelSetting } from '../schema.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, LIST, thisYear, yearIn } from './parts.tsx'

export const levels = page({
  path: `${LIST}/levels`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'risk-levels.set',
  words: risksWords,
  input: LevelSetting,
  load: async (tx, { query }) => {
    if (!holdsOver(tx, 'risk:edit', null)) return undefined
    const year = yearIn(query) ?? thisYear(tx)
    return { year, from: await levelsOfYear(tx, year) }
  },
  values: ({ year, from }) => ({
    fiscal_year: String(year),
    medium_from: String(from.mediumFrom),
    high_from: String(from.highFrom),
    very_high_from: String(from.veryHighFrom),
    confirmed_where: from.confirmedWhere,
  }),
  run: async (tx, input) => {
    const done = await setLevels(tx, input)
    return done.ok ? ok({ to: `${LIST}?year=${input.fiscal_year}`, notice: 'levels-set' }) : done
  },
  view: ({ year, from }, { lang }, form) => {
    const { levelsForm: w } = risksWords(lang).risk
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, year, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`${LIST}/levels`}
          back={`${LIST}?year=${year}`}
          go={risksWords(lang).save}
          form={form}
        >
          {from.isChecked ? null : (
            <Alert tone="warning" title={risksWords(lang).unverified}>
              {from.isOwn ? undefined : from.source[lang]}
            </Alert>
          )}
          <TextField lang={lang} label={w.year} width="sm" {...form.field('fiscal_year')} />
          <NumberField lang={lang} label={w.medium} unit={w.unit} {...form.field('medium_from')} />
          <NumberField lang={lang} label={w.high} unit={w.unit} {...form.field('high_from')} />
          <NumberField lang={lang} label={w.veryHigh} unit={w.unit} {...form.field('very_high_from')} />
          <TextField lang={lang} label={w.where} hint={w.whereHint} optional {...form.field('confirmed_where')} />
        </FormPage>
      ),
    }
  },
})
