// /track/:code/write, /answer-papers, /confirm, /not-done, /withdraw, /rate: what a citizen may do with her case, each on a page of its own.
import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Lang } from '#src/kernel/lang.ts'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { acceptAttribute, fileKinds, kindNames, pictures } from '#src/platform/files/kinds.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import type { FileBox } from '#src/platform/http/receive-files.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { Card, FileField, Radios, Stack, Text, TextArea } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { answerPapers } from '../actions/answer-papers.ts'
import { confirm } from '../actions/confirm.ts'
import { notDone } from '../actions/not-done.ts'
import { rate } from '../actions/rate.ts'
import { withdraw } from '../actions/withdraw.ts'
import { write } from '../actions/write.ts'
import { paperBox, paperKinds, photoBox } from '../files.ts'
import { mayDo, numberText, type Verb } from '../rules.ts'
import { AnswerPapers, Confirm, NotDone, Rate, Withdraw, Write } from '../schema.ts'
import { casesWords } from '../words.ts'
import { FIND, type Tracked, trackAt, trackedByCode } from './track.tsx'

interface Act<Input> {
  readonly verb: Verb & keyof ReturnType<typeof casesWords>['acts']
  readonly input: z.ZodType<Input>
  readonly notice: keyof ReturnType<typeof casesWords>['notices']
  readonly files?: readonly FileBox[]
  readonly danger?: boolean
  readonly run: (tx: Tx, code: string, input: Input, visit: Visit) => Promise<Result<string>>
  readonly fields: (lang: Lang, form: FormState, data: Tracked) => Child
}

const actPage = <Input,>({ verb, input, notice, files, danger, run, fields }: Act<Input>): AnyPage =>
  page({
    path: `${FIND}/:code/${verb}`,
    shell: 'site',
    may: 'public',
    ledger: `case.${verb}`,
    words: casesWords,
    secret: true,
    posts: 30,
    input,
    ...(files ? { files } : {}),
    load: async (tx, { params }) => {
      const found = await trackedByCode(tx, params.code ?? '')
      return found && mayDo(found.row, verb) ? found : undefined
    },
    run: async (tx, typed, visit) => {
      const done = await run(tx, visit.params.code ?? '', typed, visit)
      return done.ok ? ok({ to: trackAt(done.value), notice }) : done
    },
    view: (data, { lang }, form) => {
      const all = casesWords(lang)
      const w: { title: string; go: string; lead?: string } = all.acts[verb] as { title: string; go: string }
      const back = trackAt(data.row.code)
      return {
        title: w.title,
        within: FIND,
        crumbs: [
          { href: FIND, text: all.find.title },
          { href: back, text: numberText(data.row) || data.row.code },
          { text: w.title },
        ],
        body: (
          <FormPage
            lang={lang}
            title={w.title}
            {...(w.lead ? { lead: w.lead } : {})}
            action={trackAt(data.row.code, verb)}
            back={back}
            go={w.go}
            form={form}
            {...(danger ? { danger } : {})}
            {...(files ? { multipart: true } : {})}
          >
            {fields(lang, form, data)}
          </FormPage>
        ),
      }
    },
  })

const Words = ({ lang, form, label, optional }: { lang: Lang; form: FormState; label: string; optional?: boolean }) => (
  <TextArea lang={lang} rows={4} label={label} {...(optional ? { optional } : {})} {...form.field('words')} />
)

const PhotoField = ({ lang, form }: { lang: Lang; form: FormState }) => {
  const { value: _none, ...field } = form.field('photos')
  return (
    <FileField
      lang={lang}
      optional
      multiple
      icon="camera"
      label={casesWords(lang).acts.photos}
      accept={[acceptAttribute(pictures), ...pictures.map(kind => fileKinds[kind].mediaType)].join(',')}
      kinds={kindNames(pictures)}
      {...field}
    />
  )
}

const writePage = actPage({
  verb: 'write',
  input: Write,
  notice: 'written',
  files: photoBox,
  run: (tx, code, input, { store }) => write(tx, store, code, input),
  fields: (lang, form) => (
    <>
      <Words lang={lang} form={form} label={casesWords(lang).acts.words} />
      <PhotoField lang={lang} form={form} />
    </>
  ),
})

const papersPage = actPage({
  verb: 'answer-papers',
  input: AnswerPapers,
  notice: 'answered',
  files: paperBox,
  run: (tx, code, input, { store }) => answerPapers(tx, store, code, input),
  fields: (lang, form, { events }) => {
    const w = casesWords(lang).acts
    const asked = events.findLast(event => event.verb === 'ask-papers')
    const { value: _none, ...field } = form.field('papers')
    return (
      <Stack gap="lg">
        {asked ? (
          <Card title={w.asked}>
            <Text>{asked.words}</Text>
          </Card>
        ) : null}
        <div>
          <FileField
            lang={lang}
            optional
            multiple
            label={w.papers}
            hint={w.papersHint}
            accept={acceptAttribute(paperKinds)}
            kinds={kindNames(paperKinds)}
            {...field}
          />
          <Words lang={lang} form={form} label={w.words} optional />
        </div>
      </Stack>
    )
  },
})

const confirmPage = actPage({
  verb: 'confirm',
  input: Confirm,
  notice: 'confirmed',
  run: (tx, code, input) => confirm(tx, code, input),
  fields: (lang, form) => <Words lang={lang} form={form} label={casesWords(lang).acts.words} optional />,
})

const notDonePage = actPage({
  verb: 'not-done',
  input: NotDone,
  notice: 'not-done',
  files: photoBox,
  run: (tx, code, input, { store }) => notDone(tx, store, code, input),
  fields: (lang, form) => (
    <>
      <Words lang={lang} form={form} label={casesWords(lang).acts['not-done'].what} />
      <PhotoField lang={lang} form={form} />
    </>
  ),
})

const withdrawPage = actPage({
  verb: 'withdraw',
  input: Withdraw,
  notice: 'withdrawn',
  danger: true,
  run: (tx, code, input) => withdraw(tx, code, input),
  fields: (lang, form) => <Words lang={lang} form={form} label={casesWords(lang).acts.withdraw.what} optional />,
})

const ratePage = actPage({
  verb: 'rate',
  input: Rate,
  notice: 'rated',
  run: (tx, code, input) => rate(tx, code, input),
  fields: (lang, form) => {
    const w = casesWords(lang).acts
    const options = ([5, 4, 3, 2, 1] as const).map(value => ({ value: String(value), label: w.ratings[value] }))
    return (
      <>
        <Radios lang={lang} label={w.rate.question} options={options} {...form.field('rating')} />
        <Words lang={lang} form={form} label={w.rate.what} optional />
      </>
    )
  },
})

export const trackVerbs: readonly AnyPage[] = [writePage, papersPage, confirmPage, notDonePage, withdrawPage, ratePage]
