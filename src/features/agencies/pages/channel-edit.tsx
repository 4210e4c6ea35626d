// /office/agency/channels/:id: corrects one way to reach the agency.
import { ok } from '#src/kernel/result.ts'
import { version } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { changeChannel } from '../actions/change-channel.ts'
import { channelById } from '../queries.ts'
import { EditChannel } from '../schema.ts'
import { agencyWords } from '../words.ts'
import { ChannelForm } from './channel-form.tsx'

export const channelEdit = page({
  path: '/office/agency/channels/:id',
  shell: 'office',
  may: 'agency:edit',
  ledger: 'agency.channel-changed',
  words: agencyWords,
  input: EditChannel.safeExtend({ _version: version() }),
  load: (tx, visit) => channelById(tx, idOf(visit)),
  values: row => ({
    kind: row.kind,
    value: row.value,
    label_th: row.label_th,
    label_en: row.label_en,
    _version: String(row.version),
  }),
  run: async (tx, { _version, ...input }, visit) => {
    const done = await changeChannel(tx, idOf(visit), input, _version)
    return done.ok ? ok({ to: '/office/agency/channels', notice: 'channel-saved' }) : done
  },
  view: (row, { lang }, form) => {
    const w = agencyWords(lang).channels
    return {
      title: w.change,
      within: '/office/agency/channels',
      crumbs: [{ href: '/office/agency/channels', text: w.title }, { text: w.change }],
      body: <ChannelForm lang={lang} title={w.change} action={`/office/agency/channels/${row.id}`} form={form} />,
    }
  },
})
