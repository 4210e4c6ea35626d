// The annex of a report: each piece once, small pictures and codes numbered as in the list, bounded, and a paper that comes out whatever is lost.
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '#src/documents/write/docx.ts'
import { type Block, type Paper, plainText } from '#src/documents/write/paper.ts'
import { newId } from '#src/kernel/ids.ts'
import type { BlobName, FileStore } from '#src/platform/files/store.ts'
import { jpeg } from '#test/harness/pictures.ts'
import { aMeasure, anInput, aProof, aStep } from '#test/harness/plan-picture.ts'
import { unzip } from '#test/harness/zip.ts'
import { annex, MOST_CARDS, pictureName } from './report-annex.ts'
import type { ReportInput } from './report-input.ts'
import { withThumbnails } from './thumbnails.ts'

const ids = Array.from({ length: MOST_CARDS + 5 }, () => newId())
const input = (count: number, shown: ReportInput['shown']): ReportInput => ({
  plan: anInput({}, [
    aMeasure({
      number: '1.1',
      steps: [
        aStep({
          proofs: ids
            .slice(0, count)
            .map((evidenceId, at) =>
              aProof({ evidenceId, title: `หลักฐานชิ้น ${at + 1}`, fingerprint: `${at}`.padStart(64, 'a') }),
            ),
        }),
      ],
      outcomes: [],
    }),
    aMeasure({
      id: 'm2',
      number: '1.2',
      steps: [aStep({ proofs: [aProof({ evidenceId: ids[0] ?? '' })] })],
      outcomes: [],
    }),
  ]).plan,
  agency: { name: w('เทศบาล'), place: w('อำเภอ'), office: w('สำนัก'), head: w('นายก') },
  round: undefined,
  score: undefined,
  findings: [],
  workshops: [],
  manual: undefined,
  shown,
  isFinal: true,
  digest: '',
  at: '2026-04-02T03:00:00.000Z',
  numerals: 'arabic',
  lang: 'th',
})
function w(th: string) {
  return { th, en: th }
}

const paperOf = (blocks: readonly Block[]): Paper => ({
  title: 'x',
  lang: 'th',
  author: 'x',
  subject: 'x',
  at: '2026-04-02T03:00:00.000Z',
  numerals: 'arabic',
  pictures: {},
  sections: [{ page: { orientation: 'portrait', margins: 'report' }, pageNumbers: 'none', blocks }],
})
const kindsIn = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap(block =>
    block.kind === 'table' ? block.rows.flatMap(row => row.cells.flatMap(cell => kindsIn(cell.blocks))) : [block],
  )
const [first = '', second = '', third = ''] = ids

describe('the annex', () => {
  const blocks = annex(
    input(
      3,
      new Map([
        [first, { hasPicture: true, address: '' }],
        [third, { hasPicture: true, address: 'https://example.go.th/evidence/3' }],
      ]),
    ),
  )

  test('shows small pictures under the numbers of the list, with day, measures and fingerprint', () => {
    const words = plainText(paperOf(blocks))
    expect(words).toMatch(/\n1\nหลักฐานชิ้น 1\nไฟล์\n1\.1, 1\.2\n/)
    expect(words).toContain('ที่ 1 หลักฐานชิ้น 1\n20 พ.ย. 2568 · มาตรการ 1.1, 1.2\n')
    expect(words).toContain('ที่ 3 หลักฐานชิ้น 3')
    expect(words).not.toContain('ที่ 2 หลักฐานชิ้น 2')
    const pictures = kindsIn(blocks).flatMap(one => (one.kind === 'picture' ? [one.name] : []))
    expect(pictures).toEqual([pictureName(first), pictureName(third)])
  })

  test('has a code to scan only for what everybody may open', () => {
    expect(kindsIn(blocks).flatMap(one => (one.kind === 'qr' ? [one.text] : []))).toEqual([
      'https://example.go.th/evidence/3',
    ])
    const none = annex(input(2, new Map([[second, { hasPicture: false, address: '' }]])))
    expect(kindsIn(none).some(one => one.kind === 'qr' || one.kind === 'picture')).toBe(false)
  })

  test('stops at sixty and says how many more are in the list', () => {
    const all = annex(input(ids.length, new Map(ids.map(id => [id, { hasPicture: true, address: '' }]))))
    expect(kindsIn(all).filter(one => one.kind === 'picture')).toHaveLength(MOST_CARDS)
    expect(plainText(paperOf(all))).toContain(`แสดง ${MOST_CARDS} ชิ้นแรก อีก 5 ชิ้นอยู่ในรายการหลักฐาน`)
    expect(plainText(paperOf(all))).toContain(`หลักฐานชิ้น ${ids.length}`)
  })
})

describe('its pictures', () => {
  const shaOf = (letter: string) => letter.repeat(64)
  const storeOf = (files: Record<string, Buffer>): FileStore => {
    const find = (name: BlobName) => files[name.sha256]
    return {
      put: async () => undefined,
      get: async name => Readable.from([find(name) ?? Buffer.alloc(0)]),
      has: async name => find(name) !== undefined,
      sizeOf: async name => find(name)?.length,
      remove: async () => undefined,
    }
  }

  test('are made small and plain; one that is lost or is none leaves a grey field, and the paper comes out', async () => {
    const shown = new Map([first, second, third].map(id => [id, { hasPicture: true, address: '' }]))
    const paper = paperOf(annex(input(3, shown)))
    const store = storeOf({ [shaOf('a')]: await jpeg(2000, 1500), [shaOf('b')]: Buffer.from('no picture') })
    const sources = new Map([
      [first, shaOf('a')],
      [second, shaOf('b')],
      [third, shaOf('c')],
    ])
    const done = await withThumbnails(paper, sources, { store, agencyId: newId() })
    expect(paper.pictures).toEqual({})
    const small = done.pictures[pictureName(first)]
    expect(small?.type).toBe('image/jpeg')
    const bytes = Buffer.from(small?.base64 ?? '', 'base64')
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 300, height: 225 })
    expect(bytes.length).toBeLessThan(40_000)
    expect([second, third].map(id => done.pictures[pictureName(id)]?.type)).toEqual(['image/svg+xml', 'image/svg+xml'])
    const names = [...unzip(await renderDocx(done)).keys()].filter(name => name.startsWith('word/media/'))
    expect(names.some(name => name.endsWith('.jpg'))).toBe(true)
  })
})
