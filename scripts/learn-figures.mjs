// Teaches the small net that tells Thai figures on scans (src/documents/read/figure-net.ts):
//   node scripts/learn-figures.mjs FOLDER_OF_FONTS [FONT_FOR_TESTING...]
// Lines of known letters are drawn in every font of the folder, large and small, sharp, blurred and speckled, cut into pieces as a scan is, and learned.
// Fonts named after the folder are kept apart and only tell how good it became. What was learned goes to content/reading/thai-figures.json.
import { readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { INPUTS, KINDS, likelihoods, looksOf, NO_FIGURE, weightsFor } from '../src/documents/read/figure-net.ts'
import { darkOf } from '../src/documents/read/grey-page.ts'
import { linesOfInk } from '../src/documents/read/ink-lines.ts'
import { inkPieces } from '../src/documents/read/ink-pieces.ts'
import { isOfFigureSize } from '../src/documents/read/thai-figures.ts'

const [folder, ...kept] = process.argv.slice(2)
const HIDDEN = 40
const ROUNDS = 14
const SCALE = 280 / 72

let seed = 20_26
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}
const pick = list => list[Math.floor(random() * list.length)]
const thai = (from, to) => Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n))
/** Letters that are one piece of ink each. */
const consonants = thai(0x0e01, 0x0e2e).filter(one => !'ญฐฎฏ'.includes(one))
const others = [...consonants, ...consonants, ...'าเไใโๆฯ']
const figures = thai(0x0e50, 0x0e59)
const marks = [...'ิีึืุู่้็์ั๊๋ํ']
const latin = [...'ABCDEFGHKLMNOPQRSTUVWXYZabcdefghkmnopqrstuvwxyz0123456789']

function lineOfText() {
  const words = []
  let length = 0
  while (length < 34) {
    const size = 1 + Math.floor(random() * 5)
    const what = random()
    const letters = what < 0.5 ? figures : what < 0.9 ? others : latin
    words.push(Array.from({ length: size }, () => pick(letters)).join(''))
    length += size
  }
  return words.join('  ')
}
/** Marks make pieces of their own: all that stands in such a line is no figure. */
function lineOfMarks() {
  return Array.from({ length: 10 }, () =>
    Array.from({ length: 3 }, () => `${pick(consonants)}${random() < 0.7 ? pick(marks) : 'ะ'}`).join(''),
  ).join(' ')
}

const nameOf = file => file.replace(/-webfont|\.(?:ttf|otf|woff)$/g, '')

/** Black letters on white, however the text was given. */
async function picture(text, fontfile, manner) {
  const { points, dpi, blur, noise, quality, threshold } = manner
  const mask = await sharp({ text: { text, fontfile, font: `${fontNames.get(fontfile)} ${points}`, dpi } })
    .toColourspace('b-w')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = mask.info
  const pad = 12
  const [wide, tall] = [width + 2 * pad, height + 2 * pad]
  const grey = Buffer.alloc(wide * tall, 235)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const ink = mask.data[(y * width + x) * channels] / 255
      grey[(y + pad) * wide + x + pad] = Math.round(235 - 215 * ink)
    }
  let image = sharp(grey, { raw: { width: wide, height: tall, channels: 1 } })
  if (blur > 0)
    image = sharp(await image.blur(blur).toColourspace('b-w').raw().toBuffer(), {
      raw: { width: wide, height: tall, channels: 1 },
    })
  const seen = await image.toColourspace('b-w').raw().toBuffer()
  for (let n = 0; n < seen.length; n++) {
    const shake = (random() + random() + random() - 1.5) * noise
    const value = seen[n] + shake
    seen[n] = threshold ? (value < threshold ? 0 : 255) : Math.max(0, Math.min(255, value))
  }
  const jpeg = await sharp(seen, { raw: { width: wide, height: tall, channels: 1 } })
    .jpeg({ quality })
    .toBuffer()
  const by = (SCALE * 72) / dpi
  const { data, info } = await sharp(jpeg)
    .resize({ width: Math.round(wide * by) })
    .toColourspace('b-w')
    .normalise({ lower: 1, upper: 99 })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const dark = await darkOf(data, info.width, info.height)
  return { ...dark, scale: SCALE }
}

const fontFiles = readdirSync(folder)
  .filter(file => /\.(?:ttf|otf)$/.test(file))
  .map(file => join(folder, file))
const fontNames = new Map(fontFiles.map(file => [file, nameOf(basename(file))]))

async function samplesOf(fontfile, lines) {
  const samples = []
  let lost = 0
  for (let n = 0; n < lines; n++) {
    const dpi = pick([150, 200, 200, 300])
    const manner = {
      points: 11 + random() * 9,
      dpi,
      blur: pick([0, 0, 0.5, 0.8]) * (dpi / 200),
      noise: pick([0, 0, 40, 90]),
      quality: pick([60, 80, 95]),
      threshold: random() < 0.15 ? 150 : 0,
    }
    const isMarked = n % 4 === 3
    const text = isMarked ? lineOfMarks() : lineOfText()
    const page = await picture(text, fontfile, manner)
    const [line, ...more] = linesOfInk(page, {
      left: 0,
      top: 0,
      right: page.width / SCALE,
      bottom: page.height / SCALE,
    })
    if (!line || more.length > 0) {
      lost++
      continue
    }
    const letters = [...text.replace(/\s/g, '')]
    const pieces = inkPieces(page, line.box).filter(one => one.dots.length > 30)
    if (!isMarked && pieces.length !== letters.length) {
      lost++
      continue
    }
    for (const [at, piece] of pieces.entries()) {
      const kind = isMarked ? NO_FIGURE : figures.indexOf(letters[at])
      const about = {
        baseline: line.baseline * SCALE + (random() - 0.5) * 0.14 * line.letters * SCALE,
        letters: line.letters * SCALE * (0.88 + random() * 0.24),
      }
      if (!isOfFigureSize(piece, about)) {
        if (kind >= 0 && kind < NO_FIGURE) misfits++
        continue
      }
      samples.push({ looks: looksOf(piece, about), kind: kind < 0 ? NO_FIGURE : kind })
    }
  }
  return { samples, lost }
}

