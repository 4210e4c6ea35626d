// What a role is called. Roles are the program's own; posts keep the names the agency gives them.
import type { Lang } from '#src/kernel/lang.ts'
import { isRole } from './rights.ts'
import { peopleWords } from './words.ts'

export function roleName(role: string, lang: Lang): string {
  return isRole(role) ? peopleWords(lang).roles[role] : role
}
