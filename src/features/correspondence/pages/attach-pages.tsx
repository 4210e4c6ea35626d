// /office/letters/:id/attach, /attach-paper, /detach and /file: what goes along with a letter.
import { isId } from '#src/kernel/ids.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { blobOf, bytesOf, fileById } from '#src/platform/files/keep-file.ts'
import { evidenceKinds } from '#src/platform/files/kinds.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf, type Visit } from '#src/platform/http/visit.ts'
import { Alert, FileField, Select, TextField } from '#src/ui/index.ts'
import { attachFile, attachKept, detach } from '../actions/attach.ts'
import { letterPicture } from '../letter-picture.ts'
import { attachmentsOf, endorsementsOf, letterById } from '../queries.ts'
import { papersToAttach } from '../queries-desk.ts'
import { Attach, AttachPaper, Detach } from '../schema.ts'
import { letterWords } from '../words.ts'
import { crumbsTo, FormPage, LIST, letterAt } from './parts.tsx'

async function toEdit(tx: Tx, visit: Visit) {
  const picture = await letterPicture(tx, idOf(visit))
  return picture?.may.has('edit') ? picture : undefined
}

export const letterAttach = page({
  path: `${LIST}/:id/attach`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'letter.attached',
  words: letterWords,
  input: Attach,
  files: [{ field: 'file', accept: evidenceKinds }],
  load: toEdit,
  values: ({ row }) => ({ _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await attachFile(tx, visit.store, idOf(visit), input)
    return done.ok ? ok({ to: letterAt(idOf(visit)), notice: 'attached' }) : done
  },
  view: ({ row, form: letterForm }, { lang }, form) => {
    const { attach: w } = letterWords(lang)
    const at = letterAt(row.id)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: at, text: row.subject || letterForm.name[lang] }, { text: w.title }),
      body: (
        <FormPage lang={lang} title={w.title} action={`${at}/attach`} back={at} go={w.go} form={form} multipart>
          <FileField lang={lang} label={w.file} name="file" error={form.error('file')} />
          <TextField lang={lang} optional label={w.name} {...form.field('title')} />
        </FormPage>
      ),
    }
  },
})

export const letterAttachPaper = page({
  path: `${LIST}/:id/attach-paper`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'letter.attached',
  words: letterWords,
  input: AttachPaper,
  load: async (tx, visit) => {
    const picture = await toEdit(tx, visit)
    return picture && { ...picture, papers: await papersToAttach(tx) }
  },
  values: ({ row }, { query }) => ({ paper: query.get('paper') ?? '', _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await attachKept(tx, idOf(visit), input)
    return done.ok ? ok({ to: letterAt(idOf(visit)), notice: 'attached' }) : done
  },
  view: ({ row, form: letterForm, papers }, { lang }, form) => {
    const { attach: w } = letterWords(lang)
    const at = letterAt(row.id)
    return {
      title: w.paperTitle,
      within: LIST,
      crumbs: crumbsTo(lang, { href: at, text: row.subject || letterForm.name[lang] }, { text: w.paperTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.paperTitle}
          lead={w.paperLead}
          action={`${at}/attach-paper`}
          back={at}
          go={w.go}
          form={form}
        >
          {papers.length === 0 ? <Alert tone="info" title={w.none} /> : null}
          <Select
            lang={lang}
            label={w.paper}
            options={papers.map(one => ({ value: one.id, label: one.title }))}
            {...form.field('paper')}
          />
        </FormPage>
      ),
    }
  },
})

export const letterDetach = page({
  path: `${LIST}/:id/detach`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'letter.detached',
  words: letterWords,
  input: Detach,
  load: async (tx, visit) => {
    const picture = await toEdit(tx, visit)
    const attachment = picture?.attachments.find(one => one.id === visit.query.get('attachment'))
    return picture && { ...picture, attachment }
  },
  values: ({ row, attachment }) => ({ attachment: attachment?.id ?? '', _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await detach(tx, idOf(visit), input)
    return done.ok ? ok({ to: letterAt(idOf(visit)), notice: 'detached' }) : done
  },
  view: ({ row, form: letterForm, attachments }, { lang }, form) => {
    const { letter: w, attach } = letterWords(lang)
    const at = letterAt(row.id)
    return {
      title: w.detach,
      within: LIST,
      crumbs: crumbsTo(lang, { href: at, text: row.subject || letterForm.name[lang] }, { text: w.detach }),
      body: (
        <FormPage lang={lang} title={w.detach} action={`${at}/detach`} back={at} go={w.detach} form={form} danger>
          <Select
            lang={lang}
            label={attach.paper}
            options={attachments.map(one => ({ value: one.id, label: one.title }))}
            {...form.field('attachment')}
          />
        </FormPage>
      ),
    }
  },
})

/** An attachment, or the scan of a signed paper; whoever may read the letter may read them. */
export const letterFile = page({
  path: `${LIST}/:id/file`,
  shell: 'office',
  may: 'letter:read',
  ledger: 'none',
  words: letterWords,
  load: async (tx, visit) => {
    const row = await letterById(tx, idOf(visit))
    const asked = visit.query.get('file') ?? ''
    if (!row || !isId(asked)) return undefined
    const known = [
      ...(await attachmentsOf(tx, row.id)).map(one => one.file_id),
      ...(await endorsementsOf(tx, [row.id])).map(one => one.scan_file_id),
    ]
    const file = known.includes(asked) ? await fileById(tx, asked) : undefined
    if (!file || (await visit.store.sizeOf(blobOf(file))) === undefined) return undefined
    return { file, read: () => bytesOf(visit.store, file) }
  },
  view: ({ file, read }) => ({
    title: file.name,
    body: null,
    raw: { body: read, type: file.media_type, name: file.name },
  }),
})
