// Prepares a circular from the calendar and remembers that it began here. Sending it is the business of circulars, where it is read once more.

import { newId } from '#src/kernel/ids.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { draftCircular, unitsToSendFrom } from '../../../circulars/public.ts'
import { newsPace } from '../../../publishing/public.ts'
import type { Sources } from '../../gather.ts'
import { disclosureWords } from '../../words.ts'
import { gatherCalendar } from '../gather.ts'
import { yearNow } from '../keep-turns.ts'
import type { CircularAbout } from '../queries.ts'
import type { TellUnits } from '../schema.ts'
import { circularWords, toTell } from '../tell-units.ts'

export interface Telling {
  readonly about: CircularAbout
  readonly lang: Lang
  /** Of the calendar before everybody. */
  readonly link: string
}

/** The id of the draft. */
export async function tellUnits(
  tx: Tx,
  { sources, store }: { readonly sources: Sources; readonly store: FileStore },
  input: TellUnits,
  { about, lang, link }: Telling,
): Promise<Result<string, 'not-your-unit' | 'due-passed' | 'choose-one'>> {
  const of = await gatherCalendar(tx, sources, yearNow(tx))
  const done = await draftCircular(tx, store, {
    kind: about === 'publish' ? 'reminder' : 'law',
    subject: fill(disclosureWords(lang).calendar.tell[about].subject, { year: of.year }),
    words: circularWords({ about, told: toTell(of.lines, of.units, about), pace: await newsPace(tx), link }, lang),
    must: 'acknowledge',
    due: input.due,
    unit: input.unit,
    whom: 'chosen',
    units: await unitsReached(tx),
    classes: about === 'publish' ? [] : ['officer'],
    people: [],
    standing: false,
    files: [],
    link: '',
    link_title: '',
    replaces: null,
    letter: null,
    paper: null,
  })
  if (!done.ok) {
    const { because } = done
    if (because === 'not-your-unit' || because === 'due-passed') return no(because, { at: done.at ?? 'unit' })
    return no('choose-one', { at: 'unit' })
  }
  await tx.db
    .insertInto('calendar_circular')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      circular_id: done.value,
      about,
      fiscal_year: of.year,
      by_staff: tx.scope.actor?.id ?? '',
      at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'calendar.units-told',
    subject: { kind: 'circular', id: done.value },
    content: { about, year: of.year },
  })
  return ok(done.value)
}

/** Offices and divisions that she may write to, with everybody in them: all of them for who writes to the whole agency. */
export async function unitsReached(tx: Tx): Promise<string[]> {
  const { units, own } = await unitsToSendFrom(tx)
  const ids = new Set(own)
  // A unit whose division is hers as well is in it already.
  return units.filter(unit => ids.has(unit.id) && !ids.has(unit.parent_id ?? '')).map(unit => unit.id)
}
