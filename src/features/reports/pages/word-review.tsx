// /office/reports/word/:id: what was changed in Word, place by place beside what stands here; each is taken over or set aside by itself.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Button,
  Card,
  Checkbox,
  Disclosure,
  EmptyState,
  Form,
  LinkButton,
  PageHead,
  PostButton,
  Row,
  Section,
  Stack,
  Tag,
  Text,
  TwoTexts,
} from '#src/ui/index.ts'
import { planPicture } from '../../measures/public.ts'
import { momentDay } from '../../people/public.ts'
import { decideCell, mayTake } from '../actions/decide-cell.ts'
import { isField, isTextField, plainWords } from '../marks.ts'
import { type CellRow, cellsOf, returnById } from '../queries-returns.ts'
import { DecideCell } from '../schema.ts'
import { wordDiff } from '../word-diff.ts'
import { reportsWords } from '../words.ts'
import { seenOf, wordsHere } from '../words-here.ts'
import { WORD } from './word.tsx'
import { editAddress } from './word-addresses.ts'

interface Shown {
  readonly cell: CellRow
  /** What stands here now; undefined when it is not there any more. */
  readonly here: string | undefined
  readonly mayTake: boolean
  readonly needsSure: boolean
}

export const wordReview = page({
  path: `${WORD}/:id`,
  shell: 'office',
  may: 'step:report',
  ledger: 'none',
  words: reportsWords,
  input: DecideCell,
  load: (tx, visit) => loadReview(tx, idOf(visit)),
  run: async (tx, input, visit) => {
    const done = await decideCell(tx, idOf(visit), input)
    const notice = input.decision === 'take' ? 'word-taken' : 'word-set-aside'
    return done.ok ? ok({ to: `${WORD}/${idOf(visit)}`, notice }) : done
  },
  view: ({ found, shown }, { lang, actor }) => {
    const { returned: w, page: p } = reportsWords(lang)
    const open = shown.filter(one => one.cell.state === 'open')
    const decided = shown.filter(one => one.cell.state !== 'open')
    const of = (kind: string) => open.filter(one => one.cell.kind === kind)
    const at = href(lang, `${WORD}/${found.id}`)
    const parts = { lang, at, actor }
    return {
      title: w.reviewTitle,
      within: '/office/reports',
      crumbs: [{ href: '/office/reports', text: p.title }, { href: WORD, text: w.title }, { text: w.reviewTitle }],
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.reviewTitle}
            lead={w.reviewLead}
            above={<Tag>{`${p.kinds[found.kind === 'plan' ? 'plan' : 'result']} ${found.fiscal_year}`}</Tag>}
            note={fill(w.sentNote, { file: found.file_name, day: momentDay(found.at, lang) })}
          />
          {found.round_state === 'closed' ? (
            <Alert tone="warning" title={w.closed} />
          ) : found.plan_state === 'closed' ? (
            <Alert tone="warning" title={w.planClosed} />
          ) : null}
          {found.by_place > 0 ? <Alert tone="info" title={fill(w.byPlace, { count: found.by_place })} /> : null}
          {open.length === 0 ? <EmptyState icon="circle-check" title={w.allDone} /> : null}
          <Part {...parts} id="texts" title={w.texts} intro={w.textsIntro} rows={of('text')} />
          <Part {...parts} id="computed" title={w.computedTitle} intro={w.computedIntro} rows={of('computed')} />
          <Part {...parts} id="outside" title={w.outsideTitle} intro={w.outsideIntro} rows={of('outside')} />
          <Part {...parts} id="gone" title={w.goneTitle} intro={w.goneIntro} rows={of('gone')} />
          {decided.length > 0 ? (
            <Disclosure summary={fill(w.decidedTitle, { count: decided.length })}>
              <Stack>
                {decided.map(one => (
                  <Difference {...parts} shown={one} level={2} />
                ))}
              </Stack>
            </Disclosure>
          ) : null}
        </Stack>
      ),
    }
  },
})

async function loadReview(tx: Tx, id: string) {
  const found = await returnById(tx, id)
  const plan = found && (await planPicture(tx, found.plan_id))
  if (!found || !plan) return undefined
  const shown = (await cellsOf(tx, id)).map((cell): Shown => {
    const { field, subject_id } = cell
    const here = isTextField(field) && subject_id !== null ? wordsHere(plan, field, subject_id) : undefined
    const isOpen = cell.state === 'open'
    return {
      cell,
      here,
      mayTake: isOpen && here !== undefined && mayTake(found, cell).ok,
      needsSure: cell.moved_on || cell.matched_by !== 'mark' || (here !== undefined && here !== cell.here_text),
    }
  })
  return { found, shown }
}

