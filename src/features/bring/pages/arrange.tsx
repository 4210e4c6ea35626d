// /office/bring/:id/measures/:key/arrange: join with the one before, move, put under another heading, leave out; and "I looked, it is right".
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Button, ButtonRow, CardList, Form, PageHead, Read, Select, Stack, Text } from '#src/ui/index.ts'
import { leaveMeasureOut } from '../actions/leave-out.ts'
import { lookAtMeasure } from '../actions/look-at-measure.ts'
import { mergeMeasure } from '../actions/merge-measure.ts'
import { moveMeasure, moveUnder } from '../actions/move-measure.ts'
import { ArrangeMeasure } from '../schema.ts'
import { bringWords } from '../words.ts'
import { loadMeasure } from './measure.tsx'
import { crumbsTo, measureAt, paperAt, SomebodyFaster, titleOf } from './parts.tsx'

function act(tx: Tx, id: string, key: string, input: ArrangeMeasure): Promise<Result<true>> {
  const { verb, heading, _version } = input
  switch (verb) {
    case 'look':
      return lookAtMeasure(tx, id, key, _version)
    case 'merge':
      return mergeMeasure(tx, id, key, _version)
    case 'up':
    case 'down':
      return moveMeasure(tx, id, key, verb, _version)
    case 'leave-out':
    case 'take-in':
      return leaveMeasureOut(tx, id, key, verb === 'leave-out', _version)
    case 'under':
      return moveUnder(tx, id, key, heading, _version)
  }
}

export const arrange = page({
  path: '/office/bring/:id/measures/:key/arrange',
  shell: 'office',
  may: 'paper:bring',
  ledger: 'paper.mended',
  queries: 6,
  words: bringWords,
  input: ArrangeMeasure,
  load: loadMeasure,
  values: ({ measure }) => ({ heading: measure.heading }),
  run: async (tx, input, visit) => {
    const id = idOf(visit)
    const done = await act(tx, id, visit.params.key ?? '', input)
    if (!done.ok) return done.because === 'not-found' ? no('not-found') : done
    return ok({
      to: `${paperAt(id)}${input.verb === 'look' ? '' : '?order=paper'}`,
      notice: input.verb === 'look' ? 'looked' : 'arranged',
    })
  },
  view: ({ paper, draft, measure }, { lang }, form) => {
    const { arrange: w } = bringWords(lang).draft
    const title = w.title.replace('{no}', measure.no || measure.key.slice(1))
    const at = draft.measures.findIndex(one => one.key === measure.key)
    const before = draft.measures[at - 1]
    const action = href(lang, `${measureAt(paper.id, measure.key)}/arrange`)
    const verb = (name: ArrangeMeasure['verb'], words: string, hint?: string) => (
      <Form
        lang={lang}
        action={action}
        label={words}
        hidden={{ ...form.hidden, _version: String(paper.version), verb: name }}
      >
        <Stack gap="xs">
          <ButtonRow>
            <Button variant="quiet">{words}</Button>
          </ButtonRow>
          {hint === undefined ? null : (
            <Text size="sm" tone="muted">
              {hint}
            </Text>
          )}
        </Stack>
      </Form>
    )
    return {
      title,
      within: '/office/bring',
      crumbs: crumbsTo(
        lang,
        { href: paperAt(paper.id), text: paper.name },
        {
          href: measureAt(paper.id, measure.key),
          text: bringWords(lang).draft.measure.title.replace('{no}', measure.no),
        },
        { text: title },
      ),
      body: (
        <Read>
          <Stack gap="lg">
            <PageHead title={title} lead={w.lead} note={titleOf(measure, lang)} />
            <SomebodyFaster lang={lang} form={form} now={paper.version} />
            <CardList
              items={[
                ...(before ? [verb('merge', w.merge, w.mergeHint.replace('{name}', titleOf(before, lang)))] : []),
                ...(before ? [verb('up', w.up)] : []),
                ...(at < draft.measures.length - 1 ? [verb('down', w.down)] : []),
                measure.leftOut ? verb('take-in', w.in) : verb('leave-out', w.out, w.outHint),
                ...(draft.headings.length > 1
                  ? [
                      <Form
                        lang={lang}
                        action={action}
                        label={w.under}
                        hidden={{ ...form.hidden, _version: String(paper.version), verb: 'under' }}
                      >
                        <Select
                          lang={lang}
                          label={w.under}
                          empty={bringWords(lang).draft.measure.headingNone}
                          options={draft.headings.map(one => ({ value: one.key, label: one.text }))}
                          {...form.field('heading')}
                          optional
                        />
                        <Button variant="quiet">{w.underGo}</Button>
                      </Form>,
                    ]
                  : []),
              ]}
            />
          </Stack>
        </Read>
      ),
    }
  },
})
