// Why a paper could not be read, and what to do.
import type { th } from './refusal-words.th.ts'

export const en: typeof th = {
  'paper-empty': 'The file is empty. Choose one with content.',
  'paper-locked': 'The file has a password. Open it, remove the password, save, and bring it again.',
  'paper-broken': 'The file is broken. Open it in its program and save it anew, or ask whoever made it.',
  'paper-cut-off': 'The file is not whole. Download or copy it again.',
  'paper-too-many-pages': 'The paper is too long. Split it, or take only the pages with the table of measures.',
  'paper-too-large': 'The file is too large. Scan with fewer dots, or split it.',
  'paper-unknown-kind': 'This is no paper that can be read. Save it as .docx or PDF.',
  'paper-old-word': 'This is an old .doc file. Open it in Word or LibreOffice and save it as .docx.',
  'paper-old-sheet': 'This is an old .xls file. Open it in Excel or LibreOffice and save it as .xlsx.',
  'paper-too-slow': 'Reading took too long. Split the file, or use the Word file instead of a scan.',
}
