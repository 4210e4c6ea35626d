// A place: pressed on the map, chosen from the villages, found by the device, or told by the number of a thing of the agency.
// It may lie outside the agency: the answer is kept, and whoever asked decides what to say.
import { z } from 'zod'
import type { Json } from '#src/kernel/digest.ts'
import { fill } from '#src/kernel/lang.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { cleanInput } from '#src/kernel/thai-text.ts'
import { MapPicker, type Place, pointInWords, readMapChoice, readPoint, TextField } from '#src/ui/index.ts'
import { assetKey, villageName } from '../../places/public.ts'
import { defineType, one, type World } from '../question-type.ts'
import { wordsIn } from '../text.ts'
import { formsWords } from '../words.ts'

export const PlaceAnswer = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  /** Id of the village chosen from the list; empty for a point. */
  village: z.string(),
  /** Number of the thing that stands there. */
  asset: z.string().max(60),
  words: z.string().max(300),
})
export type PlaceAnswer = z.infer<typeof PlaceAnswer>

const wanting = z.strictObject({ problem: z.enum(['asset-unknown', 'place-needed']), asset: z.string() })

const placesOf = ({ villages, lang }: Pick<World, 'villages' | 'lang'>): Place[] =>
  villages.flatMap(village =>
    village.at ? [{ id: village.id, name: villageName(village, lang), at: village.at }] : [],
  )

/** Stored are the words of whoever filled it in; what the program worded is worded again for a reader of the other language. */
export function placeWords(
  { lat, lng, village, words }: PlaceAnswer,
  { lang, villages }: Pick<World, 'lang' | 'villages'>,
): string {
  const other = lang === 'th' ? 'en' : 'th'
  const chosen = villages.find(one => one.id === village)
  if (chosen && words === villageName(chosen, other)) return villageName(chosen, lang)
  const numbers = fill(formsWords(other).map.coordinates, { lat: lat.toFixed(5), lng: lng.toFixed(5) })
  return words.includes(numbers)
    ? pointInWords({ lat, lng }, placesOf({ villages, lang }), formsWords(lang).map)
    : words
}

export const place = defineType({
  type: 'place',
  stored: () =>
    z.union([PlaceAnswer, wanting], 'place-needed').superRefine((answer, context) => {
      if ('problem' in answer)
        context.addIssue({
          code: 'custom',
          message: answer.problem,
          path: answer.problem === 'asset-unknown' ? ['asset'] : [],
        })
    }),
  take: ({ asset: kind }, posted, name, world): Json | undefined => {
    const { villages, area, assets, lang } = world
    const places = placesOf(world)
    const code = kind ? cleanInput(toArabicDigits(one(posted, `${name}.asset`)), { multiline: false }) : ''
    const choice = readMapChoice(posted, { name, bounds: area, places })
    const own = readPoint(one(posted, name))
    const at = choice?.at ?? own
    const found = kind && code !== '' ? assets.get(assetKey(kind, code)) : undefined
    if (found)
      return {
        lat: found.at.lat,
        lng: found.at.lng,
        village: found.villageId ?? '',
        asset: found.code,
        words: found.words,
      }
    if (code !== '' && !at) return { problem: 'asset-unknown', asset: code }
    if (!at) return undefined
    const village = choice?.place ? villages.find(one => one.id === choice.place?.id) : undefined
    const words = village ? villageName(village, lang) : pointInWords(at, places, formsWords(lang).map)
    return { lat: at.lat, lng: at.lng, village: village?.id ?? '', asset: code, words }
  },
  values: (answer, name) => {
    const known = PlaceAnswer.safeParse(answer)
    if (!known.success) return { [`${name}.asset`]: wanting.safeParse(answer).data?.asset ?? '' }
    const { lat, lng, village, asset } = known.data
    return { [name]: `${lat.toFixed(5)},${lng.toFixed(5)}`, [`${name}.place`]: village, [`${name}.asset`]: asset }
  },
  say: (answer, _question, world) => {
    const told = PlaceAnswer.safeParse(answer).data
    // What was typed, where no such lamp post is known.
    if (!told) return wanting.safeParse(answer).data?.asset ?? ''
    const number = told.asset && fill(formsWords(world.lang).assetNumber, { code: told.asset })
    return [number, placeWords(told, world)].filter(Boolean).join(' ')
  },
  Field: props => {
    const { question, name, world, form, blank = '', tiles } = props
    const { lang, area } = world
    const w = formsWords(lang)
    const point = readPoint(form.field(name).value)
    const error = form.error(name)
    return (
      <>
        {question.asset ? (
          <TextField
            lang={lang}
            optional
            width="md"
            label={w.asset}
            hint={w.assetHint}
            {...form.field(`${name}.asset`)}
          />
        ) : null}
        <MapPicker
          lang={lang}
          name={name}
          label={wordsIn(question.label, lang)}
          {...(question.help ? { hint: wordsIn(question.help, lang) } : {})}
          {...(error === undefined ? {} : { error })}
          optional={question.optional}
          bounds={area}
          {...world.ground}
          places={placesOf(world)}
          chosen={point}
          place={form.field(`${name}.place`).value || undefined}
          blank={blank}
          {...(tiles ? { tiles } : {})}
        />
      </>
    )
  },
})
