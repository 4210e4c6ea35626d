// The words of real files: what our own papers, office programs and plain text say is found again; what is broken, sealed, empty or hostile gives a code.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { segmentWords } from '#src/kernel/thai-text.ts'
import { handMadePdf } from '#test/harness/pdf.ts'
import { toXlsx } from '../sheets/to-xlsx.ts'
import { renderDocx } from '../write/docx.ts'
import { type Block, cell, type Paper } from '../write/paper.ts'
import { renderPdf } from '../write/pdf.ts'
import { textOfFile } from './file-text.ts'

const thai = [
  'แผนปฏิบัติการป้องกันการทุจริตของเทศบาลตำบลน้ำใส ประจำปีงบประมาณ พ.ศ. 2569',
  'กำหนดชำระภาษีที่ดินและสิ่งปลูกสร้างภายในเดือนเมษายน ผู้ใหญ่บ้านแจ้งไฟฟ้าส่องสว่างดับ',
  'น้ำ ที่ ญู ฐู ป่า ปั้น เตี๊ยม เปี่ยม กำลัง ฝั่ง ปู่ กตัญญู ซุ้ม ฤๅษี สำนัก คำสั่ง',
  'Open Data 2569 and No Gift Policy, O14',
]
const paper: Paper = {
  title: 'รายงาน',
  lang: 'th',
  author: 'เทศบาลตำบลน้ำใส',
  subject: 'รายงาน',
  at: '2026-11-21T03:04:05Z',
  numerals: 'arabic',
  pictures: {},
  sections: [
    {
      page: { orientation: 'portrait', margins: 'letter' },
      pageNumbers: 'none',
      blocks: [
        ...thai.map((text): Block => ({ kind: 'paragraph', text: [text] })),
        {
          kind: 'table',
          caption: 'ตาราง',
          columns: [{ share: 1 }, { share: 2 }],
          head: [{ cells: [cell('ที่'), cell('มาตรการ')] }],
          rows: [{ cells: [cell('1'), cell('จัดอบรมเจ้าหน้าที่พัสดุ')] }],
        },
      ],
    },
  ],
}

const read = async (...given: Parameters<typeof textOfFile>) => {
  const result = await textOfFile(...given)
  return result.ok ? result.value : result.because
}
const wordsOf = async (...given: Parameters<typeof textOfFile>) => {
  const value = await read(...given)
  return typeof value === 'string' ? value : value.text
}
/** Which share of the words that went in can be found again. */
const share = (out: string) => {
  const wanted = thai.flatMap(segmentWords)
  const found = new Set(segmentWords(out))
  return wanted.filter(word => found.has(word)).length / wanted.length
}
const has = (tool: string) => spawnSync(tool, ['--version']).error === undefined

describe('PDF', () => {
  it('gives back every Thai word of our own papers, tables included', async () => {
    const value = await read(await renderPdf(paper), 'pdf')
    if (typeof value === 'string') throw new Error(value)
    expect(share(value.text)).toBe(1)
    expect(value.text).toContain('จัดอบรมเจ้าหน้าที่พัสดุ')
    expect(value).toMatchObject({ pages: 1, isCut: false })
  })

  it.skipIf(!has('soffice'))('gives back what LibreOffice printed', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prongsai-text-'))
    try {
      writeFileSync(join(folder, 'a.docx'), await renderDocx(paper))
      spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')], {
        env: { ...process.env, HOME: folder },
      })
      // The fonts of the machine decide what LibreOffice writes: a fallback font for Thai may break single words.
      expect(share(await wordsOf(readFileSync(join(folder, 'a.pdf')), 'pdf'))).toBeGreaterThan(0.9)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('says of pictures of pages that they are only that', async () => {
    expect(
      await read(handMadePdf({ pages: Array.from({ length: 200 }, () => ({ draws: '0 0 100 100 re f' })) }), 'pdf'),
    ).toBe('scanned')
  })

  it('stops at the bound and says so', async () => {
    const value = await read(await renderPdf(paper), 'pdf', { mostLetters: 40 })
    expect(value).toMatchObject({ isCut: true })
    expect((await wordsOf(await renderPdf(paper), 'pdf', { mostLetters: 40 })).length).toBe(40)
  })

  it('refuses what is broken, never with a crash', async () => {
    const whole = await renderPdf(paper)
    expect(await read(Buffer.from('%PDF-1.7\nnothing'), 'pdf')).toBe('text-broken')
    expect(await read(Buffer.from(''), 'pdf')).toBe('text-broken')
    for (const at of [100, 2000, Math.floor(whole.length / 2), whole.length - 200]) {
      const hurt = Uint8Array.from(whole)
      hurt.fill(0x20, at, at + 150)
      const value = await read(hurt, 'pdf')
      if (typeof value === 'string') expect(['text-broken', 'scanned']).toContain(value)
    }
    for (const length of [500, 5000, whole.length - 60]) {
      const value = await read(whole.slice(0, length), 'pdf')
      if (typeof value === 'string') expect(['text-broken', 'scanned']).toContain(value)
    }
  })

  it('survives a page that unpacks to 200 MB, and one that calls itself', { timeout: 60_000 }, async () => {
    const bomb = deflateSync(Buffer.alloc(200_000_000, 'BT ET '), { level: 9 })
    const packed = handMadePdf({ pages: [{ draws: bomb.toString('latin1'), how: '/Filter /FlateDecode' }] })
    expect(['text-broken', 'scanned', 'text-too-slow']).toContain(await read(packed, 'pdf', { mostMs: 20_000 }))
    const loop = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>',
    )
    expect(['text-broken', 'scanned']).toContain(await read(loop, 'pdf'))
  })

  it('gives a file up that takes too long', async () => {
    expect(await read(await renderPdf(paper), 'pdf', { mostMs: 1 })).toBe('text-too-slow')
  })
})

describe('other files', () => {
  it('Word: the words in order, tables included', async () => {
    const text = await wordsOf(await renderDocx(paper), 'docx')
    expect(share(text)).toBe(1)
    expect(text).toContain('จัดอบรมเจ้าหน้าที่พัสดุ')
    expect(await read(Buffer.from('PK\x03\x04nothing'), 'docx')).toBe('text-broken')
  })

  it('sheets: XLSX, CSV in UTF-8 and in the old Thai encoding', async () => {
    expect(
      await wordsOf(
        await toXlsx('a', [
          ['ที่', 'รายการ'],
          [1, thai[1] ?? ''],
        ]),
        'xlsx',
      ),
    ).toContain(thai[1])
    expect(await wordsOf(Buffer.from(`ที่,รายการ\n1,"${thai[1]}"`), 'csv')).toContain(thai[1])
    // TIS-620: ก is 0xa1 and stands for U+0E01
    const old = Buffer.from(
      [...'ที่,ป้าย\n'].map(one => (one > '\u0e00' ? one.charCodeAt(0) - 0x0e00 + 0xa0 : one.charCodeAt(0))),
    )
    expect(await wordsOf(old, 'csv')).toBe('ที่ ป้าย')
    expect(await read(Buffer.from('PK nothing'), 'xlsx')).toBe('text-broken')
    expect(await wordsOf(Buffer.from(' '), 'csv')).toBe('')
  })

  it('text, normalised, and too much of anything is refused', async () => {
    expect(await wordsOf(Buffer.from('นํ้าประปา เเจ้งซ่อม'), 'txt')).toBe('น้ำประปา แจ้งซ่อม')
    expect(await read(Buffer.alloc(2000), 'txt', { mostBytes: 1000 })).toBe('text-too-large')
  })
})
