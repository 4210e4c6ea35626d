// A letter as a paper, pure: memo, external letter, order or announcement in the layout of the correspondence regulation, with what the
// chain said so far. Measures that nobody has compared with the regulation are named in ADR 0016.
import type { Block, Inline, Paper, Picture, Section } from '#src/documents/write/paper.ts'
import type { NumeralStyle } from '#src/kernel/numerals.ts'
import { annexes } from './annex-paper.ts'
import type { LetterContent } from './content.ts'
import type { LetterForm } from './letter-form.ts'
import { longDay, type PrintedSigner, shortDay } from './printed.ts'
import { en as english } from './words.en.ts'
import { th as words } from './words.th.ts'

export interface PrintedLink {
  readonly role: 'endorser' | 'decider'
  /** The post with which it lies, or lay. */
  readonly post: string
  readonly addressedTo: string
  readonly phrase: string
  readonly remark: string
  readonly verdict: string
  readonly signer: PrintedSigner | undefined
  /** The same in English, for papers in two languages. */
  readonly english: PrintedSigner | undefined
  readonly method: 'code' | 'by-hand' | undefined
  readonly onDay: string | undefined
  /** It is the reader's turn here: it glows on her screen. */
  readonly isMine: boolean
  /** What may be said here, for signing on paper. */
  readonly phrases: readonly string[]
}

export interface LetterInput {
  readonly form: LetterForm
  readonly agency: { readonly th: string; readonly en: string; readonly address: string }
  /** ส่วนราชการ: the unit and the office it belongs to. */
  readonly unit: string
  readonly subject: string
  readonly content: LetterContent
  readonly ref: string
  readonly datedOn: string | undefined
  readonly speed: string
  readonly attachments: readonly string[]
  readonly drafter: { readonly signer: PrintedSigner; readonly isSigned: boolean } | undefined
  readonly links: readonly PrintedLink[]
  /** Printed at the foot as long as it has no effect. */
  readonly isDraft: false | 'draft' | 'circulating'
  readonly voided: string
  readonly signing: 'electronic' | 'by-hand'
  readonly numerals: NumeralStyle
  readonly garuda: Picture | undefined
  /** Where the QR code leads; none while it is a draft. */
  readonly verifyAt: string | undefined
  readonly code: string
  readonly at: string
}

const w = words.paper
const GARUDA = 'garuda'
const MEMO_GARUDA_MM = 15
const LETTERHEAD_GARUDA_MM = 30

export function letterPaper(input: LetterInput): Paper {
  const { form, agency, subject, numerals, at } = input
  const [first, ...more] = bodies(input)
  return {
    title: [kindName(input), subject].filter(Boolean).join(' '),
    lang: 'th',
    author: agency.th,
    subject,
    at,
    numerals,
    pictures: { [GARUDA]: input.garuda ?? placeholder },
    sections: [
      section(input, [...(first ?? []), ...closing(input)]),
      ...more.map(blocks => section({ ...input, verifyAt: undefined }, blocks)),
      ...annexes(form, input.content, annexTo(input)).map(blocks => section({ ...input, verifyAt: undefined }, blocks)),
    ].filter(one => form.kind !== 'memo' || one.blocks.length > 0),
  }
}

const section = (input: LetterInput, blocks: readonly Block[]): Section => ({
  page: { orientation: 'portrait', margins: 'letter' },
  pageNumbers: 'top-from-second',
  ...(input.voided !== ''
    ? { foot: [w.voided.replace('{reason}', input.voided)] }
    : input.isDraft
      ? { foot: [input.isDraft === 'circulating' ? w.circulating : w.draft] }
      : {}),
  blocks,
})

const kindName = ({ form, agency }: LetterInput): string =>
  form.kind === 'memo'
    ? w.memo
    : form.kind === 'order'
      ? `${w.order}${agency.th}`
      : form.kind === 'announcement'
        ? `${w.announcement}${agency.th}`
        : w.outgoing

