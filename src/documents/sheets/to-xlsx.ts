// Rows as a spreadsheet file with one sheet. Numbers stay numbers, text stays text: no cell is ever a formula.
import { writeXlsx } from 'hucre/xlsx'

export async function toXlsx(
  name: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const out = await writeXlsx({ sheets: [{ name: sheetName(name), rows: rows.map(row => [...row]) }] })
  return new Uint8Array(out)
}

/** Spreadsheets allow 31 letters and none of these. */
const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1'
