// The main part of a person's page: posts, duties by order, and standing in, given and received.
import type { Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, EmptyState, Link, Muted, Section, Stack, Table, Tag, TaskList } from '#src/ui/index.ts'
import type { StandingView } from '../queries-duties.ts'
import type { PersonCard } from '../queries-person.ts'
import { roleName } from '../role-names.ts'
import { inWords, nameOf, postOf } from '../show.ts'
import { phaseOf } from '../standing-rules.ts'
import { peopleWords } from '../words.ts'
import { Days } from './parts.tsx'

interface Props {
  readonly lang: Lang
  readonly data: PersonCard
}

const isOver = (until: string | null, today: string) => until !== null && until < today

export function HoldingTable({ lang, data: { holdings, staff, today, may } }: Props) {
  const { person: w, common } = peopleWords(lang)
  if (holdings.length === 0) return <EmptyState icon="briefcase" title={w.noPosts} />
  return (
    <Table
      lang={lang}
      caption={w.posts}
      rows={holdings}
      columns={[
        {
          key: 'post',
          label: w.posts,
          head: true,
          cell: row => (
            <Stack gap="xs">
              {postOf({ th: row.post_th, en: row.post_en, level: row.level }, lang)}
              <Tag>{row.is_main ? w.main : w.additional}</Tag>
            </Stack>
          ),
        },
        {
          key: 'unit',
          label: w.where,
          cell: row => inWords(row.unit_th, row.unit_en, lang) || <Muted>{common.wholeAgency}</Muted>,
        },
        { key: 'days', label: w.when, cell: row => <Days lang={lang} from={row.from_day} until={row.until_day} /> },
        {
          key: 'end',
          nowrap: true,
          label: common.actions,
          cell: row =>
            isOver(row.until_day, today) ? (
              <Muted>{w.ended}</Muted>
            ) : may.has('end-post') ? (
              <Link
                href={href(lang, `/office/people/${staff.id}/posts/${row.id}/end`)}
                label={w.endPost.replace('{post}', inWords(row.post_th, row.post_en, lang))}
              >
                {common.end}
              </Link>
            ) : null,
        },
      ]}
    />
  )
}

export function GrantTable({ lang, data: { grants, staff, today, may } }: Props) {
  const { person: w, common } = peopleWords(lang)
  if (grants.length === 0) return <EmptyState icon="clipboard-list" title={w.noRoles} />
  return (
    <Table
      lang={lang}
      caption={w.roles}
      rows={grants}
      columns={[
        { key: 'role', label: w.what, head: true, cell: row => roleName(row.role, lang) },
        { key: 'unit', label: w.where, cell: row => inWords(row.unit_th, row.unit_en, lang) || common.wholeAgency },
        { key: 'order', label: w.order, cell: row => row.order_ref },
        { key: 'days', label: w.when, cell: row => <Days lang={lang} from={row.from_day} until={row.until_day} /> },
        {
          key: 'end',
          nowrap: true,
          label: common.actions,
          cell: row =>
            isOver(row.until_day, today) ? (
              <Muted>{w.ended}</Muted>
            ) : may.has('end-role') ? (
              <Link
                href={href(lang, `/office/people/${staff.id}/roles/${row.id}/end`)}
                label={w.endRole.replace('{role}', roleName(row.role, lang))}
              >
                {common.end}
              </Link>
            ) : null,
        },
      ]}
    />
  )
}

export function StandingList({ lang, data: { standings, staff, today } }: Props) {
  const { person: w, acting } = peopleWords(lang)
  if (standings.length === 0) return null
  return (
    <Section id="standing" title={w.standing} look="minor">
      <TaskList
        label={w.standing}
        items={standings.map(one => {
          const phase = phaseOf(one, today)
          return {
            icon: 'user-round-check' as const,
            title: sentence(one, one.staff_id === staff.id, lang),
            note: (
              <>
                <Days lang={lang} from={one.from_day} until={one.until_day} /> · {one.order_ref}
              </>
            ),
            badge: (
              <Badge
                lang={lang}
                tone={phase === 'now' ? 'now' : phase === 'coming' ? 'soon' : 'idle'}
                plain={phase !== 'now'}
              >
                {acting[phase]}
              </Badge>
            ),
          }
        })}
      />
    </Section>
  )
}

function sentence(one: StandingView, isHers: boolean, lang: Lang): string {
  const w = peopleWords(lang).person
  const words = one.kind === 'acting' ? (isHers ? w.actsFor : w.isActedFor) : isHers ? w.doesFor : w.isDoneFor
  return words.replace('{post}', inWords(one.post_th, one.post_en, lang)).replace('{name}', nameOf(one, lang))
}
