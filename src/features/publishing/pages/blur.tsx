// /office/publications/:id/blur?photo=: a photo is pressed where it must not be read. Works without script: the picture is a button that says where
// it was pressed; who cannot press names a part of it.
import { no, ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf, type Visit } from '#src/platform/http/visit.ts'
import {
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  PressPicture,
  Radios,
  Read,
  Select,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { blurPhoto, photoBefore, unblurPhoto } from '../actions/blur-photo.ts'
import { theirs } from '../actions/parts.ts'
import { mayDo, PRESSED_AT, spotOf } from '../rules.ts'
import { BlurPhoto, blurParts, blurSizes } from '../schema.ts'
import { publishingWords } from '../words.ts'
import { crumbsTo, LIST, officeAt } from './parts.tsx'

export const blurAt = (id: string, file: string): string => `${officeAt(id)}/blur?photo=${file}`

async function asked(tx: Tx, visit: Visit) {
  const found = await theirs(tx, idOf(visit))
  if (!found.ok || !mayDo(found.value.state, 'edit')) return undefined
  const row = found.value
  const file = visit.query.get('photo')
  const photo = file === null ? row.draft.photos[0] : row.draft.photos.find(one => one.file === file)
  return photo && { row, photo }
}

export const publicationBlur = page({
  path: `${LIST}/:id/blur`,
  shell: 'office',
  may: 'publication:write',
  ledger: 'none',
  queries: 10,
  words: publishingWords,
  input: BlurPhoto,
  load: async (tx, visit) => {
    const found = await asked(tx, visit)
    return found && { ...found, before: await photoBefore(tx, found.row.id, found.photo.file) }
  },
  values: () => ({ size: 'medium' }),
  run: async (tx, input, visit) => {
    const found = await asked(tx, visit)
    if (!found) return no('not-now')
    const { row, photo } = found
    const to = (file: string) => blurAt(row.id, file)
    if (input.undo) {
      const undone = await unblurPhoto(tx, row.id, photo.file)
      return undone.ok ? ok({ to: to(undone.value), notice: 'unblurred' }) : undone
    }
    const spot = spotOf(input, photo)
    if (!spot) return no('pick-spot', { at: 'part' })
    const done = await blurPhoto(tx, visit.store, row.id, photo.file, spot)
    return done.ok ? ok({ to: to(done.value), notice: 'blurred' }) : done
  },
  view: ({ row, photo, before }, { lang }, form) => {
    const { blurring: w } = publishingWords(lang)
    const back = officeAt(row.id)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: row.draft.title_th }, { text: w.title }),
      body: (
        <Stack gap="lg">
          <FormPage
            lang={lang}
            title={w.title}
            lead={w.lead}
            action={blurAt(row.id, photo.file)}
            back={back}
            go={w.go}
            form={form}
          >
            <Radios
              lang={lang}
              layout="row"
              label={w.size}
              options={blurSizes.map(size => ({ value: size, label: w.sizes[size] }))}
              {...form.field('size')}
            />
            <PressPicture
              photo={{ ...photo, src: `/office/media/${photo.file}/wide`, alt: photo.alt_th || w.picture }}
              widths={PRESSED_AT}
            />
            <Select
              lang={lang}
              optional
              empty={w.partNone}
              label={w.part}
              options={blurParts.map(part => ({ value: part, label: w.parts[part] }))}
              {...form.field('part')}
            />
          </FormPage>
          <Read>
            <Stack>
              {before === undefined ? null : (
                <Card title={w.undoTitle} level={2}>
                  <Form lang={lang} action={blurAt(row.id, photo.file)} hidden={{ ...form.hidden, undo: 'yes' }}>
                    <Stack>
                      <Text>{w.undoWhat}</Text>
                      <ButtonRow>
                        <Button variant="quiet">{w.undo}</Button>
                      </ButtonRow>
                    </Stack>
                  </Form>
                </Card>
              )}
              <ButtonRow>
                <LinkButton href={href(lang, back)} variant="quiet" icon="check">
                  {w.done}
                </LinkButton>
              </ButtonRow>
            </Stack>
          </Read>
        </Stack>
      ),
    }
  },
})
