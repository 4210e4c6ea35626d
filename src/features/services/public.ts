// What app/ and higher features may use of services.

export { addFromCatalogue, addService } from './actions/add-service.ts'
export { isFileOfDraft } from './actions/fill-in.ts'
export { openService } from './actions/open-service.ts'
export { publicise } from './actions/publicise.ts'
export { publishVersion } from './actions/publish-version.ts'
export { openFrom, sendApplications } from './actions/send-application.ts'
export { catalogue, entryById } from './catalogue.ts'
export { Service } from './definition.ts'
export { deskExtras } from './desk-extras.ts'
export { servicesFacts } from './facts.ts'
export type { ApplyParts } from './pages/apply.tsx'
export { servicesPages } from './pages/index.ts'
export { followRegistered } from './pets/enter.ts'
export { petsFacts } from './pets/facts.ts'
export { isPhotoOfPet } from './pets/queries.ts'
export { remindOfPets } from './pets/remind.ts'
export { petsRetention } from './pets/retention.ts'
export { petsWords } from './pets/words.ts'
export { petsWork } from './pets/work.ts'
export { followDelivered, planFacts } from './plan/deliveries.ts'
export { planWords } from './plan/words.ts'
export { publicityOf } from './publicity.ts'
export { publicityFacts } from './publicity-facts.ts'
export { type Offered, offeredAll, offeredByCode, offeredById } from './queries.ts'
export { servicesTopics } from './topics.ts'
export { requestOut, servicesOut, takeRequest } from './ways/api.ts'
export { requestPaths, requestSchemas } from './ways/api-paths.ts'
export {
  type Answer as GeoAnswer,
  bodyOf as geoBody,
  type Format as GeoFormat,
  refusal as geoRefusal,
} from './ways/open311-answer.ts'
export { open311Request, open311Requests } from './ways/open311-requests.ts'
export { media as geoMedia, open311Send, type Sent as GeoSent } from './ways/open311-send.ts'
export { open311Definition, open311Services } from './ways/open311-services.ts'
export { builderWords, servicesWords } from './words.ts'
