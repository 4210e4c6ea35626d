// What other features may use of agencies.

export { createAgency } from './actions/create-agency.ts'
export { type AgencyType, agencyTypes, kindOf } from './agency-type.ts'
export { type AgencyCard, agencyCard, inLang } from './card.ts'
export { channelKindWord, channelLabel, channelTarget } from './channel.ts'
export { agencyPages } from './pages/index.ts'
export type { PresetPost, Vocabulary } from './preset-schema.ts'
export { type FlatUnit, flattenUnits, presetFor } from './presets.ts'
export { provinces } from './provinces.ts'
export { agencyIdOfHost, type ChannelRow, openChannels } from './queries.ts'
export { NewAgency } from './schema.ts'
export { agencySetUp } from './set-up.ts'
export { agencyWords } from './words.ts'
