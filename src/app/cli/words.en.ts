// English texts of the command line.
import { en as refusals } from '#src/documents/read/refusal-words.en.ts'
import type { CliWords } from './words.th.ts'

export const en: CliWords = {
  problems: {
    'port-taken':
      'Port {port} is taken or not allowed ({why}). Stop the other program, or choose another port: PORT=8090 npm start',
    'no-space': 'The disk is full: {folder} cannot be written. Free some space and start again; nothing was lost',
    'data-folder':
      'The data folder {folder} cannot be used ({why}). Point PRONGSAI_DATA at a folder that can be written. When run by root, every folder above it must let the user prongsai in, as /var/lib/prongsai does',
    'root-needs-user':
      'PostgreSQL does not run as root and the system user {user} could not be made. Run as an ordinary user, have the user {user} made, or set DATABASE_URL to an existing PostgreSQL',
    'database-start': 'The database in {folder} did not start: {why}',
    'database-unreachable':
      'The database at {at} cannot be reached: {why}. Check DATABASE_URL and the server; PostgreSQL 15 or later is needed',
    'database-rights':
      'The database user lacks the rights for {migration}: it must own the database and have CREATEROLE',
    'newer-data':
      'These data belong to a newer version of the program ({migration}). Update the program and start again; nothing was touched',
    'changed-migration':
      'migrations/{migration} was changed after it had been applied. Bring the file back; nothing was touched',
    'already-running':
      'Prongsai already runs on the data folder {folder} (process {pid}). Use that one, or stop it first',
    'no-agency': 'There is no agency yet. Make one with npx prongsai init, or try with npx prongsai demo',
    'no-staff': '{who} was not found in this agency',
    'wrong-input': 'The command is not complete: {what}',
    archive: 'The file {file} cannot be read: {why}',
    exists: '{what} is there already',
    'not-built': 'The program has not been built. Run npm run build first',
  },
  unknownVerb: 'Unknown command {verb}',
  configProblem: 'The settings are not right. Mend these and start again',
  bug: 'The program has a bug. No data were touched. What follows helps its developers',
  usage: `Prongsai

  npx prongsai start [--demo]        run
  npx prongsai init                  make a real, empty agency and its first sign-in link
  npx prongsai demo                  make invented agencies to try with
  npx prongsai migrate               bring the database to this version
  npx prongsai doctor                what is set up, what is missing, what to do
  npx prongsai verify                walk the whole ledger, every file, every frozen figure
  npx prongsai frameworks [--year N]  the assessment of each year; needs no database
  npx prongsai gap [--year N]         where points were lost
  npx prongsai plan [--year N]        the plan and its measures
  npx prongsai report [--kind result|plan|analysis] [--year N] [--round six|annual] [--layout a] [--format pdf|docx|html] --out FILE  the result report
  npx prongsai check [--year N] [--round six|annual|none]  what the checker finds
  npx prongsai read FILE             reads an old report (Word, PDF, scan, text) and says what it understood; needs no database
  npx prongsai facts [--from DAY --to DAY]  every figure of the registers for a period
  npx prongsai search                make the index of the public search anew
  npx prongsai export FILE           everything of one agency in one archive
  npx prongsai restore FILE          bring such an archive into an empty installation
  npx prongsai backup [FILE]         the whole installation, while it runs
  npx prongsai user add|reset|disable  people and their links
  npx prongsai new feature NAME      the skeleton of a new feature, for developers

  Every reporting command takes --json; every command on one agency takes --agency HOST`,
  started: 'Prongsai is ready at {url}',
  startedData: 'The data are in {folder}',
  startedStop: 'Press Ctrl-C to stop',
  stopping: 'Stopping; open requests may finish',
  stopped: 'Stopped. Everything is saved',
  demoMade: 'Invented agencies were made',
  searchMade: '{agency}: {count} things can be found',
  demoWorked: 'Two years of work of the invented agency are there',
  demoSignIns: 'Demo accounts (all with the password {password})',
  noAgencyYet: 'There is no agency yet. Make one with npx prongsai init',
  migrated: 'The database went {count} steps forward',
  verify: {
    agency: '{name}: {rows} rows, {size} sealed, {files} files',
    findings: {
      'changed-row': 'a row was changed after it was written',
      'missing-row': 'a row is missing',
      'unsealed-row': 'an old row was never sealed',
      'swapped-rows': 'two rows were swapped',
      'missing-leaf': 'a place in the log is missing',
      'changed-head': 'a head does not match the rows before it',
      'unsigned-head': 'the signature of a head is wrong',
      'changed-node': 'the tree of the log was changed',
    },
    files: { missing: 'a file is missing', changed: 'a file was changed' },
    frozen: '{frozen} frozen figures, {same} count the same today',
    facts: {
      'changed-rows': 'the rows of a frozen figure were changed',
      'changed-figure': 'a frozen figure is not what the ledger says',
      'unrecorded-figure': 'a frozen figure is not in the ledger',
      'missing-figure': 'a frozen figure is missing',
    },
    papers: '{papers} kept documents, {versions} signed versions of letters: every fingerprint was checked',
    paperFindings: {
      'changed-words': 'the words of a kept document were changed',
      'unrecorded-paper': 'a kept document differs from what the ledger says',
      'missing-paper': 'a kept document is gone',
    },
    publications: '{versions} versions of what was published: every fingerprint was checked',
    publicationFindings: {
      'changed-words': 'the words of a published version were changed',
      'unrecorded-version': 'a published version differs from what the ledger says',
      'missing-version': 'a published version is gone',
    },
    letterFindings: {
      'changed-letter': 'a signed letter was changed',
      'unrecorded-letter': 'a signed letter differs from what the ledger says',
      'other-signature': 'a signature was given for other words',
    },
    differs: '{fact} {from} to {to}: frozen {was}, now {now} ({added} added, {gone} gone, {changed} changed)',
    queryChanged: 'the way of counting has changed since',
    unknownFact: 'the program no longer counts {fact}; its frozen value is kept',
    noReason: 'nothing in the ledger explains it',
    fine: 'Every row and every file is as it was sealed',
    wrong: 'Something differs. Keep these data as they are, change nothing by hand, and compare with a backup',
  },
  frameworks: { year: '{year}: {count} items', unverified: 'not checked against the manual' },
  gap: { none: '{name}: no scores yet', agency: '{name} {year}: {total} {level}' },
  read: {
    refused: '{file}: {why}',
    refusals,
    agency: 'Agency',
    place: 'District, province',
    year: 'Fiscal year (BE)',
    round: 'Round',
    score: 'Score',
    memo: 'Memo',
    measures: '{count} measures',
    nothing: 'No table or list of measures was found in this paper',
    unsure: '(unsure)',
    steps: 'Steps',
    responsible: 'Responsible',
    period: 'Period',
    status: 'State',
    states: { done: 'carried out', 'not-done': 'not carried out' },
    outputs: 'Outputs',
    outcomes: 'Outcomes',
    supervision: 'Supervision',
  },
  report: { none: '{name}: no plan to report on', made: '{name}, result report of {year}: {file}' },
  plan: { none: '{name}: no plan yet', agency: '{name}, plan of {year}: {count} measures' },
  check: {
    none: '{name}: no plan to check',
    agency: '{name}, plan of {year}: {count} findings, {passed} rules passed',
    severities: { error: 'mend', warning: 'look', statement: 'statement' },
  },
  facts: {
    agency: '{name}, {from} to {to}',
    period: '--from and --to are days such as 2026-10-01, from not after to',
  },
  init: {
    type: 'Type of agency',
    name: 'Name in Thai (without เทศบาล or อบต.)',
    nameEn: 'Name in English',
    province: 'Province',
    district: 'District in Thai',
    districtEn: 'District in English',
    website: 'Existing website',
    numerals: 'Numerals on paper',
    host: 'Host name (may be empty for a single agency)',
    adminName: 'Name of the first administrator, in Thai with title',
    adminMail: 'E-mail of the administrator',
    made: '{name} is made, with {units} units and {posts} posts as they usually are; compare them with the agency’s own announcement',
    link: 'First sign-in link of the administrator (works once, until {until})\n\n  {link}\n',
    next: 'Next: run npx prongsai start and open this link',
  },
  user: {
    added: '{mail} was added. First sign-in link (works once, until {until})\n\n  {link}\n',
    reset: 'Link to set a new password for {mail} (works once, until {until})\n\n  {link}\n',
    disabled: 'The account {mail} is disabled and signed out everywhere',
  },
  archive: {
    exported: 'Everything of {name} is in {file}',
    exportedNext:
      'It contains personal data: keep it safe, and note the fingerprint and the key to compare them when it is restored',
    backedUp: 'The whole installation is in {file}',
    holds: '{agencies} agencies, {tables} tables, {rows} rows, {files} files',
    fingerprint: 'Fingerprint of the archive {fingerprint}',
    signer: 'Key that signed the heads {signer}',
    missing: 'The file {sha256} is not in the store and so not in this archive',
    changed: 'The content of the file {sha256} is not what was recorded',
    removed: '{count} old backups were removed',
    secret:
      'The secret of the installation (the file secret, or PRONGSAI_SECRET) is not in the backup. Keep it somewhere else, and a copy of the backup on another machine',
    restored: 'What was archived at {made} is back; every table is as in the archive',
    foreign:
      'The earlier heads are signed with the key of the former installation, {signer}. Compare it with what was noted at the export; if it differs, do not use these data',
    restoredNext: {
      agency: 'Next: everybody needs a new first link, the administrator first: npx prongsai user reset MAIL',
      installation:
        'Next: with the same secret everybody signs in as before; without it, second factors start anew: npx prongsai user reset MAIL',
    },
    faults: {
      'not-an-archive': 'this is no archive of Prongsai',
      'cut-off': 'it is not complete; copy it again',
      changed: 'something in it is not what its fingerprint says {at}. Use another copy; nothing was brought in',
    },
  },
  newFeature:
    'src/features/{name} is there. Next, give it a place in the order of test/harness/import-rule.ts and add its pages in src/app/web/pages.ts',
  upToDate: 'The database is up to date',
}
