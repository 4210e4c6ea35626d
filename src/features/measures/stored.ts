// A word of the table as the type of the picture; the check constraint of the table says the same.
import type { PlanPicture } from './picture.ts'

export const stateOfPlan = (text: string) => text as PlanPicture['state']
