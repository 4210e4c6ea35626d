// Questions that hang on another answer of the same page appear while one answers. Without script the server asks them with the next press.
import { eachNew } from './dom.ts'

type Leaf = { question: string; is: string | string[] } | { question: string; answered: boolean }
type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition }

/** `enhance` makes ready what has just appeared: in a template nothing could be listened to. */
export function followConditions(enhance: () => void) {
  eachNew<HTMLFormElement>('form[data-conditions]', form => {
    const known = JSON.parse(form.dataset.conditions || '{}') as Record<string, string[]>
    const answers = (question: string): string[] => {
      const field = `q.${question}`
      if (form.elements.namedItem(field) === null) return known[question] ?? []
      return new FormData(form)
        .getAll(field)
        .flatMap(value => (typeof value === 'string' && value !== '' ? [value] : []))
    }
    const holds = (condition: Condition): boolean => {
      if ('all' in condition) return condition.all.every(holds)
      if ('any' in condition) return condition.any.some(holds)
      if ('not' in condition) return !holds(condition.not)
      const given = answers(condition.question)
      if ('answered' in condition) return given.length > 0 === condition.answered
      return [condition.is].flat().some(one => given.includes(one))
    }
    const follow = () => {
      let hasAppeared = false
      for (const part of form.querySelectorAll<HTMLElement>('[data-when]')) {
        const isAsked = holds(JSON.parse(part.dataset.when || '{}') as Condition)
        if (isAsked !== part instanceof HTMLTemplateElement) continue
        swap(part)
        hasAppeared ||= isAsked
      }
      if (hasAppeared) enhance()
    }
    form.addEventListener('change', follow)
    follow()
  })
}

/** What is not asked lies in a template: it is neither seen nor sent, and what was typed there comes back with it. */
function swap(part: HTMLElement) {
  const isTemplate = part instanceof HTMLTemplateElement
  const next = document.createElement(isTemplate ? 'div' : 'template')
  next.dataset.when = part.dataset.when ?? ''
  const inside = isTemplate ? part.content : part
  const target = next instanceof HTMLTemplateElement ? next.content : next
  target.append(...inside.childNodes)
  part.replaceWith(next)
}
