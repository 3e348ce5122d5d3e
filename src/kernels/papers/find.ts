import type { Act } from './detect/acts.ts'
import { readSentence, type Said } from './detect/sentence.ts'
import type { Found } from './found.ts'
import { isProcess } from './lexicon/nouns.ts'
import { verbForm } from './lexicon/verbForms.ts'
import { isLower, isUpper } from './sentences/letters.ts'
import { sentencesOf } from './sentences/sentences.ts'
import { type Block, opensItems, structureOf } from './structure/blocks.ts'
import { isMinutes } from './structure/layers.ts'
import { type Stance, tells } from './structure/stance.ts'
import type { Section } from './types.ts'

/** What the grammar of a text shows: its sections and where commitments stand. */
export interface Findings {
  sections: Section[]
  found: Found[]
}

export function find(text: string): Findings {
  const { blocks, sections } = structureOf(text)
  const minutes = isMinutes(text)
  const promising = !minutes && isPromising(text)
  const programme = programmeItems(text, blocks)
  const found: Found[] = []
  /** What the introduction of a list said, by its block. */
  const introduction = new Map<number, Act | null>()
  let afterCommitment = false
  blocks.forEach((block, index) => {
    const stance = stanceOf(text, block)
    const item =
      !tells(stance) &&
      (block.kind === 'item' ||
        block.bare ||
        ((promising || stance === 'acts') && isFragment(text, block)))
    if (block.kind === 'paragraph') afterCommitment = false
    const introduced =
      block.introducedBy === null ? undefined : introduction.get(block.introducedBy)
    const layer = minutes && block.layer === 'main' ? 'minutes' : block.layer
    for (const sentence of sentencesOf(text, block.start, block.end)) {
      const said = readSentence(text, sentence, {
        item:
          item &&
          (!minutes || stance === 'acts' || introduced !== undefined || endsInVerb(text, block)),
        promising: stance === 'acts' || (promising && !tells(stance)),
        stance,
        afterCommitment,
        asked: introduced !== undefined && introduced !== null,
        introduced,
        programme: programme[index]!,
      })
      afterCommitment = said.length > 0
      const place = { start: sentence.start, end: sentence.end }
      const opensList =
        opensItems(text, block) &&
        sentence.end === block.end &&
        blocks[index + 1]?.introducedBy === index
      if (opensList) {
        introduction.set(
          index,
          introductionOf(text.slice(sentence.start, sentence.end), said, promising),
        )
        continue
      }
      for (const one of said) found.push({ ...one, layer, labels: block.labels, sentence: place })
    }
  })
  return { sections, found: withoutOverlap(found) }
}

/** Where a measure is told with what has happened to it, the present tense tells a state. */
function stanceOf(text: string, { stance, start, end }: Block): Stance {
  if (stance !== 'acts') return stance
  const stretch = text.slice(start, Math.min(end, start + 2000))
  const told = stretch.match(happened)?.length ?? 0
  return told * 3 > (stretch.match(/[.!?](?:\s|$)/g)?.length ?? 1) ? null : stance
}
const happened =
  /\b(?:wurden?|konnten?|hatten?|waren?|worden|bislang|bisher|seither|inzwischen|mittlerweile|[Ss]eit)\b/g

/** Items of minutes are points of an agenda or remarks; those that end in an infinitive are tasks. */
function endsInVerb(text: string, { start, end }: Block): boolean {
  const words = text
    .slice(start, end)
    .replace(/\([^)]*\)/g, '')
    .match(/[a-zäöüß]+(?=[\s.]*$)/)
  return words !== null && verbForm(words[0])?.infinitive === true
}

/** A paragraph of one phrase that names an act: "Erhalt der …." */
function isFragment(text: string, { start, end }: Block): boolean {
  const stretch = text.slice(start, Math.min(end, start + 400))
  return (
    end - start < 400 &&
    isUpper(stretch[0]) &&
    !/[.!?]\s+[A-ZÄÖÜ]/.test(stretch) &&
    namesActFirst(stretch)
  )
}

function namesActFirst(stretch: string): boolean {
  return stretch.split(/\s+/, 3).some((word) => isUpper(word[0]) && isProcess(word.toLowerCase()))
}

