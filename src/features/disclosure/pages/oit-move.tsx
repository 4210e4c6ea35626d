// /office/oit/:year/:number/check, /approve and /return: the steps of an answer, each with what has to be seen before it is pressed.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { Alert, Checkbox, List, Select, Text, TextArea } from '#src/ui/index.ts'
import { approvedLetters } from '../../correspondence/public.ts'
import { approveAnswer } from '../actions/approve-answer.ts'
import { checkAnswer } from '../actions/check-answer.ts'
import { isTheirs } from '../actions/parts.ts'
import { returnAnswer } from '../actions/return-answer.ts'
import { gatherItem, type Item, type Sources } from '../gather.ts'
import { isFound, standsForItself } from '../rules.ts'
import { ApproveAnswer, CheckAnswer, ReturnAnswer } from '../schema.ts'
import { text } from '../show.ts'
import { disclosureWords } from '../words.ts'
import { atOf, DESK, deskCrumbs, deskOf, FormPage } from './parts.tsx'

const crumbs = (lang: Lang, one: Item, title: string) =>
  deskCrumbs(lang, one.year, { href: deskOf(one), text: `O${one.item.number}` }, { text: title })

const titleOf = (words: string, one: Item) => fill(words, { number: one.item.number })
const versionOf = (one: Item) => ({ _version: String(one.answer?.version ?? '') })

export const oitCheck = (sources: Sources) =>
  page({
    path: `${DESK}/:year/:number/check`,
    shell: 'office',
    may: 'item:answer',
    ledger: 'item.checked',
    words: disclosureWords,
    input: CheckAnswer,
    load: async (tx, { params }) => {
      const { year, number } = atOf(params)
      const found = await gatherItem(tx, sources, year, number, { isOffice: true })
      if (!found || !isTheirs(tx, found.one, found.of.units)) return undefined
      return found.one.answer?.state === 'preparing' ? found.one : undefined
    },
    values: versionOf,
    run: async (tx, input, { params }) => {
      const at = atOf(params)
      const done = await checkAnswer(tx, sources, at, input)
      return done.ok ? ok({ to: `${DESK}/${at.year}/${at.number}`, notice: 'item-checked' }) : done
    },
    view: (one, { lang }, form) => {
      const { move: w } = disclosureWords(lang)
      const title = titleOf(w.checkTitle, one)
      return {
        title,
        within: DESK,
        crumbs: crumbs(lang, one, title),
        body: (
          <FormPage
            lang={lang}
            title={title}
            lead={one.answer?.sentence_th ?? ''}
            action={`${deskOf(one)}/check`}
            back={deskOf(one)}
            go={w.checkGo}
            form={form}
          >
            <Missing lang={lang} one={one} form={form} />
          </FormPage>
        ),
      }
    },
  })

export const oitApprove = (sources: Sources) =>
  page({
    path: `${DESK}/:year/:number/approve`,
    shell: 'office',
    may: 'item:approve',
    ledger: 'item.approved',
    words: disclosureWords,
    input: ApproveAnswer,
    load: async (tx, { params }) => {
      const { year, number } = atOf(params)
      const found = await gatherItem(tx, sources, year, number, { isOffice: true })
      return found?.one.answer?.state === 'checked' ? { one: found.one, letters: await approvedLetters(tx) } : undefined
    },
    values: ({ one }) => versionOf(one),
    run: async (tx, input, { params }) => {
      const at = atOf(params)
      const done = await approveAnswer(tx, sources, at, input)
      return done.ok ? ok({ to: `${DESK}/${at.year}/${at.number}`, notice: 'item-approved' }) : done
    },
    view: ({ one, letters }, { lang }, form) => {
      const { move: w } = disclosureWords(lang)
      const title = titleOf(w.approveTitle, one)
      return {
        title,
        within: DESK,
        crumbs: crumbs(lang, one, title),
        body: (
          <FormPage
            lang={lang}
            title={title}
            lead={w.approveLead}
            action={`${deskOf(one)}/approve`}
            back={deskOf(one)}
            go={w.approveGo}
            form={form}
          >
            <Text size="lg">{one.answer?.sentence_th ?? ''}</Text>
            <Missing lang={lang} one={one} form={form} />
            <Select
              lang={lang}
              label={w.letter}
              hint={w.letterHint}
              optional
              empty={w.noLetter}
              options={letters.map(letter => ({
                value: letter.id,
                label: [letter.ref, letter.subject].filter(Boolean).join(' '),
              }))}
              {...form.field('letter')}
            />
          </FormPage>
        ),
      }
    },
  })

export const oitReturn = (sources: Sources) =>
  page({
    path: `${DESK}/:year/:number/return`,
    shell: 'office',
    may: 'item:approve',
    ledger: 'item.returned',
    words: disclosureWords,
    input: ReturnAnswer,
    load: async (tx, { params }) => {
      const { year, number } = atOf(params)
      const found = await gatherItem(tx, sources, year, number, { isOffice: true })
      const state = found?.one.answer?.state
      return state === undefined || state === 'preparing' ? undefined : found?.one
    },
    values: versionOf,
    run: async (tx, input, { params }) => {
      const at = atOf(params)
      const done = await returnAnswer(tx, sources, at, input)
      return done.ok ? ok({ to: `${DESK}/${at.year}/${at.number}`, notice: 'item-returned' }) : done
    },
    view: (one, { lang }, form) => {
      const { move: w } = disclosureWords(lang)
      const title = titleOf(w.returnTitle, one)
      return {
        title,
        within: DESK,
        crumbs: crumbs(lang, one, title),
        body: (
          <FormPage
            lang={lang}
            title={title}
            action={`${deskOf(one)}/return`}
            back={deskOf(one)}
            go={w.returnGo}
            form={form}
          >
            <TextArea lang={lang} label={w.reason} rows={3} {...form.field('reason')} />
          </FormPage>
        ),
      }
    },
  })

function Missing({ lang, one, form }: { lang: Lang; one: Item; form: FormState }) {
  const { move: w, errors } = disclosureWords(lang)
  if (one.answer?.nothing) return null
  const missing = one.parts.filter(part => !isFound(part.state))
  if (missing.length === 0 && one.proofs.some(standsForItself)) return null
  return (
    <>
      <Alert
        tone="warning"
        title={missing.length === 0 ? errors['nothing-to-open'] : fill(w.missingNow, { count: missing.length })}
      >
        <List marker="disc" items={missing.map(part => text(part.words, lang))} />
      </Alert>
      <Checkbox
        lang={lang}
        label={w.despite}
        {...form.field('despite')}
        value="yes"
        checked={form.field('despite').value === 'yes'}
      />
    </>
  )
}
