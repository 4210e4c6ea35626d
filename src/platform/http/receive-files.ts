// Reads a form that carries files (multipart/form-data): the fields as any form, the files into the temporary folder.
// A file that is refused does not end the reading, so that everything else that was typed comes back to the person.
// Whoever calls must discard what was received, whatever happens afterwards.
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { type No, no, type Result } from '#src/kernel/result.ts'
import type { FileKind } from '../files/kinds.ts'
import { type Received, receiveFile, tooLarge } from '../files/receive.ts'
import type { FileStore } from '../files/store.ts'
import type { FormValues } from './form-state.ts'
import { FIELD_LIMIT, FORM_LIMIT, storable, valuesOf } from './read-form.ts'

/** A file box of a page. `name.*` takes every field that begins with `name.`, for forms whose questions are data. */
export interface FileBox {
  readonly field: string
  readonly accept: readonly FileKind[]
  /** Bytes; the installation's limit where it is missing. */
  readonly limit?: number
  /** Several files, at most so many, all fields of the box together. One where it is missing. */
  readonly most?: number
}

/** What the machinery needs to take files in. */
export interface FileKeeping {
  readonly store: FileStore
  readonly tempFolder: string
  /** Bytes of one file. */
  readonly limit: number
}

export interface FilesForm {
  readonly values: FormValues
  /** One file, or a list where a box takes several. */
  readonly files: Readonly<Record<string, Received | readonly Received[]>>
  readonly refused: readonly (No & { readonly at: string })[]
  discard(): Promise<void>
}

/** A form far beyond its limits is not even read to its end. */
const PATIENCE = 4

export const isMultipart = (headers: Headers) => /^multipart\/form-data\b/i.test(headers.get('content-type') ?? '')

export async function readFilesForm(
  request: Request,
  boxes: readonly FileBox[],
  keeping: FileKeeping,
): Promise<Result<FilesForm, 'too-large' | 'not-a-form'>> {
  const limitOf = (box: FileBox) => box.limit ?? keeping.limit
  const expected = boxes.reduce((sum, box) => sum + limitOf(box) * (box.most ?? 1), FORM_LIMIT)
  const mostBytes = expected * PATIENCE
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return no('too-large')

  const fields = new Map<string, string[]>()
  const arriving: Arriving[] = []
  const onField = (name: string, value: string) => fields.set(name, [...(fields.get(name) ?? []), storable(value)])
  const onFile = (name: string, stream: BusboyFileStream, fileName: string) => {
    const box = boxes.find(one => isFor(one, name))
    // A box in which nothing was chosen is sent as a file without a name.
    if (!box || fileName === '') return skip(stream)
    if (arriving.filter(one => one.box === box).length >= (box.most ?? 1)) {
      skip(stream)
      const refused = no('file-too-many', { detail: { most: box.most ?? 1 } })
      arriving.push({ box, field: name, result: Promise.resolve(refused) })
      return
    }
    const asked = { name: fileName, limit: limitOf(box), accept: box.accept, tempFolder: keeping.tempFolder }
    arriving.push({ box, field: name, result: receivePart(stream, asked) })
  }
  const end = await parse(request, mostBytes, onField, onFile)
  const form = await gather(arriving, boxes, valuesOf(fields))
  if (end === 'whole') return { ok: true, value: form }
  if (end === 'cut') return { ok: true, value: withCut(form, boxes) }
  await form.discard()
  return no(end)
}

const isFor = (box: FileBox, name: string): boolean =>
  isOpen(box) ? name.startsWith(box.field.slice(0, -1)) : box.field === name
const isOpen = (box: FileBox): boolean => box.field.endsWith('.*')

interface Arriving {
  readonly box: FileBox
  readonly field: string
  readonly result: Promise<Result<Received>>
}

/** The parser waits for every part to be read, also after a refusal. */
function skip(stream: Readable): void {
  stream.on('error', () => undefined)
  stream.resume()
}