interface Parts {
  readonly lang: Lang
  readonly at: string
  readonly actor: Actor | undefined
}

type PartProps = Parts & { id: string; title: string; intro: string; rows: readonly Shown[] }

function Part({ id, title, intro, rows, ...parts }: PartProps) {
  if (rows.length === 0) return null
  return (
    <Section id={id} title={`${title} (${rows.length})`} intro={intro}>
      <Stack>
        {rows.map(one => (
          <Difference {...parts} shown={one} level={3} />
        ))}
      </Stack>
    </Section>
  )
}

function nameOf(cell: CellRow, lang: Lang): string {
  const { returned: w } = reportsWords(lang)
  if (!isField(cell.field)) return w.outside
  const field = w.fields[cell.field]
  if (cell.measure_number === '') return field
  return cell.step_number === null
    ? fill(w.ofMeasure, { measure: cell.measure_number, field })
    : fill(w.ofStep, { measure: cell.measure_number, step: cell.step_number, field })
}

function Difference({ lang, at, actor, shown, level }: Parts & { shown: Shown; level: 2 | 3 }) {
  const { returned: w } = reportsWords(lang)
  const { cell, here } = shown
  const isOpen = cell.state === 'open'
  // What was decided is shown as it was then.
  const stands = isOpen && cell.kind === 'text' ? (here ?? cell.here_text) : cell.here_text
  return (
    <Card
      id={`cell-${cell.id}`}
      title={nameOf(cell, lang)}
      level={level}
      aside={
        cell.state === 'taken' ? (
          <Badge lang={lang} tone="done">
            {w.taken}
          </Badge>
        ) : cell.state === 'set-aside' ? (
          <Badge lang={lang} tone="idle">
            {w.aside}
          </Badge>
        ) : undefined
      }
    >
      <Stack>
        <TwoTexts
          before={{ label: w.here }}
          after={{ label: w.word }}
          pieces={wordDiff(stands, cell.word_text)}
          nothing={w.nothing}
        />
        {isOpen ? <Choices lang={lang} at={at} actor={actor} shown={shown} /> : null}
      </Stack>
    </Card>
  )
}

function Choices({ lang, at, actor, shown }: Parts & { shown: Shown }) {
  const { returned: w } = reportsWords(lang)
  const { cell, here } = shown
  const isText = cell.kind === 'text'
  const why = [
    ...(isText && here === undefined ? [w.gone] : []),
    ...(here !== undefined && plainWords(here) === plainWords(cell.word_text) ? [w.sameNow] : []),
    ...(isText && (cell.moved_on || (here !== undefined && here !== cell.here_text)) ? [w.movedOn] : []),
    ...(isText && cell.matched_by === 'place' ? [w.placeOnly] : []),
  ]
  const edit = cell.kind === 'computed' ? editAddress(cell, actor?.holds('plan:edit') ?? false) : undefined
  const aside = (
    <PostButton
      action={at}
      variant="ghost"
      fields={{ cell: cell.id, decision: 'set-aside' }}
      label={`${isText ? w.setAside : w.seen} ${nameOf(cell, lang)}`}
    >
      {isText ? w.setAside : w.seen}
    </PostButton>
  )
  return (
    <Stack gap="sm">
      {why.map(text => (
        <Text size="sm" tone="warning">
          {text}
        </Text>
      ))}
      <Row align="end">
        {shown.mayTake ? (
          <Form lang={lang} action={at} hidden={{ cell: cell.id, decision: 'take', seen: seenOf(here ?? '') }}>
            {shown.needsSure ? (
              <Checkbox lang={lang} id={`sure-${cell.id}`} name="sure" label={w.sure} compact optional />
            ) : null}
            <Button icon="check">{w.take}</Button>
          </Form>
        ) : null}
        {edit === undefined ? null : (
          <LinkButton href={href(lang, edit)} variant="quiet" icon="pencil">
            {w.editThere}
          </LinkButton>
        )}
        {aside}
      </Row>
    </Stack>
  )
}
