import { showWords } from '../../contexts/city/index.ts'
import { type Door, execute, type Failure } from '../../platform/operation/index.ts'
import { lands } from './lands.ts'
import type { TextFacts, Words } from './section.ts'

export type WordsAnswer =
  | { ok: true; words: Words; facts: TextFacts }
  | { ok: false; failure: Failure }

/** What the city says of itself, and what the program’s own texts are filled in with. */
export async function cityWords(door: Door): Promise<WordsAnswer> {
  const outcome = await execute(showWords, door, {})
  if (!outcome.ok) return outcome
  const words = outcome.value
  const { name, contact, arbitration, state, signLanguageVideos } = words
  const facts = {
    city: name,
    contact,
    arbitration,
    land: lands[state],
    hasVideos: signLanguageVideos.length > 0,
  }
  return { ok: true, words, facts }
}
