// What a form is checked against where nothing of an agency is needed: no villages, no lamp posts, one day.
import type { World } from '#src/features/forms/public.ts'

export const formWorld: World = {
  lang: 'th',
  today: '2026-11-20',
  villages: [],
  area: { south: 0, west: 0, north: 1, east: 1 },
  assets: new Map(),
  ground: { lines: [], border: [] },
}
