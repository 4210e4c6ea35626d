// /office/units: the structure as a tree with posts and who holds them; posts above all units stand first.
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, EmptyState, Link, LinkButton, PageHead, Section, Stack, TreeList, type TreeNode } from '#src/ui/index.ts'
import { type Branch, treeOf } from '../house-tree.ts'
import type { PostRow } from '../queries.ts'
import { type House, houseOf } from '../queries-house.ts'
import { inWords } from '../show.ts'
import { holdsOver } from '../who.ts'
import { peopleWords } from '../words.ts'
import { holderNames, PostTable } from './post-table.tsx'

const PATH = '/office/units'

export const units = page({
  path: PATH,
  shell: 'office',
  may: 'people:read',
  ledger: 'none',
  queries: 9,
  words: peopleWords,
  load: async (tx, visit) => ({
    house: await houseOf(tx),
    mayAdd: visit.actor?.holds('units:manage') ?? false,
    mayManageTop: holdsOver(tx, 'units:manage', null),
  }),
  view: ({ house, mayAdd, mayManageTop }, { lang }) => {
    const w = peopleWords(lang).units
    const add = (
      <LinkButton href={href(lang, `${PATH}/new`)} icon="plus">
        {w.add}
      </LinkButton>
    )
    const above = house.posts.filter(post => post.unit_id === null)
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} actions={mayAdd ? add : undefined} />
          <Section
            id="above"
            title={w.above}
            intro={w.aboveIntro}
            aside={mayManageTop ? <Link href={href(lang, '/office/posts/new')}>{w.addAbove}</Link> : undefined}
          >
            <Card padding="none">
              <PostTable lang={lang} caption={w.above} posts={above} holders={house.holders} mayEdit={mayManageTop} />
            </Card>
          </Section>
          <Section id="tree" title={w.tree}>
            <Card>
              {house.units.length === 0 ? (
                <EmptyState icon="list-tree" title={w.emptyTitle} actions={mayAdd ? add : undefined}>
                  {w.empty}
                </EmptyState>
              ) : (
                <TreeList label={w.tree} nodes={treeOf(house).map(branch => nodeOf(branch, house, lang))} />
              )}
            </Card>
          </Section>
        </Stack>
      ),
    }
  },
})

function nodeOf({ unit, posts, children }: Branch, house: House, lang: Lang): TreeNode {
  return {
    label: inWords(unit.name_th, unit.name_en, lang),
    href: href(lang, `${PATH}/${unit.id}`),
    note: posts.length === 0 ? undefined : <PostLines lang={lang} posts={posts} house={house} />,
    children: children.map(child => nodeOf(child, house, lang)),
  }
}

function PostLines({ lang, posts, house }: { lang: Lang; posts: readonly PostRow[]; house: House }) {
  return (
    <Stack gap="none">
      {posts.map(post => (
        <span>
          {inWords(post.name_th, post.name_en, lang)}: {holderNames(post.id, house.holders, lang)}
        </span>
      ))}
    </Stack>
  )
}
