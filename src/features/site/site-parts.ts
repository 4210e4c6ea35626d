// What app/ hands to the public house: it stands above the features whose figures and pages it shows.
import type { Fact } from '#src/kernel/fact.ts'
import type { Words } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Sources } from '../disclosure/public.ts'
import type { PublicMenu } from './menu.ts'

export interface SiteParts {
  /** Only those that anybody may see: an explicit list in app/. */
  readonly figures: readonly Fact<Tx>[]
  readonly menu: () => PublicMenu
  /** What proves the items of the assessment: the home shows how its newest year stands. */
  readonly sources: Sources
  /** What the program forgets by itself, and after how long: said on the privacy page. */
  readonly forgotten: readonly Words[]
}
