// /office/cases/:id/receive and every other verb of the office: each asks for what it needs, on a page of its own.
import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { acceptAttribute, kindNames, pictures } from '#src/platform/files/kinds.ts'
import type { FormState, FormValues } from '#src/platform/http/form-state.ts'
import { type AnyPage, type PageWords, page } from '#src/platform/http/page.ts'
import type { FileBox } from '#src/platform/http/receive-files.ts'
import { idOf, type Visit } from '#src/platform/http/visit.ts'
import {
  Checkboxes,
  DateField,
  FileField,
  putText,
  Radios,
  Select,
  TextArea,
  TextField,
  TextPicker,
} from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import {
  houseUnits,
  type PersonChoice,
  peopleHere,
  personChoices,
  type UnitRow,
  unitChoices,
} from '../../people/public.ts'
import { takePapers } from '../actions/answer-papers.ts'
import { askPapers } from '../actions/ask-papers.ts'
import { assign } from '../actions/assign.ts'
import { finish } from '../actions/finish.ts'
import { join } from '../actions/join.ts'
import { message } from '../actions/message.ts'
import { note } from '../actions/note.ts'
import { plan } from '../actions/plan.ts'
import { receive } from '../actions/receive.ts'
import { recheck } from '../actions/recheck.ts'
import { reject } from '../actions/reject.ts'
import { reopen } from '../actions/reopen.ts'
import { split } from '../actions/split.ts'
import { start } from '../actions/start.ts'
import { tellDelay } from '../actions/tell-delay.ts'
import { transfer } from '../actions/transfer.ts'
import { unjoin } from '../actions/unjoin.ts'
import type { DeskExtras, ExtraAsked, VerbExtra } from '../extras.ts'
import { paperBox, paperKinds, photoBox, proofBox } from '../files.ts'
import { noteLook } from '../looks.ts'
import { type CaseRow, caseById } from '../queries.ts'
import { type Replies, repliesFor } from '../replies.ts'
import { mayDo, numberText } from '../rules.ts'
import * as typed from '../schema.ts'
import { deskPageWords, deskWords } from '../words.ts'
import { caseAt, DESK } from './office-parts.tsx'

type DeskVerb = keyof ReturnType<typeof deskWords>['verbs']

interface Loaded {
  readonly row: CaseRow
  readonly units: readonly UnitRow[]
  readonly people: readonly PersonChoice[]
  readonly replies: Replies
  readonly more: readonly ExtraAsked[]
}

interface Asking {
  readonly lang: Lang
  readonly form: FormState
  readonly data: Loaded
}

interface Verbal<Input> {
  readonly verb: DeskVerb
  readonly input: z.ZodType<Input>
  readonly may?: 'case:work' | 'case:decide'
  readonly files?: readonly FileBox[]
  readonly danger?: true
  readonly extras?: readonly VerbExtra[] | undefined
  readonly values?: (data: Loaded) => Readonly<Record<string, string>>
  /** Where it leads: the case itself, or the second one after a split. */
  readonly run: (tx: Tx, id: string, input: Input, visit: Visit) => Promise<Result<string>>
  readonly fields: (asking: Asking) => Child
}

const verbPage = <Input,>({
  verb,
  input,
  may = 'case:work',
  files,
  danger,
  extras = [],
  values,
  run,
  fields,
}: Verbal<Input>): AnyPage =>
  page({
    path: `${DESK}/:id/${verb}`,
    shell: 'office',
    may,
    ledger: `case.${verb}`,
    words: lang => withExtras(deskPageWords(lang), extras, lang),
    queries: 14,
    input,
    ...(files ? { files } : {}),
    load: async (tx, visit): Promise<Loaded | undefined> => {
      const row = await caseById(tx, idOf(visit))
      if (!row || tx.scope.actor?.holds(may, row.unit_id) !== true || !mayDo(row, verb)) return undefined
      const more: ExtraAsked[] = []
      for (const extra of extras) {
        const asked = await extra.ask(tx, row, visit.query)
        if (asked) more.push(asked)
      }
      return {
        row,
        more,
        units: await houseUnits(tx),
        people: await peopleHere(tx),
        replies: await repliesFor(tx, row),
      }
    },
    seen: async (tx, { row, replies }) => {
      if (replies.nameShown) await noteLook(tx, row.id)
    },
    again: withReply,
    values: data => ({
      _version: String(data.row.version),
      ...values?.(data),
      ...Object.assign({}, ...data.more.map(one => one.values)),
    }),
    run: async (tx, sent, visit) => {
      const done = await run(tx, idOf(visit), sent, visit)
      return done.ok ? ok({ to: caseAt(verb === 'split' ? done.value : idOf(visit)), notice: verb }) : done
    },
    view: (data, { lang }, form) => {
      const all = deskWords(lang)
      const w = all.verbs[verb]
      const back = caseAt(data.row.id)
      return {
        title: w.title,
        within: DESK,
        crumbs: [
          { href: DESK, text: all.title },
          { href: back, text: numberText(data.row) || data.row.title },
          { text: w.title },
        ],
        body: (
          <FormPage
            lang={lang}
            title={w.title}
            lead={data.row.title}
            action={caseAt(data.row.id, verb)}
            back={back}
            go={w.go}
            form={form}
            now={data.row.version}
            {...(danger ? { danger } : {})}
            {...(files ? { multipart: true } : {})}
            {...(data.replies.texts.length > 0 ? { enterSends: true } : {})}
          >
            {fields({ lang, form, data })}
            {data.more.map(one => one.fields(lang, form))}
          </FormPage>
        ),
      }
    },
  })

