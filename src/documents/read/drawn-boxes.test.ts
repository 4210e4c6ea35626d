// Boxes to tick among letters and figures, in pictures that are drawn dot by dot.
import { expect, test } from 'vitest'
import { boxesIn } from './drawn-boxes.ts'
import type { GreyPage } from './grey-page.ts'

const SCALE = 4
type Ink = (x: number, y: number) => number

/** Ink from 0 to 1 for each dot; `dark` is where a dot counts as ink. */
function page(ink: Ink, dark = 0.5): GreyPage {
  const [width, height] = [400, 200]
  const inks = Array.from({ length: width * height }, (_, at) => ink(at % width, Math.floor(at / width)))
  return {
    width,
    height,
    scale: SCALE,
    grey: Uint8Array.from(inks, one => Math.round(250 - 220 * one)),
    dots: Uint8Array.from(inks, one => (one >= dark ? 1 : 0)),
  }
}

/** A frame two dots thick. */
const frame =
  (left: number, top: number, side: number): Ink =>
  (x, y) => {
    const out = Math.max(left - x, x - (left + side - 1), top - y, y - (top + side - 1))
    return out <= 0 && out > -2 ? 1 : 0
  }
const tick =
  (left: number, top: number, side: number): Ink =>
  (x, y) =>
    x > left && x < left + side && y > top && y < top + side && Math.abs(x - left - (top + side - y)) < 2 ? 1 : 0
const ring =
  (left: number, top: number, side: number): Ink =>
  (x, y) => {
    const far = Math.hypot(x - left - side / 2, y - top - side / 2)
    return far <= side / 2 && far > side / 2 - 3 ? 1 : 0
  }
const all =
  (...inks: Ink[]): Ink =>
  (x, y) =>
    Math.max(...inks.map(ink => ink(x, y)))

const found = (ink: Ink, dark?: number) =>
  boxesIn(page(ink, dark)).map(box => [Math.round(box.left * SCALE), Math.round(box.top * SCALE), box.isTicked])

test('a square is a box, with a stroke in it a ticked one, small or large', () => {
  expect(
    found(all(frame(20, 20, 18), frame(80, 20, 48), tick(80, 20, 48), frame(160, 20, 18), tick(160, 20, 18))),
  ).toEqual([
    [20, 20, false],
    [80, 20, true],
    [160, 20, true],
  ])
})

test('what is round, open, filled or stands at a stroke is none', () => {
  const open: Ink = (x, y) => (y < 38 ? frame(80, 20, 40)(x, y) : 0)
  const filled: Ink = (x, y) => (x >= 140 && x < 160 && y >= 20 && y < 40 ? 1 : 0)
  const tailed = all(frame(300, 60, 20), (x, y) => (x >= 297 && x < 300 && y > 20 && y < 80 ? 1 : 0))
  expect(found(all(ring(20, 20, 30), open, filled, tailed))).toEqual([])
})

test('a box that is drawn faintly is believed under a clear one, and not by itself', () => {
  const gaps: Ink = (x, y) => (y >= 85 && y < 89 ? 0 : frame(20, 80, 20)(x, y))
  expect(found(gaps)).toEqual([])
  expect(found(all(frame(20, 20, 20), gaps)).map(one => one[1])).toEqual([20, 80])
})
