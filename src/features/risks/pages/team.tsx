// /office/risks/team: the working group against corruption, its order and its members, today's first; and its forms.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  Form,
  LinkButton,
  PageHead,
  PersonName,
  Read,
  Row,
  Section,
  Select,
  Stack,
  Table,
  Text,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { BothVersions, FormPage } from '../../measures/public.ts'
import { dayText, holdsOver, nameOf, peopleHere, personChoices, todayOf } from '../../people/public.ts'
import { changeMembers, editTeam, endTeam, nameTeam } from '../actions/teams.ts'
import { membersOfTeams, teamById, teamsOf } from '../queries-team.ts'
import { ChangeMembers, EditTeam, EndTeam, NewTeam } from '../schema.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, LIST, TEAM } from './parts.tsx'

type Team = Awaited<ReturnType<typeof teamsOf>>[number]
type Members = Awaited<ReturnType<typeof membersOfTeams>>

const mayKeep = (tx: Tx) => holdsOver(tx, 'risk:edit', null)

/** A group that still stands, for somebody who may change it. */
async function standing(tx: Tx, id: string) {
  const row = mayKeep(tx) ? await teamById(tx, id) : undefined
  return row?.ended_on === null ? row : undefined
}

export const team = page({
  path: TEAM,
  shell: 'office',
  may: 'risk:read',
  ledger: 'none',
  queries: 9,
  words: risksWords,
  load: async tx => {
    const teams = await teamsOf(tx)
    return {
      teams,
      members: await membersOfTeams(
        tx,
        teams.map(one => one.id),
      ),
      mayEdit: mayKeep(tx),
    }
  },
  view: ({ teams, members, mayEdit }, { lang }) => {
    const { team: w } = risksWords(lang).integrity
    const add = mayEdit ? (
      <LinkButton href={href(lang, `${TEAM}/new`)} icon="plus">
        {w.add}
      </LinkButton>
    ) : null
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { text: w.title }),
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} actions={add ?? undefined} />
          {teams.length === 0 ? (
            <EmptyState icon="users-round" title={w.emptyTitle} actions={add ?? undefined}>
              {w.empty}
            </EmptyState>
          ) : (
            teams.map(one => (
              <OneTeam
                lang={lang}
                row={one}
                members={members.filter(member => member.team_id === one.id)}
                mayEdit={mayEdit && one.ended_on === null}
              />
            ))
          )}
        </Stack>
      ),
    }
  },
})

type OneTeamProps = { lang: Lang; row: Team; members: Members; mayEdit: boolean }

function OneTeam({ lang, row, members, mayEdit }: OneTeamProps) {
  const { team: w } = risksWords(lang).integrity
  const at = `${TEAM}/${row.id}`
  const when =
    row.ended_on === null
      ? fill(w.since, { day: dayText(row.named_on, lang) })
      : fill(w.from, { from: dayText(row.named_on, lang), to: dayText(row.ended_on, lang) })
  return (
    <Section
      id={`team-${row.id}`}
      title={row.name}
      intro={[row.order_ref, when, row.ended_on === null ? '' : fill(w.ended, { reason: row.ended_reason })]
        .filter(Boolean)
        .join(' · ')}
      aside={
        mayEdit ? (
          <Row>
            <LinkButton href={href(lang, `${at}/members`)} size="sm" variant="quiet" icon="users-round">
              {w.members}
            </LinkButton>
            <LinkButton href={href(lang, `${at}/edit`)} size="sm" variant="quiet" icon="pencil">
              {risksWords(lang).edit}
            </LinkButton>
            <LinkButton href={href(lang, `${at}/end`)} size="sm" variant="ghost">
              {w.end}
            </LinkButton>
          </Row>
        ) : undefined
      }
    >
      <Card padding={members.length === 0 ? 'normal' : 'none'}>
        {members.length === 0 ? (
          <Text tone="muted">{w.noMembers}</Text>
        ) : (
          <Table
            lang={lang}
            caption={w.members}
            rows={members}
            columns={[
              {
                key: 'name',
                label: w.member,
                head: true,
                cell: one => (
                  <>
                    <PersonName name={nameOf(one, lang)} />
                    {one.left_on === null ? null : (
                      <Text size="sm" tone="muted">
                        {w.left}
                      </Text>
                    )}
                  </>
                ),
              },
              { key: 'task', label: w.task, cell: one => one.task },
            ]}
          />
        )}
      </Card>
    </Section>
  )
}

export const teamNew = page({
  path: `${TEAM}/new`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'integrity-team.named',
  words: risksWords,
  input: NewTeam,
  load: async tx => (mayKeep(tx) ? { today: todayOf(tx) } : undefined),
  values: (_data, { lang }) => ({ name: risksWords(lang).integrity.team.title }),
  run: async (tx, input) => {
    const done = await nameTeam(tx, input)
    return done.ok ? ok({ to: `${TEAM}/${done.value}/members`, notice: 'team-named' }) : done
  },
  view: (_data, { lang }, form) => {
    const { team: w } = risksWords(lang).integrity
    return {
      title: w.newTitle,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { href: TEAM, text: w.title }, { text: w.newTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          action={`${TEAM}/new`}
          back={TEAM}
          go={risksWords(lang).save}
          form={form}
        >
          <TeamFields lang={lang} form={form} />
        </FormPage>
      ),
    }
  },
})

