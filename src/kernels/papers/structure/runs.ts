import { isProcess } from '../lexicon/nouns.ts'
import { verbForm } from '../lexicon/verbForms.ts'
import { isLower } from '../sentences/letters.ts'
import { opensList } from './layers.ts'
import type { Piece } from './pieces.ts'
import { isSheet } from './sheets.ts'
import { stanceUnder } from './stance.ts'

/**
 * Lines that end no sentence are headings or, in overviews and lists whose bullets were lost, bodies under
 * headings. Which is which shows only in a run of them: the cheapest way to read the run is taken.
 */
export function headOrBody(pieces: Piece[]): Piece[] {
  const runs: [number, number][] = []
  for (let at = 0; at < pieces.length; at++) {
    if (!isOpenLine(pieces[at]!)) continue
    let to = at
    while (to + 1 < pieces.length && isOpenLine(pieces[to + 1]!)) to++
    runs.push([at, to])
    at = to
  }
  for (const [from, to] of runs) readRun(pieces, from, to)
  return pieces
}

const isOpenLine = (piece: Piece) =>
  piece.kind === 'paragraph' &&
  !piece.continues &&
  !isSheet(piece.text) &&
  (piece.open ? piece.text.length <= 240 : isExclamation(piece.text))

/** "Stadt sagt Danke!": a heading may call out or ask. */
const isExclamation = (text: string) =>
  /[!?]$/.test(text) && text.length <= 60 && !/[.!?] /.test(text)

function readRun(pieces: Piece[], from: number, to: number): void {
  let listing = false
  let begin = from
  for (let at = from; at <= to + 1; at++) {
    const opens = at <= to && opensList(pieces[at]!.text)
    if (at <= to && !opens) continue
    decide(pieces, begin, at - 1, listing, at <= to || to + 1 < pieces.length)
    if (at <= to) {
      asHeading(pieces[at]!, 2)
      listing = true
      begin = at + 1
    }
  }
}

type Role = 'head' | 'body'

function decide(
  pieces: Piece[],
  from: number,
  to: number,
  listing: boolean,
  followed: boolean,
): void {
  if (to < from) return
  /** What stood before, by what stands here. */
  const before: Record<Role, Role>[] = []
  let heads = 0
  let bodies = 0
  for (let at = from; at <= to; at++) {
    const { asHead, asBody } = costs(pieces[at]!.text, listing, underMeasure(pieces, at, from))
    if (at === from) {
      heads = asHead
      bodies = asBody + (listing ? 3 : 2)
      before.push({ head: 'head', body: 'head' })
      continue
    }
    const headAfterHead = heads + (listing ? 2 : 0)
    const bodyAfterBody = bodies + (listing ? 1 : 0)
    const nextHead = Math.min(headAfterHead, bodies) + asHead
    const nextBody = Math.min(heads, bodyAfterBody) + asBody
    before.push({
      head: headAfterHead < bodies ? 'head' : 'body',
      body: heads <= bodyAfterBody ? 'head' : 'body',
    })
    heads = nextHead
    bodies = nextBody
  }
  if (listing) heads += 4
  else if (followed) bodies += 1
  let kind: Role = heads <= bodies ? 'head' : 'body'
  for (let at = to; at >= from; at--) {
    if (kind === 'head') asHeading(pieces[at]!, listing ? 4 : rankOf(pieces[at]!.text, at))
    else pieces[at]!.bare = true
    kind = before[at - from]![kind]
  }
}

/** "Maßnahme 3": what stands under it is the measure itself, in one line or some. */
function underMeasure(pieces: readonly Piece[], at: number, from: number): boolean {
  for (let above = at - 1; above >= Math.max(from, at - 4); above--) {
    const { text } = pieces[above]!
    if (text.length < 80 && /\d/.test(text) && stanceUnder([text]) === 'acts') return true
  }
  return false
}

function costs(
  text: string,
  listing: boolean,
  measure: boolean,
): { asHead: number; asBody: number } {
  const words = text.split(/\s+/)
  const lastWord = (words.at(-1) ?? '').toLowerCase()
  const infinitive =
    words.length > 1 && verbForm(lastWord)?.infinitive === true && isLower(words.at(-1)![0])
  let asHead = 0
  let asBody = listing || measure ? 0 : 2.5
  if (isLower(text[0])) asHead += 6
  if (words.length >= 7) asHead += 2
  if (words.length >= 11) asHead += 3
  if (words.length >= 4 && namesAct(words)) asHead += 2
  if (infinitive) asHead += words.length >= 4 ? 2 : 1
  if (words.length <= 3) asBody += 1
  return { asHead, asBody }
}

/** "Förderung der …", "Besserer Ausbau von …" */
const namesAct = (words: readonly string[]) =>
  words
    .slice(0, 3)
    .some(
      (word, index) =>
        isProcess(word.toLowerCase()) &&
        /^(?:de[rs]|von|vo[mn]|eine[rs]|[a-zäöüß]+er)$/.test(words[index + 1] ?? ''),
    )

function asHeading(piece: Piece, level: number): void {
  piece.kind = 'heading'
  piece.level = level
}

function rankOf(text: string, index: number): number {
  if (index === 0) return 1
  if (/[A-ZÄÖÜ]{3}/.test(text) && text === text.toUpperCase()) return 3
  return 2
}
