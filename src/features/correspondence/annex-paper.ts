// The lists that stand behind an order or memo, as tables on pages of their own: committees, items with who prepares them, caretakers.
import { type Block, cell, type Row } from '#src/documents/write/paper.ts'
import type { LetterContent } from './content.ts'
import type { LetterForm } from './letter-form.ts'
import { shortDay } from './printed.ts'
import { th } from './words.th.ts'

const w = th.paper

/** One for each list that has something in it; numbered when the form has several. */
export function annexes(form: LetterForm, content: LetterContent, belongsTo: string): Block[][] {
  return form.annex.flatMap((kind, at) => {
    const table = annexRows(kind, content)
    if (table.rows.length === 0) return []
    const number = form.annex.length > 1 ? ` ${at + 1}` : ''
    const name = `${w.annex}${number} ${w.annexNames[kind]}`
    return [
      [
        { kind: 'heading', level: 2, text: [name], align: 'center' },
        { kind: 'paragraph', text: [belongsTo], align: 'center', bold: true },
        { kind: 'table', caption: name, hideCaption: true, ...table },
      ] satisfies Block[],
    ]
  })
}

type Kind = LetterForm['annex'][number]
type Rows = Pick<Extract<Block, { kind: 'table' }>, 'columns' | 'head' | 'rows'>

function annexRows(kind: Kind, { annex }: LetterContent): Rows {
  const a = w.annexHeads
  const table = (heads: readonly string[], shares: readonly number[], rows: readonly Row[]): Rows => ({
    columns: shares.map((share, at) => ({ share, align: at === 0 ? ('center' as const) : ('start' as const) })),
    head: [{ cells: heads.map(text => cell(text, { isHead: true, align: 'center' })) }],
    rows,
  })
  if (kind === 'members') {
    const committees = [...new Set(annex.members.map(one => one.committee))]
    return table(
      [a.no, a.person, a.post, a.role],
      [8, 34, 33, 25],
      committees.flatMap(committee => [
        { isGroup: true, cells: [cell(committee, { columns: 4 })] },
        ...annex.members
          .filter(one => one.committee === committee)
          .map((one, at) => ({ cells: [cell(String(at + 1)), cell(one.name), cell(one.post), cell(one.role)] })),
      ]),
    )
  }
  if (kind === 'caretakers')
    return table(
      [a.no, a.channel, a.person, a.post, a.duty],
      [8, 16, 27, 24, 25],
      annex.caretakers.map((one, at) => ({
        cells: [
          cell(String(at + 1)),
          cell(w.channels[one.channel]),
          cell(one.name),
          cell(one.post),
          cell([one.duty, one.mayPublish ? w.mayPublish : ''].filter(Boolean).join('\n')),
        ],
      })),
    )
  return table(
    [a.item, a.title, a.person, a.post, a.due],
    [8, 31, 25, 21, 15],
    annex.items.map(one => ({
      cells: [
        { blocks: [{ kind: 'paragraph', text: [{ text: one.code, verbatim: true }] }] },
        cell(one.title),
        cell(one.name || one.unitName),
        cell(one.name === '' ? '' : [one.post, one.unitName].filter(Boolean).join('\n')),
        cell(one.due === null ? '' : shortDay(one.due, 'th')),
      ],
    })),
  )
}
