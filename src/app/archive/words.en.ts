// English texts of the page that opens an archive.
import type { ArchiveWords } from './words.th.ts'

export const en: ArchiveWords = {
  title: { agency: 'Everything of one agency', installation: 'Backup of a whole installation' },
  made: 'Made at',
  program: 'Program version',
  agency: 'Agency',
  hosts: 'Host names',
  anyHost: 'any',
  head: 'Newest head of the ledger',
  noHead: 'Nothing is sealed yet',
  signer: 'Signing key (Ed25519)',
  tables: 'Tables',
  table: 'Table',
  rows: 'Rows',
  tablesNote:
    'Each line is one row as JSON; a text editor or any program that reads JSON Lines opens them. Times are UTC.',
  files: 'Files',
  filesNote: 'Stored under the SHA-256 of their content. Their own names are listed in',
  verify: 'Check that it is complete and unchanged',
  verifySteps: [
    'On Linux or macOS: open this folder and run sha256sum -c SHA256SUMS',
    'With Prongsai: npx prongsai restore, then npx prongsai verify checks every row, every file and the signature of every head',
    'Compare the head above with the one that the agency published or that a witness kept',
  ],
  inside: 'Not in here',
  left: {
    agency:
      'Accounts and passwords stay where they were made: after a restore everybody gets a new first link. Sealed reports open only with the keys of the officers they are sealed to.',
    installation:
      'The secret of the installation (PRONGSAI_SECRET or the file secret) is not in here. Keep it apart; without it everybody starts their second factor anew.',
  },
  personal: 'This contains personal data. Keep it where only those who are responsible can reach it.',
  fileName: 'Name',
  fileSize: 'Bytes',
  fileDay: 'Kept on',
}
