// Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2/), asked over HTTP as its clients ask: every resource in both formats, the XML read by a
// strict reader, errors in the form of the specification, and never anything of whoever reported.
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { jpeg, jpegWithPlace } from '#test/harness/pictures.ts'
import { codeIn, openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'
import { all, innerText, parseXml, type XmlElement } from '#test/harness/xml.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const ROOT = '/open311/v2'

const get = async (path: string, host = 'localhost') => {
  const answer = await app.browser(host).get(`${ROOT}/${path}`)
  const type = answer.response.headers.get('content-type') ?? ''
  const isXml = type.startsWith('text/xml')
  return {
    status: answer.status,
    type,
    text: answer.html,
    json: isXml ? undefined : JSON.parse(answer.html),
    xml: isXml ? parseXml(answer.html) : parseXml('<none/>'),
  }
}
const post = async (fields: Record<string, string | string[]>, format = 'json', host = 'localhost') => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await app.browser(host).send(`${ROOT}/requests.${format}`, { method: 'POST', body, headers })
  return { status: answer.status, text: answer.html, json: format === 'json' ? JSON.parse(answer.html) : undefined }
}
const child = (element: XmlElement | undefined, name: string) =>
  innerText(
    element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name) ??
      parseXml('<none/>'),
  )

const light = {
  service_code: 'street-light',
  lat: '16.431',
  long: '102.831',
  'attribute[symptom]': 'out',
  'attribute[count]': '2',
  phone: '081 234 5678',
}
const rowOf = async (id: string) => (await database.asOwner('select * from case_file where id = $1', [id])).rows[0]
const report = async (more: Record<string, string | string[]> = {}) => {
  const sent = await post({ ...light, ...more })
  if (sent.status !== 201) throw new Error(sent.text)
  return sent.json[0].service_request_id as string
}

beforeAll(async () => {
  await app.tx(world.here(), async tx => {
    const unit = await someUnit(tx)
    await someGround(tx)
    await openFromCatalogue(tx, 'street-light', unit.id)
    await openFromCatalogue(tx, 'petition', unit.id)
    await openFromCatalogue(tx, 'opinion', unit.id)
  })
}, 60_000)

describe('G7: GET services', () => {
  test('lists what can be reported, the same in JSON and XML', async () => {
    const { json, type } = await get('services.json?jurisdiction_id=city.gov')
    expect(type).toBe('application/json; charset=utf-8')
    const found = json.find((one: { service_code: string }) => one.service_code === 'street-light')
    expect(found).toMatchObject({
      service_name: 'แจ้งไฟถนนดับ',
      metadata: true,
      type: 'realtime',
      group: 'ซ่อมหรือแก้ไขสิ่งที่เสีย',
    })
    expect(found.keywords.split(',')).toContain('lamp')
    const asXml = await get('services.xml')
    expect(asXml.type).toBe('text/xml; charset=utf-8')
    expect(asXml.xml.name).toBe('services')
    const services = all(asXml.xml, 'service')
    expect(services.map(one => child(one, 'service_code')).sort()).toEqual(
      json.map((one: { service_code: string }) => one.service_code).sort(),
    )
    expect(Object.keys(found)).toEqual(
      services
        .find(one => child(one, 'service_code') === 'street-light')
        ?.children.map(one => (one as XmlElement).name),
    )
    expect((await get('services.json', 'obt.localhost')).json).toEqual([])
  })

  test('gives the definition of one, with types, order and keys', async () => {
    const { json } = await get('services/street-light.json')
    expect(json.service_code).toBe('street-light')
    const of = (code: string) => json.attributes.find((one: { code: string }) => one.code === code)
    expect(of('symptom')).toMatchObject({ variable: true, datatype: 'singlevaluelist', required: true, order: 1 })
    expect(of('symptom').values).toContainEqual({ key: 'out', name: 'ดับสนิท' })
    expect(of('count')).toMatchObject({ datatype: 'number', required: false })
    expect(of('near')).toMatchObject({ datatype: 'string', required: false })
    expect(of('contact-phone')).toMatchObject({ required: true })
    expect(of('where') ?? of('photo')).toBeUndefined()
    const { xml } = await get('services/street-light.xml')
    expect(xml.name).toBe('service_definition')
    const [first] = all(xml, 'attribute')
    expect([child(first, 'code'), child(first, 'variable'), child(first, 'required')]).toEqual([
      'symptom',
      'true',
      'true',
    ])
    expect(all(first ?? xml, 'value').map(one => child(one, 'key'))).toContain('wire')
  })

  test('answers what is not there in the form of errors', async () => {
    for (const [path, status] of [
      ['services/nothing.json', 404],
      ['nothing.json', 404],
      ['services.html', 404],
      ['services/%E0%A4%A.json', 404],
    ] as const) {
      const answer = await get(path)
      expect(answer.status, path).toBe(status)
      expect(answer.json, path).toMatchObject([{ code: status, description: expect.any(String) }])
    }
    const { xml, status } = await get('services/nothing.xml')
    expect([status, xml.name, child(all(xml, 'error')[0], 'code')]).toEqual([404, 'errors', '404'])
    expect((await get('services/street-light.json', 'obt.localhost')).status).toBe(404)
    expect((await get('services.json', 'nobody.example')).status).toBe(404)
  })
})

