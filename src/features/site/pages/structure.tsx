// /structure: both sides of the agency, its units with their heads, and its duties and powers; from the register of staff as it is today.
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Card,
  EmptyState,
  LinkButton,
  PageHead,
  PersonName,
  Section,
  Stack,
  Table,
  TreeList,
  type TreeNode,
} from '#src/ui/index.ts'
import { agencyCard, inLang, openChannels } from '../../agencies/public.ts'
import { houseOf, inWords, nameOf } from '../../people/public.ts'
import { houseChangedAt, publicCards } from '../queries-cards.ts'
import { filledText, siteText } from '../texts.ts'
import { aboveUnits, type Filled, type UnitBranch, unitTree } from '../who.ts'
import { siteWords } from '../words.ts'
import { TextBody } from './text-body.tsx'

export const structure = page({
  path: '/structure',
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: siteWords,
  kept: true,
  queries: 13,
  load: async tx => ({
    house: await houseOf(tx),
    cards: await publicCards(tx),
    powers: await siteText(tx, 'powers'),
    card: await agencyCard(tx),
    channels: await openChannels(tx),
    changed: await houseChangedAt(tx),
  }),
  view: ({ house, cards, powers, card, channels, changed }, { lang }) => {
    const w = siteWords(lang)
    const s = w.who.structure
    const tree = unitTree(house, cards)
    const updated = changed && changed > powers.updated ? changed : powers.updated
    return {
      title: s.title,
      description: s.description.replace('{agency}', inLang(card.name, lang)),
      updated,
      crumbs: [{ href: '/', text: w.nav.home }, { text: s.title }],
      body: (
        <Stack gap="xl">
          <PageHead
            title={s.title}
            lead={s.lead}
            actions={
              <LinkButton href={href(lang, '/executives')} variant="quiet" icon="users-round">
                {s.executives}
              </LinkButton>
            }
          />
          {house.posts.length === 0 && tree.length === 0 ? (
            <EmptyState icon="list-tree" title={s.emptyTitle}>
              {s.empty}
            </EmptyState>
          ) : (
            <>
              <Side lang={lang} id="political" title={s.political} posts={aboveUnits(house, cards, 'political')} />
              <Side lang={lang} id="permanent" title={s.permanent} posts={aboveUnits(house, cards, 'permanent')} />
              {tree.length > 0 ? (
                <Section id="units" title={s.units}>
                  <Card>
                    <TreeList label={s.units} nodes={tree.map(branch => nodeOf(branch, lang))} />
                  </Card>
                </Section>
              ) : null}
            </>
          )}
          <Section id="powers" title={s.powers}>
            <TextBody text={filledText(powers, card, channels, lang)} id="powers" level={3} />
          </Section>
        </Stack>
      ),
    }
  },
})

function Side({ lang, id, title, posts }: { lang: Lang; id: string; title: string; posts: readonly Filled[] }) {
  const s = siteWords(lang).who.structure
  if (posts.length === 0) return null
  return (
    <Section id={id} title={title}>
      <Card padding="none">
        <Table
          lang={lang}
          caption={title}
          rows={posts}
          columns={[
            { key: 'post', label: s.post, head: true, cell: ({ post }) => inWords(post.name_th, post.name_en, lang) },
            { key: 'name', label: s.name, cell: one => namesOf(one, lang) },
            {
              key: 'phone',
              label: s.phone,
              cell: ({ holders }) =>
                holders
                  .map(({ card }) => card?.office_phone ?? '')
                  .filter(Boolean)
                  .join(', ') || '–',
            },
          ]}
        />
      </Card>
    </Section>
  )
}

function namesOf({ holders }: Filled, lang: Lang) {
  const s = siteWords(lang).who.structure
  if (holders.length === 0) return s.vacant
  return (
    <Stack gap="none">
      {holders.map(({ holder }) =>
        holder.kind === 'acting' ? (
          <span>{s.acting.replace('{name}', nameOf(holder, lang))}</span>
        ) : (
          <span>
            <PersonName name={nameOf(holder, lang)} />
          </span>
        ),
      )}
    </Stack>
  )
}

function namesText({ holders }: Filled, lang: Lang): string {
  const s = siteWords(lang).who.structure
  const names = holders.map(({ holder }) => {
    const name = nameOf(holder, lang)
    return holder.kind === 'acting' ? s.acting.replace('{name}', name) : name
  })
  return names.join(', ') || s.vacant
}

function nodeOf({ unit, heads, children }: UnitBranch, lang: Lang): TreeNode {
  return {
    label: inWords(unit.name_th, unit.name_en, lang),
    note:
      heads.length === 0 ? undefined : (
        <Stack gap="none">
          {heads.map(head => (
            <span>{`${inWords(head.post.name_th, head.post.name_en, lang)}: ${namesText(head, lang)}`}</span>
          ))}
        </Stack>
      ),
    children: children.map(child => nodeOf(child, lang)),
  }
}
