// A person as one letter: the first consonant of the given name, not of its title or rank.
import { parseName } from '#src/kernel/person-name.ts'
import { cx } from './cx.ts'

export function Avatar({ name, deep }: { name: string; deep?: boolean }) {
  return (
    <span
      class={cx(
        'grid size-10 shrink-0 place-items-center rounded-full font-semibold',
        deep ? 'bg-deep-line' : 'bg-base-300',
      )}
      aria-hidden="true"
    >
      {initial(name)}
    </span>
  )
}

export function initial(name: string): string {
  const parsed = parseName(name)
  const given = parsed.ok ? parsed.value.first : name
  // vowels like เ are written before the consonant they follow
  return given.match(/[\u0e01-\u0e2e]/)?.[0] ?? given.match(/\p{L}|\p{N}/u)?.[0]?.toUpperCase() ?? '–'
}
