import { expect, test } from 'vitest'
import { initial } from './avatar.tsx'
import { Cells, Parts } from './cells.tsx'
import { EvidenceGrid } from './evidence.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { Steps } from './navigation.tsx'
import { FactNumber } from './proof.tsx'
import { PageHead } from './section.tsx'
import { parseHtml } from './testing/html-check.ts'
import { render } from './testing/render.ts'
import { Trail } from './trail.tsx'
import { PlanBoard, YearRibbon } from './year-ribbon.tsx'

const classes = (html: string) => parseHtml(html).map(element => element.attributes.get('class') ?? '')

test.each([
  ['น.ส.สมมุติ ใจใส', 'ส'],
  ['นางสาวเอื้อย ตั้งใจ', 'อ'],
  ['นายโชคดี มีสุข', 'ช'],
  ['จ.อ.ทดลอง ตั้งใจ', 'ท'],
  ['Mrs. Jamlong Mankong', 'J'],
  ['', '–'],
])('%s is known by %s', (name, letter) => {
  expect(initial(name)).toBe(letter)
})

test('a lane never leaves the year', async () => {
  const html = await render(
    <PlanBoard
      lang="th"
      label="x"
      today={60}
      groups={[
        {
          lanes: [
            { title: 'x', period: 'x', spans: [{ from: -3, to: 99, tone: 'doing' }], marks: [{ at: 0, tone: 'soon' }] },
          ],
        },
      ]}
    />,
  )
  const placed = classes(html)
    .filter(name => /span-doing|due|today/.test(name))
    .join(' ')
    .match(/col-(?:start|span)-\d+/g)
  expect(placed).toEqual(['col-start-1', 'col-span-48', 'col-start-1', 'col-start-48'])
})

test('the ribbon says in words what it draws, and has no today in another year', async () => {
  const html = await render(
    <YearRibbon lang="th" label="ปีงบประมาณ 2570" marks={[{ at: 28, tone: 'soon', label: 'ส่งรายงาน 30 เม.ย.' }]} />,
  )
  expect(html).toContain('ส่งรายงาน 30 เม.ย.')
  expect(html).not.toContain('today')
})

test('parts: found, missing and not due yet add up', async () => {
  const html = await render(<Parts lang="th" found={2} asked={5} todo={1} />)
  const drawn = parseHtml(html).find(element => element.attributes.get('class') === 'parts')
  expect(drawn?.children.map(child => child.attributes.get('class') ?? 'found')).toEqual([
    'found',
    'found',
    'no',
    'no',
    'todo',
  ])
  expect(html).toContain('มี 2 จาก 5 องค์ประกอบ')
})

test('a square says its code and state, not only its number', async () => {
  const html = await render(
    <Cells label="26 ข้อ" items={[{ text: '24', label: 'O24 ขาด 1 อย่าง', href: '#o24', state: 'missing' }]} />,
  )
  expect(
    parseHtml(html)
      .find(element => element.tag === 'a')
      ?.children.map(child => child.text),
  ).toEqual(['24', 'O24 ขาด 1 อย่าง'])
})

test('steps say where one is in words too', async () => {
  const html = await render(<Steps lang="th" steps={['อาการ', 'ดวงไหน', 'ตรวจทาน']} current={1} />)
  expect(html).toContain('ขั้นที่ 2 จาก 3')
  expect(parseHtml(html).filter(element => element.attributes.get('aria-current') === 'step')).toHaveLength(1)
})

test('a trail marks what is now', async () => {
  const html = await render(
    <Trail
      lang="th"
      items={[
        { state: 'past', title: 'รับเรื่อง' },
        { state: 'now', title: 'นัดซ่อม' },
        { state: 'next', title: 'ปิดเรื่อง' },
      ]}
    />,
  )
  const now = parseHtml(html).filter(element => element.attributes.get('aria-current') === 'step')
  expect(now.map(element => element.text)).toEqual([expect.stringContaining('นัดซ่อม')])
})

test('a number in a title is not parted at its hyphen, and the rest of the title is what it was', async () => {
  const html = await render(<PageHead title="ไฟถนน: เลข 2-004 <หมู่ 2>" lead="โทร 081-234-5678 ตามเลข ฟ 16/2569" />)
  const whole = [...html.matchAll(/<span class="nowrap">([^<]*)<\/span>/g)].map(([, number]) => number)
  expect(whole).toEqual(['2-004', '081-234-5678', '16/2569'])
  expect(html.replace(/<\/?span[^>]*>/g, '')).toContain('<h1>ไฟถนน: เลข 2-004 &lt;หมู่ 2&gt;</h1>')
})

test('a digest is read in groups of four', async () => {
  expect(parseHtml(await render(<Fingerprint lang="th" value="7c1e40b9a2" />)).map(element => element.text)).toEqual([
    expect.anything(),
    'ลายนิ้วมือ',
    '7c1e',
    '40b9',
    'a2',
  ])
})

test('a number without rows to open is no link', async () => {
  expect(await render(<FactNumber>93.11</FactNumber>)).toBe('<b class="num nowrap">93.11</b>')
})

test('a picture of evidence is decoration: its words stand under it', async () => {
  const html = await render(<EvidenceGrid items={[{ title: 'ประชุม', picture: '/files/1' }]} />)
  expect(
    parseHtml(html)
      .find(element => element.tag === 'img')
      ?.attributes.get('alt'),
  ).toBe('')
})