export const teamEdit = page({
  path: `${TEAM}/:id/edit`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'integrity-team.changed',
  words: risksWords,
  input: EditTeam,
  load: (tx, visit) => standing(tx, idOf(visit)),
  values: (row, { lang }) => ({
    name: row.name,
    order_ref: row.order_ref,
    named_on: dayText(row.named_on, lang),
    _version: String(row.version),
  }),
  run: async (tx, input, visit) => {
    const done = await editTeam(tx, idOf(visit), input)
    return done.ok ? ok({ to: TEAM, notice: 'team-saved' }) : done
  },
  view: (row, { lang }, form) => {
    const { team: w } = risksWords(lang).integrity
    return {
      title: w.editTitle,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { href: TEAM, text: w.title }, { text: w.editTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.editTitle}
          action={`${TEAM}/${row.id}/edit`}
          back={TEAM}
          go={risksWords(lang).save}
          form={form}
          now={row.version}
        >
          <BothVersions
            lang={lang}
            form={form}
            now={row.version}
            fields={[
              { label: w.name, typed: form.field('name').value, stored: row.name },
              { label: w.order, typed: form.field('order_ref').value, stored: row.order_ref },
              { label: w.namedOn, typed: form.field('named_on').value, stored: dayText(row.named_on, lang) },
            ]}
          />
          <TeamFields lang={lang} form={form} />
        </FormPage>
      ),
    }
  },
})

function TeamFields({ lang, form }: { lang: Lang; form: FormState }) {
  const { team: w } = risksWords(lang).integrity
  return (
    <>
      <TextField lang={lang} label={w.name} {...form.field('name')} />
      <TextField lang={lang} label={w.order} hint={w.orderHint} {...form.field('order_ref')} />
      <DateField lang={lang} label={w.namedOn} {...form.field('named_on')} />
    </>
  )
}

export const teamEnd = page({
  path: `${TEAM}/:id/end`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'integrity-team.ended',
  words: risksWords,
  input: EndTeam,
  load: (tx, visit) => standing(tx, idOf(visit)),
  values: row => ({ _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await endTeam(tx, idOf(visit), input)
    return done.ok ? ok({ to: TEAM, notice: 'team-ended' }) : done
  },
  view: (row, { lang }, form) => {
    const { team: w } = risksWords(lang).integrity
    return {
      title: w.end,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { href: TEAM, text: w.title }, { text: w.end }),
      body: (
        <FormPage
          lang={lang}
          title={w.end}
          lead={row.name}
          action={`${TEAM}/${row.id}/end`}
          back={TEAM}
          go={w.end}
          danger
          form={form}
          now={row.version}
        >
          <DateField lang={lang} label={w.endOn} {...form.field('ended_on')} />
          <TextArea lang={lang} label={w.endWhy} rows={3} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})

export const teamMembers = page({
  path: `${TEAM}/:id/members`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'none',
  words: risksWords,
  input: ChangeMembers,
  load: async (tx, visit) => {
    const row = await standing(tx, idOf(visit))
    return row && { row, members: await membersOfTeams(tx, [row.id]), people: await peopleHere(tx) }
  },
  run: async (tx, input, visit) => {
    const done = await changeMembers(tx, idOf(visit), input)
    const notice = 'remove' in input ? 'member-left' : 'member-named'
    return done.ok ? ok({ to: `${TEAM}/${idOf(visit)}/members`, notice }) : done
  },
  view: ({ row, members, people }, { lang }, form) => {
    const { team: w } = risksWords(lang).integrity
    const action = `${TEAM}/${row.id}/members`
    return {
      title: w.membersTitle,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { href: TEAM, text: w.title }, { text: w.members }),
      body: (
        <Read>
          <PageHead title={w.membersTitle} lead={row.name} note={row.order_ref} />
          <Stack gap="lg">
            <Card>
              {members.length === 0 ? (
                <Text tone="muted">{w.noMembers}</Text>
              ) : (
                <Stack gap="sm">
                  {members.map(one => (
                    <Row justify="between">
                      <Stack gap="none">
                        <PersonName name={nameOf(one, lang)} />
                        <Text size="sm" tone="muted">
                          {one.task}
                        </Text>
                      </Stack>
                      <Form
                        lang={lang}
                        action={href(lang, action)}
                        hidden={{ ...form.hidden, remove: one.id }}
                        label={`${w.removeMember} ${nameOf(one, lang)}`}
                      >
                        <Button size="sm" variant="ghost" icon="x">
                          {w.removeMember}
                        </Button>
                      </Form>
                    </Row>
                  ))}
                </Stack>
              )}
            </Card>
            <Form lang={lang} action={href(lang, action)} hidden={form.hidden} guard>
              <Select lang={lang} label={w.member} options={personChoices(people, lang)} {...form.field('staff')} />
              <TextField lang={lang} label={w.task} hint={w.taskHint} {...form.field('task')} />
              <Button size="lg" icon="plus">
                {w.addMember}
              </Button>
            </Form>
          </Stack>
        </Read>
      ),
    }
  },
})
