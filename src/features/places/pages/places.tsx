// /office/places: the villages and the map that citizens show a place on.
import { fill } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Card,
  EmptyState,
  Link,
  LinkButton,
  MapPlan,
  PageHead,
  Row,
  Section,
  Stack,
  Table,
  Text,
} from '#src/ui/index.ts'
import { mapOf, villagesOf } from '../queries.ts'
import { type Village, villageName } from '../show.ts'
import { placesWords } from '../words.ts'
import { ASSETS, PLACES } from './parts.tsx'

export const places = page({
  path: PLACES,
  shell: 'office',
  may: 'agency:read',
  ledger: 'none',
  words: placesWords,
  load: async (tx, { actor }) => ({
    villages: await villagesOf(tx),
    map: await mapOf(tx),
    mayEdit: actor?.holds('agency:edit') ?? false,
    mayAssets: actor?.holds('service:edit') ?? false,
  }),
  view: ({ villages, map, mayEdit, mayAssets }, { lang }) => {
    const w = placesWords(lang)
    const at = (id: string, verb: string) => href(lang, `${PLACES}/villages/${id}/${verb}`)
    const add = mayEdit ? (
      <Row>
        <LinkButton href={href(lang, `${PLACES}/villages/new`)} icon="plus">
          {w.villages.add}
        </LinkButton>
        <LinkButton href={href(lang, `${PLACES}/villages/import`)} variant="quiet" icon="file-spreadsheet">
          {w.importGo}
        </LinkButton>
      </Row>
    ) : undefined
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} actions={villages.length > 0 ? add : undefined} />
          <Card padding="none">
            {villages.length === 0 ? (
              <EmptyState icon="map-pin" title={w.villages.none} actions={add}>
                {w.villages.noneWhat}
              </EmptyState>
            ) : (
              <Table
                lang={lang}
                caption={w.title}
                rows={villages}
                columns={[
                  { key: 'name', label: w.villages.name_th, head: true, cell: row => villageName(row, lang) },
                  { key: 'place', label: w.villages.place, cell: row => pointText(row) ?? w.villages.noPlace },
                  ...(mayEdit
                    ? [
                        {
                          key: 'do',
                          label: w.manage,
                          cell: (row: Village) => (
                            <Row>
                              <Link href={at(row.id, 'edit')} label={`${w.change} ${villageName(row, lang)}`}>
                                {w.change}
                              </Link>
                              <Link href={at(row.id, 'archive')} label={`${w.archive} ${villageName(row, lang)}`}>
                                {w.archive}
                              </Link>
                            </Row>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            )}
          </Card>
          <Section id="map" title={w.map.title}>
            <Stack>
              {map.isSet ? null : <Alert tone="warning">{w.map.notSet}</Alert>}
              <MapPlan
                lang={lang}
                label={w.map.picture}
                bounds={map.bounds}
                border={map.border}
                lines={map.lines}
                places={villages.flatMap(one =>
                  one.at ? [{ id: one.id, name: villageName(one, lang), at: one.at }] : [],
                )}
              />
              <Text tone="muted">
                {map.border.length > 0 ? fill(w.map.points, { count: map.border.length }) : w.map.noBorder}
              </Text>
              <Row>
                {mayEdit ? (
                  <LinkButton href={href(lang, `${PLACES}/map`)} variant="quiet">
                    {w.map.edit}
                  </LinkButton>
                ) : null}
                {mayAssets ? (
                  <LinkButton href={href(lang, ASSETS)} variant="quiet">
                    {w.assets.title}
                  </LinkButton>
                ) : null}
              </Row>
            </Stack>
          </Section>
        </Stack>
      ),
    }
  },
})

const pointText = ({ at }: Village) => at && `${at.lat.toFixed(5)}, ${at.lng.toFixed(5)}`
