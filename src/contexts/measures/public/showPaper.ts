import { z } from 'zod'
import { readPaper, type Section } from '../../../kernels/papers/index.ts'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { dayOf } from '../domain/today.ts'
import type { LivePaper } from '../snapshot/load.ts'
import { measuresPart } from '../snapshot/part.ts'
import { notePaper, notePromise } from './notes.ts'
import { paperNote, promiseNote } from './shapes.ts'

/** Letters of a long paper that are shown at once, at least: whole sections. */
const partLength = 60_000

const sectionShape = z.object({
  heading: z.string(),
  level: z.int(),
  start: z.int(),
  part: z.int().describe('The part of the paper it begins in.'),
})

/** The whole of a paper with every promise where it stands. Long ones come in parts. */
export const showPaper = operation({
  name: 'measures.showPaper',
  effect: 'readPublic',
  permission: 'public',
  summary: 'A paper: its text, its headings, and where its promises stand.',
  input: z.strictObject({
    id: z.string().min(1).max(80),
    part: z.int().min(1).max(100_000).default(1),
  }),
  output: z.object({
    paper: paperNote,
    readOn: z.string(),
    replaces: z.object({ id: z.string(), title: z.string() }).nullable(),
    sections: z.array(sectionShape),
    part: z.int(),
    parts: z.int(),
    from: z.int().describe('Where in the whole text this part begins, in UTF-16 units.'),
    text: z.string().describe('Of this part.'),
    promises: z.array(z.object({ start: z.int(), end: z.int(), promise: promiseNote })),
  }),
  run({ snapshot, now }, { id, part }) {
    const live = snapshot.get(measuresPart)
    const paper = live.papers.get(id)
    if (!paper) return notFound('paper')
    const sections = sectionsOf(paper)
    const starts = partStarts(paper.text, sections)
    if (part > starts.length) return notFound('part')
    const from = starts[part - 1] ?? 0
    const to = starts[part] ?? paper.text.length
    const before = paper.record.replaces ? live.papers.get(paper.record.replaces) : undefined
    return done({
      paper: notePaper(live, paper),
      readOn: paper.readOn,
      replaces: before ? { id: before.id, title: before.record.title } : null,
      sections: sections.map(({ heading, level, start }) => ({
        heading,
        level,
        start,
        part: starts.findLastIndex((one) => one <= start) + 1,
      })),
      part,
      parts: starts.length,
      from,
      text: paper.text.slice(from, to),
      promises: live
        .commitmentsOf(id)
        .filter(({ start }) => start >= from && start < to)
        .map((one) => ({
          start: one.start,
          end: Math.min(one.end, to),
          promise: notePromise(live, one, dayOf(now)),
        })),
    })
  },
})

/** Texts never change, so their headings are found once, for as many papers as people read. */
const found = new Map<string, readonly Section[]>()
const mostKept = 50

function sectionsOf({ id, text, readOn }: LivePaper): readonly Section[] {
  const key = `${id} ${readOn} ${text.length}`
  const kept = found.get(key)
  if (kept) return kept
  const { sections } = readPaper(text)
  if (found.size >= mostKept) found.clear()
  found.set(key, sections)
  return sections
}

function partStarts(text: string, sections: readonly Section[]): number[] {
  const starts = [0]
  const breaks = [...sections.map(({ start }) => start), ...paragraphs(text)].sort((a, b) => a - b)
  for (const at of breaks)
    if (at - (starts.at(-1) ?? 0) >= partLength && text.length - at > partLength / 4)
      starts.push(at)
  return starts
}

/** Where a text may be parted that has no headings for long. */
function paragraphs(text: string): number[] {
  if (text.length <= partLength) return []
  return [...text.matchAll(/\n\n+/g)].map((gap) => gap.index + gap[0].length)
}
