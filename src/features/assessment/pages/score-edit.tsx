// /office/scores/:year/edit: the result of a year, as much of it as is known. Import fills the same form, so that a person sees it first.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Checkbox, Disclosure, Fieldset, Grid, LinkButton, NumberField, Select, TextField } from '#src/ui/index.ts'
import { saveScores } from '../actions/save-scores.ts'
import { aimName } from '../framework.ts'
import type { Framework } from '../framework-schema.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { scoreSheet } from '../queries-scores.ts'
import { SaveScores } from '../schema.ts'
import { assessmentWords } from '../words.ts'
import { crumbsTo, FormPage, yearOf } from './parts.tsx'

export const scoreEdit = page({
  path: '/office/scores/:year/edit',
  shell: 'office',
  may: 'score:edit',
  ledger: 'scores.saved',
  words: assessmentWords,
  input: SaveScores,
  load: async (tx, { params }) => {
    const year = yearOf(params)
    const framework = year === 0 ? undefined : await frameworkInForce(tx, year)
    return framework && { year, framework, sheet: await scoreSheet(tx, year) }
  },
  values: ({ sheet }) => ({
    _version: String(sheet?.version ?? 0),
    total: text(sheet?.total),
    iit: text(sheet?.iit),
    eit: text(sheet?.eit),
    oit: text(sheet?.oit),
    level_stated: sheet?.levelStated ?? '',
    source: sheet?.source ?? '',
    ...Object.fromEntries(Object.entries(sheet?.lines ?? {}).map(([name, value]) => [name, text(value)])),
  }),
  run: async (tx, input, { params }) => {
    const year = yearOf(params)
    const done = await saveScores(tx, year, input)
    return done.ok ? ok({ to: `/office/scores/${year}`, notice: 'scores-saved' }) : done
  },
  view: ({ year, framework }, { lang }, form) => {
    const { scores: w, common } = assessmentWords(lang)
    const back = `/office/scores/${year}`
    return {
      title: w.editTitle.replace('{year}', String(year)),
      within: '/office/scores',
      crumbs: crumbsTo(lang, { href: back, text: String(year) }, { text: w.edit }),
      body: (
        <FormPage
          lang={lang}
          title={w.editTitle.replace('{year}', String(year))}
          lead={w.editLead}
          action={`${back}/edit`}
          back={back}
          go={common.save}
          form={{ ...form, hidden: { ...form.hidden, _version: form.field('_version').value || '0' } }}
        >
          <LinkButton href={href(lang, `${back}/import`)} size="sm" variant="quiet">
            {w.import}
          </LinkButton>
          <ScoreFields lang={lang} framework={framework} form={form} />
        </FormPage>
      ),
    }
  },
})

const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))

export function ScoreFields({ lang, framework, form }: { lang: Lang; framework: Framework; form: FormState }) {
  const { scores: w } = assessmentWords(lang)
  const levels = [...new Set(framework.levels.map(level => level.th))]
  const box = (name: string, label: string) => (
    <NumberField lang={lang} label={label} optional decimals width="sm" {...form.field(name)} />
  )
  const lines = (kind: 'indicator' | 'question' | 'item', keys: readonly string[]) =>
    keys.map(key => box(`${kind}:${key}`, aimName(framework, kind, key, lang)))
  const isOpen = (kind: string) =>
    form.errors.some(error => error.field.startsWith(kind)) ||
    Object.entries(form.values).some(([name, value]) => name.startsWith(kind) && value !== '')
  return (
    <>
      <Grid>
        {box('total', w.total)}
        {box('iit', 'IIT')}
        {box('eit', 'EIT')}
        {box('oit', 'OIT')}
      </Grid>
      <Select
        lang={lang}
        label={w.levelStated}
        hint={w.levelStatedHint}
        optional
        options={levels.map(level => ({ value: level, label: level }))}
        {...form.field('level_stated')}
      />
      {form.error('level_stated') === undefined ? null : (
        <Checkbox lang={lang} name="level_sure" label={w.levelSure} optional value="yes" />
      )}
      <TextField lang={lang} label={w.source} hint={w.sourceHint} optional {...form.field('source')} />
      <Fieldset title={w.indicators}>
        <Grid>
          {lines(
            'indicator',
            framework.indicators.map(one => one.id),
          )}
        </Grid>
      </Fieldset>
      {framework.questions.length > 0 ? (
        <Disclosure summary={w.questions} open={isOpen('question:')}>
          {lines(
            'question',
            framework.questions.map(one => one.key),
          )}
        </Disclosure>
      ) : null}
      <Disclosure summary={w.items} open={isOpen('item:')}>
        {lines(
          'item',
          framework.items.map(one => one.topic),
        )}
      </Disclosure>
    </>
  )
}
