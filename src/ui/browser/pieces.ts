// Sends a file piece by piece (the tus protocol), so that a line that breaks costs one piece and not the photo. Where it stopped is
// remembered in this browser, also over a reload; it goes on when the line is back.
const PIECE = 256 * 1024
const WAITS = [500, 1000, 2000, 4000, 8000]
const VERSION = { 'tus-resumable': '1.0.0' }
const KEPT = 'upload '

export class Gone extends Error {}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const keyOf = (file: File) => `${KEPT}${file.name} ${file.size} ${file.lastModified}`

/** The token by which the form names the file. Throws Gone when the line does not come back. */
export async function sendInPieces(file: File, told: (part: number) => void): Promise<string> {
  const remembered = localStorage.getItem(keyOf(file)) ?? undefined
  const known = remembered === undefined ? undefined : await offsetOf(remembered)
  const place = known === undefined ? await retrying(() => begin(file)) : (remembered ?? '')
  let offset = known ?? 0
  told(offset / file.size)
  while (offset < file.size) {
    offset = await retrying(async () => {
      const answer = await fetch(place, {
        method: 'PATCH',
        headers: { ...VERSION, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        body: file.slice(offset, offset + PIECE),
      })
      if (answer.status === 409 || answer.status === 404) return (await offsetOf(place)) ?? Promise.reject(new Gone())
      if (!answer.ok) throw new Error(String(answer.status))
      return Number(answer.headers.get('upload-offset'))
    })
    told(offset / file.size)
  }
  localStorage.removeItem(keyOf(file))
  return place.split('/').at(-1) ?? ''
}

async function begin(file: File): Promise<string> {
  const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name)))
  const answer = await fetch('/uploads', {
    method: 'POST',
    headers: { ...VERSION, 'upload-length': String(file.size), 'upload-metadata': `filename ${name}` },
  })
  const place = answer.headers.get('location')
  if (answer.status === 413 || answer.status === 429) throw new Gone()
  if (!answer.ok || place === null) throw new Error(String(answer.status))
  localStorage.setItem(keyOf(file), place)
  return place
}

async function offsetOf(place: string): Promise<number | undefined> {
  const answer = await retrying(() => fetch(place, { method: 'HEAD', headers: VERSION }))
  return answer.ok ? Number(answer.headers.get('upload-offset')) : undefined
}

async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of [...WAITS, undefined]) {
    try {
      return await work()
    } catch (problem) {
      if (problem instanceof Gone || wait === undefined) throw new Gone()
      await pause(wait)
    }
  }
  throw new Gone()
}
