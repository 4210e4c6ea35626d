import { expect, test } from 'vitest'
import { assetUrls } from './assets.ts'
import { Document } from './document.tsx'
import { OfficeMenu, OfficeShell } from './shell-office.tsx'
import { PlainShell } from './shell-plain.tsx'
import { SafeShell } from './shell-safe.tsx'
import { SiteShell } from './shell-site.tsx'
import { htmlFaults, parseHtml } from './testing/html-check.ts'
import { render } from './testing/render.ts'

const assets = assetUrls()
const agency = { name: 'เทศบาลตำบลทดสอบ', place: 'อำเภอทดสอบ จังหวัดทดสอบ' }
const nav = [
  { href: '/services', label: 'ขอบริการ', icon: 'inbox' as const, current: true },
  { href: '/news', label: 'ข่าว', icon: 'newspaper' as const, count: 3, now: true },
]
const user = { name: 'น.ส.ทดสอบ ใจดี', post: 'นิติกร', accountHref: '/office/account', signOutAction: '/sign-out' }
const crumbs = [{ label: 'ขอบริการ', href: '/services' }, { label: 'แจ้งไฟถนนดับ' }]

test('a page of the public site', async () => {
  const html = await render(
    <Document
      lang="th"
      title="ขอบริการ เทศบาลตำบลทดสอบ"
      description="บริการทั้งหมด"
      assets={assets}
      canonical="https://example.go.th/services"
      alternates={[
        { lang: 'th', href: 'https://example.go.th/services' },
        { lang: 'en', href: 'https://example.go.th/en/services' },
      ]}
    >
      <SiteShell
        lang="th"
        agency={agency}
        nav={nav}
        searchHref="/search"
        breadcrumbs={crumbs}
        demo
        footer={{
          phone: '0 0000 0000',
          links: [nav, nav],
          displayHref: '/display',
          language: { lang: 'en', label: 'English', href: '/en/services' },
          updated: '21 เม.ย. 2569',
        }}
      >
        <h1>ขอบริการ</h1>
      </SiteShell>
    </Document>,
  )
  expect(html.startsWith('<!doctype html><html lang="th">')).toBe(true)
  expect(htmlFaults(html)).toEqual([])
  const elements = parseHtml(html)
  const links = elements
    .filter(element => element.tag === 'link')
    .map(element => Object.fromEntries(element.attributes))
  expect(links).toContainEqual({ rel: 'canonical', href: 'https://example.go.th/services' })
  expect(links).toContainEqual({ rel: 'alternate', hreflang: 'en', href: 'https://example.go.th/en/services' })
  expect(elements.filter(element => element.tag === 'main')).toHaveLength(1)
  expect(html).toContain('href="tel:000000000"')
  expect(html).toContain('หน่วยงานสมมุติ')
})

test('colours and size chosen by the reader stand on the document', async () => {
  const chosen = await render(
    <Document lang="en" title="x" assets={assets} theme="contrast" size="large">
      <main />
    </Document>,
  )
  expect(chosen).toContain('<html lang="en" data-theme="prongsai-contrast" data-size="large">')
})

test('the office: one place is current, only what waits for the reader is marked', async () => {
  const html = await render(
    <OfficeShell
      lang="th"
      agency="ทต.ทดสอบ"
      nav={[{ items: nav }, { label: 'ประชาชน', items: nav }]}
      bar={nav}
      user={user}
    >
      <OfficeMenu lang="th" nav={[{ label: 'ประชาชน', items: nav }]} user={user} />
    </OfficeShell>,
  )
  expect(htmlFaults(html)).toEqual([])
  expect(html).toContain('<form method="post" action="/sign-out">')
  const counts = parseHtml(html).filter(element => element.attributes.get('class')?.startsWith('count'))
  expect(counts.every(element => element.text.includes('รอคุณ'))).toBe(true)
})

test('a zero is not counted out', async () => {
  const html = await render(
    <OfficeShell
      lang="th"
      agency="ทต.ทดสอบ"
      nav={[{ items: [{ href: '/a', label: 'งาน', count: 0 }] }]}
      bar={[]}
      user={user}
    />,
  )
  expect(html).not.toContain('class="count')
})

test('the single sheet, with and without an agency', async () => {
  const known = await render(
    <PlainShell lang="th" agency={agency} title="เข้าสู่ระบบ" foot={<a href="/">กลับ</a>}>
      <p>x</p>
    </PlainShell>,
  )
  const unknown = await render(<PlainShell lang="en" title="Start" />)
  expect([...htmlFaults(known), ...htmlFaults(unknown)]).toEqual([])
  expect(unknown).toContain('Prongsai')
})

test('a page for people who report loads no script', async () => {
  const html = await render(
    <Document lang="th" title="x" assets={assets} robots="none" scriptless>
      <SafeShell lang="th" agency={agency} leaveHref="https://example.com/" title="เล่าให้เราฟังได้">
        <p>x</p>
      </SafeShell>
    </Document>,
  )
  expect(htmlFaults(html)).toEqual([])
  expect(html).not.toContain('<script')
  expect(html).toContain('ออกทันที')
})