describe('G7: POST requests', () => {
  test('is taken without a token, with an id at once and the way to follow it', async () => {
    const sent = await post({
      ...light,
      first_name: 'สมหญิง',
      last_name: 'รอไฟ',
      email: 'A@b.example',
      description: 'มืดมาก ลูกกลัว',
    })
    expect(sent.status, sent.text).toBe(201)
    const [{ service_request_id: id, service_notice }] = sent.json
    const row = await rowOf(id)
    expect(row).toMatchObject({
      channel: 'open311',
      person_name: 'สมหญิง รอไฟ',
      person_phone: '0812345678',
      person_mail: 'a@b.example',
      lat: 16.431,
      lng: 102.831,
    })
    expect(row.answers).toMatchObject({ symptom: 'out', count: 2, near: 'มืดมาก ลูกกลัว' })
    expect(service_notice).toContain(row.code)
    expect((await app.browser().get(`/track/${codeIn(service_notice)}`)).status).toBe(200)
    const asXml = await post(light, 'xml')
    const xml = parseXml(asXml.text)
    expect([asXml.status, xml.name]).toEqual([201, 'service_requests'])
    expect(child(all(xml, 'request')[0], 'service_request_id')).toMatch(/^[\da-f-]{36}$/)
  })

  test('a place is told by address_id, or by the name of a village in address_string; what has no question is kept for the desk', async () => {
    const { lat: _lat, long: _long, ...rest } = light
    const byNumber = await rowOf((await post({ ...rest, address_id: '3-014' })).json[0].service_request_id)
    expect(byNumber).toMatchObject({ asset: '3-014', lat: 16.431 })
    const sent = await post({
      ...rest,
      address_string: 'หน้าบ้าน 12 บ้านสมมุติ',
      media_url: 'http://127.0.0.1:9/secret.jpg',
      'attribute[near]': 'ต้นไม้',
      description: 'ก'.repeat(900),
    })
    expect(sent.status, sent.text).toBe(201)
    const row = await rowOf(sent.json[0].service_request_id)
    expect(row).toMatchObject({ lat: 16.43, lng: 102.83 })
    const { rows } = await database.asOwner(`select words from case_event where case_id = $1 and verb = 'write'`, [
      row.id,
    ])
    expect(rows[0].words).toContain('http://127.0.0.1:9/secret.jpg')
    expect(rows[0].words).toContain('หน้าบ้าน 12')
    expect(rows[0].words).toContain('ก'.repeat(900))
  })

  test('refuses with codes and descriptions, each fault for itself, and writes nothing', async () => {
    const count = async () => (await database.asOwner('select count(*)::int as n from case_file', [])).rows[0].n
    const before = await count()
    for (const [fields, status] of [
      [{ ...light, service_code: '' }, 400],
      [{ ...light, service_code: 'nothing' }, 404],
      [{ ...light, long: '' }, 400],
      [{ ...light, lat: 'north' }, 400],
      [{ ...light, lat: '91' }, 400],
      [{ ...light, description: 'ก'.repeat(4001) }, 400],
      [{ ...light, 'attribute[colour]': 'red' }, 400],
      [{ service_code: 'street-light' }, 400],
    ] as const) {
      const sent = await post(fields)
      expect([sent.status, sent.json[0].code], JSON.stringify(fields).slice(0, 200)).toEqual([status, status])
    }
    const many = await post({ service_code: 'street-light', 'attribute[symptom]': 'gone' })
    expect(many.json.map((one: { description: string }) => one.description.split(' ')[0]).sort()).toEqual([
      'contact-phone',
      'symptom',
      'where',
    ])
    const asXml = parseXml((await post({ service_code: 'street-light', 'attribute[symptom]': '<&>' }, 'xml')).text)
    expect(all(asXml, 'error').map(one => child(one, 'code'))).toEqual(['400', '400', '400'])
    expect((await post(light, 'json', 'obt.localhost')).status).toBe(404)
    const json = await app.browser().send(`${ROOT}/requests.json`, {
      method: 'POST',
      body: JSON.stringify(light),
      headers: { 'content-type': 'application/json' },
    })
    expect(json.status).toBe(400)
    expect(
      (await app.browser().send(`${ROOT}/services.json`, { method: 'POST', body: new URLSearchParams() })).status,
    ).toBe(405)
    expect(await count()).toBe(before)
  })
})

