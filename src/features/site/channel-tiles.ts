// Contact channels as doors: each leads straight to the call, the mail or the page.
import type { Lang } from '#src/kernel/lang.ts'
import type { IconName, LinkTile } from '#src/ui/index.ts'
import { type ChannelRow, channelLabel, channelTarget } from '../agencies/public.ts'

const icons: Readonly<Record<string, IconName>> = {
  phone: 'phone',
  fax: 'printer',
  email: 'mail',
  facebook: 'messages-square',
  line: 'message-circle',
  website: 'globe',
  youtube: 'presentation',
  tiktok: 'presentation',
}

export const channelTiles = (channels: readonly ChannelRow[], lang: Lang): LinkTile[] =>
  channels.map(channel => ({
    href: channelTarget(channel) ?? `#${channel.id}`,
    icon: icons[channel.kind] ?? 'message-circle',
    title: channelLabel(channel, lang),
    note: channel.value,
  }))
