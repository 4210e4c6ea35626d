// /office/people/groups: the moving groups that circulars and assignments are addressed to, and who is in them today.
import { page } from '#src/platform/http/page.ts'
import { Card, Disclosure, List, Muted, PageHead, Stack, Text } from '#src/ui/index.ts'
import { agencyCard } from '../../agencies/public.ts'
import { everybodyHere, groupName, groups, inGroup, type Member, outsideGroupName, outsideGroups } from '../groups.ts'
import { inWords, postOf } from '../show.ts'
import { peopleWords } from '../words.ts'
import { crumbsTo, PersonLink } from './parts.tsx'

export const peopleGroups = page({
  path: '/office/people/groups',
  shell: 'office',
  may: 'people:read',
  ledger: 'none',
  queries: 8,
  words: peopleWords,
  load: async tx => ({ card: await agencyCard(tx), people: await everybodyHere(tx) }),
  view: ({ card, people }, { lang }) => {
    const w = peopleWords(lang).groups
    const line = (one: Member) => {
      const post = one.posts[0]
      return (
        <>
          <PersonLink lang={lang} id={one.id} person={one} /> {post ? <Muted>{postWords(post, lang)}</Muted> : null}
        </>
      )
    }
    return {
      title: w.title,
      within: '/office/people',
      crumbs: crumbsTo(lang, { text: w.title }),
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} />
          {groups.map(group => {
            const members = inGroup(group, people)
            return (
              <Card
                id={group}
                title={groupName(group, card, lang)}
                aside={<Text strong>{w.count.replace('{count}', String(members.length))}</Text>}
              >
                <Stack gap="sm">
                  <Text tone="muted">{w.who[group]}</Text>
                  {members.length === 0 ? (
                    <Text>{w.none}</Text>
                  ) : (
                    <Disclosure summary={w.members}>
                      <List items={members.map(line)} />
                    </Disclosure>
                  )}
                </Stack>
              </Card>
            )
          })}
          <Card id="outside" title={w.outside.title}>
            <Stack gap="sm">
              <Text tone="muted">{w.outside.what}</Text>
              <List items={outsideGroups.map(group => outsideGroupName(group, lang))} />
            </Stack>
          </Card>
        </Stack>
      ),
    }
  },
})

function postWords(post: Member['posts'][number], lang: 'th' | 'en'): string {
  const name = postOf({ th: post.name_th, en: post.name_en, level: post.level }, lang)
  return post.kind === 'acting'
    ? peopleWords(lang).list.acting.replace('{post}', inWords(post.name_th, post.name_en, lang))
    : name
}
