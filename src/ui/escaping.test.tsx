import { expect, test } from 'vitest'
import * as ui from './index.ts'
import { htmlFaults } from './testing/html-check.ts'
import { render } from './testing/render.ts'

const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`
const lang = 'th'
const field = { lang, name: 'x', label: evil, hint: evil, error: evil, value: evil } as const
const option = { value: evil, label: evil, hint: evil, group: evil }

const pieces = {
  alert: <ui.Alert title={evil}>{evil}</ui.Alert>,
  badge: (
    <ui.Badge lang={lang} tone="late">
      {evil}
    </ui.Badge>
  ),
  bars: (
    <ui.BarChart
      lang={lang}
      label={evil}
      categoryLabel={evil}
      categories={[evil, 'b']}
      series={[
        { name: evil, values: [1, 2] },
        { name: 'b', values: [2, 3], look: 'outline' },
      ]}
    />
  ),
  line: (
    <ui.LineChart
      lang={lang}
      label={evil}
      categoryLabel={evil}
      categories={[evil, 'b']}
      series={[{ name: evil, values: [1, null] }]}
      goal={{ value: 3, label: evil }}
      format={() => evil}
    />
  ),
  cells: <ui.Cells label={evil} items={[{ text: evil, label: evil, href: evil, state: 'done' }]} />,
  date: <ui.DateField {...field} />,
  description: <ui.DescriptionList items={[{ term: evil, value: evil }]} />,
  entries: <ui.Entries items={[{ title: evil, lines: [{ term: evil, value: evil }] }]} />,
  dialog: (
    <ui.Dialog lang={lang} id="d" title={evil} open={{ text: evil }} pageHref={evil}>
      {evil}
    </ui.Dialog>
  ),
  evidence: <ui.EvidenceGrid items={[{ title: evil, href: evil, picture: evil, date: evil, proves: evil }]} />,
  hidden: <ui.HiddenField name={evil} value={evil} />,
  link: (
    <ui.Link href={evil} label={evil}>
      {evil}
    </ui.Link>
  ),
  map: (
    <ui.MapPicker
      lang={lang}
      name="m"
      label={evil}
      blank={evil}
      bounds={{ south: 1, west: 1, north: 2, east: 2 }}
      places={[{ id: evil, name: evil, at: { lat: 1.5, lng: 1.5 } }]}
    />
  ),
  radios: <ui.Radios {...field} options={[option]} />,
  select: <ui.Select {...field} options={[option]} />,
  summary: <ui.ErrorSummary lang={lang} errors={[{ field: '', message: evil }]} />,
  table: <ui.Table lang={lang} caption={evil} columns={[{ key: 'a', label: evil, cell: () => evil }]} rows={[1]} />,
  tasks: <ui.TaskList items={[{ title: evil, href: evil, note: evil }]} />,
  text: <ui.TextField {...field} suggestions={[evil]} />,
  textarea: <ui.TextArea {...field} />,
  tree: <ui.TreeList label={evil} nodes={[{ label: evil, children: [{ label: evil }] }]} />,
}

test.each(Object.entries(pieces))('%s prints what people typed as text', async (_, piece) => {
  const html = await render(piece)
  expect(html).not.toContain('<script')
  expect(html).not.toContain('<img src=x')
  expect(html).toContain('&lt;script&gt;')
  expect(htmlFaults(html)).toEqual([])
})