const withExtras = (words: PageWords, extras: readonly VerbExtra[], lang: Lang): PageWords => ({
  ...words,
  errors: Object.assign({}, words.errors, ...extras.map(one => one.errors(lang))),
})

/** Words, with the texts used often to put in: they are read and changed here before anything is sent. */
function Words({ lang, form, data, verb, optional }: Asking & { verb: DeskVerb; optional?: boolean }) {
  const w = deskWords(lang)
  return (
    <>
      <TextArea
        lang={lang}
        rows={4}
        label={w.verbs[verb].words}
        {...(optional ? { optional } : {})}
        {...form.field('words')}
      />
      {data.replies.texts.length > 0 ? (
        <TextPicker
          lang={lang}
          into="words"
          label={w.fields.template}
          empty={w.fields.noTemplate}
          go={w.fields.putText}
          texts={data.replies.texts.map(({ id, name, words }) => ({ value: id, label: name, words }))}
          {...form.field('template')}
        />
      ) : null}
    </>
  )
}

/** Puts the text that was chosen behind what is typed already. */
function withReply({ replies }: Loaded, values: FormValues): Result<FormValues> {
  const { _again, template, words, ...rest } = values
  const chosen = replies.texts.find(one => one.id === template)
  if (!chosen) return no('choose-one', { at: 'template' })
  return ok({ ...rest, words: putText(typeof words === 'string' ? words : '', chosen.words) })
}

function Photos({ lang, form, optional }: Asking & { optional?: boolean }) {
  const { value: _none, ...field } = form.field('photos')
  return (
    <FileField
      lang={lang}
      multiple
      icon="camera"
      label={deskWords(lang).fields.photos}
      accept={acceptAttribute(pictures)}
      kinds={kindNames(pictures)}
      {...(optional ? { optional } : {})}
      {...field}
    />
  )
}

const Person = ({ lang, form, data }: Asking) => (
  <Select
    lang={lang}
    optional
    empty={deskWords(lang).fields.noPerson}
    label={deskWords(lang).fields.person}
    options={personChoices(data.people, lang)}
    {...form.field('person')}
  />
)

const saying = <Input,>(
  verb: DeskVerb,
  input: z.ZodType<Input>,
  run: Verbal<Input>['run'],
  more: { optional?: boolean; danger?: true; may?: 'case:decide' } = {},
) =>
  verbPage({
    verb,
    input,
    run,
    ...(more.danger ? { danger: more.danger } : {}),
    ...(more.may ? { may: more.may } : {}),
    fields: asking => <Words {...asking} verb={verb} {...(more.optional ? { optional: true } : {})} />,
  })

