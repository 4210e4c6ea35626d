// Ledger events in words. Each feature names its own; an event nobody names any more keeps its code.
import type { Lang } from '#src/kernel/lang.ts'

export type EventWords = (event: string, lang: Lang) => string

export function eventWords(
  features: readonly ((lang: Lang) => { readonly events: Readonly<Record<string, string>> })[],
): EventWords {
  return (event, lang) => {
    for (const words of features) {
      const { events } = words(lang)
      if (Object.hasOwn(events, event)) return events[event] ?? event
    }
    return event
  }
}
