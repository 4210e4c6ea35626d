// /office/site/look: the main colour, the emblem and the picture of the home page.
import { z } from 'zod'
import { ok } from '#src/kernel/result.ts'
import { acceptAttribute, pictures } from '#src/platform/files/kinds.ts'
import { line } from '#src/platform/http/fields.ts'
import { receivedFile } from '#src/platform/http/file-fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  ButtonRow,
  Card,
  Emblem,
  EvidencePhoto,
  FileField,
  Form,
  FormOnPage,
  LinkButton,
  PageHead,
  Radios,
  Read,
  Row,
  Stack,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import { chooseColour, choosePicture, removePicture } from '../actions/choose-look.ts'
import { homePicture } from '../look.ts'
import { ChooseLook, siteColours } from '../schema.ts'
import { siteWords } from '../words.ts'

const PATH = '/office/site/look'
const LIMIT = 15 * 1024 * 1024

const look = page({
  path: PATH,
  shell: 'office',
  may: 'site:edit',
  ledger: 'site.look-chosen',
  words: siteWords,
  input: ChooseLook,
  load: agencyCard,
  values: ({ row }) => ({ colour: row.site_colour, _version: String(row.version) }),
  run: async (tx, { colour, _version: version }) => {
    const done = await chooseColour(tx, { colour, version })
    return done.ok ? ok({ to: PATH, notice: 'look-saved' }) : done
  },
  view: (card, { lang }, form) => {
    const w = siteWords(lang).look
    const agency = inLang(card.name, lang)
    const picture = homePicture(card, lang)
    return {
      title: w.title,
      body: (
        <Read>
          <Stack gap="lg">
            <PageHead
              title={w.title}
              lead={w.lead}
              actions={
                <LinkButton href={href(lang, '/')} variant="quiet" icon="globe">
                  {w.seeSite}
                </LinkButton>
              }
            />
            <Card>
              <Form lang={lang} action={href(lang, PATH)} hidden={form.hidden}>
                <Radios
                  lang={lang}
                  label={w.colour}
                  options={siteColours.map(colour => ({ value: colour, label: w.colours[colour], swatch: colour }))}
                  {...form.field('colour')}
                />
                <ButtonRow>
                  <Button size="lg">{w.save}</Button>
                </ButtonRow>
              </Form>
            </Card>
            <Card title={w.emblem}>
              <Row gap="lg">
                <Emblem lang={lang} agency={agency} size="lg" {...(card.emblem ? { src: card.emblem } : {})} />
                <LinkButton href={href(lang, '/office/agency/emblem')} variant="quiet">
                  {w.emblemChange}
                </LinkButton>
              </Row>
            </Card>
            <Card title={w.picture}>
              <Stack>
                {picture ? (
                  <EvidencePhoto src={picture.src} alt={picture.alt} />
                ) : (
                  <Text tone="muted">{w.pictureNone}</Text>
                )}
                <ButtonRow>
                  <LinkButton href={href(lang, `${PATH}/picture`)} variant="quiet" icon="image">
                    {w.pictureChange}
                  </LinkButton>
                  {picture ? (
                    <LinkButton href={href(lang, `${PATH}/no-picture`)} variant="ghost">
                      {w.pictureRemove}
                    </LinkButton>
                  ) : null}
                </ButtonRow>
              </Stack>
            </Card>
          </Stack>
        </Read>
      ),
    }
  },
})

const picture = page({
  path: `${PATH}/picture`,
  shell: 'office',
  may: 'site:edit',
  ledger: 'site.picture-chosen',
  words: siteWords,
  files: [{ field: 'picture', accept: pictures, limit: LIMIT }],
  input: z.object({
    picture: receivedFile(),
    alt_th: line(200, { optional: true }),
    alt_en: line(200, { optional: true }),
  }),
  load: agencyCard,
  values: ({ row }) => ({ alt_th: row.site_picture_alt_th, alt_en: row.site_picture_alt_en }),
  run: async (tx, input, visit) => {
    const done = await choosePicture(tx, visit.store, input)
    return done.ok ? ok({ to: PATH, notice: 'picture-saved' }) : done
  },
  view: (_card, { lang }, form) => {
    const w = siteWords(lang).look
    return {
      title: w.picture,
      within: PATH,
      crumbs: [{ href: PATH, text: w.title }, { text: w.picture }],
      body: (
        <FormOnPage
          lang={lang}
          title={w.picture}
          action={href(lang, `${PATH}/picture`)}
          back={href(lang, PATH)}
          go={w.pictureSave}
          cancel={w.cancel}
          multipart
          hidden={form.hidden}
        >
          <FileField
            lang={lang}
            name="picture"
            label={w.pictureFile}
            hint={w.pictureHint}
            error={form.error('picture')}
            accept={acceptAttribute(pictures)}
            kinds="PNG, JPG, WebP"
            maxSize="15 MB"
          />
          <TextField lang={lang} label={w.alt} hint={w.altHint} {...form.field('alt_th')} />
          <TextField lang={lang} label={w.altEn} optional {...form.field('alt_en')} />
        </FormOnPage>
      ),
    }
  },
})

const noPicture = page({
  path: `${PATH}/no-picture`,
  shell: 'office',
  may: 'site:edit',
  ledger: 'site.picture-removed',
  words: siteWords,
  input: z.object({}),
  load: agencyCard,
  run: async tx => {
    const done = await removePicture(tx)
    return done.ok ? ok({ to: PATH, notice: 'picture-removed' }) : done
  },
  view: (_card, { lang }, form) => {
    const w = siteWords(lang).look
    return {
      title: w.pictureRemove,
      within: PATH,
      crumbs: [{ href: PATH, text: w.title }, { text: w.pictureRemove }],
      body: (
        <FormOnPage
          lang={lang}
          title={w.pictureRemoveAsk}
          lead={w.pictureRemoveWhat}
          action={href(lang, `${PATH}/no-picture`)}
          back={href(lang, PATH)}
          go={w.pictureRemove}
          cancel={w.cancel}
          danger
          hidden={form.hidden}
        />
      ),
    }
  },
})

export const lookOffice = [look, picture, noPicture]