export const deskVerbPages = (extras: DeskExtras): readonly AnyPage[] => [
  saying('receive', typed.Receive, receive, { optional: true }),
  saying('start', typed.Start, start, { optional: true }),
  saying('ask-papers', typed.AskPapers, askPapers),
  saying('note', typed.Note, note),
  saying('reopen', typed.Reopen, reopen),
  saying('unjoin', typed.Unjoin, unjoin),
  saying('reject', typed.Reject, reject, { danger: true, may: 'case:decide' }),
  verbPage({
    verb: 'message',
    input: typed.Message,
    run: message,
    fields: asking => (
      <>
        <Words {...asking} verb="message" />
        <Checkboxes
          lang={asking.lang}
          optional
          label={deskWords(asking.lang).fields.told}
          options={[{ value: 'phone', label: deskWords(asking.lang).fields.toldPhone }]}
          values={asking.form.chosen('told')}
          name="told"
        />
      </>
    ),
  }),
  verbPage({
    verb: 'assign',
    input: typed.Assign,
    values: ({ row }) => ({ unit: row.unit_id, person: row.assignee_id ?? '' }),
    run: assign,
    fields: asking => (
      <>
        <Select
          lang={asking.lang}
          label={deskWords(asking.lang).one.unit}
          options={unitChoices(asking.data.units, asking.lang)}
          {...asking.form.field('unit')}
        />
        <Person {...asking} />
        <Words {...asking} verb="assign" optional />
      </>
    ),
  }),
  verbPage({
    verb: 'plan',
    input: typed.Plan.loose(),
    extras: extras.plan,
    values: ({ row }) => ({ day: row.planned_on ?? '', part: row.planned_part }),
    run: (tx, id, input) => plan(tx, id, input, extras.plan),
    fields: asking => {
      const { fields: w } = deskWords(asking.lang)
      return (
        <>
          <DateField lang={asking.lang} label={w.day} {...asking.form.field('day')} />
          <Radios
            lang={asking.lang}
            label={w.part}
            layout="row"
            options={(['', 'morning', 'afternoon'] as const).map(value => ({ value, label: w.parts[value] }))}
            {...asking.form.field('part')}
          />
          <Words {...asking} verb="plan" optional />
        </>
      )
    },
  }),
  verbPage({
    verb: 'answer-papers',
    input: typed.AnswerPapers,
    files: paperBox,
    run: async (tx, id, input, { store }) => takePapers(tx, store, id, input),
    fields: asking => {
      const { value: _none, ...field } = asking.form.field('papers')
      return (
        <>
          <FileField
            lang={asking.lang}
            optional
            multiple
            label={deskWords(asking.lang).verbs['answer-papers'].title}
            accept={acceptAttribute(paperKinds)}
            kinds={kindNames(paperKinds)}
            {...field}
          />
          <Words {...asking} verb="answer-papers" optional />
        </>
      )
    },
  }),
  verbPage({
    verb: 'finish',
    input: typed.Finish.loose(),
    extras: extras.finish,
    files: photoBox,
    run: async (tx, id, input, { store }) => finish(tx, store, id, input, extras.finish),
    fields: asking => (
      <>
        <Words {...asking} verb="finish" />
        <Photos {...asking} optional={asking.data.row.process !== 'repair'} />
      </>
    ),
  }),
  verbPage({
    verb: 'recheck',
    input: typed.Recheck,
    files: photoBox,
    run: async (tx, id, input, { store }) => recheck(tx, store, id, input),
    fields: asking => {
      const { fields: w } = deskWords(asking.lang)
      return (
        <>
          <Radios
            lang={asking.lang}
            label={w.result}
            options={(['good', 'bad'] as const).map(value => ({ value, label: w.results[value] }))}
            {...asking.form.field('result')}
          />
          <Words {...asking} verb="recheck" optional />
          <Photos {...asking} optional />
        </>
      )
    },
  }),
  verbPage({
    verb: 'transfer',
    input: typed.Transfer,
    may: 'case:decide',
    files: proofBox,
    danger: true,
    run: async (tx, id, input, { store }) => transfer(tx, store, id, input),
    fields: asking => {
      const { fields: w } = deskWords(asking.lang)
      const { value: _none, ...proof } = asking.form.field('proof')
      return (
        <>
          <TextField lang={asking.lang} label={w.to} {...asking.form.field('to')} />
          <Radios
            lang={asking.lang}
            label={w.how}
            layout="row"
            options={(['letter', 'phone', 'system'] as const).map(value => ({ value, label: w.hows[value] }))}
            {...asking.form.field('how')}
          />
          <TextField lang={asking.lang} neededWhen={w.refOrProof} label={w.ref} {...asking.form.field('ref')} />
          <FileField
            lang={asking.lang}
            neededWhen={w.refOrProof}
            label={w.proof}
            accept={acceptAttribute(paperKinds)}
            kinds={kindNames(paperKinds)}
            {...proof}
          />
          <Words {...asking} verb="transfer" optional />
        </>
      )
    },
  }),
  verbPage({
    verb: 'join',
    input: typed.Join,
    danger: true,
    run: join,
    fields: ({ lang, form }) => (
      <TextField
        lang={lang}
        width="md"
        label={deskWords(lang).fields.number}
        hint={deskWords(lang).fields.numberHint}
        {...form.field('number')}
      />
    ),
  }),
  verbPage({
    verb: 'split',
    input: typed.Split,
    values: ({ row }) => ({ unit: row.unit_id }),
    run: split,
    fields: asking => (
      <>
        <TextField
          lang={asking.lang}
          label={deskWords(asking.lang).fields.secondTitle}
          {...asking.form.field('title')}
        />
        <Select
          lang={asking.lang}
          label={deskWords(asking.lang).one.unit}
          options={unitChoices(asking.data.units, asking.lang)}
          {...asking.form.field('unit')}
        />
      </>
    ),
  }),
  verbPage({
    verb: 'tell-delay',
    input: typed.TellDelay,
    run: tellDelay,
    fields: asking => (
      <>
        <DateField lang={asking.lang} label={deskWords(asking.lang).fields.newDay} {...asking.form.field('day')} />
        <Words {...asking} verb="tell-delay" />
      </>
    ),
  }),
]
