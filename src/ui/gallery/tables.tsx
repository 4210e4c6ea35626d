// Gallery: the three ways a table folds on the phone, lists, tiles and trees.
import type { Lang } from '#src/kernel/lang.ts'
import * as ui from '../index.ts'
import { galleryWords } from './words.ts'

export function Tables({ lang }: { lang: Lang }) {
  const { tables: words } = galleryWords(lang)
  const { tile } = words
  return (
    <ui.Stack gap="lg">
      <ui.StatTiles
        label={words.tiles}
        tiles={[
          { label: tile.late, value: '2', unit: tile.things, icon: 'circle-alert', tone: 'error', href: '#g-tables' },
          { label: tile.soon, value: '5', unit: tile.things, icon: 'clock', tone: 'warning', href: '#g-tables' },
          { label: tile.sign, value: '3', unit: tile.papers, icon: 'pen-line', href: '#g-tables' },
          { label: tile.score, value: '93.11', unit: tile.level, icon: 'trending-up', tone: 'success' },
        ]}
      />
      <ui.Text>
        <ui.Marked
          pieces={[
            { text: `${words.task[0]} `, isFound: false },
            { text: words.task2[0] ?? '', isFound: true },
          ]}
        />
      </ui.Text>
      <ui.TaskList
        label={words.tasks}
        items={[
          {
            icon: 'badge-check',
            title: words.task[0],
            href: '#g-tables',
            note: words.task[1],
            badge: (
              <ui.Badge lang={lang} tone="late">
                {words.task[2]}
              </ui.Badge>
            ),
            action: (
              <ui.LinkButton href="#g-tables" variant="quiet" size="sm">
                {words.task[3]}
              </ui.LinkButton>
            ),
          },
          {
            icon: 'stamp',
            title: words.task2[0],
            note: words.task2[1],
            action: (
              <ui.LinkButton href="#g-tables" variant="accent" size="sm">
                {words.task2[2]}
              </ui.LinkButton>
            ),
          },
        ]}
      />
      <Requests lang={lang} />
      <Items lang={lang} />
      <ui.Grid top>
        <Monthly lang={lang} />
        <ui.Stack>
          <ui.Card padding="none">
            <ui.Table
              lang={lang}
              caption={words.noRows}
              columns={[{ key: 'a', label: words.items, cell: () => '' }]}
              rows={[]}
              empty={<ui.EmptyState icon="smile" title={words.noRows} />}
            />
          </ui.Card>
          <ui.Card title={words.tree} level={3}>
            <ui.TreeList
              label={words.tree}
              nodes={words.units.map(unit => ({
                ...unit,
                href: '#g-tables',
                actions: <ui.Link href="#g-tables">{words.edit}</ui.Link>,
              }))}
            />
          </ui.Card>
          <ui.Card tone="now">
            <ui.DescriptionList
              items={words.facts.map(fact => ({ ...fact, action: <ui.Link href="#g-tables">{words.edit}</ui.Link> }))}
            />
          </ui.Card>
          <ui.Card tone="lifted">
            <ui.DescriptionList items={words.facts} layout="rows" />
          </ui.Card>
          <ui.Card title={words.animals} level={3}>
            <ui.Entries items={words.entries} />
          </ui.Card>
          <ui.Row>
            <ui.Avatar name="Prongsai" />
            <ui.RowCheckbox name="row" value="1" label={words.requests} checked />
          </ui.Row>
        </ui.Stack>
      </ui.Grid>
    </ui.Stack>
  )
}

function Requests({ lang }: { lang: Lang }) {
  const { tables: words } = galleryWords(lang)
  const { columns } = words
  return (
    <ui.Card title={words.requests} level={3} padding="none" aside={<ui.Link href="#g-tables">{words.edit}</ui.Link>}>
      <ui.Table
        lang={lang}
        caption={words.requests}
        sort={{ key: 'date', direction: 'down', href: (key, direction) => `?sort=${key}&way=${direction}` }}
        columns={[
          {
            key: 'number',
            label: columns.number,
            nowrap: true,
            cell: row => <ui.Link href="#g-tables">{row.number}</ui.Link>,
          },
          { key: 'date', label: columns.date, nowrap: true, sortable: true, cell: row => row.date },
          { key: 'service', label: columns.service, sortable: true, cell: row => row.service },
          { key: 'channel', label: columns.channel, cell: row => row.channel },
          { key: 'days', label: columns.days, numeric: true, cell: row => row.days },
          {
            key: 'state',
            label: columns.state,
            cell: row => <ui.Badge lang={lang} tone={row.done ? 'done' : 'doing'} plain={row.done} />,
          },
        ]}
        rows={words.rows}
      />
      <ui.TableFoot lang={lang} csv="#g-tables">
        <ui.Proof lang={lang} kind="rows" />
      </ui.TableFoot>
    </ui.Card>
  )
}

function Items({ lang }: { lang: Lang }) {
  const { tables: words } = galleryWords(lang)
  const { itemColumns: columns } = words
  return (
    <ui.Card padding="none">
      <ui.Table
        lang={lang}
        caption={words.items}
        layout="items"
        rowId={row => row.code.toLowerCase()}
        columns={[
          {
            key: 'code',
            label: columns.code,
            width: 'sm',
            phone: 'code',
            cell: row => <ui.Muted>{row.code}</ui.Muted>,
          },
          {
            key: 'title',
            label: columns.title,
            head: true,
            phone: 'title',
            cell: row => (
              <>
                <ui.Link href="#g-tables">{row.title}</ui.Link> <ui.Small>{row.note}</ui.Small>
              </>
            ),
          },
          {
            key: 'mark',
            label: columns.mark,
            width: 'md',
            phone: 'mark',
            cell: () => <ui.Proof lang={lang} kind="file" />,
          },
          {
            key: 'parts',
            label: columns.parts,
            width: 'md',
            phone: 'note',
            cell: row => <ui.Parts lang={lang} found={row.found} asked={row.asked} />,
          },
          {
            key: 'state',
            label: columns.state,
            width: 'md',
            phone: 'state',
            cell: row => (
              <ui.Badge
                lang={lang}
                tone={row.found === row.asked ? 'done' : 'missing'}
                plain={row.found === row.asked}
              />
            ),
          },
        ]}
        rows={words.itemRows}
      />
    </ui.Card>
  )
}

function Monthly({ lang }: { lang: Lang }) {
  const { tables: words } = galleryWords(lang)
  const { monthColumns: columns } = words
  return (
    <ui.Card padding="none">
      <ui.Table
        lang={lang}
        caption={words.monthly}
        captionShown
        layout="fold"
        columns={[
          { key: 'month', label: columns.month, cell: row => row.month },
          { key: 'light', label: columns.light, numeric: true, phone: 'fold', cell: row => row.light },
          { key: 'water', label: columns.water, numeric: true, phone: 'fold', cell: row => row.water },
          { key: 'sum', label: columns.sum, numeric: true, cell: row => row.light + row.water },
        ]}
        rows={words.monthRows}
        total={{ month: words.total, light: 56, water: 40, sum: 96 }}
      />
    </ui.Card>
  )
}
