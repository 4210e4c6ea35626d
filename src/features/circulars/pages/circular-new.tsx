// /office/circulars/new?paper=&letter=&replaces=&subject=&words=&about=: writes a circular, for a kept paper or a letter that is to be circulated,
// for something of another feature, or as the correction of one that was sent.

import { isId } from '#src/kernel/ids.ts'
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { Alert, HiddenField, Stack } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { paperById } from '../../papers/public.ts'
import { dayAfter, dayText, firstOwnUnit } from '../../people/public.ts'
import { draftCircular } from '../actions/draft-circular.ts'
import { circularById, letterById } from '../queries.ts'
import { circularKinds, isThing, NewCircular } from '../schema.ts'
import { circularsWords } from '../words.ts'
import { CircularFields, circularFormData, formFiles, isWhole } from './circular-form.tsx'
import { addressOf, crumbsTo, LIST } from './parts.tsx'

const DAYS_TO_ANSWER = 7
const MOST_THINGS = 20

export const circularNew = page({
  path: `${LIST}/new`,
  shell: 'office',
  may: 'circular:send',
  ledger: 'circular.drafted',
  queries: 14,
  words: circularsWords,
  input: NewCircular,
  files: formFiles,
  load: async (tx, { query }) => {
    const asked = (name: string) => {
      const id = query.get(name) ?? ''
      return isId(id) ? id : undefined
    }
    const paper = asked('paper')
    const letter = asked('letter')
    const before = asked('replaces')
    return {
      ...(await circularFormData(tx)),
      paper: paper === undefined ? undefined : await paperById(tx, paper),
      letter: letter === undefined ? undefined : await letterById(tx, letter),
      before: before === undefined ? undefined : await circularById(tx, before),
    }
  },
  values: (data, { lang, query }) => {
    const before = data.before?.sent_at ? data.before : undefined
    return {
      kind:
        before?.kind ??
        circularKinds.find(one => one === query.get('kind')) ??
        (data.paper ? 'declaration' : 'guideline'),
      subject:
        before?.subject ?? data.paper?.title ?? data.letter?.subject ?? (query.get('subject') ?? '').slice(0, 300),
      words: before?.words ?? (query.get('words') ?? '').slice(0, 2000),
      must: before?.must ?? 'acknowledge',
      due: dayText(dayAfter(data.today, DAYS_TO_ANSWER), lang),
      unit: before && data.own.has(before.unit_id) ? before.unit_id : firstOwnUnit(data.units, data.own),
      whom: (before ? before.audience.everybody : isWhole(data)) ? 'everybody' : 'chosen',
      units: before?.audience.units ?? (isWhole(data) ? [] : [firstOwnUnit(data.units, data.own)]),
      classes: before?.audience.classes ?? [],
      people: before?.audience.people ?? [],
      standing: before?.is_standing ? 'yes' : undefined,
      replaces: before?.id ?? '',
      paper: data.paper?.id ?? '',
      letter: data.letter?.id ?? '',
      about: query.getAll('about').filter(isThing).slice(0, MOST_THINGS),
    }
  },
  run: async (tx, input, { store }) => {
    const done = await draftCircular(tx, store, input)
    return done.ok ? ok({ to: `${addressOf(done.value)}/send`, notice: 'drafted' }) : done
  },
  view: (data, { lang }, form) => {
    const { form: w } = circularsWords(lang)
    return {
      title: w.newTitle,
      within: LIST,
      crumbs: crumbsTo(lang, { text: w.newTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          lead={w.newLead}
          action={actionOf(data)}
          back={LIST}
          go={w.save}
          multipart
          form={form}
        >
          <Stack>
            {data.paper ? <Alert title={fill(w.paper, { title: data.paper.title })} icon="paperclip" /> : null}
            {data.letter ? <Alert title={fill(w.letter, { title: data.letter.subject })} icon="paperclip" /> : null}
          </Stack>
          <HiddenField name="paper" value={form.field('paper').value} />
          <HiddenField name="letter" value={form.field('letter').value} />
          {form.chosen('about').map(thing => (
            <HiddenField name="about" value={thing} />
          ))}
          <CircularFields lang={lang} form={form} data={data} />
        </FormPage>
      ),
    }
  },
})

/** A refusal shows the same page again, with what it came from. */
function actionOf({ paper, letter }: { paper?: { id: string } | undefined; letter?: { id: string } | undefined }) {
  const query = new URLSearchParams({ ...(paper ? { paper: paper.id } : {}), ...(letter ? { letter: letter.id } : {}) })
  return query.size > 0 ? `${LIST}/new?${query}` : `${LIST}/new`
}
