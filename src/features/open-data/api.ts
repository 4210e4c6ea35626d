// The API and the catalogue as data: OpenAPI 3.1 and DCAT 3, both made from the list of datasets, so that neither can promise what is not there.
import type { Cell, CellType, Column, Dataset } from './dataset.ts'
import { MOST_ROWS } from './dataset.ts'

const schemaOf: Readonly<Record<CellType, Readonly<Record<string, string>>>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  day: { type: 'string', format: 'date' },
  moment: { type: 'string', format: 'date-time' },
  address: { type: 'string', format: 'uri' },
}

const columnSchema = ({ words, type }: Column) => ({
  description: `${words.th} / ${words.en}`,
  anyOf: [schemaOf[type], { type: 'null' }],
})

const parameter = (name: string, place: 'query', description: string, schema: Readonly<Record<string, Cell>>) => ({
  name,
  in: place,
  required: false,
  description,
  schema,
})

/** What else answers at the same addresses. */
interface Beside {
  readonly paths: Readonly<Record<string, object>>
  readonly schemas: Readonly<Record<string, object>>
}

export function openApi(datasets: readonly Dataset[], asked: { origin: string; agency: string }, beside: Beside) {
  const paging = [
    parameter('after', 'query', 'Go on after this row id', { type: 'string' }),
    parameter('limit', 'query', `Rows, at most ${MOST_ROWS}`, { type: 'integer', minimum: 1, maximum: MOST_ROWS }),
  ]
  const year = parameter('year', 'query', 'Fiscal year of the Buddhist era', { type: 'integer' })
  const paths = Object.fromEntries(
    datasets.map(dataset => [
      `/datasets/${dataset.id}`,
      {
        get: {
          operationId: dataset.id,
          summary: dataset.words.en,
          description: `${dataset.words.th}\n\n${dataset.explains.en}`,
          parameters: [...paging, ...(dataset.byYear ? [year] : [])],
          responses: {
            200: {
              description: 'Rows, and where the next page is',
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    required: ['dataset', 'rows', 'next'],
                    properties: {
                      dataset: { type: 'string' },
                      rows: { type: 'array', items: { $ref: `#/components/schemas/${dataset.id}` } },
                      next: { anyOf: [{ type: 'string', format: 'uri' }, { type: 'null' }] },
                    },
                  },
                },
              },
            },
            404: { description: 'No such dataset' },
          },
        },
      },
    ]),
  )
  return {
    openapi: '3.1.0',
    info: { title: `Open data of ${asked.agency}`, version: '1', description: 'Without a key.' },
    servers: [{ url: `${asked.origin}/api/v1` }],
    paths: {
      '/datasets': {
        get: {
          operationId: 'datasets',
          summary: 'All datasets',
          responses: { 200: { description: 'Id, titles and addresses of every dataset' } },
        },
      },
      ...paths,
      ...beside.paths,
    },
    components: {
      schemas: {
        ...Object.fromEntries(
          datasets.map(dataset => [
            dataset.id,
            {
              type: 'object',
              properties: Object.fromEntries(dataset.columns.map(column => [column.key, columnSchema(column)])),
            },
          ]),
        ),
        ...beside.schemas,
      },
    },
  }
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

export function dcat(datasets: readonly Dataset[], asked: { origin: string; agency: string; agencyEn: string }) {
  const both = (words: { th: string; en: string }) => [
    { '@language': 'th', '@value': words.th },
    { '@language': 'en', '@value': words.en },
  ]
  const distribution = (dataset: Dataset, format: 'json' | 'csv' | 'xlsx', media: string) => ({
    '@type': 'dcat:Distribution',
    'dcat:accessURL': `${asked.origin}/open-data/${dataset.id}`,
    'dcat:downloadURL': `${asked.origin}/api/v1/datasets/${dataset.id}${format === 'json' ? '' : `/${format}`}`,
    'dcat:mediaType': media,
    'dct:license': LICENCE,
  })
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@type': 'dcat:Catalog',
    '@id': `${asked.origin}/open-data`,
    'dct:title': both({ th: asked.agency, en: asked.agencyEn }),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': asked.agency },
    'dcat:dataset': datasets.map(dataset => ({
      '@type': 'dcat:Dataset',
      '@id': `${asked.origin}/open-data/${dataset.id}`,
      'dct:identifier': dataset.id,
      'dct:title': both(dataset.words),
      'dct:description': both(dataset.explains),
      'dct:accrualPeriodicity': `http://publications.europa.eu/resource/authority/frequency/${dataset.fresh === 'live' ? 'CONT' : 'DAILY'}`,
      'dcat:distribution': [
        distribution(dataset, 'json', 'application/json'),
        distribution(dataset, 'csv', 'text/csv'),
        distribution(dataset, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
      ],
    })),
  }
}
