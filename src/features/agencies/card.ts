// An agency as pages and papers name it: full and short name by its type, place, and the words its kind uses.
import type { Lang, Words } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AgencyType, agencyTypes } from './agency-type.ts'
import type { Vocabulary } from './preset-schema.ts'
import { provinceByCode } from './provinces.ts'
import { type AgencyRow, agencyRow } from './queries.ts'
import { vocabularyFor, withName } from './vocabulary.ts'

export interface AgencyCard {
  readonly id: string
  readonly type: AgencyType
  readonly name: Words
  readonly short: Words
  /** Whoever signs last, as papers print the post: นายกเทศมนตรีตำบลธารใส. */
  readonly head: Words
  readonly place: Words
  readonly numerals: 'thai' | 'arabic'
  readonly emblem: string | undefined
  readonly isDemo: boolean
  readonly words: Vocabulary
  readonly row: AgencyRow
}

export async function agencyCard(tx: Tx): Promise<AgencyCard> {
  return cardOf(await agencyRow(tx))
}

export function cardOf(row: AgencyRow): AgencyCard {
  const type = agencyTypes.find(one => one === row.type) ?? 'tesaban-tambon'
  const words = vocabularyFor(type)
  const base = { th: row.name_th, en: row.name_en }
  const province = provinceByCode(row.province_code)
  return {
    id: row.agency_id,
    type,
    name: withName(words.name, base),
    short: withName(words.shortName, base),
    head: withName(words.headOf, base),
    place: {
      th: [row.district_th && `อำเภอ${row.district_th}`, `จังหวัด${province?.name.th ?? 'ตัวอย่าง'}`]
        .filter(Boolean)
        .join(' '),
      en: [
        row.district_en && `${row.district_en} District`,
        province ? `${province.name.en} Province` : 'Example Province',
      ]
        .filter(Boolean)
        .join(', '),
    },
    numerals: row.numerals === 'thai' ? 'thai' : 'arabic',
    emblem: row.emblem_id ? `/emblem/${row.emblem_id}` : undefined,
    isDemo: row.is_demo,
    words,
    row,
  }
}

export const inLang = (words: Words, lang: Lang): string => words[lang] || words.th
