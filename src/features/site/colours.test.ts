// Every main colour an agency may choose reads well where it stands: computed from the style sheets themselves, light and dark.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { siteColours } from './schema.ts'

const sheet = (name: string) => readFileSync(join(import.meta.dirname, '../../ui/styles', name), 'utf8')
const tokens = sheet('tokens.css')
const colours = sheet('colours.css')

type Oklch = readonly [number, number, number]
const OKLCH = 'oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)'
const read = (match: RegExpExecArray | null): Oklch => {
  if (!match) throw new Error('a colour is not written as oklch(L% C H)')
  return [Number(match[1]) / 100, Number(match[2]), Number(match[3])]
}

/** A token of a theme. */
function token(theme: string, name: string): Oklch {
  const block = tokens.slice(tokens.indexOf(`name: "${theme}"`))
  return read(new RegExp(`--${name}: ${OKLCH}`).exec(block))
}

function luminance([l, c, h]: Oklch): number {
  const angle = (h * Math.PI) / 180
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)]
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ].map(part => Math.min(1, Math.max(0, part)))
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
}

function contrast(one: Oklch, other: Oklch): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

test('the arithmetic gives what look.md says of the first colour', () => {
  expect(contrast(token('prongsai', 'color-primary'), token('prongsai', 'color-base-100'))).toBeCloseTo(9.4, 0)
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1)
})

describe.each(siteColours.filter(colour => colour !== 'teal'))('%s', colour => {
  const rules = [
    ...colours.matchAll(new RegExp(`html\\[data-colour="${colour}"\\]([^{]*)\\{\\s*--color-primary: ${OKLCH}`, 'g')),
  ]
  const at = (where: string): Oklch => {
    const found = rules.find(([, selector]) => selector?.trim() === where)
    if (!found) throw new Error(`${colour} has no rule at ${where}`)
    return [Number(found[2]) / 100, Number(found[3]), Number(found[4])]
  }
  const light = at(':not([data-theme="prongsai-contrast"])')
  const dark = at('[data-theme="prongsai-dark"]')

  test.each([
    ['prongsai', light],
    ['prongsai-dark', dark],
  ] as const)('S156: as text and as button in %s', (theme, primary) => {
    for (const ground of ['color-base-100', 'color-base-200', 'color-primary-content'])
      expect(contrast(primary, token(theme, ground)), ground).toBeGreaterThanOrEqual(4.5)
  })

  test('the device that is dark by itself shows what the dark theme shows', () => {
    expect(at(':not([data-theme])')).toEqual(dark)
  })

  test('is none of the colours that mean something', () => {
    for (const name of ['success', 'info', 'warning', 'error']) {
      const [, chroma, hue] = token('prongsai', `color-${name}`)
      const near = Math.abs(((light[2] - hue + 540) % 360) - 180) < 8
      expect(near && Math.abs(light[1] - chroma) < 0.02, name).toBe(false)
    }
  })
})
