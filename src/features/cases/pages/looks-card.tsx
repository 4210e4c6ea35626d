// Who looked at the data of a person, day by day, as the page of a case or of any register shows it.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { Card, DescriptionList, Text } from '#src/ui/index.ts'
import { dayText, nameOf } from '../../people/public.ts'
import type { LookRow } from '../looks.ts'
import { deskWords } from '../words.ts'

export function LooksCard({ lang, title, looks }: { lang: Lang; title: string; looks: readonly LookRow[] }) {
  const w = deskWords(lang).one
  return (
    <Card title={title}>
      {looks.length === 0 ? (
        <Text tone="muted">{w.looksNone}</Text>
      ) : (
        <DescriptionList
          items={looks.map(look => ({
            term: nameOf(look, lang),
            value: fill(w.looksLine, { day: dayText(look.on_day, lang), times: look.times }),
          }))}
        />
      )}
    </Card>
  )
}
