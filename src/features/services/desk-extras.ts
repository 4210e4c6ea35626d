// What services add to the verbs of the desk, for app/ to hand to cases.
import type { DeskExtras } from '../cases/public.ts'
import { petsExtra } from './pets/extras.tsx'
import { deliveryExtra, planExtra } from './plan/extras.tsx'

export const deskExtras: DeskExtras = { plan: [planExtra], finish: [deliveryExtra, petsExtra] }