/** "Wir setzen uns ein für:" gives its items their strength; "Das Motto untergliedert sich in:" makes them none. */
function introductionOf(intro: string, said: readonly Said[], promising: boolean): Act | null {
  const last = said.at(-1)
  const aims = /[zZ]iele?n?\b/.test(intro)
  if (last)
    return {
      nature: aims ? 'goal' : 'measure',
      strength:
        last.strength === 'binding' && !/\bwerden\b/.test(intro) ? 'intention' : last.strength,
      lemma: null,
      plain: 'intention',
    }
  if (/\b(?:haben|hat|wurden?|hatten?|bereits|bisher|bislang|bestehende[nr]?)\b/.test(intro))
    return null
  if (
    /^(?:Dazu|Hierzu|Konkret|Deshalb|Daher|Darum|Dafür|Hierfür|Das heißt|Das bedeutet|Insbesondere|Im Einzelnen)\b/.test(
      intro,
    ) &&
    promising
  )
    return { nature: 'measure', strength: 'intention', lemma: null, plain: 'intention' }
  if (aims) return { nature: 'goal', strength: 'intention', lemma: null, plain: 'intention' }
  if (
    /\b(?:wir|Wir|uns|unsere?|Maßnahmen|Forderungen|Vorhaben|Koalition|soll|sollen|wollen|werden)\b/.test(
      intro,
    )
  )
    return { nature: 'measure', strength: 'intention', lemma: null, plain: 'intention' }
  return intro.split(/\s+/).length <= 3
    ? { nature: 'measure', strength: 'intention', lemma: null, plain: 'intention' }
    : null
}

/** A paper in which somebody wants and will, rather than tells what is. */
function isPromising(text: string): boolean {
  const sample = text.slice(0, 200_000)
  const wanting =
    sample.match(/\b(?:[Ww]ir|[Ii]ch|wollen|will|möchten|Koalition|fordern|soll|sollen)\b/g)
      ?.length ?? 0
  const planning = sample.match(planWords)?.length ?? 0
  return (wanting + planning) * 80 >= sample.split(/\s+/, 40_000).length
}

/** A plan of action tells in the present tense what is to come. */
const planWords =
  /\b(?:(?:Einzel|Schlüssel)?[mM]aßnahmen?(?:plan|katalog|blatt|nummer)?|Handlungs(?:feld|empfehlung|programm|konzept|bedarf)(?:er|ern|e|en|s)?|Aktionsplan(?:s|es)?|Umsetzung(?:szeitraum|sschritte|shorizont)?|Zeithorizont|Federführung|Meilensteine?)\b/g

/** Per block: whether the items around it name acts, so that a thing among them is one to be delivered. */
function programmeItems(text: string, blocks: readonly Block[]): boolean[] {
  const programme = blocks.map(() => false)
  let items = 0
  let acts = 0
  for (const block of blocks) {
    if (block.kind !== 'item' && !block.bare) continue
    items++
    if (namesAct(text.slice(block.start, Math.min(block.end, block.start + 200)))) acts++
  }
  const share = items === 0 ? 0 : acts / items
  blocks.forEach((block, index) => {
    programme[index] =
      (block.kind === 'item' || block.bare) && (block.layer !== 'main' || share >= 0.3)
  })
  return programme
}

function namesAct(item: string): boolean {
  const words = item
    .replace(/[.!;,:()]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  if (words.slice(0, 5).some((word) => isUpper(word[0]) && isProcess(word.toLowerCase())))
    return true
  if (/\b(?:wir|Wir|soll|sollen|muss|müssen)\b/.test(item)) return true
  const last = words.at(-1) ?? ''
  return isLower(last[0]) && verbForm(last)?.infinitive === true
}

/** Quotes never overlap: of two that would, the first keeps its place. */
function withoutOverlap(found: Found[]): Found[] {
  const kept: Found[] = []
  for (const one of found.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (one.end <= one.start) continue
    const last = kept.at(-1)
    if (last && one.start < last.end) continue
    kept.push(one)
  }
  return kept
}
