// What the OpenAPI document says of asking for services. What each form asks is told by GET /services, because the office may change it any day.
const words = { type: 'object', properties: { th: { type: 'string' }, en: { type: 'string' } } }
const json = (schema: object) => ({ 'application/json': { schema } })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const code = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})
const tooMany = { description: 'Too many questions from this address; wait ten minutes' }

export const requestPaths = {
  '/services': {
    get: {
      operationId: 'services',
      summary: 'Services that can be asked for, each with the JSON schema of its answers and the promised time',
      responses: {
        200: {
          description: 'Open services',
          content: json({
            type: 'object',
            required: ['services'],
            properties: { services: { type: 'array', items: ref('Service') } },
          }),
        },
        429: tooMany,
      },
    },
  },
  '/services/{code}/requests': {
    post: {
      operationId: 'askForService',
      summary: 'Ask for a service',
      parameters: [
        code('code', 'As in /services'),
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'Sent again with the same key within two days, it counts once and gives the first answer',
          schema: { type: 'string', maxLength: 255 },
        },
      ],
      requestBody: { required: true, content: json(ref('NewRequest')) },
      responses: {
        201: { description: 'Taken', content: json(ref('Taken')) },
        200: { description: 'Taken before with this key', content: json(ref('Taken')) },
        404: { description: 'No such service' },
        413: { description: 'The body is too large' },
        422: { description: 'Every fault, by question, in both languages', content: json(ref('Faults')) },
        429: tooMany,
      },
    },
  },
  '/requests/{code}': {
    get: {
      operationId: 'request',
      summary: 'How far a request is: nothing of the person, and no words of anybody',
      parameters: [code('code', 'The tracking code')],
      responses: {
        200: { description: 'State, promise and steps', content: json(ref('Request')) },
        404: { description: 'No such code' },
        429: tooMany,
      },
    },
  },
}

const asked = { type: 'string', enum: ['required', 'optional', 'no'] }

export const requestSchemas = {
  Service: {
    type: 'object',
    required: ['code', 'title', 'promisedWorkingDays', 'contact', 'answers', 'requests'],
    properties: {
      code: { type: 'string' },
      title: words,
      description: words,
      process: { type: 'string' },
      promisedWorkingDays: { type: 'integer' },
      keywords: { type: 'array', items: { type: 'string' } },
      contact: { type: 'object', properties: { name: asked, phone: asked, mail: asked } },
      needsFiles: { type: 'boolean', description: 'Photos or papers are demanded, which only the website takes' },
      page: { type: 'string', format: 'uri' },
      requests: { type: 'string', format: 'uri' },
      answers: { type: 'object', description: 'JSON schema of the answers' },
    },
  },
  NewRequest: {
    type: 'object',
    required: ['answers'],
    properties: {
      answers: { type: 'object', description: 'As the schema of the service says' },
      contact: {
        type: 'object',
        properties: { name: { type: 'string' }, phone: { type: 'string' }, mail: { type: 'string' } },
      },
      lang: { type: 'string', enum: ['th', 'en'] },
    },
  },
  Taken: {
    type: 'object',
    required: ['code', 'track'],
    properties: { code: { type: 'string' }, track: { type: 'string', format: 'uri' } },
  },
  Faults: {
    type: 'object',
    required: ['faults'],
    properties: {
      faults: {
        type: 'array',
        items: {
          type: 'object',
          required: ['question', 'code', 'th', 'en'],
          properties: {
            question: { type: 'string' },
            code: { type: 'string' },
            th: { type: 'string' },
            en: { type: 'string' },
          },
        },
      },
    },
  },
  Request: {
    type: 'object',
    required: ['code', 'state', 'promised', 'steps'],
    properties: {
      code: { type: 'string' },
      number: { type: 'string' },
      state: { type: 'string' },
      stateWords: words,
      submitted: { type: 'string', format: 'date-time' },
      promised: {
        type: 'object',
        properties: { workingDays: { type: 'integer' }, due: { type: 'string', format: 'date' } },
      },
      planned: { type: ['string', 'null'], format: 'date' },
      ended: { type: ['string', 'null'], format: 'date-time' },
      steps: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            at: { type: 'string', format: 'date-time' },
            state: { type: 'string' },
            th: { type: 'string' },
            en: { type: 'string' },
          },
        },
      },
      track: { type: 'string', format: 'uri' },
    },
  },
}
