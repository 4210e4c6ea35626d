// /office/oit/:year/:number/check, /approve and /return: the steps of an answer, each with what has to be seen before it is pressed.
import type { z } from 'zod'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { type Markup, type May, page } from '#src/platform/http/page.ts'
import { Alert, Checkbox, List, Select, Text, TextArea } from '#src/ui/index.ts'
import { approvedLetters } from '../../correspondence/public.ts'
import { approveAnswer } from '../actions/approve-answer.ts'
import { checkAnswer } from '../actions/check-answer.ts'
import { isTheirs } from '../actions/parts.ts'
import { returnAnswer } from '../actions/return-answer.ts'
import { gatherItem, type Item, type Sources } from '../gather.ts'
import { isFound, standsForItself } from '../rules.ts'
import { type AnswerState, ApproveAnswer, CheckAnswer, ReturnAnswer } from '../schema.ts'
import { text } from '../show.ts'
import { disclosureWords } from '../words.ts'
import { atOf, DESK, deskCrumbs, deskOf, FormPage } from './parts.tsx'

const crumbs = (lang: Lang, one: Item, title: string) =>
  deskCrumbs(lang, one.year, { href: deskOf(one), text: `O${one.item.number}` }, { text: title })

interface Shown {
  readonly lang: Lang
  readonly one: Item
  readonly form: FormState
  readonly letters: Awaited<ReturnType<typeof approvedLetters>>
}

interface Move<Input> {
  readonly verb: 'check' | 'approve' | 'return'
  readonly may: May
  readonly ledger: string
  readonly notice: string
  readonly input: z.ZodType<Input>
  /** The states of an answer from which it leads on. */
  readonly from: readonly AnswerState[]
  readonly withLetters?: true
  readonly run: (tx: Tx, sources: Sources, at: ReturnType<typeof atOf>, input: Input) => Promise<Result<string>>
  readonly lead?: (one: Item, lang: Lang) => string
  readonly Fields: (shown: Shown) => Markup
}

const move =
  <Input,>({ verb, may, ledger, notice, input, from, withLetters, run, lead, Fields }: Move<Input>) =>
  (sources: Sources) =>
    page({
      path: `${DESK}/:year/:number/${verb}`,
      shell: 'office',
      may,
      ledger,
      words: disclosureWords,
      input,
      load: async (tx, { params }) => {
        const { year, number } = atOf(params)
        const found = await gatherItem(tx, sources, year, number, { isOffice: true })
        if (!found || !isTheirs(tx, found.one, found.of.units)) return undefined
        if (!from.some(state => state === found.one.answer?.state)) return undefined
        return { one: found.one, letters: withLetters ? await approvedLetters(tx) : [] }
      },
      values: ({ one }) => ({ _version: String(one.answer?.version ?? '') }),
      run: async (tx, typed, { params }) => {
        const at = atOf(params)
        const done = await run(tx, sources, at, typed)
        return done.ok ? ok({ to: `${DESK}/${at.year}/${at.number}`, notice }) : done
      },
      view: ({ one, letters }, { lang }, form) => {
        const w = disclosureWords(lang).move
        const title = fill(w[`${verb}Title`], { number: one.item.number })
        const said = lead?.(one, lang)
        return {
          title,
          within: DESK,
          crumbs: crumbs(lang, one, title),
          body: (
            <FormPage
              lang={lang}
              title={title}
              {...(said === undefined ? {} : { lead: said })}
              action={`${deskOf(one)}/${verb}`}
              back={deskOf(one)}
              go={w[`${verb}Go`]}
              form={form}
            >
              {Fields({ lang, one, form, letters })}
            </FormPage>
          ),
        }
      },
    })

export const oitCheck = move({
  verb: 'check',
  may: 'item:answer',
  ledger: 'item.checked',
  notice: 'item-checked',
  input: CheckAnswer,
  from: ['preparing'],
  run: checkAnswer,
  lead: one => one.answer?.sentence_th ?? '',
  Fields: ({ lang, one, form }) => <Missing lang={lang} one={one} form={form} />,
})

export const oitApprove = move({
  verb: 'approve',
  may: 'item:approve',
  ledger: 'item.approved',
  notice: 'item-approved',
  input: ApproveAnswer,
  from: ['checked'],
  withLetters: true,
  run: approveAnswer,
  lead: (_one, lang) => disclosureWords(lang).move.approveLead,
  Fields: ({ lang, one, form, letters }) => {
    const { move: w } = disclosureWords(lang)
    return (
      <>
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
      </>
    )
  },
})

export const oitReturn = move({
  verb: 'return',
  may: 'item:approve',
  ledger: 'item.returned',
  notice: 'item-returned',
  input: ReturnAnswer,
  from: ['checked', 'approved'],
  run: returnAnswer,
  Fields: ({ lang, form }) => (
    <TextArea lang={lang} label={disclosureWords(lang).move.reason} rows={3} {...form.field('reason')} />
  ),
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
