// The aside of a person's page: contact, sign-in state, and what happened lately.

import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { formatDateTime } from '#src/kernel/thai-date/format-time.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, DescriptionList, Link, LinkButton, Muted, Stack, Text, Timeline } from '#src/ui/index.ts'
import { sentenceOf } from '../history.ts'
import type { PersonCard } from '../queries-person.ts'
import { dayText, inWords } from '../show.ts'
import { peopleWords } from '../words.ts'
import { PersonLink } from './parts.tsx'
import { className } from './staff-filter.ts'
import { staffState } from './state-badge.tsx'

interface Props {
  readonly lang: Lang
  readonly data: PersonCard
}

export function ContactList({ lang, data: { staff, card, superior } }: Props) {
  const w = peopleWords(lang).person
  const shown = (text: string | null) => text || <Muted>{w.empty}</Muted>
  const above = superior && (
    <Stack gap="xs">
      <span>{inWords(superior.post.name_th, superior.post.name_en, lang)}</span>
      {superior.people.map(one => (
        <PersonLink lang={lang} id={one.staff_id} person={one} />
      ))}
    </Stack>
  )
  return (
    <DescriptionList
      items={[
        { term: w.class, value: className(staff.class, card, lang) },
        { term: w.mail, value: staff.email ? <Link href={`mailto:${staff.email}`}>{staff.email}</Link> : shown('') },
        { term: w.phone, value: shown(staff.phone) },
        { term: w.englishName, value: shown(staff.name_en) },
        { term: w.started, value: shown(dayText(staff.started_on, lang)) },
        ...(above ? [{ term: w.superior, value: above }] : []),
      ]}
    />
  )
}

export function SignInCard({ lang, data }: Props) {
  const { staff, today, now, link, may, maySeeSignIn } = data
  if (!maySeeSignIn) return null
  const w = peopleWords(lang).person
  const state = staffState(staff, today)
  const day = state === 'disabled' && staff.disabled_at ? todayIn(bangkok, staff.disabled_at).toString() : staff.left_on
  const words = {
    here: w.accountStates.open,
    'no-account': w.accountStates.none,
    disabled: w.accountStates.disabled,
    left: w.accountStates.left,
    leaving: w.accountStates.leaving,
  }[state].replace('{day}', dayText(day, lang))
  return (
    <Card title={w.signIn}>
      <Stack>
        <Text>{words}</Text>
        {link ? (
          <Text tone="muted" size="sm">
            {(link.expires_at > now ? w.linkOpen : w.linkLate).replace(
              '{day}',
              formatDateTime(link.expires_at, 'short', { lang }),
            )}
          </Text>
        ) : null}
        {may.has('link') ? (
          <div>
            <LinkButton href={href(lang, `/office/people/${staff.id}/link`)} size="sm" variant="quiet" icon="key-round">
              {staff.user_id === null ? w.firstLink : w.recoveryLink}
            </LinkButton>
          </div>
        ) : null}
      </Stack>
    </Card>
  )
}

export function HistoryCard({ lang, data: { history } }: Props) {
  if (history.length === 0) return null
  const w = peopleWords(lang).person
  return (
    <Card title={w.history}>
      <Timeline
        entries={history.map(row => ({
          what: sentenceOf(row, lang),
          who: row.actor_name ?? w.bySystem,
          when: formatDateTime(row.at, 'short', { lang }),
        }))}
      />
    </Card>
  )
}
