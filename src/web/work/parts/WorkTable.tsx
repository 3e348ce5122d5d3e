import type { Child } from 'hono/jsx'

export interface Column {
  title: string
  /** Where the same list lies in this order, and whether it is in it now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' }
  /** Buttons: the heading is for screen readers, the cells stand at the end. */
  actions?: boolean
}

/** Said aloud, because styles that turn rows into cards take away what the elements are. */
const role = (name: string) => ({ role: name })

/**
 * Records as rows; on a phone each row is a card. The first cell of a row is its heading. Without rows
 * `empty` says so.
 */
export function WorkTable(props: {
  caption: string
  columns: Column[]
  rows: Child[][]
  empty: string
}) {
  const { columns, rows } = props
  if (rows.length === 0) return <p>{props.empty}</p>
  return (
    <table class="work-table" {...role('table')}>
      <caption>{props.caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns.map((column) => (
            <ColumnTitle column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map(([first, ...cells]) => (
          <tr {...role('row')}>
            <th scope="row" {...role('rowheader')}>
              {first}
            </th>
            {cells.map((cell, index) => (
              <Cell column={columns[index + 1]!}>{cell}</Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ColumnTitle({ column: { title, sort, actions } }: { column: Column }) {
  return (
    <th scope="col" aria-sort={sort?.direction} {...role('columnheader')}>
      {sort ? (
        <a href={sort.href}>
          {title}
          {sort.direction && (
            <span aria-hidden="true">{sort.direction === 'ascending' ? ' ↑' : ' ↓'}</span>
          )}
        </a>
      ) : (
        <span class={actions ? 'visually-hidden' : undefined}>{title}</span>
      )}
    </th>
  )
}

function Cell({ column, children }: { column: Column; children: Child }) {
  return (
    <td
      data-label={column.actions ? undefined : column.title}
      class={column.actions ? 'work-table__end' : undefined}
      {...role('cell')}
    >
      <div>{children}</div>
    </td>
  )
}
