// The larger part of the program in one import: `start` reads it while the database is being made.
export { demoSignIns, makeDemo } from './demo/make-demo.ts'
export { openHouse } from './open-house.ts'
export { serve } from './serve.ts'
