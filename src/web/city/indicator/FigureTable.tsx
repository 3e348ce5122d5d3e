import type { Child } from 'hono/jsx'

/** The figures behind a drawing, folded. */
export function FigureTable(props: { summary: string; open?: boolean; children: Child }) {
  return (
    <details class="figure-table" open={props.open}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  )
}
