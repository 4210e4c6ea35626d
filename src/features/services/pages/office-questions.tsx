// The questions of the working copy in order: sections as cards, groups with their questions inside, each moved by buttons and never dragged.
// What was taken out stays in its place, with the way back.
import type { z } from 'zod'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, Link, LinkButton, PostButton, Row, Section, Stack, Tag, Text } from '#src/ui/index.ts'
import { type Group, leavesOf, type Question, wordsIn } from '../../forms/public.ts'
import type { Part } from '../definition.ts'
import type { ServiceRow } from '../queries.ts'
import type { Move } from '../schema.ts'
import { isAway, isOut } from '../taken-out.ts'
import { builderWords } from '../words.ts'
import { officeAt } from './office-list.tsx'

type Parts = { lang: Lang; row: ServiceRow; form: FormState; mayEdit: boolean }

/** Where on the page a part stands, also when it was taken out. */
export const anchorOf = ({ part, what, group }: Part): string => ['part', part, group, what].filter(Boolean).join('-')

export function Questions(parts: Parts) {
  const { lang, row, mayEdit } = parts
  const w = builderWords(lang).one
  return (
    <Section id="questions" title={w.sections} intro={w.contact}>
      {row.draft.sections.map(section => {
        const part: Part = { part: 'section', what: section.id, group: '' }
        const title = wordsIn(section.title, lang)
        if (isOut(row.draft, part))
          return (
            <Card id={anchorOf(part)}>
              <Away {...parts} part={part} of={title} />
            </Card>
          )
        return (
          <Card
            id={anchorOf(part)}
            title={title}
            aside={
              mayEdit ? (
                <Row>
                  <Link href={href(lang, officeAt(row.id, `sections/${section.id}`))}>{w.edit}</Link>
                  <Moves {...parts} part={part} of={title} />
                </Row>
              ) : undefined
            }
          >
            <Stack>
              {section.questions.map(question => (
                <One {...parts} question={question} />
              ))}
              {mayEdit ? (
                <Row>
                  <Add lang={lang} row={row} at={`sections/${section.id}/add`} words={w.addQuestion} />
                  <Add lang={lang} row={row} at={`sections/${section.id}/add-group`} words={w.addGroup} />
                </Row>
              ) : null}
            </Stack>
          </Card>
        )
      })}
      {mayEdit ? (
        <LinkButton href={href(lang, officeAt(row.id, 'sections'))} variant="quiet" icon="plus">
          {w.addSection}
        </LinkButton>
      ) : null}
    </Section>
  )
}

const Add = ({ lang, row, at, words }: { lang: Lang; row: ServiceRow; at: string; words: string }) => (
  <LinkButton href={href(lang, officeAt(row.id, at))} variant="quiet" size="sm" icon="plus">
    {words}
  </LinkButton>
)

/** What is not asked any more, and the button that puts it back. */
function Away({ lang, row, form, mayEdit, part, of }: Parts & { part: Part; of: string }) {
  const w = builderWords(lang).one
  return (
    <Row justify="between">
      <div>
        <Text tone="muted">{of}</Text>
        <Tag icon="eye-off">{w.isOut}</Tag>
      </div>
      {mayEdit ? (
        <PostButton
          action={href(lang, officeAt(row.id))}
          fields={{ ...form.hidden, ...part, direction: 'back' }}
          variant="quiet"
          size="sm"
          icon="rotate-ccw"
          label={`${w.back} ${of}`}
        >
          {w.back}
        </PostButton>
      ) : null}
    </Row>
  )
}

function One({ question, group, ...parts }: Parts & { question: Question; group?: Group }) {
  const { lang, row, mayEdit } = parts
  const w = builderWords(lang)
  const at = group
    ? `groups/${group.id}/questions/${question.id}`
    : question.type === 'group'
      ? `groups/${question.id}`
      : `questions/${question.id}`
  const part: Part = { part: 'question', what: question.id, group: group?.id ?? '' }
  const label = wordsIn(question.label, lang)
  if (isOut(row.draft, part))
    return (
      <div id={anchorOf(part)}>
        <Away {...parts} part={part} of={label} />
      </div>
    )
  const condition = conditionText(row, question, lang, group)
  return (
    <>
      <div id={anchorOf(part)}>
        <Row justify="between" align="start">
          <div>
            <Text strong={!group}>{label}</Text>
            <Row>
              <Tag>{w.question.types[question.type]}</Tag>
              {question.type === 'group' ? (
                <Tag>{fill(w.one.entries, { least: question.least, most: question.most })}</Tag>
              ) : null}
              {question.optional ? <Tag>{w.one.optional}</Tag> : null}
              {question.personal ? <Tag icon="lock">{w.one.personal}</Tag> : null}
              {condition === '' ? null : (
                <Text size="sm" tone="muted">
                  {fill(w.one.when, { what: condition })}
                </Text>
              )}
            </Row>
          </div>
          {mayEdit ? (
            <Row>
              <Link href={href(lang, officeAt(row.id, at))}>{w.one.edit}</Link>
              <Moves {...parts} part={part} of={label} />
            </Row>
          ) : null}
        </Row>
      </div>
      {question.type === 'group' ? <Inside {...parts} group={question} /> : null}
    </>
  )
}

function Inside({ group, ...parts }: Parts & { group: Group }) {
  const { lang, row, mayEdit } = parts
  const w = builderWords(lang).one
  return (
    <Card title={fill(wordsIn(group.one, lang), { number: 1 })} level={3}>
      <Stack>
        {group.questions.map(question => (
          <One {...parts} question={question} group={group} />
        ))}
        {mayEdit ? <Add lang={lang} row={row} at={`groups/${group.id}/add`} words={w.addInside} /> : null}
      </Stack>
    </Card>
  )
}

/** The condition in words: which question, which answers. Nothing where one of the questions is not asked any more: then it is asked of everybody. */
function conditionText(row: ServiceRow, { when }: Question, lang: Lang, group?: Group): string {
  const all: readonly Question[] = group?.questions ?? row.draft.sections.flatMap(section => section.questions)
  const leaves = leavesOf(when)
  if (leaves.some(leaf => isAway(row.draft, leaf.question, group?.id))) return ''
  return leaves
    .map(leaf => {
      const asked = all.find(one => one.id === leaf.question)
      const label = asked ? wordsIn(asked.label, lang) : leaf.question
      if (!('is' in leaf) || !asked || !('choices' in asked)) return label
      const names = [leaf.is].flat().map(id => asked.choices.find(one => one.id === id)?.words)
      return `${label}: ${names.flatMap(one => (one ? [wordsIn(one, lang)] : [])).join(', ')}`
    })
    .join(' · ')
}

const icons = { up: 'arrow-up', down: 'arrow-down', remove: 'x' } as const
type Direction = Extract<z.infer<typeof Move>['direction'], keyof typeof icons>
const directions: readonly Direction[] = ['up', 'down', 'remove']

function Moves({ lang, row, form, part, of }: Parts & { part: Part; of: string }) {
  const w = builderWords(lang).one
  return (
    <>
      {directions.map(direction => (
        <PostButton
          action={href(lang, officeAt(row.id))}
          fields={{ ...form.hidden, ...part, direction }}
          variant="ghost"
          size="sm"
          icon={icons[direction]}
          label={`${w[direction]} ${of}`}
        />
      ))}
    </>
  )
}
