import { tokensOf } from './fold.ts'
import { grammars, type Language } from './languages.ts'
import type { Lexicon } from './lexicon.ts'

export interface Correction {
  /** The question with the misspelled words replaced. */
  text: string
  words: { typed: string; meant: string }[]
}

/** Surely the same word with a slip, not another word like it. */
const sure = 0.72

/**
 * A corrected spelling of a question: words that no language of the lexica knows, each replaced by the nearest one
 * that is. Nothing where all are known or none is near enough.
 */
export function correct(
  question: string,
  lexica: readonly Lexicon[],
  language: Language = 'de',
): Correction | undefined {
  const words: Correction['words'] = []
  const tongues = [...new Set<Language>([language, 'de'])]
  const text = question.replace(/[\p{L}\p{M}]{4,}/gu, (typed) => {
    const [token, more] = tokensOf(typed)
    if (!token || more) return typed
    const empty = Object.values(grammars).some(
      ({ stop, weak }) => stop.has(token.word) || weak.has(token.word),
    )
    if (empty) return typed
    const readable = (Object.keys(grammars) as Language[]).filter(
      (tongue) => grammars[tongue].script === token.script,
    )
    if (lexica.some((lexicon) => readable.some((tongue) => lexicon.knows(tongue, token))))
      return typed
    const meant = nearest(lexica, tongues, token)
    if (!meant) return typed
    words.push({ typed, meant })
    return meant
  })
  return words.length > 0 ? { text, words } : undefined
}

function nearest(
  lexica: readonly Lexicon[],
  tongues: readonly Language[],
  token: ReturnType<typeof tokensOf>[number],
): string | undefined {
  let best: { word: string; quality: number } | undefined
  for (const lexicon of lexica)
    for (const tongue of tongues) {
      if (grammars[tongue].script !== token.script) continue
      const kin = lexicon.kinOf(tongue, token, { slips: true, begun: false })
      if (kin.some(({ how, asked }) => how !== 'slip' && asked > 0.8)) return undefined
      for (const { how, asked, said, term } of kin)
        if (how === 'slip' && asked === said && asked >= sure && asked > (best?.quality ?? 0))
          best = { word: lexicon.spelled(term), quality: asked }
    }
  return best?.word
}
