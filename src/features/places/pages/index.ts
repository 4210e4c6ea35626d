// Every page of this feature. Fixed addresses come before those with an id.
import type { AnyPage } from '#src/platform/http/page.ts'
import { assetPages } from './assets.tsx'
import { mapPage } from './map.tsx'
import type { MapParts } from './parts.tsx'
import { places } from './places.tsx'
import { villagePages } from './villages.tsx'

export const placesPages = (parts: MapParts): AnyPage[] => [
  places,
  mapPage,
  ...villagePages(parts),
  ...assetPages(parts),
]
