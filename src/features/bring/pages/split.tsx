// /office/bring/:id/measures/:key/split: two measures of one, where a cell of the paper held both.
import { no, ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Checkboxes, TextField } from '#src/ui/index.ts'
import { splitMeasure } from '../actions/split-measure.ts'
import { SplitDraft } from '../schema.ts'
import { bringWords } from '../words.ts'
import { loadMeasure } from './measure.tsx'
import { crumbsTo, FormPage, hiddenNow, measureAt, paperAt, SomebodyFaster } from './parts.tsx'

export const split = page({
  path: '/office/bring/:id/measures/:key/split',
  shell: 'office',
  may: 'paper:bring',
  ledger: 'paper.mended',
  queries: 6,
  words: bringWords,
  input: SplitDraft,
  load: loadMeasure,
  values: ({ paper }) => ({ _version: String(paper.version) }),
  run: async (tx, input, visit) => {
    const id = idOf(visit)
    const { _version, ...parts } = input
    const done = await splitMeasure(tx, id, visit.params.key ?? '', parts, _version)
    if (!done.ok) return done.because === 'not-found' ? no('not-found') : done
    return ok({ to: measureAt(id, done.value), notice: 'split-done' })
  },
  view: ({ paper, measure }, { lang }, form) => {
    const { split: w, measure: m } = bringWords(lang).draft
    const title = w.title.replace('{no}', measure.no || measure.key.slice(1))
    const at = measureAt(paper.id, measure.key)
    const boxes = (name: 'steps' | 'outputs' | 'outcomes', texts: readonly string[]) =>
      texts.length === 0 ? null : (
        <Checkboxes
          lang={lang}
          label={w[name]}
          name={name}
          optional
          error={form.error(name)}
          values={form.chosen(name)}
          options={texts.map((text, index) => ({ value: String(index), label: text }))}
        />
      )
    return {
      title,
      within: '/office/bring',
      crumbs: crumbsTo(
        lang,
        { href: paperAt(paper.id), text: paper.name },
        { href: at, text: m.title.replace('{no}', measure.no) },
        { text: title },
      ),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={w.lead}
          action={`${at}/split`}
          back={at}
          go={w.go}
          form={{ ...form, hidden: hiddenNow(form, paper.version) }}
        >
          <SomebodyFaster lang={lang} form={form} now={paper.version} />
          <TextField lang={lang} label={w.name} {...form.field('title')} />
          {boxes(
            'steps',
            measure.steps.map(one => one.text),
          )}
          {boxes('outputs', measure.outputs)}
          {boxes(
            'outcomes',
            measure.outcomes.map(one => one.text),
          )}
        </FormPage>
      ),
    }
  },
})
