// What may be typed about villages, the map and numbered things.
import { z } from 'zod'
import { parseThaiNumber, toArabicDigits } from '#src/kernel/numerals.ts'
import { line, oneOf, optionalId, paragraph, version } from '#src/platform/http/fields.ts'
import { readPoint } from '#src/ui/index.ts'

/** Things that have a number on them; what a kind is called stands in the words. */
export const assetKinds = ['lamp-post', 'drain', 'bin', 'hydrant', 'sign', 'cctv'] as const
export type AssetKind = (typeof assetKinds)[number]

const mayBe = (max: number) => line(max, { optional: true })

/** Latitude and longitude with a comma between, as maps on telephones give them. */
const point = () =>
  mayBe(60).transform((text, context) => {
    if (text === '') return undefined
    const read = readPoint(toArabicDigits(text).replace(/\s*,\s*|\s+/, ','))
    if (read) return read
    context.addIssue({ code: 'custom', message: 'not-degrees' })
    return z.NEVER
  })

/** What a village number is; nothing where there is none. */
export const villageNumber = () =>
  mayBe(6).transform((text, context) => {
    if (text === '') return null
    const read = parseThaiNumber(text)
    if (read.ok && Number.isInteger(read.value) && read.value >= 1 && read.value <= 99) return read.value
    context.addIssue({ code: 'custom', message: 'not-village-number' })
    return z.NEVER
  })

/** `typed` wins over the map: whoever types degrees means them. */
const place = { at: point(), typed: point() }

export const VillageTyped = z.object({ number: villageNumber(), name_th: line(120), name_en: mayBe(120), ...place })
export type VillageTyped = z.infer<typeof VillageTyped>

export const AssetTyped = z.object({
  kind: oneOf(assetKinds),
  code: line(60).transform(toArabicDigits),
  words: mayBe(200),
  village: optionalId(),
  ...place,
})
export type AssetTyped = z.infer<typeof AssetTyped>

export const Drawn = z.object({ _version: version() })

/** A press on the map without script sends the form as it stands: it is shown again with the point, not checked yet. */
export interface Pressed {
  readonly pressed: Readonly<Record<string, unknown>>
}

const PRESS = /^at\.[sml]\.[xy]$/

export const orPressed = <Input>(whole: z.ZodType<Input>): z.ZodType<Input | Pressed> =>
  z.looseObject({}).transform((posted, context): Input | Pressed => {
    if (Object.entries(posted).some(([name, value]) => PRESS.test(name) && Number(value) > 0))
      return { pressed: posted }
    const read = whole.safeParse(posted)
    if (read.success) return read.data
    for (const { message, path, ...issue } of read.error.issues)
      context.addIssue({
        code: 'custom',
        message,
        path,
        ...('params' in issue && issue.params ? { params: issue.params as Record<string, unknown> } : {}),
      })
    return z.NEVER
  }) as unknown as z.ZodType<Input | Pressed>

export const MapTyped = z.object({
  south: mayBe(20),
  west: mayBe(20),
  north: mayBe(20),
  east: mayBe(20),
  border: paragraph(2_000_000, { optional: true }),
  _version: z.coerce.number({ error: 'stale' }).int('stale').min(0, 'stale'),
})
export type MapTyped = z.infer<typeof MapTyped>
