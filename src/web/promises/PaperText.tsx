import type { Child } from 'hono/jsx'
import type { showPaper } from '../../contexts/measures/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { markOf, promiseAddress } from './addresses.ts'
import type { Wording } from './wording.ts'

type Shown = OutputOf<typeof showPaper>

export const headingId = (start: number) => `abschnitt-${start}`

/** The text as it was read, word for word: headings as headings, promises marked and linked. */
export function PaperText({ shown, request, t }: { shown: Shown } & Wording) {
  const { text, from } = shown
  const end = from + text.length
  const sections = shown.sections.filter(({ start }) => start >= from && start < end)
  const parts: Child[] = []
  let at = from
  for (const { heading, level, start } of sections) {
    const close = headingEnd(text, start - from) + from
    parts.push(<Prose shown={shown} start={at} end={start} request={request} t={t} />)
    const Heading = level <= 1 ? 'h2' : 'h3'
    parts.push(<Heading id={headingId(start)}>{heading}</Heading>)
    at = Math.max(close, at)
  }
  parts.push(<Prose shown={shown} start={at} end={end} request={request} t={t} />)
  return <>{parts}</>
}

/** A heading is the line it begins. */
function headingEnd(text: string, start: number): number {
  const line = text.indexOf('\n', start)
  return line === -1 ? text.length : line
}

type Span = { shown: Shown; start: number; end: number } & Wording

/** Paragraphs between two headings; within them line ends stay as they are. */
function Prose({ shown, start, end, request, t }: Span) {
  const { text, from } = shown
  const blocks: Child[] = []
  for (const [first, last] of paragraphsOf(text, start - from, end - from))
    blocks.push(
      <p class="paper-text__block">
        {marked({ shown, start: first + from, end: last + from, request, t })}
      </p>,
    )
  return <>{blocks}</>
}

function paragraphsOf(text: string, start: number, end: number): [number, number][] {
  const found: [number, number][] = []
  let at = start
  for (const gap of text.slice(start, end).matchAll(/\n[ \t]*\n\s*/g)) {
    found.push([at, start + gap.index])
    at = start + gap.index + gap[0].length
  }
  found.push([at, end])
  return found.filter(([first, last]) => text.slice(first, last).trim() !== '')
}

/** The promises of a stretch as links with their rating in the title; what lies between stays text. */
function marked({ shown, start, end, request, t }: Span): Child[] {
  const { text, from } = shown
  const slice = (first: number, last: number) => text.slice(first - from, last - from)
  const here = shown.promises.filter((one) => one.start < end && one.end > start)
  const parts: Child[] = []
  let at = start
  for (const { start: first, end: last, promise } of here) {
    const begin = Math.max(first, at)
    const close = Math.min(last, end)
    if (close <= begin) continue
    parts.push(slice(at, begin))
    parts.push(
      <a
        class={`paper-promise paper-promise--${promise.rating}`}
        href={request.link(promiseAddress(promise.id))}
        // A promise that runs over two paragraphs is one mark to go to.
        id={first >= start ? markOf(promise.id) : undefined}
        title={t.ratedAs(t.ratings[promise.rating])}
      >
        {slice(begin, close)}
      </a>,
    )
    at = close
  }
  parts.push(slice(at, end))
  return parts
}
