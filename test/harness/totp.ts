// The second factor as an app on a phone computes it (RFC 6238), and how somebody of a test sets hers up through the pages.
import { createHmac } from 'node:crypto'
import type { Browser } from './app.ts'
import { PASSWORD } from './world.ts'

export function digits(key: string, at = Date.now()): string {
  const bits = [...key.replace(/\s/g, '')]
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** The key that her app would keep. */
export async function setUpSecondFactor(browser: Browser): Promise<string> {
  await browser.fill('/office/account/second-factor', { password: PASSWORD })
  const scan = await browser.get('/office/account/second-factor/scan')
  const key = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(scan.html)?.[1] ?? ''
  await browser.fill('/office/account/second-factor/scan', { code: digits(key) })
  return key
}
