// /office/agency/emblem: brings the agency's own emblem.
import { z } from 'zod'
import { ok } from '#src/kernel/result.ts'
import { acceptAttribute, pictures } from '#src/platform/files/kinds.ts'
import { receivedFile } from '#src/platform/http/file-fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Button, ButtonRow, Emblem, FileField, Form, LinkButton, PageHead, Read, Stack } from '#src/ui/index.ts'
import { changeEmblem } from '../actions/change-emblem.ts'
import { agencyCard, inLang } from '../card.ts'
import { agencyWords } from '../words.ts'

const LIMIT = 5 * 1024 * 1024

export const emblem = page({
  path: '/office/agency/emblem',
  shell: 'office',
  may: 'agency:edit',
  ledger: 'agency.emblem-changed',
  words: agencyWords,
  files: [{ field: 'emblem', accept: pictures, limit: LIMIT }],
  input: z.object({ emblem: receivedFile() }),
  load: agencyCard,
  run: async (tx, input, visit) => {
    const done = await changeEmblem(tx, visit.store, input.emblem)
    return done.ok ? ok({ to: '/office/agency', notice: 'emblem-saved' }) : done
  },
  view: (card, { lang }, form) => {
    const w = agencyWords(lang).settings
    return {
      title: w.emblemChange,
      within: '/office/agency',
      crumbs: [{ href: '/office/agency', text: w.title }, { text: w.emblemChange }],
      body: (
        <Read>
          <Stack gap="lg">
            <PageHead title={w.emblemChange} />
            <Emblem
              lang={lang}
              agency={inLang(card.name, lang)}
              size="lg"
              {...(card.emblem ? { src: card.emblem } : {})}
            />
            <Form lang={lang} action={href(lang, '/office/agency/emblem')} hidden={form.hidden} multipart>
              <FileField
                lang={lang}
                name="emblem"
                label={w.emblem}
                hint={w.emblemHint}
                error={form.error('emblem')}
                accept={acceptAttribute(pictures)}
                kinds="PNG, JPG, WebP"
                maxSize="5 MB"
              />
              <ButtonRow>
                <Button size="lg">{w.save}</Button>
                <LinkButton href={href(lang, '/office/agency')} variant="ghost">
                  {w.cancel}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Stack>
        </Read>
      ),
    }
  },
})
