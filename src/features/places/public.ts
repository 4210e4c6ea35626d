// What other features may use of the ground an agency looks after.

export { placesPages } from './pages/index.ts'
export {
  assetKey,
  assetsNamed,
  assetsNear,
  assetsOfKind,
  isInside,
  type MapOfAgency,
  mapOf,
  villagesOf,
} from './queries.ts'
export { type AssetKind, assetKinds } from './schema.ts'
export { type Asset, type Village, villageName } from './show.ts'
export { placesWords } from './words.ts'
