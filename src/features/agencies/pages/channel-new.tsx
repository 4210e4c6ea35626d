// /office/agency/channels/new: one more way to reach the agency.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { addChannel } from '../actions/add-channel.ts'
import { EditChannel } from '../schema.ts'
import { agencyWords } from '../words.ts'
import { ChannelForm } from './channel-form.tsx'

export const channelNew = page({
  path: '/office/agency/channels/new',
  shell: 'office',
  may: 'agency:edit',
  ledger: 'agency.channel-added',
  words: agencyWords,
  input: EditChannel,
  load: async () => true,
  run: async (tx, input) => {
    const done = await addChannel(tx, input)
    return done.ok ? ok({ to: '/office/agency/channels', notice: 'channel-added' }) : done
  },
  view: (_data, { lang }, form) => {
    const w = agencyWords(lang).channels
    return {
      title: w.add,
      within: '/office/agency/channels',
      crumbs: [{ href: '/office/agency/channels', text: w.title }, { text: w.add }],
      body: <ChannelForm lang={lang} title={w.add} action="/office/agency/channels/new" form={form} />,
    }
  },
})
