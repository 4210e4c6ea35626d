// GeoReport v2, what can be reported: our open services, and their questions as attributes. A service is told of only where such a report can answer
// all that it demands.
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { casesWords } from '../../cases/public.ts'
import { type Question, wordsIn } from '../../forms/public.ts'
import type { Service } from '../definition.ts'
import { type Offered, offeredAll, offeredByCode } from '../queries.ts'
import { waysWords } from '../words.ts'
import { contactQuestions, ownQuestions } from './answers-from.ts'
import { type Answer, refusal, type Value } from './open311-answer.ts'

const datatypes: Partial<Record<Question['type'], string>> = {
  text: 'string',
  paragraph: 'text',
  number: 'number',
  money: 'number',
  date: 'datetime',
  choice: 'singlevaluelist',
  choices: 'multivaluelist',
  declaration: 'singlevaluelist',
  person: 'string',
  phone: 'string',
  mail: 'string',
}

const isTakeable = ({ type }: Question): boolean => datatypes[type] !== undefined || type === 'place'

export const isReportable = (form: Service): boolean =>
  ownQuestions(form).every(question => question.optional || isTakeable(question))

export async function reportableByCode(tx: Tx, code: string): Promise<Offered | undefined> {
  const service = await offeredByCode(tx, code)
  return service && service.state === 'open' && isReportable(service.form) ? service : undefined
}

export async function open311Services(tx: Tx, lang: Lang): Promise<Answer> {
  const services = (await offeredAll(tx)).filter(({ form }) => isReportable(form))
  const value = services.map(({ code, form }) => ({
    service_code: code,
    service_name: wordsIn(form.title, lang),
    description: wordsIn(form.lead, lang),
    metadata: attributesOf(form, lang).length > 0,
    type: 'realtime',
    keywords: form.keywords.join(','),
    group: casesWords(lang).processes[form.process],
  }))
  return { status: 200, root: 'services', value }
}

export async function open311Definition(tx: Tx, code: string, lang: Lang): Promise<Answer> {
  const service = await reportableByCode(tx, code)
  if (!service) return refusal(404, 'service_code was not found')
  return {
    status: 200,
    root: 'service_definition',
    value: { service_code: service.code, attributes: attributesOf(service.form, lang) },
  }
}

/** The place is told by its own parameters. What a service must know of the person is asked here, because the standard leaves it open. */
function attributesOf(form: Service, lang: Lang): Value[] {
  const w = waysWords(lang).open311
  const contacts = contactQuestions(form).filter(question => !question.optional)
  return [...ownQuestions(form), ...contacts]
    .filter(question => datatypes[question.type] !== undefined)
    .map((question, at) => ({
      variable: true,
      code: question.id,
      datatype: datatypes[question.type] ?? '',
      // A question that hangs on another answer cannot be demanded of everybody.
      required: !question.optional && question.when === undefined && !hangs(form, question),
      datatype_description: contacts.includes(question) ? w.contact : question.help ? wordsIn(question.help, lang) : '',
      order: at + 1,
      description: wordsIn(question.label, lang),
      ...valuesOf(question, lang),
    }))
}

const hangs = (form: Service, question: Question): boolean =>
  form.sections.some(section => section.when !== undefined && section.questions.some(({ id }) => id === question.id))

function valuesOf(question: Question, lang: Lang): { values?: Value } {
  if (question.type === 'declaration') return { values: [{ key: 'yes', name: waysWords(lang).open311.yes }] }
  if (question.type !== 'choice' && question.type !== 'choices') return {}
  return { values: question.choices.map(({ id, words }) => ({ key: id, name: wordsIn(words, lang) })) }
}
