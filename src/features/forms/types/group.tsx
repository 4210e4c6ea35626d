// The same questions several times: animals, people, boxes of waste. Rows are added by a button that works without script.
import { z } from 'zod'
import type { Json } from '#src/kernel/digest.ts'
import { fill } from '#src/kernel/lang.ts'
import type { FormValues } from '#src/platform/http/form-state.ts'
import { Button, ButtonRow, Conditional, Fieldset, HiddenField, readMapClick, Stack, Text } from '#src/ui/index.ts'
import { type Answers, asks } from '../answers.ts'
import type { Condition, Group, PlainQuestion, Question } from '../definition.ts'
import { lackOf } from '../lacks.ts'
import { defineType, type FieldAsked, one, type Posted, type World } from '../question-type.ts'
import { entryIn, wordsIn } from '../text.ts'
import { formsWords } from '../words.ts'
import { plainType } from './plain.ts'

/** A button among the fields: it completes nothing, and the page is shown again with one row more. */
const ADD = '_again'

/** The value of the button that takes a row out. */
const outOf = (question: Group, at: number): string => `${question.id}.${at}`

/** How many rows the form showed when it was sent. */
const rowsOf = (posted: Posted, name: string): number => Math.min(40, Number(one(posted, `${name}.rows`)) || 0)

function storedRow(question: Group, world: World, row: Answers): z.ZodType {
  const asked = asks(question.questions, row)
  return z.strictObject(
    Object.fromEntries(
      asked.map(inner => {
        const stored = plainType(inner).stored(inner as never, world)
        return [inner.id, stored.optional()]
      }),
    ),
  )
}

/** A row says what is missing in it in the same words as a page. */
const missingIn = (question: Group, row: Answers) =>
  asks(question.questions, row).filter(inner => !inner.optional && row[inner.id] === undefined)

/** Every row the form showed; undefined where nothing was filled in, or where it was taken out. */
function takeRows(question: Group, posted: Posted, name: string, world: World): (Answers | undefined)[] {
  return Array.from({ length: rowsOf(posted, name) }, (_, at) => {
    if (one(posted, ADD) === outOf(question, at)) return undefined
    const row: Record<string, Json> = {}
    for (const inner of question.questions) {
      const answer = plainType(inner).take(inner as never, posted, `${name}.${at}.${inner.id}`, world)
      if (answer !== undefined) row[inner.id] = answer
    }
    const kept: Record<string, Json> = {}
    asks(question.questions, row, kept)
    return Object.keys(kept).length > 0 ? kept : undefined
  })
}

export const group = defineType({
  type: 'group',
  stored: (question, world) =>
    z
      .array(z.record(z.string(), z.json()))
      .min(question.least, 'group-least')
      .superRefine((rows, context) => {
        if (rows.length > question.most)
          context.addIssue({ code: 'custom', message: 'group-most', params: { most: question.most } })
        for (const [at, row] of rows.entries()) {
          for (const inner of missingIn(question, row as Answers))
            context.addIssue({ code: 'custom', message: lackOf(inner), path: [at, inner.id] })
          const checked = storedRow(question, world, row as Answers).safeParse(row)
          for (const issue of checked.error?.issues ?? [])
            context.addIssue({ ...issue, path: [at, ...issue.path] } as Parameters<typeof context.addIssue>[0])
        }
      }),
  take: (question, posted, name, world) => {
    const rows = takeRows(question, posted, name, world).filter(row => row !== undefined)
    return rows.length > 0 ? rows : undefined
  },
  values: (answer, name, question, world) => {
    const rows = answer as readonly Answers[]
    const inside = rows.flatMap((row, at) =>
      question.questions.flatMap(inner => {
        const given = row[inner.id]
        return given === undefined
          ? []
          : Object.entries(plainType(inner).values(given, `${name}.${at}.${inner.id}`, inner as never, world))
      }),
    )
    return { ...Object.fromEntries(inside), [`${name}.rows`]: String(rows.length) }
  },
  say: (answer, question, world) =>
    saidEntries(answer, question, world)
      .map(({ title, lines }) => `${title} (${lines.map(({ label, words }) => `${label}: ${words}`).join(', ')})`)
      .join('; '),
  Field: props => <Rows {...props} />,
})

export interface SaidEntry {
  /** What it is called: "ตัวที่ 1". */
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly words: string }[]
}

/** Each entry with what was answered in it, in the order of its questions. */
export const saidEntries = (answer: Json, question: Group, world: Pick<World, 'lang' | 'villages'>): SaidEntry[] =>
  (answer as readonly Answers[]).map((row, at) => ({
    title: entryIn(question, at, world.lang),
    lines: question.questions.flatMap(inner => {
      const given = row[inner.id]
      return given === undefined
        ? []
        : [{ label: wordsIn(inner.label, world.lang), words: plainType(inner).say(given, inner as never, world) }]
    }),
  }))

