// Posts with their holders, as a table on the pages of units.
import type { Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, EmptyState, Link, Row, Stack, Table } from '#src/ui/index.ts'
import type { PostRow } from '../queries.ts'
import type { Holder } from '../queries-house.ts'
import { roleName } from '../role-names.ts'
import { inWords, nameOf } from '../show.ts'
import { peopleWords } from '../words.ts'

function holderWords(holder: Holder, lang: Lang): string {
  const w = peopleWords(lang).units
  const name = nameOf(holder, lang)
  if (holder.kind === 'post') return name
  return (holder.kind === 'acting' ? w.actingFor : w.comes).replace('{name}', name)
}

export function holderNames(postId: string, holders: readonly Holder[], lang: Lang): string {
  const names = holders.filter(holder => holder.post_id === postId).map(holder => holderWords(holder, lang))
  return names.join(', ') || peopleWords(lang).units.vacant
}

export interface PostTableProps {
  readonly lang: Lang
  readonly caption: string
  readonly posts: readonly PostRow[]
  readonly holders: readonly Holder[]
  readonly mayEdit: boolean
}

export function PostTable({ lang, caption, posts, holders, mayEdit }: PostTableProps) {
  const { units: w, postForm, common } = peopleWords(lang)
  return (
    <Table
      lang={lang}
      caption={caption}
      rows={posts}
      empty={<EmptyState icon="briefcase" title={w.noPosts} />}
      columns={[
        { key: 'post', label: w.post, head: true, cell: post => inWords(post.name_th, post.name_en, lang) },
        { key: 'holders', label: w.holders, cell: post => <Holders lang={lang} post={post} holders={holders} /> },
        {
          key: 'roles',
          label: postForm.roles,
          cell: post => post.roles.map(role => roleName(role, lang)).join(', ') || postForm.noRoles,
        },
        ...(mayEdit
          ? [
              {
                key: 'do',
                label: common.actions,
                cell: (post: PostRow) => {
                  const name = inWords(post.name_th, post.name_en, lang)
                  return (
                    <Row>
                      <Link href={href(lang, `/office/posts/${post.id}/edit`)} label={`${common.edit} ${name}`}>
                        {common.edit}
                      </Link>
                      <Link href={href(lang, `/office/posts/${post.id}/end`)} label={`${common.close} ${name}`}>
                        {common.close}
                      </Link>
                    </Row>
                  )
                },
              },
            ]
          : []),
      ]}
    />
  )
}

function Holders({ lang, post, holders }: { lang: Lang; post: PostRow; holders: readonly Holder[] }) {
  const here = holders.filter(holder => holder.post_id === post.id)
  if (here.length === 0) {
    return (
      <Badge lang={lang} tone="idle" plain>
        {peopleWords(lang).units.vacant}
      </Badge>
    )
  }
  return (
    <Stack gap="xs">
      {here.map(holder => (
        <Link href={href(lang, `/office/people/${holder.staff_id}`)}>{holderWords(holder, lang)}</Link>
      ))}
    </Stack>
  )
}
