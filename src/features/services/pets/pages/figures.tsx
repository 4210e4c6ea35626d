// /pets and /office/services/pets/figures: how many animals live in each village and how many are protected. Of few the public is told nothing.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formatNumber } from '#src/kernel/numerals.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { Card, EmptyState, PageHead, Stack, Table, Text } from '#src/ui/index.ts'
import { type Village, villagesOf } from '../../../places/public.ts'
import { LIST } from '../../pages/parts.tsx'
import { FEW } from '../../suppress.ts'
import { servicesWords } from '../../words.ts'
import { type ShownLine, shownOutside, totalOf, type VillageLine, villageLines } from '../figures.ts'
import { petsWords } from '../words.ts'
import { PETS, villageText } from './parts.tsx'

export const FIGURES = '/pets'

const load = async (tx: Tx) => ({ lines: await villageLines(tx), villages: await villagesOf(tx) })
type Data = Awaited<ReturnType<typeof load>>

const shownInside = (lines: readonly VillageLine[]): ShownLine[] =>
  lines.map(line => ({ ...line, all: line.dogs + line.cats }))

const forOffice = page({
  path: `${PETS}/figures`,
  shell: 'office',
  may: 'case:read',
  ledger: 'none',
  words: petsWords,
  load,
  view: (data, { lang }) => {
    const { figures: w, list } = petsWords(lang)
    return {
      title: w.title,
      within: PETS,
      crumbs: [{ href: PETS, text: list.title }, { text: w.title }],
      body: <Figures lang={lang} data={data} show={shownInside} />,
    }
  },
})

const forAll = page({
  path: FIGURES,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: petsWords,
  load,
  view: (data, { lang }) => {
    const { figures: w } = petsWords(lang)
    return {
      title: w.title,
      description: w.lead,
      within: LIST,
      crumbs: [{ href: LIST, text: servicesWords(lang).list.title }, { text: w.title }],
      body: (
        <Stack gap="lg">
          <Figures lang={lang} data={data} show={shownOutside} />
          {data.lines.length === 0 ? null : (
            <Text size="sm" tone="muted">
              {fill(w.fewWhat, { few: FEW })}
            </Text>
          )}
        </Stack>
      ),
    }
  },
})

interface FiguresProps {
  readonly lang: Lang
  readonly data: Data
  readonly show: (lines: readonly VillageLine[]) => ShownLine[]
}

function Figures({ lang, data: { lines, villages }, show }: FiguresProps) {
  const { figures: w } = petsWords(lang)
  const number = (value: number | undefined) => (value === undefined ? w.few : formatNumber(value))
  const [total] = show([{ village_id: null, ...totalOf(lines) }])
  const name = (id: string | null, known: readonly Village[]) => villageText(known, id, lang) || w.unknown
  const counts = (['dogs', 'cats', 'all', 'vaccinated'] as const).map(key => ({
    key,
    label: w[key],
    numeric: true,
    cell: (line: ShownLine) => number(line[key]),
  }))
  return (
    <Stack gap="lg">
      <PageHead title={w.title} lead={w.lead} />
      <Card padding="none">
        {lines.length === 0 || !total ? (
          <EmptyState icon="paw-print" title={w.none}>
            {w.noneWhat}
          </EmptyState>
        ) : (
          <Table
            lang={lang}
            caption={w.title}
            rows={show(lines)}
            columns={[
              { key: 'village', label: w.village, head: true, cell: line => name(line.village_id, villages) },
              ...counts,
            ]}
            total={{
              village: w.total,
              dogs: number(total.dogs),
              cats: number(total.cats),
              all: number(total.all),
              vaccinated: number(total.vaccinated),
            }}
          />
        )}
      </Card>
    </Stack>
  )
}

export const petFigures: readonly AnyPage[] = [forOffice, forAll]
