// /office/places/map: the frame of the map and the border, typed, pasted or taken from GeoJSON.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { FormOnPage, MapPlan, Stack, TextArea, TextField, writePoint } from '#src/ui/index.ts'
import { drawMap } from '../actions/draw-map.ts'
import { mapOf, villagesOf } from '../queries.ts'
import { MapTyped } from '../schema.ts'
import { villageName } from '../show.ts'
import { placesWords } from '../words.ts'
import { PLACES } from './parts.tsx'

const sides = ['south', 'north', 'west', 'east'] as const

export const mapPage = page({
  path: `${PLACES}/map`,
  shell: 'office',
  may: 'agency:edit',
  ledger: 'place.map-drawn',
  words: placesWords,
  input: MapTyped,
  load: async tx => ({ map: await mapOf(tx), villages: await villagesOf(tx) }),
  values: ({ map }) => ({
    ...(map.isSet ? Object.fromEntries(sides.map(side => [side, String(map.bounds[side])])) : {}),
    border: map.border.map(writePoint).join('\n'),
    _version: String(map.version),
  }),
  run: async (tx, input) => {
    const done = await drawMap(tx, input)
    return done.ok ? ok({ to: PLACES, notice: 'map-drawn' }) : done
  },
  view: ({ map, villages }, { lang }, form) => {
    const w = placesWords(lang)
    return {
      title: w.map.title,
      within: PLACES,
      crumbs: [{ href: PLACES, text: w.title }, { text: w.map.title }],
      body: (
        <Stack gap="lg">
          <FormOnPage
            lang={lang}
            title={w.map.title}
            lead={w.map.lead}
            action={href(lang, `${PLACES}/map`)}
            back={href(lang, PLACES)}
            cancel={w.cancel}
            go={w.save}
            hidden={form.hidden}
          >
            {sides.map(side => (
              <TextField lang={lang} optional width="md" label={w.map[side]} {...form.field(side)} />
            ))}
            <TextArea
              lang={lang}
              optional
              rows={10}
              label={w.map.border}
              hint={w.map.borderHint}
              {...form.field('border')}
            />
          </FormOnPage>
          <MapPlan
            lang={lang}
            label={w.map.picture}
            bounds={map.bounds}
            border={map.border}
            lines={map.lines}
            places={villages.flatMap(one => (one.at ? [{ id: one.id, name: villageName(one, lang), at: one.at }] : []))}
          />
        </Stack>
      ),
    }
  },
})
