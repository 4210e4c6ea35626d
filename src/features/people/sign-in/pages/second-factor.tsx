// /office/account/second-factor: password, then a picture to scan, then the first digits; the backup codes are shown once.
import { symmetricDecrypt } from 'better-auth/crypto'
import { toString as drawQr } from 'qrcode'
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { no, ok } from '#src/kernel/result.ts'
import { line, secret } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import { record } from '#src/platform/ledger/record.ts'
import {
  Button,
  ButtonRow,
  Code,
  Form,
  Lead,
  LinkButton,
  List,
  OtpField,
  PageHead,
  PasswordField,
  QrPicture,
  Read,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { agencyCard } from '../../../agencies/public.ts'
import { cookiesOf } from '../answers.ts'
import type { Doors } from '../doors.ts'
import { signInWords } from '../words.ts'

const START = '/office/account/second-factor'
const SCAN = '/office/account/second-factor/scan'
const OFF = '/office/account/second-factor/off'
const TRIES = 20

const crumbs = (lang: 'th' | 'en', text: string) => [
  { href: '/office/account', text: signInWords(lang).account.title },
  { text },
]

export const secondFactor = (doors: Doors) =>
  page({
    path: START,
    shell: 'office',
    may: 'signed-in',
    ledger: 'none',
    words: signInWords,
    attempts: TRIES,
    input: z.object({ password: secret() }),
    load: async () => true,
    run: async (_tx, { password }, visit) => {
      const answer = await doors
        .auth(visit)
        .api.enableTwoFactor({ body: { password }, headers: visit.headers, asResponse: true })
      return answer.ok ? ok({ to: SCAN, headers: cookiesOf(answer) }) : no('wrong-password', { at: 'password' })
    },
    view: (_data, { lang }, form) => {
      const w = signInWords(lang)
      return {
        title: w.secondFactor.title,
        within: '/office/account',
        crumbs: crumbs(lang, w.secondFactor.title),
        body: (
          <Read>
            <PageHead title={w.secondFactor.title} lead={w.secondFactor.start} />
            <Form lang={lang} action={href(lang, START)} hidden={form.hidden}>
              <PasswordField
                lang={lang}
                label={w.account.current}
                autocomplete="current-password"
                name="password"
                error={form.error('password')}
              />
              <ButtonRow>
                <Button size="lg">{w.secondFactor.begin}</Button>
                <LinkButton variant="ghost" href={href(lang, '/office/account')}>
                  {w.account.cancel}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Read>
        ),
      }
    },
  })

export const secondFactorScan = (doors: Doors) =>
  page({
    path: SCAN,
    shell: 'office',
    may: 'signed-in',
    ledger: 'person.second-factor-on',
    words: signInWords,
    attempts: TRIES,
    input: z.object({ code: line(20) }),
    load: async (tx, visit) => {
      const key = await pendingSecret(doors, visit)
      if (!key) return undefined
      const card = await agencyCard(tx)
      const label = encodeURIComponent(`${card.short.th}:${tx.scope.actor?.name ?? ''}`)
      const uri = `otpauth://totp/${label}?secret=${key}&issuer=${encodeURIComponent(card.short.th)}&digits=6&period=30`
      return { key, picture: await drawQr(uri, { type: 'svg', margin: 1 }) }
    },
    run: async (tx, input, visit) => {
      const auth = doors.auth(visit)
      const code = toArabicDigits(input.code).replace(/\s/g, '')
      const answer = await auth.api.verifyTOTP({ body: { code }, headers: visit.headers, asResponse: true })
      if (!answer.ok) return no('wrong-code', { at: 'code' })
      const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: visit.session?.userId ?? '' } })
      await record(tx, {
        event: 'person.second-factor-on',
        subject: { kind: 'staff', id: tx.scope.actor?.id ?? '' },
        content: {},
      })
      return ok({
        to: '/office/account?done=second-factor-on',
        headers: cookiesOf(answer),
        view: codesView(visit, backupCodes),
      })
    },
    view: ({ key, picture }, { lang }, form) => {
      const w = signInWords(lang).secondFactor
      return {
        title: w.scanTitle,
        within: '/office/account',
        crumbs: crumbs(lang, w.title),
        body: (
          <Read>
            <Stack gap="lg">
              <PageHead title={w.scanTitle} lead={w.scan} />
              <QrPicture svg={picture} label={w.qr} />
              <Text>
                {w.byHand} <Code>{key.match(/.{1,4}/g)?.join(' ') ?? key}</Code>
              </Text>
              <Form lang={lang} action={href(lang, SCAN)} hidden={form.hidden}>
                <OtpField lang={lang} label={w.code} name="code" error={form.error('code')} />
                <Button size="lg">{w.confirm}</Button>
              </Form>
            </Stack>
          </Read>
        ),
      }
    },
  })

export const secondFactorOff = (doors: Doors) =>
  page({
    path: OFF,
    shell: 'office',
    may: 'signed-in',
    ledger: 'person.second-factor-off',
    words: signInWords,
    attempts: TRIES,
    input: z.object({ password: secret() }),
    load: async (_tx, visit) => (visit.session?.twoFactor ? true : undefined),
    run: async (tx, { password }, visit) => {
      const answer = await doors
        .auth(visit)
        .api.disableTwoFactor({ body: { password }, headers: visit.headers, asResponse: true })
      if (!answer.ok) return no('wrong-password', { at: 'password' })
      await record(tx, {
        event: 'person.second-factor-off',
        subject: { kind: 'staff', id: tx.scope.actor?.id ?? '' },
        content: {},
      })
      return ok({ to: '/office/account', notice: 'second-factor-off', headers: cookiesOf(answer) })
    },
    view: (_data, { lang }, form) => {
      const w = signInWords(lang).account
      return {
        title: w.turnOff,
        within: '/office/account',
        crumbs: crumbs(lang, w.turnOff),
        body: (
          <Read>
            <PageHead title={w.turnOff} lead={w.turnOffAsk} />
            <Form lang={lang} action={href(lang, OFF)} hidden={form.hidden}>
              <PasswordField
                lang={lang}
                label={w.current}
                autocomplete="current-password"
                name="password"
                error={form.error('password')}
              />
              <ButtonRow>
                <Button size="lg" variant="danger">
                  {w.turnOff}
                </Button>
                <LinkButton variant="ghost" href={href(lang, '/office/account')}>
                  {w.cancel}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Read>
        ),
      }
    },
  })

/** The secret that was made and not confirmed yet; once confirmed nobody sees it again. */
async function pendingSecret(doors: Doors, visit: Visit): Promise<string | undefined> {
  const { adapter, secretConfig } = await doors.auth(visit).$context
  const where = [{ field: 'userId', value: visit.session?.userId ?? '' }]
  const row = await adapter.findOne<{ secret: string; verified: boolean | null }>({ model: 'twoFactor', where })
  if (row?.verified !== false) return undefined
  const plain = await symmetricDecrypt({ key: secretConfig, data: row.secret })
  return base32(Buffer.from(plain, 'utf8'))
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** RFC 4648 without padding, as authenticator apps read secrets. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map(five => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function codesView({ lang }: Visit, codes: readonly string[]) {
  const w = signInWords(lang).secondFactor
  return {
    title: w.codesTitle,
    within: '/office/account',
    body: (
      <Read>
        <Stack gap="lg">
          <PageHead title={w.codesTitle} />
          <Lead>{w.codes}</Lead>
          <List items={codes.map(code => <Code>{code}</Code>)} />
          <LinkButton href={href(lang, '/office/account?done=second-factor-on')}>{w.done}</LinkButton>
        </Stack>
      </Read>
    ),
  }
}
