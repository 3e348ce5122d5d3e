import type { ShownCommitment } from '../../../../contexts/measures/index.ts'

/** A commitment with its number in the list. */
export interface Numbered extends ShownCommitment {
  number: number
}

/** A piece of a text, cut between lines. */
export interface Part {
  start: number
  end: number
}

/** About so many letters stand on one page of the review. */
const partLength = 40_000

/** Cuts a long text between lines, never within a commitment. */
export function partsOf(text: string, commitments: readonly Part[]): Part[] {
  const parts: Part[] = []
  let start = 0
  while (text.length - start > partLength * 1.3) {
    let end = text.indexOf('\n', start + partLength)
    const across = () => commitments.find((one) => one.start < end && one.end > end)
    for (let over = across(); end > 0 && over; over = across()) end = text.indexOf('\n', over.end)
    if (end < 0) break
    parts.push({ start, end: end + 1 })
    start = end + 1
  }
  return [...parts, { start, end: text.length }]
}

/** The words of a paper as they stand there, each commitment marked and numbered. */
export function PaperText(props: {
  text: string
  part: Part
  commitments: readonly Numbered[]
  headings: ReadonlySet<string>
}) {
  const { text, part, headings } = props
  const commitments = props.commitments.filter(({ elsewhere }) => !elsewhere)
  const named = new Set<string>()
  return (
    <div class="paper-text" data-start={part.start}>
      {linesOf(text, part).map(({ start, end }) => {
        const line = text.slice(start, end)
        if (line.trim() === '') return null
        const here = commitments.filter((one) => one.start < end && one.end > start)
        const indent = /^\s*/.exec(line)?.[0].length ?? 0
        const isItem = /^\s*([•▪–*-]|\d{1,3}[.)]|[a-z]\))\s/u.test(line)
        const kind = headings.has(line.trim())
          ? 'paper-text__heading'
          : isItem
            ? `paper-text__item${indent > 2 ? ' paper-text__item--deep' : ''}`
            : undefined
        return (
          <p class={kind} data-start={start + indent}>
            <Pieces text={text} start={start + indent} end={end} commitments={here} named={named} />
          </p>
        )
      })}
    </div>
  )
}

function linesOf(text: string, { start, end }: Part): Part[] {
  const lines: Part[] = []
  for (let at = start; at < end; ) {
    const stop = text.indexOf('\n', at)
    const lineEnd = stop < 0 || stop > end ? end : stop
    lines.push({ start: at, end: lineEnd })
    at = lineEnd + 1
  }
  return lines
}

/** A line with its marks. Where several cover the same words, the shortest is shown. */
function Pieces(props: {
  text: string
  start: number
  end: number
  commitments: readonly Numbered[]
  /** Commitments whose mark has begun: a second piece has no id of its own. */
  named: Set<string>
}) {
  const { text, start, end, commitments, named } = props
  const cuts = new Set([start, end])
  for (const one of commitments) {
    if (one.start > start) cuts.add(one.start)
    if (one.end < end) cuts.add(one.end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  return (
    <>
      {places.slice(0, -1).map((from, index) => {
        const to = places[index + 1]!
        const words = text.slice(from, to)
        const [cover] = commitments
          .filter((one) => one.start <= from && one.end >= to)
          .sort((a, b) => a.end - a.start - (b.end - b.start))
        if (!cover) return words
        const { id, number, state, record } = cover
        const isFirst = !named.has(id)
        named.add(id)
        return (
          <>
            <mark class={`mark mark--${state}`} id={isFirst ? `t-${id}` : undefined} data-of={id}>
              {words}
            </mark>
            {to === cover.end && (
              <a class="mark__number" href={`#v-${id}`} aria-label={`${number}: ${record.title}`}>
                {number}
              </a>
            )}
          </>
        )
      })}
    </>
  )
}
