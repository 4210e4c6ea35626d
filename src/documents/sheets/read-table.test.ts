// Sheets as offices send them: old encodings, other separators, too long, empty, with macros.
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { decode, MOST_ROWS, readTable, readText } from './read-table.ts'

const rows = [
  ['รหัส', 'คะแนน'],
  ['O19', '87.79'],
]
const bytes = (text: string) => new TextEncoder().encode(text)
/** Thai letters are one byte each in TIS-620. */
const tis620 = (text: string) =>
  Uint8Array.from(text, letter =>
    letter >= 'ก' ? (letter.codePointAt(0) ?? 0) - 0xe00 + 0xa0 : (letter.codePointAt(0) ?? 0),
  )

test.each([
  ['commas', 'รหัส,คะแนน\nO19,87.79'],
  ['semicolons', 'รหัส;คะแนน\r\nO19;87.79\r\n'],
  ['tabs, as pasted', 'รหัส\tคะแนน\nO19\t87.79\n\n'],
  ['quotes and a byte order mark', '\ufeff"รหัส","คะแนน"\n"O19","87.79"'],
])('reads %s', (_what, text) => expect(readText(text)).toEqual({ ok: true, value: rows }))

test('reads TIS-620, UTF-8 and UTF-16', async () => {
  const text = 'รหัส,คะแนน\nO19,87.79'
  expect(decode(tis620(text))).toBe(text)
  expect(await readTable(tis620(text), 'text')).toEqual({ ok: true, value: rows })
  expect(await readTable(bytes(text), 'text')).toEqual({ ok: true, value: rows })
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array([...text].map(letter => letter.codePointAt(0) ?? 0)).buffer),
  ])
  expect(await readTable(wide, 'text')).toEqual({ ok: true, value: rows })
})

test('reads a workbook, numbers as people wrote them', async () => {
  const book = new Uint8Array(
    await writeXlsx({
      sheets: [
        {
          name: 'x',
          rows: [
            ['รหัส', 'คะแนน'],
            ['O19', 87.79],
          ],
        },
      ],
    }),
  )
  expect(await readTable(book, 'xlsx')).toEqual({ ok: true, value: rows })
})

test('takes ten thousand rows and refuses one more', () => {
  expect(readText('O1,1\n'.repeat(MOST_ROWS))).toMatchObject({ ok: true })
  expect(readText('O1,1\n'.repeat(MOST_ROWS + 1))).toMatchObject({ because: 'sheet-too-long' })
})

test('refuses macros, rubbish and nothing, each with its own word', async () => {
  expect(await readTable(bytes('PK\u0003\u0004 xl/vbaProject.bin'), 'xlsx')).toMatchObject({ because: 'sheet-macros' })
  expect(await readTable(bytes('not a workbook'), 'xlsx')).toMatchObject({ because: 'sheet-broken' })
  expect(readText(' \n ')).toMatchObject({ because: 'sheet-empty' })
  expect(readText(',,\n,,')).toMatchObject({ because: 'sheet-empty' })
})
