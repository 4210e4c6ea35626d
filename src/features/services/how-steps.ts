// How a service is used, step by step, from its own definition: the same steps on the page, on the printed sheet and in the pictures. Pure.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { type Question, wordsIn } from '../forms/public.ts'
import type { Service } from './definition.ts'
import { publicityWords } from './words.ts'

export interface AskedShort {
  readonly label: string
  /** Kinds of box that a screen shows. */
  readonly box: 'line' | 'choices' | 'map' | 'photo' | 'tick'
  readonly choices: readonly string[]
  /** Optional, or only asked after another answer. */
  readonly note: string
}

export interface HowStep {
  readonly number: number
  /** What one does. */
  readonly title: string
  /** What stands at the head of the screen. */
  readonly head: string
  readonly asked: readonly AskedShort[]
  readonly button: string
  readonly alt: string
}

const boxes: Partial<Record<Question['type'], AskedShort['box']>> = {
  choice: 'choices',
  choices: 'choices',
  place: 'map',
  photo: 'photo',
  file: 'photo',
  declaration: 'tick',
}

/** The form is as it is asked, with how to reach the person as its last section. */
export function howSteps(form: Service, lang: Lang): HowStep[] {
  const w = publicityWords(lang).how
  const short = (question: Question): AskedShort => ({
    label: wordsIn(question.label, lang),
    box: boxes[question.type] ?? 'line',
    choices: 'choices' in question ? question.choices.map(one => wordsIn(one.words, lang)) : [],
    note: question.when ? w.ifAsked : question.optional ? w.optional : '',
  })
  const inside = (question: Question) => (question.type === 'group' ? question.questions.map(short) : [short(question)])
  const raw: Omit<HowStep, 'number' | 'alt'>[] = [
    { title: w.open, head: wordsIn(form.title, lang), asked: [], button: w.screenStart },
    ...form.sections.map(section => ({
      title: wordsIn(section.title, lang),
      head: wordsIn(section.title, lang),
      asked: section.questions.flatMap(inside),
      button: w.screenNext,
    })),
    { title: w.check, head: w.screenCheck, asked: [], button: w.screenSend },
    { title: w.sent, head: w.screenSent, asked: [], button: '' },
  ]
  return raw.map((step, at) => {
    const number = at + 1
    const asked = step.asked.map(one => one.label).join(', ')
    return { ...step, number, alt: fill(asked === '' ? w.altPlain : w.alt, { number, title: step.title, asked }) }
  })
}
