// /office/units/:id: one unit, its posts, and the units below it.
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { ButtonRow, Card, LinkButton, PageHead, Section, Stack, Tag, Text, TreeList } from '#src/ui/index.ts'
import { inTreeOrder, topOf } from '../house-tree.ts'
import { houseOf } from '../queries-house.ts'
import { unitKinds } from '../schema.ts'
import { inWords } from '../show.ts'
import { holdsOver } from '../who.ts'
import { peopleWords } from '../words.ts'
import { PostTable } from './post-table.tsx'

export const unit = page({
  path: '/office/units/:id',
  shell: 'office',
  may: 'people:read',
  ledger: 'none',
  queries: 9,
  words: peopleWords,
  load: async (tx, visit) => {
    const house = await houseOf(tx)
    const found = house.units.find(one => one.id === idOf(visit))
    return found && { house, unit: found, mayManage: holdsOver(tx, 'units:manage', found.id) }
  },
  view: ({ house, unit, mayManage }, { lang }) => {
    const { units: w } = peopleWords(lang)
    const at = `/office/units/${unit.id}`
    const name = inWords(unit.name_th, unit.name_en, lang)
    const top = topOf(house.units, unit.id)
    const kind = unitKinds.find(one => one === unit.kind)
    const below = inTreeOrder(house.units, unit.id).filter(({ depth }) => depth === 0)
    return {
      title: name,
      within: '/office/units',
      crumbs: [
        { href: '/office/units', text: w.title },
        ...(top && top.id !== unit.id
          ? [{ href: `/office/units/${top.id}`, text: inWords(top.name_th, top.name_en, lang) }]
          : []),
        { text: name },
      ],
      body: (
        <Stack gap="lg">
          <PageHead
            title={name}
            above={
              <>
                {kind ? <Tag>{w.kinds[kind]}</Tag> : null}
                {unit.abbr ? <Tag>{unit.abbr}</Tag> : null}
                {unit.doc_code ? <Tag icon="hash">{unit.doc_code}</Tag> : null}
              </>
            }
            actions={
              mayManage ? (
                <LinkButton href={href(lang, `${at}/edit`)} icon="pencil">
                  {w.editUnit}
                </LinkButton>
              ) : undefined
            }
          />
          <Section
            id="posts"
            title={w.posts}
            aside={
              mayManage ? (
                <LinkButton href={href(lang, `${at}/posts/new`)} size="sm" variant="quiet">
                  {w.addPost}
                </LinkButton>
              ) : undefined
            }
          >
            <Card padding="none">
              <PostTable
                lang={lang}
                caption={w.posts}
                posts={house.posts.filter(post => post.unit_id === unit.id)}
                holders={house.holders}
                mayEdit={mayManage}
              />
            </Card>
          </Section>
          <Section id="below" title={w.below}>
            <Card>
              {below.length === 0 ? (
                <Text tone="muted">{w.noBelow}</Text>
              ) : (
                <TreeList
                  label={w.below}
                  nodes={below.map(({ unit: one }) => ({
                    label: inWords(one.name_th, one.name_en, lang),
                    href: href(lang, `/office/units/${one.id}`),
                  }))}
                />
              )}
            </Card>
          </Section>
          {mayManage ? (
            <ButtonRow>
              <LinkButton
                href={href(lang, `/office/units/new?parent=${unit.id}`)}
                size="sm"
                variant="quiet"
                icon="plus"
              >
                {w.add}
              </LinkButton>
              <LinkButton href={href(lang, `${at}/end`)} size="sm" variant="ghost">
                {w.endUnit}
              </LinkButton>
            </ButtonRow>
          ) : null}
        </Stack>
      ),
    }
  },
})
