// /office/agency/channels/:id/archive: asks once, then takes the channel off the website.
import { z } from 'zod'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Button, ButtonRow, Form, Lead, LinkButton, PageHead, Read } from '#src/ui/index.ts'
import { archiveChannel } from '../actions/archive-channel.ts'
import { channelLabel } from '../channel.ts'
import { channelById } from '../queries.ts'
import { agencyWords } from '../words.ts'

export const channelArchive = page({
  path: '/office/agency/channels/:id/archive',
  shell: 'office',
  may: 'agency:edit',
  ledger: 'agency.channel-archived',
  words: agencyWords,
  input: z.object({}),
  load: (tx, visit) => channelById(tx, idOf(visit)),
  run: async (tx, _input, visit) => {
    const done = await archiveChannel(tx, idOf(visit))
    return done.ok ? ok({ to: '/office/agency/channels', notice: 'channel-archived' }) : done
  },
  view: (row, { lang }, form) => {
    const w = agencyWords(lang).channels
    return {
      title: w.archive,
      within: '/office/agency/channels',
      crumbs: [{ href: '/office/agency/channels', text: w.title }, { text: w.archive }],
      body: (
        <Read>
          <PageHead title={w.archiveAsk} />
          <Lead>
            {channelLabel(row, lang)} {row.value}
          </Lead>
          <Form lang={lang} action={href(lang, `/office/agency/channels/${row.id}/archive`)} hidden={form.hidden}>
            <ButtonRow>
              <Button size="lg" variant="danger">
                {w.archive}
              </Button>
              <LinkButton href={href(lang, '/office/agency/channels')} variant="ghost">
                {agencyWords(lang).settings.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Read>
      ),
    }
  },
})
