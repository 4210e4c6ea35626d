// What a new agency starts with, by its type: units, posts and the ladders of levels, read from content/presets/.
// A proposal that the agency edits afterwards; nothing reads it again once the agency exists.
import levelsFile from '../../../content/presets/levels.json' with { type: 'json' }
import objPosts from '../../../content/presets/posts.obj.json' with { type: 'json' }
import obtPosts from '../../../content/presets/posts.obt.json' with { type: 'json' }
import mueangPosts from '../../../content/presets/posts.tesaban-mueang.json' with { type: 'json' }
import nakhonPosts from '../../../content/presets/posts.tesaban-nakhon.json' with { type: 'json' }
import tambonPosts from '../../../content/presets/posts.tesaban-tambon.json' with { type: 'json' }
import objUnits from '../../../content/presets/units.obj.json' with { type: 'json' }
import obtUnits from '../../../content/presets/units.obt.json' with { type: 'json' }
import mueangUnits from '../../../content/presets/units.tesaban-mueang.json' with { type: 'json' }
import nakhonUnits from '../../../content/presets/units.tesaban-nakhon.json' with { type: 'json' }
import tambonUnits from '../../../content/presets/units.tesaban-tambon.json' with { type: 'json' }
import type { AgencyType } from './agency-type.ts'
import { type Levels, LevelsFile, PostsFile, type PresetPost, type PresetUnit, UnitsFile } from './preset-schema.ts'

export interface Preset {
  type: AgencyType
  units: PresetUnit[]
  posts: PresetPost[]
  levels: Levels
}

const files: Record<AgencyType, { units: unknown; posts: unknown }> = {
  'tesaban-tambon': { units: tambonUnits, posts: tambonPosts },
  'tesaban-mueang': { units: mueangUnits, posts: mueangPosts },
  'tesaban-nakhon': { units: nakhonUnits, posts: nakhonPosts },
  obt: { units: obtUnits, posts: obtPosts },
  obj: { units: objUnits, posts: objPosts },
}

export function presetFor(type: AgencyType): Preset {
  return {
    type,
    units: UnitsFile.parse(files[type].units).units,
    posts: PostsFile.parse(files[type].posts).posts,
    levels: LevelsFile.parse(levelsFile).levels,
  }
}

export interface FlatUnit extends Omit<PresetUnit, 'children'> {
  parent: string | null
}

// Parents come before their children, so that rows can be inserted in this order.
export function flattenUnits(units: readonly PresetUnit[], parent: string | null = null): FlatUnit[] {
  return units.flatMap(({ children, ...unit }) => [{ ...unit, parent }, ...flattenUnits(children ?? [], unit.key)])
}
