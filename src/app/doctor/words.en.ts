// English texts of the doctor.
import type { DoctorWords } from './words.th.ts'

const fine = (words: string) => ({ words, todo: '' })
const mend = (words: string, todo: string) => ({ words, todo })

export const en: DoctorWords = {
  summary: {
    ok: 'Everything is ready',
    warn: 'It works; {warn} things should be done',
    bad: '{bad} things must be mended, and {warn} should be done',
  },
  says: {
    program: fine('Prongsai {version} on Node {node}'),
    'node-old': mend(
      'Node {node} is older than {wanted}, with which it was tested',
      'Run npm ci and start with npm start: that uses the Node that comes with the program',
    ),
    'data-folder': fine('The data folder {folder} can be written'),
    'data-folder-new': mend('The data folder {folder} is not there yet', 'The first npx prongsai start makes it'),
    'data-folder-closed': mend(
      'The data folder {folder} cannot be written ({why})',
      'Give it to the user who runs the program, or set PRONGSAI_DATA',
    ),
    disk: fine('{free} GB of disk are free'),
    'disk-low': mend(
      'Only {free} GB of disk are free',
      'Add space or move old backups to another machine; keep at least 2 GB',
    ),
    'disk-full': mend(
      'The disk is nearly full: {free} GB are free',
      'Add space now; on a full disk nothing can be saved',
    ),
    secret: fine('The secret is in {path}, readable by its owner only'),
    'secret-given': fine('The secret comes from PRONGSAI_SECRET'),
    'secret-none': mend('There is no secret yet', 'The first start makes it; then keep a copy outside this machine'),
    'secret-lost': mend(
      'There are data but no secret in {path}',
      'Bring back the file secret or the former PRONGSAI_SECRET before starting; without it everybody starts the second factor anew',
    ),
    'secret-open': mend('Others on this machine can read the secret {path}', 'Run chmod 600 {path}'),
    clock: fine('In Thailand it is {now}'),
    'clock-wrong': mend('The clock of this machine says {now}', 'Set the time, and let it be set automatically (NTP)'),
    'zone-missing': mend(
      'This machine does not know Thai time or the Thai calendar',
      'Use the Node that comes with the program (npm ci)',
    ),
    'clock-apart': mend(
      'The clock of the database differs by {seconds} seconds',
      'Let both machines set their time automatically (NTP)',
    ),
    'clock-back': mend(
      '{name}: the newest event lies {minutes} minutes in the future; the clock may have gone back',
      'Set the time before going on',
    ),
    settings: fine('The settings are right'),
    'settings-wrong': mend('Settings are wrong: {problems}', 'Mend them; the program does not start before'),
    address: fine('The public address is {url}'),
    'address-local': mend(
      'The address {url} can be opened on this machine only',
      'Before real use set PUBLIC_URL to the https address of the agency',
    ),
    'address-plain': mend(
      'The address {url} is not encrypted: passwords can be read on the way',
      'Put a proxy with a certificate in front (deploy/Caddyfile) and set PUBLIC_URL to https',
    ),
    proxy: fine('Trust in the proxy fits the installation'),
    'proxy-distrusted': mend(
      'https, but TRUST_PROXY=0: all visitors count as one address',
      'If a proxy overwrites X-Forwarded-*, set TRUST_PROXY=1',
    ),
    'proxy-open': mend(
      'TRUST_PROXY=1, but the program listens on {host}: others may pass the proxy by',
      'Set HOST=127.0.0.1 or close the port with a firewall',
    ),
    mail: fine('The mail server {at} answers'),
    'mail-none': mend('Mail is not set up; messages wait to be copied and sent by hand', 'Set SMTP_URL and MAIL_FROM'),
    'mail-failing': mend(
      'The mail server {at} cannot be used ({why})',
      'Check SMTP_URL, user and password; waiting messages are kept',
    ),
    files: fine('The files in {where} can be reached'),
    'files-away': mend(
      'The files in {where} cannot be reached ({why})',
      'Check the rights of the folder, or the five FILES_S3_ settings',
    ),
    database: fine('PostgreSQL {version}'),
    'database-none': mend('There is no database yet', 'Start once with npx prongsai start'),
    'database-down': mend('The database cannot be used: {why}', 'Mend this first; the rest can be examined after'),
    migrations: fine('The database fits the program ({count} steps)'),
    'migrations-open': mend(
      'The database lacks {count} steps',
      'Back up, then run npx prongsai migrate or start the program again',
    ),
    'migrations-newer': mend(
      'The data belong to a newer version of the program ({name})',
      'Update the program before starting',
    ),
    'migrations-changed': mend(
      'migrations/{name} was changed after it had been applied',
      'Bring the file of the installed version back',
    ),
    rights: fine('The rights in the database are right'),
    'rights-missing': mend(
      'The database user is no member of {roles}',
      'Let the owner of the database grant these roles',
    ),
    'rights-super': mend(
      'The database user is a superuser and stands above the separation of agencies',
      'Use an ordinary user with CREATEROLE',
    ),
    'thai-order': fine('The database sorts Thai'),
    'thai-order-missing': mend(
      'This database has no ICU and cannot sort Thai names',
      'Use a PostgreSQL built with ICU',
    ),
    backup: fine('The newest backup {newest} is {hours} hours old'),
    'backup-old': mend(
      'The newest backup {newest} is old ({hours} hours)',
      'Let it run every night (deploy/prongsai-backup.timer)',
    ),
    'backup-none': mend('There is no backup in {folder}', 'Run npx prongsai backup, and let it run every night'),
    holidays: fine('The {count} holidays of {year} are known and compared with the announcement'),
    'holidays-unchecked': mend(
      '{count} holidays of {year} are not compared with the announcement',
      'Compare them with the Cabinet’s announcement; deadlines in working days may shift',
    ),
    'holidays-none': mend(
      'The holidays of {year} are not known',
      'Update the program, or add content/holidays/th-{year}.json',
    ),
    agencies: fine('{count} agencies'),
    'agencies-none': mend('There is no agency yet', 'Run npx prongsai init'),
    'agencies-unread': mend('The agencies could not be read ({why})', 'Run npx prongsai migrate and examine again'),
    'agency-host-none': mend('{name}: has no host name; its pages cannot be opened', 'Give the agency a host name'),
    'agency-demo': mend(
      '{name}: is an invented agency; its passwords are public',
      'Use a fresh data folder for real work',
    ),
    'agency-address': fine('{name}: address and office hours are given'),
    'agency-address-none': mend('{name}: address or office hours are missing', 'Fill them in under Office > Agency'),
    'agency-channels': fine('{name}: {count} contact channels'),
    'agency-channels-few': mend('{name}: {count} contact channels', 'Give at least two'),
    'agency-people': fine('{name}: {people} people, all with an account'),
    'agency-people-unlinked': mend(
      '{name}: {people} people, {unlinked} without an account',
      'Make first links for them under Office > People',
    ),
    'agency-admin': fine('{name}: {count} administrators can sign in'),
    'agency-admin-none': mend(
      '{name}: no administrator can sign in',
      'Run npx prongsai user add MAIL --role system-admin, or user reset',
    ),
    'agency-factor': fine('{name}: every administrator has a second factor'),
    'agency-factor-none': mend(
      '{name}: {count} administrators have no second factor',
      'Turn it on under My account, or add a passkey',
    ),
    'agency-posts': fine('{name}: every executive post has a holder or somebody acting'),
    'agency-posts-vacant': mend(
      '{name}: vacant executive posts: {posts}',
      'Appoint somebody to act, or end posts that do not exist',
    ),
    'agency-outbox': fine('{name}: no message is waiting'),
    'agency-outbox-open': mend(
      '{name}: {byHand} messages to be sent by hand, {failed} failed, {stuck} waiting for more than an hour',
      'Open the outgoing messages in the office; send them by hand or try again',
    ),
    'agency-sealed': fine('{name}: every event is sealed'),
    'agency-unsealed': mend(
      '{name}: {count} events older than a minute are not sealed',
      'If the program is stopped, it seals when started; if it runs, look into its log',
    ),
    'agency-cases': fine('{name}: every case has its unit, its form and its history'),
    'agency-cases-loose': mend(
      '{name}: {count} cases or events name a unit, a form or a case that is not there',
      'Somebody changed the database outside the program: restore the newest backup that is whole',
    ),
  },
}
