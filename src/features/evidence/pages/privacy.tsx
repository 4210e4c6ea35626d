// /office/evidence/:id/privacy: what the program found of personal data, and what the person who looked decides.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Alert, Checkbox, LinkButton, Num, Radios, Stack, Table, Text, TextField } from '#src/ui/index.ts'
import { checkPrivacy } from '../actions/check-privacy.ts'
import { type Scan, scanEvidence } from '../scan-evidence.ts'
import { CheckPrivacy } from '../schema.ts'
import { addressOf } from '../show.ts'
import { askFor } from '../who.ts'
import { evidenceWords } from '../words.ts'
import { crumbsTo, type EvidenceParts, FormPage, LIST } from './parts.tsx'

export const privacy = ({ facts }: EvidenceParts) =>
  page({
    path: `${LIST}/:id/privacy`,
    shell: 'office',
    may: 'evidence:add',
    ledger: 'evidence.privacy-checked',
    words: evidenceWords,
    input: CheckPrivacy,
    load: async (tx, visit) => {
      const piece = await askFor(tx, idOf(visit), 'check-privacy')
      return piece && { piece, scan: await scanEvidence(tx, { store: visit.store, facts }, piece) }
    },
    values: ({ piece }) => ({
      note: piece.privacy_note,
      verdict: piece.privacy === 'found' ? 'found' : 'clean',
      _version: String(piece.version),
    }),
    run: async (tx, input, visit) => {
      const done = await checkPrivacy(tx, { store: visit.store, facts }, idOf(visit), input)
      return done.ok ? ok({ to: addressOf(done.value).page, notice: 'privacy-checked' }) : done
    },
    view: ({ piece, scan }, { lang }, form) => {
      const w = evidenceWords(lang).privacyPage
      const address = addressOf(piece.id)
      const look = piece.kind === 'file' ? address.file : piece.kind === 'link' ? piece.url : undefined
      return {
        title: w.title,
        within: LIST,
        crumbs: crumbsTo(lang, { href: address.page, text: piece.title }, { text: w.title }),
        body: (
          <FormPage
            lang={lang}
            title={w.title}
            lead={w.lead}
            action={`${address.page}/privacy`}
            back={address.page}
            go={w.go}
            form={form}
          >
            <Stack gap="md">
              <Found lang={lang} scan={scan} />
              {look === undefined ? null : (
                <div>
                  <LinkButton href={look} variant="quiet" icon="eye" external={piece.kind === 'link'}>
                    {w.open}
                  </LinkButton>
                </div>
              )}
            </Stack>
            <Checkbox
              lang={lang}
              name="looked"
              label={scan.found.length > 0 ? w.lookedFound : w.looked}
              error={form.error('looked')}
              checked={form.field('looked').value === 'yes'}
            />
            <Radios
              lang={lang}
              label={w.verdict}
              options={[
                { value: 'clean', label: w.clean, hint: w.cleanHint, icon: 'circle-check' },
                { value: 'found', label: w.foundChoice, hint: w.foundHint, icon: 'lock' },
              ]}
              {...form.field('verdict')}
            />
            <TextField
              lang={lang}
              label={w.note}
              hint={w.noteHint}
              optional={scan.found.length === 0}
              {...form.field('note')}
            />
          </FormPage>
        ),
      }
    },
  })

function Found({ lang, scan }: { lang: Lang; scan: Scan }) {
  const w = evidenceWords(lang).privacyPage
  return (
    <Stack gap="sm">
      {scan.found.length === 0 ? (
        <Alert tone={scan.isBlind ? 'info' : 'success'}>{w.machineClean}</Alert>
      ) : (
        <Alert tone="warning" title={w.machine}>
          <Table
            lang={lang}
            caption={w.machine}
            layout="plain"
            dense
            rows={scan.found}
            columns={[
              { key: 'what', label: w.what, head: true, cell: row => `${w.found[row.kind]} × ${row.count}` },
              { key: 'sample', label: '', cell: row => <Num>{row.sample}</Num> },
              { key: 'where', label: w.where, cell: row => w.parts[row.where] },
            ]}
          />
        </Alert>
      )}
      <Text size="sm" tone="muted">
        {fill(w.machineRead, { parts: scan.read.map(part => w.parts[part]).join(', ') })}
      </Text>
      {scan.isBlind ? <Text strong>{w.machineBlind}</Text> : null}
    </Stack>
  )
}
