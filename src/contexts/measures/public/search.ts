import { fold } from '../../../kernels/search/index.ts'
import type { MeasuresLive } from '../snapshot/live.ts'
import type { LiveCommitment } from '../snapshot/load.ts'
import { measuresOf } from './notes.ts'

/**
 * Whether a promise, its paper's headings, its measures or their targets hold every word of a question. A number
 * is found however it is written: 1:125, 1 : 125, 1 zu 125.
 */
export function matches(live: MeasuresLive, commitment: LiveCommitment, question: string): boolean {
  const words = wordsOf(question)
  if (words.length === 0) return true
  const text = haystack(live, commitment)
  return words.every((word) => text.includes(word))
}

/** Whether a promise itself says every word of a question, not only what hangs together with it. */
export function says({ quote, record }: LiveCommitment, question: string): boolean {
  const text = normalised([record.title, quote].join(' \n '))
  return wordsOf(question).every((word) => text.includes(word))
}

const texts = new WeakMap<MeasuresLive, Map<string, string>>()

/** Made when first asked for, and kept as long as the snapshot. */
function haystack(live: MeasuresLive, commitment: LiveCommitment): string {
  let kept = texts.get(live)
  if (!kept) {
    kept = new Map()
    texts.set(live, kept)
  }
  let text = kept.get(commitment.id)
  if (text === undefined) {
    text = normalised(allWords(live, commitment).join(' \n '))
    kept.set(commitment.id, text)
  }
  return text
}

function allWords(live: MeasuresLive, commitment: LiveCommitment): string[] {
  const { quote, record } = commitment
  const measures = measuresOf(live, commitment).flatMap(({ record }) => [
    record.title,
    record.summary ?? '',
    record.reference ?? '',
    record.owner ?? '',
    ...record.targets.map(({ label }) => label),
  ])
  return [
    quote,
    record.title,
    ...record.section,
    ...record.numbers.map(({ raw }) => raw),
    ...record.targetGroups,
    ...record.places,
    ...record.organisations,
    ...record.systems,
    ...measures,
  ]
}

function normalised(text: string): string {
  return (
    fold(text)
      .replace(/(\d)\s*(?::|\bzu\b)\s*(?=\d)/g, '$1:')
      // Papers break words at the ends of lines.
      .replace(/(\p{L})-\n\s*(?=\p{Ll})/gu, '$1')
      .replace(/\s+/g, ' ')
  )
}

const wordsOf = (question: string): string[] =>
  normalised(question)
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
