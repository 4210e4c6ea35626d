// A mail server to talk to in tests: the receiving side of RFC 5321, as far as a sender needs it. It keeps what it was given.
import { createServer, type Server, type Socket } from 'node:net'

export interface TakenMail {
  readonly from: string
  readonly to: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  /** Decoded. */
  readonly subject: string
  readonly text: string
  readonly raw: string
}

export interface SmtpServer {
  readonly port: number
  readonly url: string
  readonly mails: readonly TakenMail[]
  /** Times that somebody connected, also when nothing came of it. */
  readonly calls: () => number
  /** What to say to a recipient; undefined takes the mail. */
  answer(to: (recipient: string) => string | undefined): void
  stop(): Promise<void>
}

export async function startSmtpServer(port = 0): Promise<SmtpServer> {
  const mails: TakenMail[] = []
  const sockets = new Set<Socket>()
  let calls = 0
  let answerTo: (recipient: string) => string | undefined = () => undefined
  const server = createServer(socket => {
    calls += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    talk(socket, recipient => answerTo(recipient), mails)
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const at = portOf(server)
  return {
    port: at,
    url: `smtp://127.0.0.1:${at}`,
    mails,
    calls: () => calls,
    answer: to => {
      answerTo = to
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the mail server has no port')
  return address.port
}

function talk(socket: Socket, answerTo: (recipient: string) => string | undefined, mails: TakenMail[]) {
  let from = ''
  let to: string[] = []
  let data: string[] | undefined
  let rest = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  const hear = (line: string) => {
    if (data) {
      if (line !== '.') return void data.push(line.startsWith('.') ? line.slice(1) : line)
      mails.push(readMail(from, to, data.join('\r\n')))
      data = undefined
      return say('250 taken')
    }
    const [verb = ''] = line.toUpperCase().split(/[ :]/)
    if (verb === 'EHLO') return say('250-test.invalid\r\n250 8BITMIME')
    if (verb === 'MAIL') {
      from = /<(.*?)>/.exec(line)?.[1] ?? ''
      to = []
      return say('250 ok')
    }
    if (verb === 'RCPT') {
      const recipient = /<(.*?)>/.exec(line)?.[1] ?? ''
      const refusal = answerTo(recipient)
      if (refusal === undefined) to.push(recipient)
      return say(refusal ?? '250 ok')
    }
    if (verb === 'DATA') {
      data = []
      return say('354 go ahead')
    }
    if (verb === 'QUIT') return socket.end('221 bye\r\n')
    return say('250 ok')
  }
  say('220 test.invalid')
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
}

function readMail(from: string, to: readonly string[], raw: string): TakenMail {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = Object.fromEntries(
    lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const bytes = Buffer.from(
    body.join('\r\n\r\n'),
    headers['content-transfer-encoding'] === 'base64' ? 'base64' : 'latin1',
  )
  return { from, to, headers, subject: decodeWords(headers.subject ?? ''), text: bytes.toString('utf8'), raw }
}

/** RFC 2047: =?UTF-8?B?…?= and =?UTF-8?Q?…?= */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_whole, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('latin1') : unquote(word),
    )
    .replace(/[\x80-\xff]+/g, bytes => Buffer.from(bytes, 'latin1').toString('utf8'))
}

const unquote = (word: string) =>
  word
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
