// Named styles of a Word paper. Thai is a complex script to Word: it has its own face, size and bold beside those of Latin letters,
// and each is set, so that neither falls back to the face of the reader's machine.
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { pointsOf, type TextSize } from './paper.ts'

const face = 'TH Sarabun New'
const font = { ascii: face, hAnsi: face, cs: face, eastAsia: face }

/** A face with boxes and ticks, which Thai faces lack. */
export const symbolFont = {
  ascii: 'Segoe UI Symbol',
  hAnsi: 'Segoe UI Symbol',
  cs: 'Segoe UI Symbol',
  eastAsia: 'Segoe UI Symbol',
}

const black = '000000'
const half = (points: number) => ({ size: points * 2, sizeComplexScript: points * 2 })
const bold = { bold: true, boldComplexScript: true, color: black }
const twips = (points: number) => points * 20

/** Headings under the title: 20, 18 and 16 points, as large as the labels of a memo down to the text itself. */
const headings = { 1: [pointsOf.label, 12, 6], 2: [18, 10, 4], 3: [pointsOf.body, 6, 2] } as const

const heading = (level: 1 | 2 | 3) => {
  const [points, before, after] = headings[level]
  return {
    run: { ...half(points), ...bold },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: twips(before), after: twips(after) } },
  }
}

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, ...half(pointsOf.body), language: { value: 'en-US', eastAsia: 'en-US', bidirectional: 'th-TH' } },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { ...half(pointsOf.title), ...bold },
      // the line of 35 points is that of the memo: the emblem beside it is as high
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: twips(35), lineRule: LineRuleType.EXACT } },
    },
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
    caption: {
      run: { ...half(pointsOf.body), ...bold },
      paragraph: { keepNext: true, spacing: { before: twips(6), after: twips(3) } },
    },
    hyperlink: { run: { color: '0B4A8F', underline: {} } },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: { font, ...half(pointsOf.body) } },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: twips(6) } },
    },
    { id: 'Label', name: 'Label', basedOn: 'Normal', quickFormat: true, run: half(pointsOf.label) },
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', quickFormat: true },
    { id: 'Note', name: 'Note', basedOn: 'Normal', quickFormat: true, run: half(pointsOf.note) },
    { id: 'Header', name: 'header', basedOn: 'Normal', paragraph: { alignment: AlignmentType.CENTER } },
    { id: 'Footer', name: 'footer', basedOn: 'Note' },
  ],
}

/** What a size looks like where a style cannot say it, as for the label of a field. */
export const sizeRun = (size: TextSize) => half(pointsOf[size])

export const styleOf = (size: TextSize, inTable: boolean): string =>
  ({ note: 'Note', body: inTable ? 'TableText' : 'BodyText', label: 'Label', title: 'Title' })[size]
