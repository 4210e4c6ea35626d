import { expect, test } from 'vitest'
import { Pager } from './navigation.tsx'
import { type Column, Table } from './table.tsx'
import { htmlFaults, parseHtml } from './testing/html-check.ts'
import { render } from './testing/render.ts'

type Loan = { number: string; borrower: string; days: number }

const rows: Loan[] = [
  { number: 'ย 1/2569', borrower: 'บ้านต้นแบบ', days: 3 },
  { number: 'ย 2/2569', borrower: 'โรงเรียน', days: 12 },
]
const columns: Column<Loan>[] = [
  { key: 'number', label: 'เลขที่', cell: row => row.number },
  { key: 'borrower', label: 'ผู้ยืม', sortable: true, phone: 'fold', cell: row => row.borrower },
  { key: 'days', label: 'วัน', numeric: true, sortable: true, cell: row => row.days },
  { key: 'act', label: '', cell: row => <a href={`/loans/${row.days}`}>เปิด</a> },
]
const cells = (html: string, tag: string) => parseHtml(html).filter(element => element.tag === tag)

test('heads, one named row each, and labels for the phone', async () => {
  const html = await render(
    <Table lang="th" caption="ใบยืม" columns={columns} rows={rows} rowId={row => `d${row.days}`} />,
  )
  expect(htmlFaults(html)).toEqual([])
  expect(cells(html, 'caption').map(one => one.text)).toEqual(['ใบยืม'])
  expect(cells(html, 'th').map(one => [one.attributes.get('scope'), one.text])).toEqual([
    ['col', 'เลขที่'],
    ['col', 'ผู้ยืม'],
    ['col', 'วัน'],
    ['row', 'ย 1/2569'],
    ['row', 'ย 2/2569'],
  ])
  const first = cells(html, 'tr')[1]
  expect(first?.attributes.get('id')).toBe('d3')
  expect(first?.children.map(one => one.attributes.get('data-k'))).toEqual([undefined, 'ผู้ยืม', 'วัน', undefined])
  expect(first?.children[2]?.attributes.get('class')).toContain('num')
})

test('the sorted column says so and its link turns it round', async () => {
  const sort = { key: 'days', direction: 'up' as const, href: (key: string, way: string) => `?sort=${key}.${way}` }
  const html = await render(<Table lang="th" caption="x" columns={columns} rows={rows} sort={sort} />)
  const heads = cells(html, 'th').filter(one => one.attributes.get('scope') === 'col')
  expect(heads.map(one => one.attributes.get('aria-sort'))).toEqual([undefined, undefined, 'ascending'])
  const links = heads.flatMap(head =>
    head.children.filter(child => child.tag === 'a').map(link => link.attributes.get('href')),
  )
  expect(links).toEqual(['?sort=borrower.up', '?sort=days.down'])
})

test('folded columns are said again under the name of the row, the sum at the end', async () => {
  const html = await render(
    <Table
      lang="th"
      caption="x"
      columns={columns}
      rows={rows}
      layout="fold"
      total={{ number: 'รวม', borrower: '2 ราย', days: 15 }}
    />,
  )
  expect(htmlFaults(html)).toEqual([])
  const named = cells(html, 'th').filter(one => one.attributes.get('scope') === 'row')
  expect(named.map(one => one.text)).toEqual(['ย 1/2569ผู้ยืม บ้านต้นแบบ', 'ย 2/2569ผู้ยืม โรงเรียน', 'รวมผู้ยืม 2 ราย'])
})

test('nothing to show is said, not left blank', async () => {
  const usual = await render(<Table lang="th" caption="x" columns={columns} rows={[]} />)
  expect(usual).toContain('ยังไม่มีรายการ')
  expect(usual).not.toContain('<table')
  expect(await render(<Table lang="th" caption="x" columns={columns} rows={[]} empty="ปีนี้ไม่มีใบยืม" />)).toBe('ปีนี้ไม่มีใบยืม')
})

test('a pager leads only where there is something', async () => {
  const links = async (previous?: string, next?: string) =>
    cells(await render(<Pager lang="th" {...(previous ? { previous } : {})} {...(next ? { next } : {})} />), 'a').map(
      one => [one.attributes.get('rel'), one.attributes.get('href')],
    )
  expect(await links('?before=a', '?after=b')).toEqual([
    ['prev', '?before=a'],
    ['next', '?after=b'],
  ])
  expect(await links(undefined, '?after=b')).toEqual([['next', '?after=b']])
  expect(await render(<Pager lang="th" />)).toBe('')
})
