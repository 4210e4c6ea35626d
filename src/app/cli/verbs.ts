// Each verb lies in a file of its own and is loaded when it is called.
export type Command = (args: readonly string[]) => Promise<number>

export const verbs = {
  start: async () => (await import('./start.ts')).start,
  init: async () => (await import('./init.ts')).init,
  demo: async () => (await import('./demo.ts')).demo,
  migrate: async () => (await import('./migrate.ts')).migrateVerb,
  doctor: async () => (await import('./doctor.ts')).doctor,
  verify: async () => (await import('./verify.ts')).verify,
  facts: async () => (await import('./facts.ts')).factsVerb,
  frameworks: async () => (await import('./frameworks.ts')).frameworksVerb,
  gap: async () => (await import('./gap.ts')).gapVerb,
  plan: async () => (await import('./plan.ts')).planVerb,
  report: async () => (await import('./report.ts')).reportVerb,
  read: async () => (await import('./read.ts')).readVerb,
  search: async () => (await import('./search.ts')).searchVerb,
  check: async () => (await import('./check.ts')).checkVerb,
  export: async () => (await import('./export.ts')).exportVerb,
  restore: async () => (await import('./restore.ts')).restore,
  backup: async () => (await import('./backup.ts')).backup,
  user: async () => (await import('./user.ts')).user,
  new: async () => (await import('./new.ts')).newVerb,
} as const satisfies Record<string, () => Promise<Command>>
