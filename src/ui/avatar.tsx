// A person as one letter. A Thai name is known by the first consonant of the given name, not by its title.
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

const titles =
  /^(นางสาว|น\.ส\.|นาง|นาย|ว่าที่\s*|ดร\.|จ\.[สอท]\.|ส\.[ตอท]\.|พ\.[จอท]\.|ร\.[ตทอ]\.|(?:Mr|Mrs|Ms|Dr)\.?\s+)+/

export function initial(name: string): string {
  const given = name.trim().replace(titles, '').trim() || name.trim()
  // เ แ โ ใ ไ are written before the consonant they follow
  return given.match(/[ก-ฮ]/u)?.[0] ?? given.match(/\p{L}|\p{N}/u)?.[0]?.toUpperCase() ?? '–'
}
