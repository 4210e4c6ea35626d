// /office/letters/settings: the agency's own picture of the garuda, and the usual chain of each unit.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Badge, Button, Card, FileField, Form, LinkButton, PageHead, Stack, Table, Text } from '#src/ui/index.ts'
import { houseOf, inWords } from '../../people/public.ts'
import { setGaruda } from '../actions/set-garuda.ts'
import { garudaOf, usualPostsOf } from '../queries.ts'
import { Settings } from '../schema.ts'
import { letterWords } from '../words.ts'
import { crumbsTo, DeskTabs, LIST, SETTINGS } from './parts.tsx'

const MOST_BYTES = 5 * 1024 * 1024

export const letterSettings = page({
  path: SETTINGS,
  shell: 'office',
  may: 'letter:keep',
  ledger: 'garuda.set',
  words: letterWords,
  input: Settings,
  files: [{ field: 'file', accept: ['png', 'jpeg'], limit: MOST_BYTES }],
  load: async tx => {
    const house = await houseOf(tx)
    return {
      house,
      garuda: await garudaOf(tx),
      chains: await usualPostsOf(
        tx,
        house.units.map(unit => unit.id),
      ),
    }
  },
  run: async (tx, { file }, visit) => {
    const done = await setGaruda(tx, visit.store, file)
    return done.ok ? ok({ to: SETTINGS, notice: 'saved' }) : done
  },
  view: ({ house, garuda, chains }, { lang }, form) => {
    const { settings: w, common } = letterWords(lang)
    const nameOfPost = (id: string) => {
      const post = house.posts.find(one => one.id === id)
      return post ? inWords(post.name_th, post.name_en, lang) : ''
    }
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { text: w.title }),
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} />
          <DeskTabs lang={lang} current="settings" mayKeep />
          <Card title={w.garuda} level={2}>
            <Stack>
              {garuda === undefined ? (
                <Alert tone="warning" title={w.garudaNone} />
              ) : (
                <Alert tone="success" title={w.garudaThere} />
              )}
              <Form lang={lang} action={href(lang, SETTINGS)} hidden={form.hidden} multipart>
                <FileField
                  lang={lang}
                  label={w.garudaFile}
                  hint={w.garudaHint}
                  name="file"
                  accept="image/png,image/jpeg"
                  error={form.error('file')}
                />
                <Button variant="quiet">{w.use}</Button>
              </Form>
            </Stack>
          </Card>
          <Card title={w.chains} level={2} padding="none">
            <Table
              lang={lang}
              caption={w.chains}
              rows={house.units.filter(unit => unit.parent_id === null || chains.some(one => one.unit_id === unit.id))}
              rowId={unit => unit.id}
              columns={[
                {
                  key: 'unit',
                  label: w.chains,
                  head: true,
                  cell: unit => inWords(unit.name_th, unit.name_en, lang),
                },
                {
                  key: 'chain',
                  label: w.byTree,
                  cell: unit =>
                    chains
                      .filter(one => one.unit_id === unit.id)
                      .map(one => nameOfPost(one.post_id))
                      .join(' → ') || w.byTree,
                },
                {
                  key: 'change',
                  label: w.change,
                  cell: unit => (
                    <LinkButton
                      href={href(lang, `${LIST}/chains/${unit.id}`)}
                      variant="quiet"
                      size="sm"
                      label={`${w.change} ${inWords(unit.name_th, unit.name_en, lang)}`}
                    >
                      {w.change}
                    </LinkButton>
                  ),
                },
              ]}
            />
          </Card>
          <Card title={w.layout} level={2}>
            <Stack gap="sm">
              <Text>{w.layoutWhat}</Text>
              <Badge lang={lang} tone="missing" plain>
                {common.unverified}
              </Badge>
            </Stack>
          </Card>
        </Stack>
      ),
    }
  },
})