let misfits = 0
const isKept = file => kept.some(name => basename(file).startsWith(name))
const lesson = []
const test = []
for (const file of fontFiles) {
  const { samples, lost } = await samplesOf(file, isKept(file) ? 40 : 110)
  console.log(basename(file), samples.length, 'lost', lost)
  ;(isKept(file) ? test : lesson).push(...samples)
}
console.log(
  'misfits',
  misfits,
  'lesson',
  lesson.length,
  'test',
  test.length,
  'figures',
  lesson.filter(one => one.kind < NO_FIGURE).length,
)

const count = weightsFor(HIDDEN)
const second = (INPUTS + 1) * HIDDEN
const weights = Float32Array.from(
  { length: count },
  (_, n) => (random() - 0.5) * 2 * Math.sqrt((n < second ? 3 : 6) / (n < second ? INPUTS : HIDDEN)),
)
const [first, square] = [new Float32Array(count), new Float32Array(count)]
const slope = new Float32Array(count)
let step = 0
const BATCH = 32
for (let round = 0; round < ROUNDS; round++) {
  for (let n = lesson.length - 1; n > 0; n--) {
    const m = Math.floor(random() * (n + 1))
    ;[lesson[n], lesson[m]] = [lesson[m], lesson[n]]
  }
  const rate = 0.002 * 0.5 * (1 + Math.cos((Math.PI * round) / ROUNDS)) + 0.00002
  let loss = 0
  for (let from = 0; from < lesson.length; from += BATCH) {
    slope.fill(0)
    const batch = lesson.slice(from, from + BATCH)
    for (const { looks, kind } of batch) loss += learn(looks, kind)
    step++
    for (let n = 0; n < count; n++) {
      const by = slope[n] / batch.length + 0.00002 * weights[n]
      first[n] = 0.9 * first[n] + 0.1 * by
      square[n] = 0.999 * square[n] + 0.001 * by * by
      weights[n] -= (rate * (first[n] / (1 - 0.9 ** step))) / (Math.sqrt(square[n] / (1 - 0.999 ** step)) + 1e-7)
    }
  }
  console.log('round', round, 'loss', (loss / lesson.length).toFixed(4), 'test', report(weights))
}

function learn(looks, kind) {
  const between = new Float32Array(HIDDEN)
  for (let h = 0; h < HIDDEN; h++) {
    let sum = weights[INPUTS * HIDDEN + h]
    for (let n = 0; n < INPUTS; n++) sum += looks[n] * weights[h * INPUTS + n]
    between[h] = Math.max(0, sum)
  }
  const out = likelihoods({ hidden: HIDDEN, weights }, looks)
  const back = new Float32Array(HIDDEN)
  for (let k = 0; k < KINDS; k++) {
    const by = out[k] - (k === kind ? 1 : 0)
    slope[second + HIDDEN * KINDS + k] += by
    for (let h = 0; h < HIDDEN; h++) {
      slope[second + k * HIDDEN + h] += by * between[h]
      back[h] += by * weights[second + k * HIDDEN + h]
    }
  }
  for (let h = 0; h < HIDDEN; h++) {
    if (between[h] <= 0) continue
    slope[INPUTS * HIDDEN + h] += back[h]
    for (let n = 0; n < INPUTS; n++) slope[h * INPUTS + n] += back[h] * looks[n]
  }
  return -Math.log(Math.max(1e-9, out[kind]))
}

function report(now) {
  let [right, missed, wrong, taken, all] = [0, 0, 0, 0, 0]
  for (const { looks, kind } of test) {
    const out = likelihoods({ hidden: HIDDEN, weights: now }, looks)
    const best = out.indexOf(Math.max(...out))
    if (kind < NO_FIGURE) {
      all++
      if (best === kind) right++
      else if (best === NO_FIGURE) missed++
      else wrong++
    } else if (best < NO_FIGURE && out[best] > 0.9) taken++
  }
  return `figures ${all}: right ${right}, missed ${missed}, wrong ${wrong}; others ${test.length - all}: taken for figures ${taken}`
}

const worth = [weights.subarray(0, second), weights.subarray(second)].map(
  part => part.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127,
)
const bytes = Int8Array.from(weights, (one, n) => Math.round(one / worth[n < second ? 0 : 1]))
console.log('as bytes', report(Float32Array.from(bytes, (one, n) => one * worth[n < second ? 0 : 1])))
writeFileSync(
  new URL('../content/reading/thai-figures.json', import.meta.url),
  `${JSON.stringify({ hidden: HIDDEN, worth, bytes: Buffer.from(bytes.buffer).toString('base64') })}\n`,
)
