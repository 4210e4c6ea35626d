// /office/guidelines: the guidelines against corruption with the day of their next review, and /office/guidelines/:id with its reviews.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { historyOf } from '#src/platform/ledger/history.ts'
import {
  Alert,
  Badge,
  Card,
  Columns,
  DescriptionList,
  EmptyState,
  Link,
  LinkButton,
  Muted,
  PageHead,
  Section,
  Stack,
  Table,
  Text,
  Timeline,
} from '#src/ui/index.ts'
import { dayText, holdsOver, inWords, nameOf, todayOf } from '../../people/public.ts'
import { allGuidelines, type GuidelineRow, guidelineById, reviewsOf } from '../queries-guidelines.ts'
import { nextReviewOn, reviewStanding } from '../rules.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, GUIDELINES, History, LIST } from './parts.tsx'

export const guidelines = page({
  path: GUIDELINES,
  shell: 'office',
  may: 'risk:read',
  ledger: 'none',
  queries: 8,
  words: risksWords,
  load: async (tx, { actor }) => ({
    rows: await allGuidelines(tx),
    today: todayOf(tx),
    mayAdd: actor?.holds('risk:edit') ?? false,
  }),
  view: ({ rows, today, mayAdd }, { lang }) => {
    const { guidelines: w } = risksWords(lang).integrity
    const add = mayAdd ? (
      <LinkButton href={href(lang, `${GUIDELINES}/new`)} icon="plus">
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
          {rows.length === 0 ? (
            <EmptyState icon="book-open" title={w.emptyTitle} actions={add ?? undefined}>
              {w.empty}
            </EmptyState>
          ) : (
            <Card padding="none">
              <Table
                lang={lang}
                caption={w.title}
                rows={rows}
                columns={[
                  {
                    key: 'name',
                    label: w.name,
                    head: true,
                    width: 'lg',
                    cell: row => <Link href={href(lang, `${GUIDELINES}/${row.id}`)}>{row.name}</Link>,
                  },
                  { key: 'kind', label: w.kind, cell: row => w.kinds[row.kind] },
                  { key: 'unit', label: w.unit, cell: row => inWords(row.unit_th, row.unit_en, lang) },
                  { key: 'last', label: w.last, cell: row => dayText(row.last_review, lang) || w.lastNever },
                  { key: 'next', label: w.next, cell: row => <NextReview lang={lang} row={row} today={today} /> },
                ]}
              />
            </Card>
          )}
        </Stack>
      ),
    }
  },
})

function NextReview({ lang, row, today }: { lang: Lang; row: GuidelineRow; today: string }) {
  const { guidelines: w } = risksWords(lang).integrity
  if (row.state === 'ended')
    return (
      <Badge lang={lang} tone="none" plain>
        {w.endedShort}
      </Badge>
    )
  const next = nextReviewOn({ inForceOn: row.in_force_on, everyMonths: row.review_every_months }, row.last_review)
  const standing = reviewStanding(next, today)
  const day = dayText(next, lang)
  return (
    <Badge
      lang={lang}
      tone={({ late: 'late', soon: 'soon', later: 'done' } as const)[standing]}
      plain={standing === 'later'}
    >
      {fill(standing === 'late' ? w.late : w.nextOn, { day })}
    </Badge>
  )
}

export const guideline = page({
  path: `${GUIDELINES}/:id`,
  shell: 'office',
  may: 'risk:read',
  ledger: 'none',
  words: risksWords,
  load: async (tx, visit) => {
    const row = await guidelineById(tx, idOf(visit))
    return (
      row && {
        row,
        reviews: await reviewsOf(tx, row.id),
        history: await historyOf(tx, row.id, { most: 8 }),
        today: todayOf(tx),
        mayEdit: row.state === 'in-force' && holdsOver(tx, 'risk:edit', row.unit_id),
      }
    )
  },
  view: ({ row, reviews, history, today, mayEdit }, { lang }) => {
    const { guidelines: w } = risksWords(lang).integrity
    const at = `${GUIDELINES}/${row.id}`
    const items = [
      { term: w.kind, value: w.kinds[row.kind] },
      { term: w.unit, value: inWords(row.unit_th, row.unit_en, lang) },
      { term: w.inForce, value: dayText(row.in_force_on, lang) },
      { term: w.every, value: fill(w.everyMonths, { count: row.review_every_months }) },
    ]
    return {
      title: row.name,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { href: GUIDELINES, text: w.title }, { text: row.name }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={row.name}
            above={
              <>
                <NextReview lang={lang} row={row} today={today} />
                <Muted>{w.kinds[row.kind]}</Muted>
              </>
            }
            actions={
              mayEdit ? (
                <>
                  <LinkButton href={href(lang, `${at}/review`)} icon="clipboard-check">
                    {w.review}
                  </LinkButton>
                  <LinkButton href={href(lang, `${at}/edit`)} variant="quiet" icon="pencil">
                    {risksWords(lang).edit}
                  </LinkButton>
                  <LinkButton href={href(lang, `${at}/end`)} variant="ghost">
                    {w.end}
                  </LinkButton>
                </>
              ) : undefined
            }
          />
          {row.state === 'ended' ? <Alert tone="info" title={fill(w.ended, { reason: row.state_reason })} /> : null}
          <Columns aside={<History lang={lang} entries={history} />}>
            <Stack gap="lg">
              <Card>
                <DescriptionList
                  layout="rows"
                  items={[
                    ...items,
                    {
                      term: w.document,
                      value: (
                        <Stack gap="xs">
                          {row.url === '' ? null : (
                            <Link href={row.url} external icon="external-link">
                              {w.openDocument}
                            </Link>
                          )}
                          {row.evidence_id === null ? null : (
                            <Link href={href(lang, `/office/evidence/${row.evidence_id}`)}>{row.evidence}</Link>
                          )}
                        </Stack>
                      ),
                    },
                  ]}
                />
              </Card>
              <Section id="reviews" title={w.reviews} look="minor">
                <Card>
                  {reviews.length === 0 ? (
                    <Text tone="muted">{w.noReviews}</Text>
                  ) : (
                    <Timeline
                      entries={reviews.map(one => ({
                        what: `${w.results[one.result as keyof typeof w.results]}: ${one.note}`,
                        who: nameOf(one, lang),
                        when: dayText(one.on_day, lang),
                      }))}
                    />
                  )}
                </Card>
              </Section>
            </Stack>
          </Columns>
        </Stack>
      ),
    }
  },
})
