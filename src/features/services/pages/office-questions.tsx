// The questions of the working copy in order: sections as cards, groups with their questions inside, each moved by buttons and never dragged.
import type { z } from 'zod'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, Link, LinkButton, PostButton, Row, Section, Stack, Tag, Text } from '#src/ui/index.ts'
import { type Group, leavesOf, type Question, wordsIn } from '../../forms/public.ts'
import type { ServiceRow } from '../queries.ts'
import type { Move } from '../schema.ts'
import { builderWords } from '../words.ts'
import { officeAt } from './office-list.tsx'

type Parts = { lang: Lang; row: ServiceRow; form: FormState; mayEdit: boolean }

export function Questions(parts: Parts) {
  const { lang, row, mayEdit } = parts
  const w = builderWords(lang).one
  return (
    <Section id="questions" title={w.sections} intro={w.contact}>
      {row.draft.sections.map(section => (
        <Card
          title={wordsIn(section.title, lang)}
          aside={
            mayEdit ? (
              <Row>
                <Link href={href(lang, officeAt(row.id, `sections/${section.id}`))}>{w.edit}</Link>
                <Moves {...parts} what={{ part: 'section', what: section.id }} of={wordsIn(section.title, lang)} />
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
      ))}
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

function One({ question, group, ...parts }: Parts & { question: Question; group?: Group }) {
  const { lang, row, mayEdit } = parts
  const w = builderWords(lang)
  const at = group
    ? `groups/${group.id}/questions/${question.id}`
    : question.type === 'group'
      ? `groups/${question.id}`
      : `questions/${question.id}`
  const what = { part: 'question', what: question.id, ...(group ? { group: group.id } : {}) } as const
  return (
    <>
      <Row justify="between" align="start">
        <div>
          <Text strong={!group}>{wordsIn(question.label, lang)}</Text>
          <Row>
            <Tag>{w.question.types[question.type]}</Tag>
            {question.type === 'group' ? (
              <Tag>{fill(w.one.entries, { least: question.least, most: question.most })}</Tag>
            ) : null}
            {question.optional ? <Tag>{w.one.optional}</Tag> : null}
            {question.personal ? <Tag icon="lock">{w.one.personal}</Tag> : null}
            {question.when ? (
              <Text size="sm" tone="muted">
                {fill(w.one.when, { what: conditionText(row, question, lang, group) })}
              </Text>
            ) : null}
          </Row>
        </div>
        {mayEdit ? (
          <Row>
            <Link href={href(lang, officeAt(row.id, at))}>{w.one.edit}</Link>
            <Moves {...parts} what={what} of={wordsIn(question.label, lang)} />
          </Row>
        ) : null}
      </Row>
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

/** The condition in words: which question, which answers. */
function conditionText(row: ServiceRow, { when }: Question, lang: Lang, group?: Group): string {
  const all: readonly Question[] = group?.questions ?? row.draft.sections.flatMap(section => section.questions)
  return leavesOf(when)
    .map(leaf => {
      const asked = all.find(one => one.id === leaf.question)
      const label = asked ? wordsIn(asked.label, lang) : leaf.question
      if (!('is' in leaf) || !asked || !('choices' in asked)) return label
      const names = [leaf.is].flat().map(id => asked.choices.find(one => one.id === id)?.words)
      return `${label}: ${names.flatMap(one => (one ? [wordsIn(one, lang)] : [])).join(', ')}`
    })
    .join(' · ')
}

type Moved = Pick<z.infer<typeof Move>, 'part' | 'what'> & { readonly group?: string }
const icons = { up: 'arrow-up', down: 'arrow-down', remove: 'x' } as const

function Moves({ lang, row, form, what, of }: Parts & { what: Moved; of: string }) {
  const w = builderWords(lang).one
  return (
    <>
      {(['up', 'down', 'remove'] as const).map(direction => (
        <PostButton
          action={href(lang, officeAt(row.id))}
          fields={{ ...form.hidden, ...what, direction }}
          variant="ghost"
          size="sm"
          icon={icons[direction]}
          label={`${w[direction]} ${of}`}
        />
      ))}
    </>
  )
}
