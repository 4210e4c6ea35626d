// Tables made of what lower features show the public: what is published, manuals by step, kept papers, ways to reach the agency, and the rows
// behind the public figures.
import type { Fact } from '#src/kernel/fact.ts'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { isId } from '#src/kernel/ids.ts'
import type { Words } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { channelKindWord, channelLabel, openChannels } from '../agencies/public.ts'
import { addressOfItem, gatherYear, type Sources, standingText } from '../disclosure/public.ts'
import { addressOfPaper, papersAfter } from '../papers/public.ts'
import { addressOfPublication, publicationKinds, publishingWords, shownAfter } from '../publishing/public.ts'
import type { Column, DataRow, Dataset } from './dataset.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

type Key = keyof typeof th.columns
const column = (key: Key, type: Column['type'] = 'text'): Column => ({
  key: key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
  words: { th: th.columns[key], en: en.columns[key] },
  type,
})
const named = (key: keyof typeof th.datasets) => ({
  words: { th: th.datasets[key].name, en: en.datasets[key].name },
  explains: { th: th.datasets[key].explains, en: en.datasets[key].explains },
})

const publications: Dataset = {
  id: 'publications',
  ...named('publications'),
  fresh: 'live',
  columns: [
    column('kind'),
    column('title'),
    column('titleEn'),
    column('summary'),
    column('published', 'moment'),
    column('updated', 'moment'),
    column('version', 'number'),
    column('unit'),
    column('fiscalYear', 'number'),
    column('address', 'address'),
    column('sha256'),
  ],
  rows: async (tx, { origin, after, most }) =>
    (await shownAfter(tx, { kinds: publicationKinds, after: idIn(after), most })).map(row => ({
      id: row.id,
      kind: publishingWords('th').kinds[row.kind],
      title: row.content.title_th,
      title_en: row.content.title_en,
      summary: row.content.summary_th,
      published: row.first_published_at.toISOString(),
      updated: row.published_at.toISOString(),
      version: row.number,
      unit: row.unit_th,
      fiscal_year: row.fiscal_year,
      address: `${origin}${addressOfPublication(row)}`,
      sha256: row.digest.toString('hex'),
    })),
}

const manualSteps: Dataset = {
  id: 'manual-steps',
  ...named('manualSteps'),
  fresh: 'live',
  columns: [
    column('service'),
    column('step', 'number'),
    column('what'),
    column('who'),
    column('amount', 'number'),
    column('timeUnit'),
    column('fee'),
    column('address', 'address'),
  ],
  rows: async (tx, { origin, after, most }) => {
    // A page ends with a whole manual: its steps belong together.
    const manuals = await shownAfter(tx, { kinds: ['service-manual'], after: idIn(after), most })
    return manuals.flatMap(row =>
      (row.content.manual?.steps ?? []).map(
        (step, at): DataRow => ({
          id: `${row.id} ${at}`,
          service: row.content.title_th,
          step: at + 1,
          what: step.what,
          who: step.who,
          amount: step.amount,
          time_unit: publishingWords('th').units[step.per],
          fee: row.content.manual?.no_fee ? publishingWords('th').site.noFee : (row.content.manual?.fee ?? ''),
          address: `${origin}${addressOfPublication(row)}`,
        }),
      ),
    )
  },
}

const papers: Dataset = {
  id: 'papers',
  ...named('papers'),
  fresh: 'live',
  columns: [
    column('title'),
    column('published', 'moment'),
    column('allowedBy'),
    column('code'),
    column('address', 'address'),
  ],
  rows: async (tx, { origin, after, most }) =>
    (await papersAfter(tx, { after: idIn(after), most })).map(row => ({
      id: row.id,
      title: row.title,
      published: row.published_at?.toISOString() ?? null,
      allowed_by: row.published_ref,
      code: row.code,
      address: `${origin}${addressOfPaper(row.code)}`,
    })),
}

const channels: Dataset = {
  id: 'contact-channels',
  ...named('channels'),
  fresh: 'live',
  columns: [column('kind'), column('label'), column('value')],
  rows: async (tx, { after }) =>
    (await openChannels(tx))
      .map(row => ({
        id: row.id,
        kind: channelKindWord(row.kind, 'th'),
        label: channelLabel(row, 'th'),
        value: row.value,
      }))
      .filter(row => after === undefined || row.id > after),
}

/** A row of a thing with several rows begins with the id of the thing. */
function idIn(after: string | undefined): string | undefined {
  const id = after?.slice(0, 36)
  return id !== undefined && isId(id) ? id : undefined
}

export const ownDatasets: readonly Dataset[] = [publications, manualSteps, papers, channels]

/** One row for each address of each item of a year's assessment; an item without any has one row that says so. */
export const itemsDataset = (sources: Sources): Dataset => ({
  id: 'ita-items',
  ...named('items'),
  fresh: 'live',
  byYear: true,
  columns: [
    column('item', 'number'),
    column('title'),
    column('state'),
    column('unit'),
    column('evidence'),
    column('address', 'address'),
    column('sha256'),
  ],
  rows: async (tx, { origin, year, after, most }) => {
    const of = await gatherYear(tx, sources, year)
    const rows = (of?.items ?? []).flatMap(one => {
      const shared = {
        item: one.item.number,
        title: one.item.th,
        state: standingText(one, 'th'),
        unit: one.unit?.name_th ?? '',
      }
      const number = String(one.item.number).padStart(2, '0')
      if (one.proofs.length === 0)
        return [{ id: number, ...shared, evidence: '', address: `${origin}${addressOfItem(one)}`, sha256: '' }]
      return one.proofs.map((proof, at) => ({
        id: `${number}-${String(at).padStart(3, '0')}`,
        ...shared,
        evidence: proof.title.th,
        address: proof.href.startsWith('/') ? `${origin}${proof.href}` : proof.href,
        sha256: proof.sha256 ?? '',
      }))
    })
    return rows.filter(row => after === undefined || row.id > after).slice(0, most)
  },
})

/** The rows behind a public figure, of one fiscal year. */
export function datasetOfFact(fact: Fact<Tx>): Dataset {
  const both = (key: 'figureName' | 'figureExplains', name: Words, explains: Words): Words => ({
    th: th[key].replace('{name}', name.th).replace('{explains}', explains.th),
    en: en[key].replace('{name}', name.en).replace('{explains}', explains.en),
  })
  return {
    id: `figure-${fact.id.replace(/[^a-z0-9]+/g, '-')}`,
    words: both('figureName', fact.words, fact.explains),
    explains: both('figureExplains', fact.words, fact.explains),
    fresh: 'daily',
    byYear: true,
    columns: fact.columns.map(({ key, words }) => ({
      key,
      words,
      type: key === 'day' ? ('day' as const) : key === 'count' ? ('number' as const) : ('text' as const),
    })),
    rows: async (tx, { year, after, most }) => {
      const rows = await fact.rows(tx, fiscalYear(year)).execute()
      return rows
        .filter(row => after === undefined || row.id > after)
        .slice(0, most)
        .map(row => ({
          id: row.id,
          ...Object.fromEntries(fact.columns.map(({ key }) => [key, plain(row[key])])),
        }))
    },
  }
}

const plain = (value: string | number | boolean | null | undefined): string | number | null =>
  typeof value === 'boolean' ? String(value) : (value ?? null)