describe('G7: POST requests with media', () => {
  const send = async (fields: Record<string, string>, media: readonly (readonly [string, string, Uint8Array])[]) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    for (const [field, name, bytes] of media) body.append(field, new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
    const answer = await app.browser().send(`${ROOT}/requests.json`, { method: 'POST', body })
    return { status: answer.status, text: answer.html, json: JSON.parse(answer.html) }
  }
  const filesOf = async (id: string) =>
    (
      await database.asOwner(
        `select a.purpose, f.name, f.media_type, f.is_public from case_attachment a join file f on f.id = a.file_id where a.case_id = $1 order by a.id`,
        [id],
      )
    ).rows
  const count = async (table: 'case_file' | 'file') =>
    (await database.asOwner(`select count(*)::int as n from ${table}`, [])).rows[0].n

  test('multipart is taken with and without a picture, and the picture answers the question for photos', async () => {
    const plain = await send(light, [])
    expect(plain.status, plain.text).toBe(201)
    expect(await filesOf(plain.json[0].service_request_id)).toEqual([])
    const sent = await send(light, [
      ['media', 'IMG_1.jpg', await jpegWithPlace(300, 200)],
      ['media', 'IMG_2.jpg', await jpeg()],
    ])
    expect(sent.status, sent.text).toBe(201)
    const id = sent.json[0].service_request_id
    expect(await filesOf(id)).toMatchObject([
      { purpose: 'answer', name: 'IMG_1.jpg', is_public: false },
      { purpose: 'answer', name: 'IMG_2.jpg', is_public: false },
    ])
    expect((await rowOf(id)).answers.photo).toHaveLength(2)
    // What everybody may read names no picture.
    expect((await get(`requests/${id}.json`)).json[0].media_url).toBe('')
  })

  test('where the form asks for no photo it goes to the desk with the words of the reporter', async () => {
    const fields = { service_code: 'opinion', description: 'น่าจะมีม้านั่งตรงนี้', 'attribute[about]': 'other' }
    const sent = await send(fields, [['media[]', 'a.jpg', await jpeg()]])
    expect(sent.status, sent.text).toBe(201)
    expect(await filesOf(sent.json[0].service_request_id)).toMatchObject([{ purpose: 'papers', name: 'a.jpg' }])
  })

  test('what is no picture, too many, or beside another fault is refused in words, and nothing is kept', async () => {
    const before = [await count('case_file'), await count('file')]
    const picture = await jpeg()
    const rubbish = await send(light, [['media', 'x.jpg', new TextEncoder().encode('<script>')]])
    expect([rubbish.status, rubbish.json[0].code]).toEqual([400, 400])
    expect(rubbish.json[0].description).toMatch(/^media: /)
    const many = await send(
      light,
      ['1', '2', '3', '4'].map(n => ['media', `${n}.jpg`, picture] as const),
    )
    expect([many.status, many.json[0].description]).toEqual([400, expect.stringContaining('3')])
    const wrong = await send({ ...light, 'attribute[symptom]': 'gone' }, [['media', 'a.jpg', picture]])
    expect([wrong.status, wrong.json.length]).toEqual([400, 1])
    const strange = await send(light, [['photo', 'a.jpg', picture]])
    expect(strange.status).toBe(201)
    expect(await filesOf(strange.json[0].service_request_id)).toEqual([])
    expect([await count('case_file'), await count('file')]).toEqual([before[0] + 1, before[1]])
    const broken = await app.browser().send(`${ROOT}/requests.json`, {
      method: 'POST',
      body: 'no form at all',
      headers: { 'content-type': 'multipart/form-data' },
    })
    expect([broken.status, JSON.parse(broken.html)[0].code]).toEqual([400, 400])
  })
})

