// Structured logs without personal data: a line names what happened, the reference number and ids, never a name,
// an address, a phone number or what somebody typed.
import { pino } from 'pino'

export type Log = import('pino').Logger

const never = [
  'email',
  'phone',
  'name',
  'first',
  'last',
  'password',
  'token',
  'cookie',
  'authorization',
  'secret',
  'input',
  'body',
]

export function makeLog(level: string, destination?: import('pino').DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: never.flatMap(key => [key, `*.${key}`, `*.*.${key}`]), censor: '[removed]' },
      serializers: {
        err: (error: unknown) =>
          error instanceof Error
            ? {
                type: error.name,
                message: withoutValues(error),
                stack: error.stack?.split('\n').slice(1, 8).join('\n'),
              }
            : { type: typeof error },
      },
    },
    destination ?? pino.destination({ fd: 2, sync: false }),
  )
}

/** PostgreSQL repeats the offending values in `detail` and sometimes in the message ("Key (email)=(…)"): keep the code only. */
function withoutValues(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const isDatabase = code !== undefined && /^[0-9A-Z]{5}$/.test(code)
  return isDatabase ? `database error ${code}` : error.message.replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '[mail]')
}
