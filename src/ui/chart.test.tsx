import { describe, expect, test } from 'vitest'
import { BarChart, LineChart } from './chart.tsx'
import { drawChart, plainSvg } from './chart-drawing.ts'
import { type Element, htmlFaults, parseHtml } from './testing/html-check.ts'
import { render } from './testing/render.ts'

const months = ['ต.ค.', 'พ.ย.', 'ธ.ค.']
const common = { lang: 'th' as const, label: 'เรื่องที่แจ้ง', categoryLabel: 'เดือน', categories: months }

function isInside(element: Element, ancestor: Element): boolean {
  return element.parent !== undefined && (element.parent === ancestor || isInside(element.parent, ancestor))
}

/** The numbers written in the drawings, and those in the table. */
function numbersOf(html: string) {
  const elements = parseHtml(html)
  const drawings = elements
    .filter(element => element.attributes.get('role') === 'img')
    .map(drawing =>
      elements
        .filter(element => element.tag === 'text' && isInside(element, drawing))
        .map(element => element.text)
        .filter(text => /^\d/.test(text)),
    )
  const table = elements.filter(element => element.tag === 'td').map(cell => cell.text)
  return { drawings, table }
}

describe('the drawing and the table say the same', () => {
  test('bars', async () => {
    const html = await render(<BarChart {...common} series={[{ name: 'แจ้ง', values: [62, 71, 58] }]} />)
    const { drawings, table } = numbersOf(html)
    expect(table).toEqual(['62', '71', '58'])
    expect(drawings).toHaveLength(2)
    for (const drawn of drawings) expect(drawn).toEqual(table)
    expect(htmlFaults(html)).toEqual([])
  })

  test('a line, in the same format, with its goal', async () => {
    const html = await render(
      <LineChart
        {...common}
        series={[{ name: 'คะแนน', values: [84.2, 89.456, 93] }]}
        format={value => value.toFixed(2)}
        goal={{ value: 95, label: 'เป้า' }}
      />,
    )
    const { drawings, table } = numbersOf(html)
    expect(table).toEqual(['84.20', '89.46', '93.00'])
    for (const drawn of drawings) expect(drawn).toEqual(table)
    expect(html.split('>เป้า<')).toHaveLength(3)
  })

  test('bars across, in the order given', async () => {
    const html = await render(
      <BarChart {...common} direction="across" series={[{ name: 'ครั้ง', values: [118, 61, 24] }]} />,
    )
    const { drawings, table } = numbersOf(html)
    for (const drawn of drawings) expect(drawn).toEqual(table)
  })

  test('a missing value is a dash in the table and no number in the drawing', async () => {
    const html = await render(<BarChart {...common} series={[{ name: 'แจ้ง', values: [62, null, 0] }]} />)
    const { drawings, table } = numbersOf(html)
    expect(table).toEqual(['62', '–', '0'])
    for (const drawn of drawings) expect(drawn).toEqual(['62', '0'])
  })
})

test('the spoken text carries the numbers', async () => {
  const html = await render(<BarChart {...common} series={[{ name: 'แจ้ง', values: [62, 71, 58] }]} />)
  expect(html).toContain('aria-label="เรื่องที่แจ้ง: ต.ค. 62, พ.ย. 71, ธ.ค. 58"')
})

test('nothing is left that the security policy forbids, and letters keep their size', () => {
  const drawing = {
    kind: 'bars' as const,
    categories: months,
    series: [{ name: 'a', values: [1, 2, 3] }],
    format: String,
  }
  const svg = drawChart(drawing, { width: 300, height: 200, fontSize: 16 })
  expect(svg).not.toMatch(/style|class=|id=|ecmeta/)
  expect([...svg.matchAll(/font-size="(\d+)px"/g)].map(match => Number(match[1]))).toEqual([16, 16, 16, 16, 16, 16])
  expect(svg).toContain('fill="var(--color-primary)"')
  expect(drawChart(drawing, { width: 300, height: 200, fontSize: 16 })).toBe(svg)
})

test('styles become attributes', () => {
  const styled = '<text style="font-size:15px;font-weight:600;font-family:x;" class="zr0">a</text><style>.a{}</style>'
  expect(plainSvg(styled)).toBe('<text font-size="15px" font-weight="600">a</text>')
})