/** One for each language it is printed in. */
function bodies(input: LetterInput): Block[][] {
  switch (input.form.kind) {
    case 'memo':
      return [memo(input)]
    case 'outgoing':
      return [outgoing(input)]
    case 'order':
      return [[...letterhead(), ...ruling(input)]]
    case 'announcement':
      return input.form.bilingual
        ? [
            [...letterhead(), ...announcement(input)],
            [...letterhead(), ...announcementInEnglish(input)],
          ]
        : [[...letterhead(), ...announcement(input)]]
  }
}

const paragraph = (text: string, more: Partial<Extract<Block, { kind: 'paragraph' }>> = {}): Block => ({
  kind: 'paragraph',
  text: [text],
  ...more,
})
const centred = (text: string): Block => paragraph(text, { align: 'center', bold: true })

/** Each line a paragraph with its first line moved in, or a point with its number. */
function parts(
  form: LetterForm,
  texts: Readonly<Record<string, string>>,
  written: (text: string) => Inline = text => text,
): Block[] {
  let point = 0
  return form.parts.flatMap(part =>
    (texts[part.id] ?? '')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
      .map(line => {
        if (part.marks === 'numbered') point += 1
        return {
          kind: 'paragraph' as const,
          text: [written(part.marks === 'numbered' ? `${point}. ${line}` : line)],
          indent: 'first' as const,
        }
      }),
  )
}

function memo(input: LetterInput): Block[] {
  const { form, content, ref, datedOn, subject, attachments } = input
  return [
    { kind: 'masthead', emblem: GARUDA, alt: w.garuda, heightMm: MEMO_GARUDA_MM, title: w.memo },
    ...speedOf(input),
    {
      kind: 'fields',
      lines: [
        [
          {
            label: w.unit,
            value: [input.unit, content.phone && `${w.phone} ${content.phone}`].filter(Boolean).join(' '),
          },
        ],
        [
          { label: w.number, value: ref },
          { label: w.date, value: datedOn === undefined ? '' : longDay(datedOn, 'th') },
        ],
        [{ label: w.subject, value: subject }],
      ],
    },
    { kind: 'space', mm: 2 },
    paragraph(`${w.to}  ${content.to}`),
    ...listed(w.reference, content.reference.split('\n')),
    ...listed(w.enclosed, attachments),
    ...parts(form, content.parts),
    ...drafted(input),
    ...endorsements(input),
  ]
}

const speedOf = ({ speed }: LetterInput): Block[] => {
  const known: Readonly<Record<string, string>> = w.speeds
  const said = known[speed] ?? ''
  return said === '' ? [] : [paragraph(said, { bold: true, size: 'label' })]
}

/** A label with one or several values; nothing when there are none. */
function listed(label: string, values: readonly string[]): Block[] {
  const said = values.map(one => one.trim()).filter(one => one !== '')
  if (said.length === 0) return []
  if (said.length === 1) return [paragraph(`${label}  ${said[0] ?? ''}`)]
  return [
    paragraph(`${label}  1. ${said[0] ?? ''}`),
    ...said.slice(1).map((one, at) => paragraph(`${at + 2}. ${one}`, { indent: 'block' })),
  ]
}

const letterhead = (): Block[] => [
  { kind: 'picture', name: GARUDA, alt: w.garuda, widthMm: LETTERHEAD_GARUDA_MM * 0.92, align: 'center' },
]

