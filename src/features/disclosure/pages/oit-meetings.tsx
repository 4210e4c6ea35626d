// /office/oit/:year/meetings: meetings that explained the items, and the form that records one.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  Form,
  Link,
  PageHead,
  Read,
  Section,
  Select,
  Stack,
  Table,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { frameworkInForce } from '../../assessment/public.ts'
import { dayText } from '../../people/public.ts'
import { recordMeeting } from '../actions/record-meeting.ts'
import { acceptedPieces, meetingsOf } from '../queries.ts'
import { NewMeeting } from '../schema.ts'
import { disclosureWords } from '../words.ts'
import { DESK, deskCrumbs, yearOf } from './parts.tsx'

export const oitMeetings = page({
  path: `${DESK}/:year/meetings`,
  shell: 'office',
  may: 'item:answer',
  ledger: 'item-meeting.recorded',
  words: disclosureWords,
  input: NewMeeting,
  load: async (tx, { params }) => {
    const year = yearOf(params)
    const framework = year === 0 ? undefined : await frameworkInForce(tx, year)
    if (!framework || year - framework.year > 1) return undefined
    return { year, rows: await meetingsOf(tx, year), pieces: await acceptedPieces(tx) }
  },
  run: async (tx, input, { params }) => {
    const done = await recordMeeting(tx, yearOf(params), input)
    return done.ok ? ok({ to: `${DESK}/${yearOf(params)}/meetings`, notice: 'meeting-recorded' }) : done
  },
  view: ({ year, rows, pieces }, { lang }, form) => {
    const { meeting: w } = disclosureWords(lang)
    const title = fill(w.title, { year })
    const at = `${DESK}/${year}/meetings`
    return {
      title,
      within: DESK,
      crumbs: deskCrumbs(lang, year, { text: title }),
      body: (
        <Stack gap="lg">
          <PageHead title={title} lead={w.lead} />
          <Card padding="none">
            {rows.length === 0 ? (
              <EmptyState icon="presentation" title={w.none} />
            ) : (
              <Table
                lang={lang}
                caption={title}
                rows={rows}
                rowId={row => row.id}
                columns={[
                  { key: 'day', label: w.onDay, nowrap: true, cell: row => dayText(row.on_day, lang) },
                  { key: 'about', label: w.about, head: true, cell: row => row.about },
                  {
                    key: 'came',
                    label: w.came,
                    cell: row => `${row.came} (${fill(w.people, { count: row.came_count })})`,
                  },
                  {
                    key: 'evidence',
                    label: w.evidence,
                    cell: row =>
                      row.evidence_id === null ? (
                        w.noEvidence
                      ) : (
                        <Link href={href(lang, `/office/evidence/${row.evidence_id}`)}>{row.evidence_title ?? ''}</Link>
                      ),
                  },
                ]}
              />
            )}
          </Card>
          <Section id="add" title={w.add}>
            <Read>
              <Form lang={lang} action={href(lang, at)} hidden={form.hidden} guard>
                <Stack>
                  <MeetingFields lang={lang} form={form} pieces={pieces} />
                  <Button size="lg">{w.add}</Button>
                </Stack>
              </Form>
            </Read>
          </Section>
        </Stack>
      ),
    }
  },
})

type FieldsProps = {
  lang: Lang
  form: FormState
  pieces: readonly { readonly id: string; readonly title: string }[]
}

function MeetingFields({ lang, form, pieces }: FieldsProps) {
  const { meeting: w } = disclosureWords(lang)
  return (
    <>
      <DateField lang={lang} label={w.onDay} {...form.field('on_day')} />
      <TextArea lang={lang} label={w.about} rows={2} {...form.field('about')} />
      <TextArea lang={lang} label={w.came} hint={w.cameHint} rows={2} {...form.field('came')} />
      <TextField lang={lang} label={w.count} {...form.field('came_count')} />
      <Select
        lang={lang}
        label={w.evidence}
        optional
        empty={w.noEvidence}
        options={pieces.map(piece => ({ value: piece.id, label: piece.title }))}
        {...form.field('evidence')}
      />
    </>
  )
}
