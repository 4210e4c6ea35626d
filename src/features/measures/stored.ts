// Words of the tables as the types of the picture; the check constraints of the tables say the same.
import type { MeasurePicture, PlanPicture, StepPicture } from './picture.ts'

export const stateOfPlan = (text: string) => text as PlanPicture['state']
export const stateOfMeasure = (text: string) => text as MeasurePicture['state']
export const stateOfStep = (text: string) => text as StepPicture['state']
