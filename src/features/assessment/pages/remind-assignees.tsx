// /office/frameworks/:year/remind: who is behind on which item of the year; the ticked ones get one mail each, once a day.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonRow,
  Card,
  type Column,
  EmptyState,
  Form,
  LinkButton,
  PageHead,
  Read,
  RowCheckbox,
  Section,
  Stack,
  Table,
  Text,
  TextArea,
} from '#src/ui/index.ts'
import { dayText, nameOf, todayOf } from '../../people/public.ts'
import { remindAssignees } from '../actions/remind-assignees.ts'
import { behindIn, canRemind, type ItemBehind, type PersonBehind, SOON_DAYS } from '../behind.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { RemindAssignees } from '../schema.ts'
import { assessmentWords } from '../words.ts'
import { yearOf } from './parts.tsx'

export const remindAssigneesPage = page({
  path: '/office/frameworks/:year/remind',
  shell: 'office',
  may: 'framework:edit',
  ledger: 'items.reminded',
  words: assessmentWords,
  input: RemindAssignees,
  load: async (tx, { params }) => {
    const year = yearOf(params)
    const framework = year === 0 ? undefined : await frameworkInForce(tx, year)
    // As on the page of the assignments, whose items these are.
    if (!framework || year - framework.year > 1) return undefined
    return { year, today: todayOf(tx), ...(await behindIn(tx, year, framework)) }
  },
  values: ({ people, today }, { lang }) => ({
    people: people.filter(one => canRemind(one, today)).map(one => one.person.id),
    words: assessmentWords(lang).remind.usual,
  }),
  run: async (tx, input, { params, origin }) => {
    const year = yearOf(params)
    if (year === 0) return no('not-found')
    const done = await remindAssignees(tx, year, input, origin)
    return done.ok ? ok({ to: `/office/frameworks/${year}/remind`, notice: 'items-reminded' }) : done
  },
  view: ({ year, today, people, untold }, { lang }, form) => {
    const { assignment, framework: f, remind: w, common } = assessmentWords(lang)
    const at = `/office/frameworks/${year}`
    const title = fill(w.yearTitle, { year })
    const back = href(lang, `${at}/assignments`)
    return {
      title,
      within: '/office/frameworks',
      crumbs: [
        { href: '/office/frameworks', text: f.title },
        { href: at, text: String(year) },
        { href: `${at}/assignments`, text: assignment.title },
        { text: w.title },
      ],
      body: (
        <Stack gap="lg">
          <PageHead title={title} lead={fill(w.lead, { days: SOON_DAYS })} />
          {untold.length === 0 ? null : (
            <Alert
              tone="warning"
              title={fill(w.untold, { count: untold.length })}
              actions={
                <LinkButton href={back} variant="quiet">
                  {w.toAssignments}
                </LinkButton>
              }
            >
              {fill(w.untoldWhat, { codes: untold.map(one => `O${one.item.number}`).join(', ') })}
            </Alert>
          )}
          {people.length === 0 && untold.length === 0 ? (
            <EmptyState
              icon="circle-check"
              title={w.none}
              actions={
                <LinkButton href={back} variant="quiet">
                  {w.toAssignments}
                </LinkButton>
              }
            >
              {fill(w.noneWhat, { days: SOON_DAYS })}
            </EmptyState>
          ) : null}
          {people.some(one => canRemind(one, today)) ? (
            <Form lang={lang} action={href(lang, `${at}/remind`)} hidden={form.hidden} guard>
              <Stack gap="lg">
                <Section id="f-people" title={w.people} intro={w.peopleHint}>
                  <People lang={lang} people={people} today={today} form={form} />
                </Section>
                <Section id="message" title={w.message} look="hidden">
                  <Read>
                    <TextArea lang={lang} label={w.words} hint={w.wordsHint} rows={4} {...form.field('words')} />
                    <ButtonRow>
                      <Button size="lg">{w.go}</Button>
                      <LinkButton href={back} variant="ghost">
                        {common.cancel}
                      </LinkButton>
                    </ButtonRow>
                  </Read>
                </Section>
              </Stack>
            </Form>
          ) : people.length === 0 ? null : (
            <>
              <Alert title={w.nobodyNow}>{w.nobodyNowWhat}</Alert>
              <People lang={lang} people={people} today={today} />
            </>
          )}
        </Stack>
      ),
    }
  },
})

type PeopleProps = {
  lang: Lang
  people: readonly PersonBehind[]
  today: string
  /** Without a form nobody can be ticked. */
  form?: FormState
}

function People({ lang, people, today, form }: PeopleProps) {
  const { remind: w } = assessmentWords(lang)
  const chosen = form?.chosen('people') ?? []
  const tick: Column<PersonBehind> = {
    key: 'pick',
    label: w.pick,
    phone: 'code',
    cell: one =>
      canRemind(one, today) ? (
        <RowCheckbox
          name="people"
          value={one.person.id}
          label={`${w.pick} ${nameOf(one.person, lang)}`}
          checked={chosen.includes(one.person.id)}
        />
      ) : null,
  }
  return (
    <Card padding="none">
      <Table
        lang={lang}
        caption={w.people}
        layout="items"
        rows={people}
        columns={[
          ...(form ? [tick] : []),
          { key: 'who', label: w.who, head: true, phone: 'title', cell: one => nameOf(one.person, lang) },
          { key: 'items', label: w.items, phone: 'note', cell: one => <Items lang={lang} items={one.items} /> },
          { key: 'last', label: w.last, phone: 'state', cell: one => lastText(one, today, lang) },
        ]}
      />
    </Card>
  )
}

function Items({ lang, items }: { lang: Lang; items: readonly ItemBehind[] }) {
  const { remind: w } = assessmentWords(lang)
  return (
    <Stack gap="sm">
      {items.map(({ item, due, isLate }) => (
        <Stack gap="none">
          <Text>{item[lang]}</Text>
          <Badge lang={lang} tone={isLate ? 'late' : 'soon'} plain>
            {fill(isLate ? w.late : w.soon, { code: `O${item.number}`, day: dayText(due, lang) })}
          </Badge>
        </Stack>
      ))}
    </Stack>
  )
}

function lastText({ mail, remindedOn }: PersonBehind, today: string, lang: Lang) {
  const { remind: w } = assessmentWords(lang)
  if (mail === undefined)
    return (
      <Badge lang={lang} tone="missing" plain>
        {w.noMail}
      </Badge>
    )
  if (remindedOn === today)
    return (
      <Badge lang={lang} tone="done" plain>
        {w.today}
      </Badge>
    )
  return (
    <Text tone="muted">{remindedOn === undefined ? w.never : fill(w.lastOn, { day: dayText(remindedOn, lang) })}</Text>
  )
}
