// Channels that a step may promise to use, each with the icon of the ui.
import type { Channel } from './picture.ts'

export const channels = [
  'website',
  'facebook',
  'line',
  'youtube',
  'tiktok',
  'instagram',
  'x',
  'board',
  'loudspeaker',
  'meeting',
  'letter',
  'media',
] as const satisfies readonly Channel[]

export const isChannel = (text: string): text is Channel => channels.some(one => one === text)