function outgoing(input: LetterInput): Block[] {
  const { form, content, ref, datedOn, subject, agency, attachments } = input
  return [
    ...letterhead(),
    ...speedOf(input),
    {
      kind: 'columns',
      columns: [[paragraph(`${w.number}  ${ref}`)], [paragraph(agency.th), paragraph(agency.address)]],
    },
    paragraph(datedOn === undefined ? w.dateBlank : longDay(datedOn, 'th'), { align: 'center' }),
    paragraph(`${w.subject}  ${subject}`),
    paragraph(`${w.to}  ${content.to}`),
    ...listed(w.reference, content.reference.split('\n')),
    ...listed(w.enclosed, attachments),
    ...parts(form, content.parts),
    { kind: 'space', mm: 3 },
    paragraph(w.respectfully, { indent: 'block', align: 'center' }),
    ...decided(input),
    { kind: 'space', mm: 6 },
    paragraph(input.unit),
    ...(content.phone === '' ? [] : [paragraph(`${w.phone} ${content.phone}`)]),
  ]
}

function ruling(input: LetterInput): Block[] {
  const { form, content, ref, datedOn, subject } = input
  return [
    { kind: 'heading', level: 1, text: [kindName(input)], align: 'center' },
    centred(`${w.number} ${ref || w.blank}`),
    centred(`${w.subject} ${subject}`),
    centred(w.rule),
    ...parts(form, content.parts),
    paragraph(`${w.ordered} ${datedOn === undefined ? w.blank : longDay(datedOn, 'th')}`, { indent: 'block' }),
    ...decided(input),
  ]
}

function announcement(input: LetterInput): Block[] {
  const { form, content, datedOn, subject } = input
  return [
    { kind: 'heading', level: 1, text: [kindName(input)], align: 'center' },
    centred(`${w.subject} ${subject}`),
    centred(w.rule),
    ...parts(form, content.parts),
    paragraph(`${w.announced} ${datedOn === undefined ? w.blank : longDay(datedOn, 'th')}`, { indent: 'block' }),
    ...decided(input),
  ]
}

function announcementInEnglish(input: LetterInput): Block[] {
  const { form, content, datedOn, agency } = input
  const e = english.paper
  return [
    { kind: 'heading', level: 1, text: [`${e.announcement} ${agency.en}`], align: 'center' },
    { kind: 'paragraph', text: [latin(content.subjectEn)], align: 'center', bold: true },
    centred(w.rule),
    ...parts(form, content.partsEn, latin),
    {
      kind: 'paragraph',
      text: [latin(`${e.announced} ${datedOn === undefined ? w.blank : longDay(datedOn, 'en')}`)],
      indent: 'block',
    },
    ...decided({ ...input, links: input.links.map(link => ({ ...link, signer: link.english ?? link.signer })) }),
  ]
}

/** English keeps its own digits, whatever the Thai part of the paper uses. */
const latin = (text: string): Inline => ({ text, verbatim: true })

/** A rank stands beside the signature, as it is signed. */
function signature(
  { rank, name, post, actingFor }: PrintedSigner,
  isSigned: boolean,
  onDay?: string,
): Extract<Block, { kind: 'signature' }> {
  return {
    kind: 'signature',
    align: 'end',
    signed: isSigned ? [rank, name].filter(Boolean).join(' ') : '',
    name,
    lines: [post, actingFor, onDay ? shortDay(onDay, 'th') : ''].filter(one => one !== ''),
  }
}

/** The signature of whoever decides, on papers that show no chain. */
function decided(input: LetterInput): Block[] {
  const last = input.links.findLast(one => one.role === 'decider')
  if (!last) return []
  if (last.signer && last.verdict === 'approved') return [signature(last.signer, last.method === 'code')]
  return [{ kind: 'signature', align: 'end', signed: '', name: w.nameBlank, lines: [last.post] }]
}

/** The drafter signs at the right; the QR code takes the empty place beside her, so that a usual memo stays on one page. */
function drafted(input: LetterInput): Block[] {
  if (!input.drafter) return proof(input)
  const { signer, isSigned } = input.drafter
  const signed: Block = { ...signature(signer, isSigned), align: 'center' }
  return [{ kind: 'columns', keepTogether: true, columns: [proof(input), [signed]] }]
}

