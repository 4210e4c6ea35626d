// The agency's own nouns for the {holes} of texts that come with the program: a municipality and a subdistrict administration call their head,
// office and ordinances by other names.
import type { Lang } from '#src/kernel/lang.ts'
import { type AgencyCard, inLang } from './card.ts'

export const ownWords = (card: AgencyCard, lang: Lang): Readonly<Record<string, string>> => ({
  agency: inLang(card.name, lang),
  kind: inLang(card.words.agency, lang),
  head: inLang(card.words.head, lang),
  clerk: inLang(card.words.clerk, lang),
  council: inLang(card.words.council, lang),
  localLaw: inLang(card.words.localLaw, lang),
  budgetLaw: inLang(card.words.budgetLaw, lang),
  officers: inLang(card.words.officers, lang),
  centralOffice: inLang(card.words.centralOffice, lang),
  officeBuilding: inLang(card.words.officeBuilding, lang),
  area: inLang(card.words.area, lang),
})
