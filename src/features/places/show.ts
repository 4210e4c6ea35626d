// Villages and things as pages name them.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { LatLng } from '#src/ui/index.ts'
import { placesWords } from './words.ts'

export interface Village {
  readonly id: string
  readonly number: number | null
  readonly name_th: string
  readonly name_en: string
  readonly at?: LatLng
}

export interface Asset {
  readonly id: string
  readonly kind: string
  readonly code: string
  readonly words: string
  readonly at: LatLng
  readonly villageId: string | null
}

export function villageName({ number, name_th, name_en }: Omit<Village, 'id' | 'at'>, lang: Lang): string {
  const name = lang === 'en' && name_en !== '' ? name_en : name_th
  return number === null ? name : fill(placesWords(lang).village, { number, name })
}
