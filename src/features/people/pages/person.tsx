// /office/people/:id: who somebody is here, what she holds, and what may be done. A button stands here only when the action
// behind it would accept it.
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { ButtonRow, Card, Columns, LinkButton, PageHead, Section, Stack } from '#src/ui/index.ts'
import type { PersonVerb } from '../person-rules.ts'
import { type PersonCard, personCard } from '../queries-person.ts'
import { inWords, nameOf, postOf } from '../show.ts'
import { peopleWords } from '../words.ts'
import { crumbsTo } from './parts.tsx'
import { ContactList, HistoryCard, SignInCard } from './person-aside.tsx'
import { GrantTable, HoldingTable, StandingList } from './person-duties.tsx'
import { StateBadge } from './state-badge.tsx'

export const person = page({
  path: '/office/people/:id',
  shell: 'office',
  may: 'people:read',
  ledger: 'none',
  queries: 20,
  words: peopleWords,
  load: (tx, visit) => personCard(tx, idOf(visit)),
  view: (data, { lang }) => {
    const w = peopleWords(lang).person
    const { staff, today, may } = data
    const at = `/office/people/${staff.id}`
    const act = (verb: PersonVerb, path: string, text: string) =>
      may.has(verb) ? (
        <LinkButton href={href(lang, `${at}/${path}`)} size="sm" variant="quiet">
          {text}
        </LinkButton>
      ) : undefined
    return {
      title: nameOf(staff, lang),
      within: '/office/people',
      crumbs: crumbsTo(lang, { text: nameOf(staff, lang) }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={nameOf(staff, lang)}
            above={<StateBadge row={staff} today={today} lang={lang} />}
            lead={leadOf(data, lang)}
            actions={
              may.has('edit') ? (
                <LinkButton href={href(lang, `${at}/edit`)} icon="pencil">
                  {w.edit}
                </LinkButton>
              ) : undefined
            }
          />
          <Columns
            aside={
              <Stack gap="lg">
                <Card title={w.contact}>
                  <ContactList lang={lang} data={data} />
                </Card>
                <SignInCard lang={lang} data={data} />
                <HistoryCard lang={lang} data={data} />
              </Stack>
            }
          >
            <Stack gap="lg">
              <Section id="posts" title={w.posts} look="minor" aside={act('give-post', 'posts/new', w.givePost)}>
                <Card padding="none">
                  <HoldingTable lang={lang} data={data} />
                </Card>
              </Section>
              <Section
                id="roles"
                title={w.roles}
                look="minor"
                intro={w.rolesIntro}
                aside={act('give-role', 'roles/new', w.giveRole)}
              >
                <Card padding="none">
                  <GrantTable lang={lang} data={data} />
                </Card>
              </Section>
              <StandingList lang={lang} data={data} />
              <ButtonRow>
                {act('enable', 'enable', w.enable)}
                {act('disable', 'disable', w.disable)}
                {act('leave', 'leave', w.leave)}
              </ButtonRow>
            </Stack>
          </Columns>
        </Stack>
      ),
    }
  },
})

function leadOf({ holdings, today, standings, staff }: PersonCard, lang: 'th' | 'en') {
  const main = holdings.find(one => one.from_day <= today && (one.until_day === null || one.until_day >= today))
  const acts = standings.find(
    one =>
      one.staff_id === staff.id &&
      one.kind === 'acting' &&
      one.from_day <= today &&
      one.until_day >= today &&
      (one.ended_on === null || one.ended_on > today),
  )
  const w = peopleWords(lang).list
  return [
    main && postOf({ th: main.post_th, en: main.post_en, level: main.level }, lang),
    acts && w.acting.replace('{post}', inWords(acts.post_th, acts.post_en, lang)),
  ]
    .filter(Boolean)
    .join(' · ')
}
