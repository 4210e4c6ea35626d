// The bytes of kept pages, by agency, within a bound. A page asked for again stands apart from those asked for once: a crawler that
// reads fifty thousand news passes through the second room and never pushes the home out of the first. When all is full, the agency
// that holds most gives way, so that one busy agency takes nothing from the others.

export interface KeptPage {
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
}

/** In both rooms the least lately asked for comes first. */
interface Room {
  readonly once: Map<string, KeptPage>
  readonly again: Map<string, KeptPage>
  bytes: number
  againBytes: number
}

/** What a page costs beside its bytes. */
const BESIDES = 600
/** Of an agency's bytes, so much may be held by pages that were asked for again. */
const SHARE_OF_AGAIN = 0.8

const sizeOf = (key: string, page: KeptPage) => page.plain.length + page.gzip.length + key.length * 2 + BESIDES

export class KeptPages {
  readonly #mostBytes: number
  #rooms = new Map<string, Room>()
  #bytes = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  get bytes() {
    return this.#bytes
  }

  get(agencyId: string, key: string): KeptPage | undefined {
    const room = this.#rooms.get(agencyId)
    if (!room) return undefined
    const settled = room.again.get(key)
    if (settled) {
      room.again.delete(key)
      room.again.set(key, settled)
      return settled
    }
    const page = room.once.get(key)
    if (!page) return undefined
    room.once.delete(key)
    room.again.set(key, page)
    room.againBytes += sizeOf(key, page)
    this.#makeRoomForAgain(room)
    return page
  }

  set(agencyId: string, key: string, page: KeptPage) {
    const size = sizeOf(key, page)
    if (size > this.#mostBytes / 4) return
    const room = this.#rooms.get(agencyId) ?? { once: new Map(), again: new Map(), bytes: 0, againBytes: 0 }
    this.#rooms.set(agencyId, room)
    this.#forget(room, key)
    room.once.set(key, page)
    room.bytes += size
    this.#bytes += size
    while (this.#bytes > this.#mostBytes) this.#giveWay(agencyId, key)
  }

  drop(agencyId: string) {
    this.#bytes -= this.#rooms.get(agencyId)?.bytes ?? 0
    this.#rooms.delete(agencyId)
  }

  dropPage(agencyId: string, key: string) {
    const room = this.#rooms.get(agencyId)
    if (room) this.#forget(room, key)
  }

  clear() {
    this.#rooms.clear()
    this.#bytes = 0
  }

  #makeRoomForAgain(room: Room) {
    const most = Math.max(this.#mostBytes / this.#rooms.size, room.bytes) * SHARE_OF_AGAIN
    for (const [key, page] of room.again) {
      if (room.againBytes <= most || room.again.size === 1) return
      room.again.delete(key)
      room.againBytes -= sizeOf(key, page)
      room.once.set(key, page)
    }
  }

  /** Never the page that is just coming in. */
  #giveWay(agencyId: string, coming: string) {
    let [largestId, largest] = [agencyId, this.#rooms.get(agencyId)]
    for (const [id, room] of this.#rooms) if (!largest || room.bytes > largest.bytes) [largestId, largest] = [id, room]
    if (!largest) return
    const spared = largestId === agencyId ? coming : undefined
    for (const part of [largest.once, largest.again])
      for (const key of part.keys()) if (key !== spared) return this.#forget(largest, key)
  }

  #forget(room: Room, key: string) {
    const [once, again] = [room.once.get(key), room.again.get(key)]
    const page = once ?? again
    if (!page) return
    const size = sizeOf(key, page)
    room.once.delete(key)
    if (room.again.delete(key)) room.againBytes -= size
    room.bytes -= size
    this.#bytes -= size
  }
}