describe('G7: GET requests', () => {
  test('shows what is broken in public, without the person, her words or her code, and in the shape of the specification', async () => {
    const id = await report({ first_name: 'สมหญิง', description: 'บ้านป้าแดง <script>', email: 'x@y.example' })
    const { code } = await rowOf(id)
    const { json, text } = await get(`requests/${id}.json`)
    expect(json).toHaveLength(1)
    expect(json[0]).toMatchObject({
      service_request_id: id,
      status: 'open',
      service_code: 'street-light',
      service_name: 'แจ้งไฟถนนดับ',
      requested_datetime: '2026-11-21T03:00:00Z',
      lat: 16.431,
      long: 102.831,
      media_url: '',
    })
    expect(json[0].description).toContain('ดับสนิท')
    expect(json[0].expected_datetime).toMatch(/T23:59:59\+07:00$/)
    for (const hidden of ['สมหญิง', 'ป้าแดง', 'x@y.example', '0812345678', code]) expect(text).not.toContain(hidden)
    const { xml } = await get(`requests/${id}.xml`)
    const [request] = all(xml, 'request')
    expect(xml.name).toBe('service_requests')
    expect(request?.children.map(one => (one as XmlElement).name)).toEqual(Object.keys(json[0]))
    expect(child(request, 'description')).toBe(json[0].description)
    expect((await get(`requests/${id}.json`, 'obt.localhost')).status).toBe(404)
    for (const other of ['11111111-1111-4111-8111-111111111111', 'x', code])
      expect((await get(`requests/${other}.json`)).status).toBe(404)
  })

  test('filters by service, state, day and id; a petition of somebody is never shown', async () => {
    const id = await report()
    const closed = await report()
    await database.asOwner(`update case_file set state = 'rejected', ended_at = now() where id = $1`, [closed])
    const old = await report()
    await database.asOwner(`update case_file set submitted_at = '2026-06-01T00:00:00Z' where id = $1`, [old])
    const petition = await report()
    await database.asOwner(`update case_file set process = 'petition' where id = $1`, [petition])
    const ids = async (query: string) =>
      (await get(`requests.json?${query}`)).json.map((one: { service_request_id: string }) => one.service_request_id)
    const usual = await ids('')
    expect(usual).toEqual(expect.arrayContaining([id, closed]))
    expect(usual).not.toContain(old)
    expect(usual).not.toContain(petition)
    expect((await get(`requests/${petition}.json`)).status).toBe(404)
    expect(await ids('status=open')).not.toContain(closed)
    expect(await ids('status=closed')).toEqual([closed])
    expect(await ids('status=open,closed')).toContain(closed)
    expect(await ids('service_code=petition')).toEqual([])
    expect(await ids('service_code=street-light,petition')).toContain(id)
    expect(await ids('start_date=2026-05-25T00:00:00Z')).toEqual([old])
    expect(await ids('start_date=2026-01-01T00:00:00Z&end_date=2026-12-31T00:00:00Z')).not.toContain(old)
    expect(await ids(`service_request_id=${old},${petition},nonsense`)).toEqual([old])
    expect(await ids('service_request_id=')).toEqual([])
    for (const [query, status] of [
      ['status=done', 400],
      ['start_date=yesterday', 400],
      ['start_date=2026-13-45', 400],
      ['start_date=2026-11-21T00:00:00Z&end_date=2026-11-20T00:00:00Z', 400],
      ['service_code=nothing', 404],
      [`service_request_id=${Array(120).fill(id).join(',')}`, 400],
    ] as const)
      expect((await get(`requests.json?${query}`)).status, query).toBe(status)
    expect((await get('requests.json', 'obt.localhost')).json).toEqual([])
  })

  test('in English where the address says so', async () => {
    const answer = await app.browser().get('/en/open311/v2/services.json')
    expect(answer.html).toContain('Report a street light')
  })

  test('a flood is turned away in the form of errors', async () => {
    let last = await post({})
    for (let n = 0; n < 80 && last.status !== 429; n++) last = await post({})
    expect(last.json).toEqual([{ code: 429, description: expect.any(String) }])
  })
})
