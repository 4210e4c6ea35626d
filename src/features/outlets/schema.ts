// What may be typed about channels that carry news out, and about what went out through them. Refusals are codes; their words are in words.*.ts.
import { z } from 'zod'
import { isId } from '#src/kernel/ids.ts'
import { day, id, line, oneOf, paragraph, secret, ticked, version } from '#src/platform/http/fields.ts'
import { optionalFile } from '#src/platform/http/file-fields.ts'

export const outletKinds = [
  'facebook',
  'line',
  'mail',
  'x',
  'youtube',
  'instagram',
  'tiktok',
  'video',
  'group',
  'leader',
  'board',
  'leaflet',
  'poster',
  'loudspeaker',
  'other',
] as const
export type OutletKind = (typeof outletKinds)[number]
/** Those the program can post to by itself, once they are connected. */
export const sendableKinds = ['facebook', 'line'] as const satisfies readonly OutletKind[]

/** A key is a long line of letters and signs; one with spaces was copied wrongly. */
const token = () =>
  secret(1000)
    .transform(text => text.trim())
    .refine(text => /^\S{10,}$/.test(text), 'not-a-key')

const MOST_RECIPIENTS = 500
/** Addresses as people list them: one on a line, or with commas between. */
const recipients = paragraph(30_000, { optional: true })
  .transform(text => [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ])
  .refine(all => all.every(one => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(one)), 'not-mail')
  .refine(all => all.length <= MOST_RECIPIENTS, 'too-long')

export const NewOutlet = z.object({
  kind: oneOf(outletKinds),
  name: line(120),
  address: line(300, { optional: true }),
  recipients,
})
export type NewOutlet = z.infer<typeof NewOutlet>

export const EditOutlet = z.object({
  name: line(120),
  address: line(300, { optional: true }),
  recipients,
  _version: version(),
})
export type EditOutlet = z.infer<typeof EditOutlet>

/** The secret LINE signs with; may be left out, and the account then only sends. */
const hook = z
  .string()
  .max(200, 'too-long')
  .optional()
  .transform(text => text?.trim() ?? '')
  .refine(text => text === '' || /^\S{10,}$/.test(text), 'not-a-key')

export const Connect = z.object({ page_key: line(60, { optional: true }), token: token(), hook, _version: version() })
export type Connect = Omit<z.infer<typeof Connect>, 'hook'> & { readonly hook?: string }

const posted = {
  posted_on: day(),
  address: line(500, { optional: true }),
  proof: optionalFile(),
}
export const MarkPosted = z.object(posted)
export type MarkPosted = z.infer<typeof MarkPosted>

export const RecordPost = z.object({
  outlet: id(),
  subject: line(300),
  text: paragraph(5000, { optional: true }),
  /** It tells of our contact channels. */
  contact: ticked(),
  ...posted,
})
export type RecordPost = z.infer<typeof RecordPost>

/** What a post is about when it tells how to reach us. */
export const ABOUT_CONTACT = 'contact'
export const ShareContact = z.object({
  text: paragraph(5000),
  outlets: z.preprocess(
    value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().refine(isId, 'choose-outlet')).min(1, 'choose-outlet'),
  ),
})
export type ShareContact = z.infer<typeof ShareContact>

export const DropPost = z.object({ reason: line(300) })
export type DropPost = z.infer<typeof DropPost>