/** Two beside each other, in the order in which they were asked (S118-S123). */
function endorsements(input: LetterInput): Block[] {
  const blocks = input.links.map(link => endorsement(link, input.signing))
  const mine = input.links.findIndex(link => link.isMine)
  const rows: Block[] = []
  for (let at = 0; at < blocks.length; at += 2)
    rows.push(
      {
        kind: 'columns',
        keepTogether: true,
        columns: [blocks[at] ?? [], blocks[at + 1] ?? []],
        ...(mine >= at && mine <= at + 1 ? { mine: mine - at } : {}),
      },
      { kind: 'space', mm: 2 },
    )
  return rows.length === 0 ? [] : [{ kind: 'space', mm: 2 }, ...rows]
}

function endorsement(link: PrintedLink, signing: LetterInput['signing']): Block[] {
  const isDecider = link.role === 'decider'
  const head = isDecider ? `${w.commands}${link.post}` : `${w.to} ${link.addressedTo}`
  const { signer } = link
  return [
    paragraph(head),
    ...(signer ? said(link, signing) : toChoose(link, signing)),
    ...(link.remark === '' ? [] : [paragraph(link.remark, { indent: 'none' })]),
    signer
      ? { ...endorser(signer, link), align: 'center' }
      : { kind: 'signature', align: 'center', signed: '', name: w.nameBlank, lines: [link.post, w.dateBlank] },
  ]
}

/** On paper one is ticked; here the words are chosen when it is signed, and only what the last one may decide is shown beforehand. */
function toChoose({ phrases, role }: PrintedLink, signing: LetterInput['signing']): Block[] {
  if (signing === 'electronic' && role === 'endorser') return []
  return phrases.map((text): Block => ({ kind: 'tick', ticked: false, text: [text] }))
}

function endorser(signer: PrintedSigner, link: PrintedLink): Extract<Block, { kind: 'signature' }> {
  return {
    kind: 'signature',
    align: 'center',
    signed: link.method === 'code' ? [signer.rank, signer.name].filter(Boolean).join(' ') : '',
    name: signer.name,
    lines: [signer.post, signer.actingFor, link.onDay ? shortDay(link.onDay, 'th') : ''].filter(one => one !== ''),
  }
}

/** Signed on paper, the phrases that were printed and not chosen are struck out (S122); signed here, only the chosen one is printed. */
function said(link: PrintedLink, signing: LetterInput['signing']): Block[] {
  if (signing === 'electronic' || link.phrases.length === 0) return [paragraph(`- ${link.phrase}`)]
  const chosen = link.phrases.includes(link.phrase) ? [] : [paragraph(`- ${link.phrase}`)]
  return [
    ...chosen,
    ...link.phrases.map(
      (text): Block => ({ kind: 'paragraph', text: [{ text: `- ${text}`, strike: text !== link.phrase }] }),
    ),
  ]
}

function closing(input: LetterInput): Block[] {
  return input.form.kind === 'memo' ? [] : proof(input)
}

function proof({ verifyAt, code }: LetterInput): Block[] {
  if (verifyAt === undefined) return []
  return [
    { kind: 'space', mm: 4 },
    { kind: 'qr', text: verifyAt, widthMm: 18, caption: [w.verify, ' ', { text: code, verbatim: true }] },
  ]
}

/** To what an annex belongs: the order with its number and day. */
const annexTo = (input: LetterInput): string =>
  [
    `${w.annexTo}${kindName(input)} ${w.number} ${input.ref || w.blank}`,
    input.datedOn ? `${w.dated} ${longDay(input.datedOn, 'th')}` : '',
  ]
    .filter(Boolean)
    .join(' ')

/** Stands where the garuda belongs until the agency has put its own picture there: no drawing of ours may pass for it. */
const placeholder: Picture = {
  type: 'image/svg+xml',
  base64: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 92 100"><circle cx="46" cy="50" r="40" fill="none" stroke="#777" stroke-width="2" stroke-dasharray="5 4"/></svg>',
  ).toString('base64'),
}
