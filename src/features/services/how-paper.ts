// One sheet that shows how a service is used: numbered steps as pictures, what is asked, what to have at hand, the promise, and a square that opens it.
// Pure, from the definition in force; a service that changes prints another sheet.
import { type Block, cell, type Paper, type Row } from '#src/documents/write/paper.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { type AgencyCard, inLang } from '../agencies/public.ts'
import { wordsIn } from '../forms/public.ts'
import type { Service } from './definition.ts'
import { outlineOf } from './how-pictures.ts'
import { howSteps } from './how-steps.ts'
import { publicityWords, servicesWords } from './words.ts'

export interface HowInput {
  readonly lang: Lang
  readonly card: AgencyCard
  /** As it is asked. */
  readonly form: Service
  readonly days: number
  readonly unit: string
  readonly address: string
  readonly at: Date
}

const PICTURE_MM = 12.5

export function howPaper({ lang, card, form, days, unit, address, at }: HowInput): Paper {
  const w = publicityWords(lang).how
  const service = wordsIn(form.title, lang)
  const steps = howSteps(form, lang)
  const note = (text: string): Block => ({ kind: 'paragraph', text: [text], size: 'note' })
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text: [text] })
  const rows = steps.map((step): Row => {
    const asked = step.asked.map(one => [one.label, one.note].filter(Boolean).join(' ')).join(' · ')
    const blocks: Block[] = [
      { kind: 'paragraph', text: [fill(w.step, { number: step.number, title: step.title })], bold: true },
      ...(asked === '' ? [] : [note(asked)]),
    ]
    const picture: Block = { kind: 'picture', name: `step ${step.number}`, alt: step.alt, widthMm: PICTURE_MM }
    return {
      cells: [
        { ...cell(''), blocks: [picture] },
        { ...cell(''), blocks },
      ],
    }
  })
  return {
    title: fill(w.title, { service }),
    lang,
    author: inLang(card.name, lang),
    subject: w.pictures,
    at: at.toISOString(),
    numerals: lang === 'th' ? card.numerals : 'arabic',
    pictures: Object.fromEntries(
      steps.map(step => [
        `step ${step.number}`,
        { type: 'image/svg+xml' as const, base64: Buffer.from(outlineOf(step, service, lang)).toString('base64') },
      ]),
    ),
    sections: [
      {
        page: { orientation: 'portrait', margins: 'narrow' },
        pageNumbers: 'none',
        foot: [`${inLang(card.name, lang)} · ${w.noScreen}`],
        blocks: [
          { kind: 'heading', level: 1, text: [fill(w.title, { service })] },
          { kind: 'paragraph', text: [wordsIn(form.lead, lang)] },
          {
            kind: 'columns',
            columns: [
              [
                {
                  kind: 'fields',
                  lines: [
                    [{ label: w.promise, value: fill(w.promiseDays, { days }) }],
                    [{ label: w.unit, value: unit }],
                    [{ label: w.cost, value: w.free }],
                  ].filter(([field]) => field?.value !== ''),
                },
                ...(form.have.length === 0
                  ? []
                  : [
                      heading(w.have),
                      {
                        kind: 'list' as const,
                        marks: 'bullet' as const,
                        items: form.have.map(one => [note(wordsIn(one, lang))]),
                      },
                    ]),
              ],
              [
                {
                  kind: 'qr',
                  text: address,
                  widthMm: 30,
                  caption: [w.scan, { break: true }, { text: address, verbatim: true }],
                },
              ],
            ],
          },
          {
            kind: 'table',
            caption: w.steps,
            columns: [{ share: 13 }, { share: 87 }],
            head: [],
            rows,
            size: 'note',
          },
          heading(w.after),
          {
            kind: 'list',
            marks: 'number',
            items: servicesWords(lang).about.what[form.process].map(text => [note(text)]),
          },
        ],
      },
    ],
  }
}