/** A condition inside a group looks at the answers of its own row. */
function inRow(condition: Condition, row: string): Condition {
  if ('all' in condition) return { all: condition.all.map(one => inRow(one, row)) }
  if ('any' in condition) return { any: condition.any.map(one => inRow(one, row)) }
  if ('not' in condition) return { not: inRow(condition.not, row) }
  return { ...condition, question: `${row}.${condition.question}` }
}

function Rows({ question, name, world, form, answer, ...rest }: FieldAsked<Group>) {
  const { lang } = world
  const w = formsWords(lang)
  const rows = Math.min(question.most, Math.max(question.least, Number(form.field(`${name}.rows`).value) || 0))
  const given = (answer ?? []) as readonly Answers[]
  const oneOf = (at: number) => entryIn(question, at, lang)
  const isAsked = (inner: PlainQuestion, at: number) => asks(question.questions, given[at] ?? {}).includes(inner)
  return (
    <Stack>
      <Text strong>{wordsIn(question.label, lang)}</Text>
      <HiddenField name={`${name}.rows`} value={String(rows)} />
      {Array.from({ length: rows }, (_, at) => (
        <Fieldset
          title={oneOf(at)}
          hint={at === 0 && question.help ? wordsIn(question.help, lang) : undefined}
          {...(at === 0 ? { wrong: { lang, name, error: form.error(name) } } : {})}
        >
          {question.questions.map((inner: PlainQuestion) => {
            const field = plainType(inner).Field({
              ...rest,
              question: inner as never,
              name: `${name}.${at}.${inner.id}`,
              world,
              form,
              answer: given[at]?.[inner.id],
            })
            return inner.when ? (
              <Conditional when={inRow(inner.when, `${question.id}.${at}`)} asked={isAsked(inner, at)}>
                {field}
              </Conditional>
            ) : (
              field
            )
          })}
          {rows > question.least ? (
            <Button variant="ghost" size="sm" icon="x" name={ADD} value={outOf(question, at)}>
              {fill(w.removeRow, { one: oneOf(at) })}
            </Button>
          ) : null}
        </Fieldset>
      ))}
      {rows < question.most ? (
        <ButtonRow>
          <Button variant="quiet" icon="plus" name={ADD} value={question.id}>
            {w.addRow}
          </Button>
        </ButtonRow>
      ) : null}
    </Stack>
  )
}

/** The group whose "add one more" was pressed, if that is what was pressed. */
export const addsTo = (questions: readonly Question[], posted: Posted): Group | undefined => {
  const pressed = one(posted, ADD)
  return questions.find((question): question is Group => question.type === 'group' && question.id === pressed)
}

/** The fields as they stand, with one row more in a group. */
export function withRow(values: FormValues, { least }: Group, name: string): FormValues {
  return { ...values, [`${name}.rows`]: String(Math.max(least, rowsOf(values, name)) + 1) }
}

export interface TakenOut {
  readonly group: Group
  readonly at: number
}

/** The row whose "take out" was pressed. */
export function takesFrom(questions: readonly Question[], posted: Posted): TakenOut | undefined {
  const [id, at] = one(posted, ADD).split('.')
  const found = questions.find((question): question is Group => question.type === 'group' && question.id === id)
  return found && at !== undefined && /^\d{1,2}$/.test(at) ? { group: found, at: Number(at) } : undefined
}

/** A group with an empty row before a full one: what is kept has other numbers than what the page shows. */
export const gapIn = (questions: readonly Question[], posted: Posted, nameOf: (of: Question) => string, world: World) =>
  questions.find((question): question is Group => {
    if (question.type !== 'group') return false
    const rows = takeRows(question, posted, nameOf(question), world)
    return rows.findLastIndex(row => row !== undefined) >= rows.filter(row => row !== undefined).length
  })

/** The map that was pressed in one of the entries, under the number the entry has once empty ones are dropped. */
export function mapPressedIn(question: Group, posted: Posted, name: string, world: World): string | undefined {
  const rows = takeRows(question, posted, name, world)
  for (const at of rows.keys())
    for (const inner of question.questions) {
      if (inner.type !== 'place' || !readMapClick(posted, `${name}.${at}.${inner.id}`, world.area)) continue
      const before = rows.slice(0, at).filter(row => row !== undefined).length
      return `${name}.${before}.${inner.id}`
    }
  return undefined
}

/** The page showed more entries than were filled in. */
export const hasEmptyRow = (posted: Posted, name: string, kept: Json | undefined): boolean =>
  rowsOf(posted, name) > (Array.isArray(kept) ? kept.length : 0)

/** The fields as they stand, without one row: those after it move up. */
export function withoutRow(values: FormValues, { group, at }: TakenOut, name: string): FormValues {
  const moved = Object.entries(values).flatMap(([field, value]) => {
    const [, row, rest] = field.startsWith(`${name}.`) ? (/^(\d+)\.(.+)$/.exec(field.slice(name.length + 1)) ?? []) : []
    if (row === undefined || Number(row) < at) return [[field, value] as const]
    return Number(row) === at ? [] : [[`${name}.${Number(row) - 1}.${rest}`, value] as const]
  })
  return { ...Object.fromEntries(moved), [`${name}.rows`]: String(Math.max(group.least, rowsOf(values, name) - 1)) }
}
