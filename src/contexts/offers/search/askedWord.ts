import { grammars, tokensOf } from '../../../kernels/search/index.ts'
import type { PublicOffer } from '../domain/publicOffer.ts'

/** The word of the offer's name, or of its organisation's, that was asked for, where there is one. */
export function askedWord({ record }: PublicOffer, words: readonly string[]): string | undefined {
  const { stem } = grammars.de
  const asked = words.map(stem)
  const names = [Object.values(record.texts)[0]?.name ?? '', record.organisation?.name ?? '']
  for (const written of names.flatMap((name) => name.split(/\s+/))) {
    const [token] = tokensOf(written)
    if (!token) continue
    const own = [token.word, ...(token.parts ?? [])].map(stem)
    if (
      own.some((one) =>
        asked.some((word) => one === word || (word.length > 4 && one.includes(word))),
      )
    )
      return written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  }
  return undefined
}
