// Why a paper could not be read, and what to do.
import type { th } from './refusal-words.th.ts'

export const en: typeof th = {
  'paper-empty': 'The file is empty. Choose it again',
  'paper-locked': 'The file has a password. Open it in its own program, take the password off and send it again',
  'paper-broken': 'The file is damaged and cannot be read. Open it in its own program and save it anew',
  'paper-cut-off': 'The file did not arrive whole. Send it again',
  'paper-too-many-pages': 'The paper has more than 500 pages. Send only the part that is the report',
  'paper-too-large': 'The file is too large. Send only the part that is the report',
  'paper-unknown-kind':
    'Files of this kind cannot be read. Use Word (.docx), PDF, a photo, Excel (.xlsx), a web page or text',
  'paper-old-word': 'This is an old Word file (.doc). Save it as .docx or PDF and send it again',
  'paper-old-sheet': 'This is an old Excel file (.xls). Save it as .xlsx and send it again',
  'paper-too-slow': 'It was not read in the time it has. Send it in smaller parts',
}
