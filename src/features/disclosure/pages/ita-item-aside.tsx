// Beside a public item: since when, by whom, by whose leave, its address, its links, and the same subject in other years.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, CopyButton, DescriptionList, IconText, Link, LinkDays, List, Row, Stack, Text } from '#src/ui/index.ts'
import { dayText, momentDay } from '../../people/public.ts'
import { addressOf, type Item } from '../gather.ts'
import { unitText } from '../show.ts'
import { disclosureWords } from '../words.ts'
import type { More } from './ita-item.tsx'

type Props = { lang: Lang; one: Item; origin: string; more: More }

export function ItemAside({ lang, one, origin, more }: Props) {
  const { page: w } = disclosureWords(lang)
  const first = one.versions.at(-1)
  const now = one.versions[0]
  const due = one.assignment?.due_on ?? null
  const address = addressOf(one)
  const open = more.days.filter(isOpen => isOpen).length
  return (
    <>
      <Card>
        <DescriptionList
          items={[
            ...(first ? [{ term: w.published, value: momentDay(first.approved_at, lang) }] : []),
            { term: w.unit, value: unitText(one, lang) },
            ...(now || due === null ? [] : [{ term: w.due, value: dayText(due, lang) }]),
            ...(now?.approved_ref ? [{ term: w.allowed, value: now.approved_ref }] : []),
            {
              term: w.address,
              value: (
                <Row>
                  <Text inline>{address}</Text>
                  <CopyButton lang={lang} text={`${origin}${href(lang, address)}`} label={w.copy} />
                </Row>
              ),
            },
          ]}
        />
      </Card>
      {more.days.length === 0 ? null : (
        <Card title={fill(w.links, { open, all: more.days.length })}>
          <LinkDays label={fill(w.links, { open, all: more.days.length })} days={more.days} />
        </Card>
      )}
      {more.same.length + more.older.length + more.other.length === 0 ? null : (
        <Card title={w.otherYears}>
          <Stack gap="sm">
            <List
              items={more.same.map(({ year, number }) => (
                <Row justify="between">
                  <Link href={href(lang, `/ita/${year}/o${number}`)}>{fill(w.ofYear, { year })}</Link>
                  <Text inline>{fill(w.codeOfYear, { number })}</Text>
                </Row>
              ))}
            />
            {more.older.map(({ year, number, ...name }) => (
              <Text size="sm" tone="muted">
                <Link href={href(lang, `/ita/${year}/o${number}`)}>
                  {fill(w.olderName, { number, year, name: name[lang] })}
                </Link>
              </Text>
            ))}
            <Text size="sm" tone="muted">
              {w.moves}
            </Text>
            {more.other.map(({ year, name }) => (
              <Text size="sm" tone="muted">
                {fill(w.otherMeaning, { number: one.item.number, year, name: name[lang] })}
              </Text>
            ))}
            <Link href={href(lang, `/ita/topics/${one.item.topic}`)} small>
              {w.permanent}
            </Link>
          </Stack>
        </Card>
      )}
      <IconText icon="message-circle">
        <Link href={href(lang, '/contact')}>{w.wrong}</Link>
      </IconText>
    </>
  )
}
