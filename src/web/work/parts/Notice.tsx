import type { Child } from 'hono/jsx'

/** What was just done, or what to know first. Read aloud when the page opens. */
export function Notice(props: { warning?: boolean; children: Child }) {
  return props.warning ? (
    <div class="notice notice--warning" role="alert">
      {props.children}
    </div>
  ) : (
    <div class="notice" role="status">
      {props.children}
    </div>
  )
}
