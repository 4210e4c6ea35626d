// The smallest ZIP writer that office programs would read: stored, not packed. And a reader of what we pack ourselves.
import { crc32, inflateRawSync } from 'node:zlib'

export function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

export function docx(text: string): Buffer {
  return zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  })
}

/** Files by name, and the time each says it was written. */
export function unzip(bytes: Uint8Array): Map<string, { readonly data: Buffer; readonly time: number }> {
  const zipped = Buffer.from(bytes)
  const end = zipped.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files = new Map<string, { data: Buffer; time: number }>()
  let entry = zipped.readUInt32LE(end + 16)
  for (let left = zipped.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map(at => zipped.readUInt16LE(entry + at))
    const local = zipped.readUInt32LE(entry + 42)
    const start = local + 30 + zipped.readUInt16LE(local + 26) + zipped.readUInt16LE(local + 28)
    const packed = zipped.subarray(start, start + zipped.readUInt32LE(entry + 20))
    const data = zipped.readUInt16LE(entry + 10) === 0 ? Buffer.from(packed) : inflateRawSync(packed)
    if (crc32(data) !== zipped.readUInt32LE(entry + 16)) throw new Error('a file in the ZIP is damaged')
    const time = zipped.readUInt32LE(entry + 12)
    if (time !== zipped.readUInt32LE(local + 10)) throw new Error('two times for one file')
    files.set(zipped.toString('utf8', entry + 46, entry + 46 + (name ?? 0)), { data, time })
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}
