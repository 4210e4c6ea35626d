// English texts of the command line.
import type { CliWords } from './words.th.ts'

export const en: CliWords = {
  problems: {
    'port-taken': 'Port {port} is taken or not allowed ({why}). Stop the other program, or choose another port: PORT=8090 npm start',
    'no-space': 'The disk is full: {folder} cannot be written. Free some space and start again; nothing was lost',
    'data-folder':
      'The data folder {folder} cannot be used ({why}). Point PRONGSAI_DATA at a folder that can be written. When run by root, every folder above it must let the user prongsai in, as /var/lib/prongsai does',
    'root-needs-user':
      'PostgreSQL does not run as root and the system user {user} could not be made. Run as an ordinary user, have the user {user} made, or set DATABASE_URL to an existing PostgreSQL',
    'database-start': 'The database in {folder} did not start: {why}',
    'database-unreachable': 'The database at {at} cannot be reached: {why}. Check DATABASE_URL and the server; PostgreSQL 15 or later is needed',
    'database-rights': 'The database user lacks the rights for {migration}: it must own the database and have CREATEROLE',
    'newer-data': 'These data belong to a newer version of the program ({migration}). Update the program and start again; nothing was touched',
    'changed-migration': 'migrations/{migration} was changed after it had been applied. Bring the file back; nothing was touched',
    'already-running': 'Prongsai already runs on the data folder {folder} (process {pid}). Use that one, or stop it first',
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
  npx prongsai verify                walk the whole ledger and every file
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
  demoSignIns: 'Demo accounts (all with the password {password})',
  noAgencyYet: 'There is no agency yet. Make one with npx prongsai init',
  migrated: 'The database went {count} steps forward',
  upToDate: 'The database is up to date',
}
