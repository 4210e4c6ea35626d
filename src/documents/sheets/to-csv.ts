// Rows for a spreadsheet: UTF-8 with its mark, so that Thai opens right, and nothing in a cell is ever a formula.

/** RFC 4180 with a byte order mark. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

// Spreadsheets take a cell that begins with one of these for a formula; an apostrophe makes it text.
const isFormula = /^[\s]*[=+\-@\t\r|]/

function cellOf(text: string): string {
  const safe = isFormula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
