// Sends plain-text mail through the installation's own mail server. An error is told in codes: what servers answer
// repeats addresses.
import type { Config } from '../config.ts'

export interface Mail {
  /** Stays the same when a mail is sent again, so that mailboxes can show it once. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export type Sent =
  | { readonly ok: true }
  /** `final`: the server will never take this mail, so trying again is pointless. */
  | { readonly ok: false; readonly error: string; readonly final: boolean }

export interface Mailer {
  send(mail: Mail): Promise<Sent>
  close(): Promise<void>
}

/** The row stays locked while a mail goes out: nobody waits longer than this for it. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 }

export function makeMailer(smtp: Config['smtp']): Mailer | undefined {
  if (!smtp) return undefined
  const connect = async () => {
    const { createTransport } = await import('nodemailer')
    return createTransport({ url: smtp.url, ...patience, disableFileAccess: true, disableUrlAccess: true })
  }
  // Loaded with the first mail: an installation that sends none does not carry it.
  let transport: ReturnType<typeof connect> | undefined
  const host = /@([^\s>]+)/.exec(smtp.from)?.[1] ?? 'prongsai.invalid'
  return {
    send: async mail => {
      try {
        transport ??= connect()
        await (await transport).sendMail({
          from: smtp.from,
          // As an object it is one address, whatever commas stand in it.
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          textEncoding: 'base64',
          messageId: `<${mail.id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { ok: true }
      } catch (error) {
        return { ok: false, ...withoutPeople(error) }
      }
    },
    close: async () => (await transport)?.close(),
  }
}

function withoutPeople(error: unknown): { error: string; final: boolean } {
  const known = error instanceof Error ? (error as Error & Record<string, unknown>) : undefined
  const code = typeof known?.code === 'string' ? known.code : 'unknown'
  const answer = typeof known?.responseCode === 'number' ? known.responseCode : undefined
  // A refused password is a setting that somebody will mend; a refused recipient or text stays refused.
  const final = answer !== undefined && answer >= 500 && code !== 'EAUTH'
  return { error: answer === undefined ? code : `${code} ${answer}`, final }
}
