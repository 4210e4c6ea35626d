// /executives: names and posts of those who lead, with the telephone, mail and portrait that were given for the public, and no more.
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  EmptyState,
  Link,
  LinkButton,
  PageHead,
  PeopleCards,
  type PersonCard,
  PersonName,
  Section,
  Stack,
} from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import { houseOf, inWords, nameOf } from '../../people/public.ts'
import { houseChangedAt, publicCards } from '../queries-cards.ts'
import { type Filled, leaders } from '../who.ts'
import { siteWords } from '../words.ts'

export const executives = page({
  path: '/executives',
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: siteWords,
  kept: true,
  queries: 10,
  load: async tx => ({
    house: await houseOf(tx),
    cards: await publicCards(tx),
    card: await agencyCard(tx),
    changed: await houseChangedAt(tx),
  }),
  view: ({ house, cards, card, changed }, { lang }) => {
    const w = siteWords(lang)
    const e = w.who.executives
    const sides = (['political', 'permanent'] as const)
      .map(side => ({ side, people: leaders(house, cards, side).flatMap(post => peopleOf(post, lang)) }))
      .filter(({ people }) => people.length > 0)
    return {
      title: e.title,
      description: e.description.replace('{agency}', inLang(card.name, lang)),
      ...(changed ? { updated: changed } : {}),
      crumbs: [{ href: '/', text: w.nav.home }, { text: e.title }],
      body: (
        <Stack gap="xl">
          <PageHead
            title={e.title}
            lead={e.lead}
            actions={
              <LinkButton href={href(lang, '/structure')} variant="quiet" icon="list-tree">
                {e.structure}
              </LinkButton>
            }
          />
          {sides.length === 0 ? (
            <EmptyState icon="users-round" title={e.emptyTitle}>
              {e.empty}
            </EmptyState>
          ) : null}
          {sides.map(({ side, people }) => (
            <Section id={side} title={w.who.structure[side]}>
              <PeopleCards label={w.who.structure[side]} people={people} />
            </Section>
          ))}
        </Stack>
      ),
    }
  },
})

function peopleOf({ post, holders }: Filled, lang: Lang): PersonCard[] {
  const w = siteWords(lang).who
  return holders.map(({ holder, card }) => {
    const name = nameOf(holder, lang)
    const alt = lang === 'en' ? card?.photo_alt_en || card?.photo_alt_th : card?.photo_alt_th
    return {
      name: <PersonName name={name} />,
      plainName: name,
      post:
        holder.kind === 'acting'
          ? w.structure.acting.replace('{name}', inWords(post.name_th, post.name_en, lang))
          : inWords(post.name_th, post.name_en, lang),
      ...(card?.photo_id
        ? { photo: { src: `/picture/${card.photo_id}`, alt: alt || w.executives.photoOf.replace('{name}', name) } }
        : {}),
      reach: [
        ...(card?.office_phone
          ? [
              <Link href={`tel:${card.office_phone.replace(/[^\d+]/g, '')}`}>
                {w.executives.phone.replace('{phone}', card.office_phone)}
              </Link>,
            ]
          : []),
        ...(card?.office_mail ? [<Link href={`mailto:${card.office_mail}`}>{card.office_mail}</Link>] : []),
      ],
    }
  })
}
