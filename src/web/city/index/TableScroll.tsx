import type { Child } from 'hono/jsx'

/** A table that may be wider than the screen; it scrolls by keyboard, too. Its caption names it. */
export function TableScroll({ children }: { children: Child }) {
  return (
    <div class="table-scroll" tabindex={0}>
      {children}
    </div>
  )
}
