import { type Language, wholeOf } from '../../../kernels/search/index.ts'
import { inLocale, vocabulary } from '../domain/vocabulary.ts'
import type { OffersLive } from '../snapshot/live.ts'
import { languageOf } from './concepts.ts'

/** What somebody may be about to ask. */
export interface Suggestion {
  kind: 'type' | 'situation' | 'question' | 'provider'
  /** What is shown and, taken, becomes the question. */
  text: string
  /** Of the type or life situation. */
  id: string | null
}

const most = 7
const mostQuestions = 3
const mostProviders = 2
const leastTyped = 2
const leastScore = 0.35

/** Up to seven ways to go on from what is typed so far, the likeliest first; none for a letter alone. */
export function suggestFor(typed: string, live: OffersLive, locale: string): Suggestion[] {
  const begun = wholeOf(typed)
  if (begun.length < leastTyped) return []
  const suggestions: Suggestion[] = []
  const seen = new Set<string>()
  const add = (suggestion: Suggestion) => {
    const key = wholeOf(suggestion.text)
    if (seen.has(key) || suggestions.length >= most) return
    seen.add(key)
    suggestions.push(suggestion)
  }
  const concepts = live.concepts.find(
    typed,
    { language: languageOf(locale), typing: true },
    leastScore,
  )
  for (const { kind, id } of concepts.slice(0, most)) {
    if (kind === 'helpLine') continue
    const entry = (kind === 'type' ? vocabulary.types : vocabulary.situations).get(id)
    if (entry && suggestions.length < most - 2)
      add({ kind, text: inLocale(entry.name, locale), id })
  }
  for (const text of questionsFrom(begun, locale)) add({ kind: 'question', text, id: null })
  for (const text of providersFrom(begun, live)) add({ kind: 'provider', text, id: null })
  return suggestions
}

interface Sayable {
  key: string
  text: string
}

/** Whole questions and words of several words, by language, made when first asked for. */
const sayable = new Map<Language, Sayable[]>()

function questionsFrom(begun: string, locale: string): string[] {
  const language = languageOf(locale)
  let list = sayable.get(language)
  if (!list) {
    const entries = [...vocabulary.situations.values(), ...vocabulary.types.values()]
    list = entries
      .flatMap(({ words }) => words[language] ?? [])
      .filter((text) => text.includes(' '))
      .map((text) => ({ key: wholeOf(text), text }))
    sayable.set(language, list)
  }
  return firstOf(list, begun, mostQuestions)
}

const providers = new WeakMap<OffersLive, Sayable[]>()

function providersFrom(begun: string, live: OffersLive): string[] {
  let list = providers.get(live)
  if (!list) {
    const names = new Set(live.all.flatMap(({ record }) => record.organisation?.name ?? []))
    list = [...names].map((text) => ({ key: wholeOf(text), text }))
    providers.set(live, list)
  }
  return firstOf(list, begun, mostProviders)
}

/** Texts that begin so, then those of which a word does. */
function firstOf(list: readonly Sayable[], begun: string, count: number): string[] {
  const found: string[] = []
  for (const { key, text } of list) {
    if (found.length >= count) return found
    if (key.startsWith(begun)) found.push(text)
  }
  const within = ` ${begun}`
  for (const { key, text } of list) {
    if (found.length >= count) return found
    if (begun.length > leastTyped && key.includes(within)) found.push(text)
  }
  return found
}
