// /office/bring/:id/aside, /back and /undo: a paper set aside with a reason, brought back or read again, and what was made of it taken back.

import { z } from 'zod'
import { dayHere } from '#src/kernel/clock.ts'
import { no, ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf, type Visit } from '#src/platform/http/visit.ts'
import { Checkbox, Text, TextArea } from '#src/ui/index.ts'
import { backOf, scoreSheet } from '../../assessment/public.ts'
import { dayAfter, dayText } from '../../people/public.ts'
import { bringBack } from '../actions/bring-back.ts'
import { setAside } from '../actions/set-aside.ts'
import { TakenSchema, undoTakeOver, workSince } from '../actions/undo-take-over.ts'
import { paperById } from '../queries.ts'
import type { ReadJob } from '../reading.ts'
import { paperMay, stateOf, UNDO_DAYS } from '../rules.ts'
import { SetAside, Undo } from '../schema.ts'
import { bringWords } from '../words.ts'
import { crumbsTo, FormPage, hiddenNow, LIST, paperAt } from './parts.tsx'

const loadIf =
  (verb: Parameters<typeof paperMay>[1], other?: Parameters<typeof paperMay>[1]) => async (tx: Tx, visit: Visit) => {
    const paper = await paperById(tx, idOf(visit))
    const may =
      paper && (paperMay(stateOf(paper.state), verb).ok || (other && paperMay(stateOf(paper.state), other).ok))
    return may ? paper : undefined
  }

export const aside = page({
  path: '/office/bring/:id/aside',
  shell: 'office',
  may: 'paper:bring',
  ledger: 'paper.set-aside',
  words: bringWords,
  input: SetAside,
  load: loadIf('set-aside'),
  values: paper => ({ _version: String(paper.version) }),
  run: async (tx, input, visit) => {
    const done = await setAside(tx, idOf(visit), input)
    if (!done.ok) return done.because === 'not-found' ? no('not-found') : done
    return ok({ to: LIST, notice: 'set-aside' })
  },
  view: (paper, { lang }, form) => {
    const { aside: w } = bringWords(lang)
    const at = paperAt(paper.id)
    return {
      title: w.title,
      within: '/office/bring',
      crumbs: crumbsTo(lang, { href: at, text: paper.name }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`${at}/aside`}
          back={at}
          go={w.go}
          form={{ ...form, hidden: hiddenNow(form, paper.version) }}
        >
          <TextArea lang={lang} label={w.reason} rows={2} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})

export const back = ({ job }: { readonly job: ReadJob }) =>
  page({
    path: '/office/bring/:id/back',
    shell: 'office',
    may: 'paper:bring',
    ledger: 'paper.brought-back',
    words: bringWords,
    input: z.object({}),
    load: loadIf('bring-back', 'read-again'),
    run: async (tx, _input, visit) => {
      const done = await bringBack(tx, job, idOf(visit))
      if (!done.ok) return done.because === 'not-found' ? no('not-found') : done
      return ok({ to: paperAt(idOf(visit)), notice: 'brought-back' })
    },
    view: (paper, { lang }, form) => {
      const words = bringWords(lang)
      const { aside: w } = words
      const isRefused = paper.state === 'refused'
      const title = isRefused ? words.refused.again : w.backTitle
      const at = paperAt(paper.id)
      return {
        title,
        within: '/office/bring',
        crumbs: crumbsTo(lang, { href: at, text: paper.name }, { text: title }),
        body: (
          <FormPage
            lang={lang}
            title={title}
            lead={isRefused ? w.againLead : w.backLead}
            action={`${at}/back`}
            back={at}
            go={isRefused ? words.refused.again : w.backGo}
            form={form}
          />
        ),
      }
    },
  })

export const undo = page({
  path: '/office/bring/:id/undo',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'paper.take-over-undone',
  words: bringWords,
  input: Undo,
  load: async (tx, visit) => {
    const paper = await loadIf('undo')(tx, visit)
    if (!paper) return undefined
    const taken = TakenSchema.parse(paper.taken)
    const sheet = taken.scores && (await scoreSheet(tx, taken.scores.year))
    const work = await workSince(tx, taken, paper.taken_at ?? paper.brought_at)
    return { paper, taken, work, scores: taken.scores && sheet ? backOf(sheet, taken.scores) : undefined }
  },
  values: ({ paper }) => ({ _version: String(paper.version) }),
  run: async (tx, input, visit) => {
    const done = await undoTakeOver(tx, idOf(visit), input)
    if (!done.ok) return done.because === 'not-found' ? no('not-found') : done
    return ok({ to: paperAt(idOf(visit)), notice: done.value.scoresStayed > 0 ? 'undone-scores-stayed' : 'undone' })
  },
  view: ({ paper, taken, scores, work }, { lang }, form) => {
    const { undo: w } = bringWords(lang)
    const at = paperAt(paper.id)
    const lead = (taken.made ? w.leadMade : w.leadFilled)
      .replace('{year}', String(taken.year))
      .replace('{count}', String(taken.measures.length))
    const until = dayAfter(dayHere(paper.taken_at ?? paper.brought_at), UNDO_DAYS)
    return {
      title: w.title,
      within: '/office/bring',
      crumbs: crumbsTo(lang, { href: at, text: paper.name }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={lead}
          action={`${at}/undo`}
          back={at}
          go={w.go}
          danger
          form={{ ...form, hidden: hiddenNow(form, paper.version) }}
        >
          <Text>{w.until.replace('{day}', dayText(until, lang))}</Text>
          {scores && scores.back > 0 ? <Text>{w.scores.replace('{count}', String(scores.back))}</Text> : null}
          {scores && scores.stayed > 0 ? <Text>{w.scoresStay.replace('{count}', String(scores.stayed))}</Text> : null}
          {work > 0 ? (
            <>
              <Text>{w.work.replace('{count}', String(work))}</Text>
              <Checkbox lang={lang} name="sure" label={w.sure} optional value="yes" error={form.error('sure')} />
            </>
          ) : null}
        </FormPage>
      ),
    }
  },
})
