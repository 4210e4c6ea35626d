// The words a type of local government uses for itself: เทศบัญญัติ or ข้อบัญญัติ, พนักงานเทศบาล or พนักงานส่วนตำบล.
// Texts and documents take these nouns from here; none is ever written into a page.
import type { Words } from '#src/kernel/lang.ts'
import objFile from '../../../content/presets/vocabulary.obj.json' with { type: 'json' }
import obtFile from '../../../content/presets/vocabulary.obt.json' with { type: 'json' }
import tesabanFile from '../../../content/presets/vocabulary.tesaban.json' with { type: 'json' }
import { type AgencyKind, type AgencyType, kindOf } from './agency-type.ts'
import { type Vocabulary, VocabularyFile } from './preset-schema.ts'

const byKind: Record<AgencyKind, VocabularyFile> = {
  tesaban: VocabularyFile.parse(tesabanFile),
  obt: VocabularyFile.parse(obtFile),
  obj: VocabularyFile.parse(objFile),
}

export function vocabularyFor(type: AgencyType): Vocabulary {
  const { terms, types, staffGroups, staffClasses } = byKind[kindOf(type)]
  const forms = types[type]
  if (!forms) throw new Error(`content/presets/vocabulary.${kindOf(type)}.json has no forms for ${type}`)
  return { ...terms, ...forms, staffGroups, staffClasses }
}

// Puts the agency's own name into a form such as "นายกเทศมนตรีตำบล{name}".
export function withName(form: Words, name: Words): Words {
  return { th: form.th.replaceAll('{name}', name.th), en: form.en.replaceAll('{name}', name.en) }
}