async function receivePart(
  stream: BusboyFileStream,
  asked: Parameters<typeof receiveFile>[1],
): Promise<Result<Received>> {
  let isCut = false
  // The parser only announces a break; without destroying, half a file would look like a whole one.
  stream.once('error', cause => {
    isCut = true
    stream.on('error', () => undefined).destroy(cause)
  })
  const result = await receiveFile(stream, asked).finally(() => stream.resume())
  if (!isCut) return stream.truncated && result.ok ? refuse(result.value, tooLarge(asked.limit)) : result
  return result.ok ? refuse(result.value, no('file-cut')) : no('file-cut')
}

async function refuse(received: Received, because: No): Promise<No> {
  await received.discard()
  return because
}

type End = 'whole' | 'cut' | 'too-large' | 'not-a-form'

function parse(
  request: Request,
  mostBytes: number,
  onField: (name: string, value: string) => void,
  onFile: (name: string, stream: BusboyFileStream, fileName: string) => void,
): Promise<End> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!request.body || !/boundary=/i.test(contentType)) return Promise.resolve('not-a-form')
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>)
  const parser = new Busboy({
    headers: { 'content-type': contentType },
    limits: { fields: FIELD_LIMIT, fieldSize: FORM_LIMIT, parts: FIELD_LIMIT * 2, headerPairs: 50 },
  })
  return new Promise<End>(resolve => {
    let seen = 0
    let typed = 0
    let current: Readable | undefined
    const stop = (end: End) => {
      body.unpipe(parser)
      body.destroy()
      current?.emit('error', new Error(end))
      resolve(end)
    }
    body.on('data', (chunk: Uint8Array) => {
      seen += chunk.byteLength
      if (seen > mostBytes) stop('too-large')
    })
    body.on('error', () => stop('cut'))
    parser.on('file', (name, stream, fileName) => {
      current = stream
      stream.once('end', () => {
        if (current === stream) current = undefined
      })
      onFile(name, stream, fileName ?? '')
    })
    parser.on('field', (name, value, _nameCut, valueCut) => {
      typed += value.length
      if (valueCut || typed > FORM_LIMIT) stop('too-large')
      else onField(name, value)
    })
    parser.on('fieldsLimit', () => stop('too-large'))
    parser.on('partsLimit', () => stop('too-large'))
    parser.on('error', () => stop('cut'))
    parser.on('finish', () => resolve('whole'))
    body.pipe(parser)
  })
}

async function gather(
  arriving: readonly Arriving[],
  boxes: readonly FileBox[],
  values: FormValues,
): Promise<FilesForm> {
  const settled = await Promise.allSettled(arriving.map(one => one.result))
  const accepted = settled.flatMap(one => (one.status === 'fulfilled' && one.value.ok ? [one.value.value] : []))
  const discard = async () => {
    await Promise.all(accepted.map(one => one.discard()))
  }
  const files: Record<string, Received | readonly Received[]> = {}
  const refused: (No & { at: string })[] = []
  for (const [index, one] of settled.entries()) {
    const { box, field = '' } = arriving[index] ?? {}
    if (one.status === 'rejected') {
      await discard()
      throw one.reason
    }
    if (!box) continue
    if (!one.value.ok) refused.push({ ...one.value, at: field })
    else if (box.most === undefined) files[field] = one.value.value
    else files[field] = [...listOf(files[field]), one.value.value]
  }
  for (const box of boxes) if (box.most !== undefined && !isOpen(box)) files[box.field] ??= []
  return { values, files, refused, discard }
}

const listOf = (value: Received | readonly Received[] | undefined): readonly Received[] =>
  value === undefined ? [] : 'path' in value ? [value] : value

/** A form that broke off between two files says so at the first box, unless a file said so already. */
function withCut(form: FilesForm, boxes: readonly FileBox[]): FilesForm {
  if (form.refused.some(one => one.because === 'file-cut')) return form
  const named = boxes.filter(box => !isOpen(box))
  const at = named.find(box => !(box.field in form.files))?.field ?? named[0]?.field ?? ''
  return { ...form, refused: [...form.refused, { ...no('file-cut'), at }] }
}
