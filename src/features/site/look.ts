// How the agency's website looks, as the shells and the home need it.
import type { Lang } from '#src/kernel/lang.ts'
import type { AgencyCard } from '../agencies/public.ts'
import { type SiteColour, siteColours } from './schema.ts'

/** Undefined for the colour that comes with the program. */
export function colourOf({ row }: AgencyCard): SiteColour | undefined {
  const colour = siteColours.find(one => one === row.site_colour)
  return colour === 'teal' ? undefined : colour
}

export interface HomePicture {
  readonly src: string
  readonly alt: string
}

export function homePicture({ row }: AgencyCard, lang: Lang): HomePicture | undefined {
  if (row.site_picture_id === null) return undefined
  const alt = lang === 'en' ? row.site_picture_alt_en || row.site_picture_alt_th : row.site_picture_alt_th
  return { src: `/picture/${row.site_picture_id}`, alt }
}
