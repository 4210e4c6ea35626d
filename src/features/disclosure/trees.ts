// The two trees of headings as data in content/trees/: what the Official Information Act asks for, and everything in citizens' words. Ids of
// headings are permanent: publications are put under them.
import { z } from 'zod'
import type { Words } from '#src/kernel/lang.ts'
import actFile from '../../../content/trees/information-act.json' with { type: 'json' }
import menuFile from '../../../content/trees/local-menu.json' with { type: 'json' }

const named = { th: z.string().min(1), en: z.string().min(1) }
const key = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const Tree = z.strictObject({
  id: key,
  source: z.strictObject(named),
  /** Somebody compared it with the law. */
  checked: z.boolean(),
  groups: z
    .array(
      z.strictObject({
        id: key,
        ...named,
        headings: z.array(z.strictObject({ id: key, ...named, topics: z.array(key) })).min(1),
      }),
    )
    .min(1),
})
export type Tree = z.infer<typeof Tree>
export type Heading = Tree['groups'][number]['headings'][number]

export const actTree: Tree = Tree.parse(actFile)
export const menuTree: Tree = Tree.parse(menuFile)

export interface HeadingChoice {
  readonly tree: string
  readonly heading: string
  readonly words: Words
}

/** Every heading that a publication can be put under, with its group in its name. */
export const treeHeadings: readonly HeadingChoice[] = [menuTree, actTree].flatMap(tree =>
  tree.groups.flatMap(group =>
    group.headings.map(({ id, th, en }) => ({
      tree: tree.id,
      heading: id,
      words: { th: `${group.th}: ${th}`, en: `${group.en}: ${en}` },
    })),
  ),
)
