import { actOfNoun, actOfVerb } from '../describe/actWords.ts'
import {
  adverbs,
  articles,
  modals,
  prepositions,
  pronouns,
  subordinators,
} from '../describe/grammar.ts'
import { setOf, wordsOf } from '../describe/words.ts'
import { verbForm } from '../lexicon/verbForms.ts'
import type { Commitment } from '../types.ts'

/** What a commitment is about: stems of its content words, and of the parts of its compounds, with weights. */
export type Terms = ReadonlyMap<string, number>

const empty =
  setOf(`und oder sowie als wie ob auch bzw beziehungsweise nicht nur sondern dabei dafür damit dazu alle jeder neue neuen neuer
  weitere weiteren stadt städtische städtischen kommunale kommunalen kommunaler bereich rahmen form z b u a ggf sehr mehr viele`)

/** A light German stem: umlauts, gender and inflection taken off. */
export function stemOf(low: string): string {
  const plain = low
    .replace(/[*:_·]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/[äöü]/g, (sign) => ({ ä: 'a', ö: 'o', ü: 'u' })[sign] ?? sign)
    .replace(/(?<=.{4})innen$/, '')
  const bare = plain.replace(/(?<=.{4})(?:en|em|er|es|e|n|s)$/, '')
  return bare.replace(/(?<=.{5})(?:er|en)$/, '')
}

/** @param papers the commitments of both papers; what is rare among them weighs most */
export function termsOf(papers: readonly (readonly Commitment[])[]): Terms[][] {
  // the town's own name stands everywhere and tells little
  const places = new Set(
    papers
      .flat()
      .flatMap((one) =>
        one.places.flatMap((place) => wordsOf(place).map(({ low }) => stemOf(low))),
      ),
  )
  const said = papers.map((paper) =>
    paper.map((one) =>
      contentOf(one.quote).map((word) => (places.has(word.stem) ? { ...word, share: 0.3 } : word)),
    ),
  )
  const vocabulary = new Set(said.flat(2).map(({ stem }) => stem))
  const withParts = said.map((paper) => paper.map((words) => expand(words, vocabulary)))
  const frequency = new Map<string, number>()
  for (const terms of withParts.flat())
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const total = withParts.flat().length
  return withParts.map((paper) =>
    paper.map(
      (terms) =>
        new Map(
          [...terms].map(([term, share]) => [
            term,
            share * Math.log(1 + total / frequency.get(term)!),
          ]),
        ),
    ),
  )
}

interface Content {
  stem: string
  /** 1, or less where the word only names the act. */
  share: number
}

function contentOf(quote: string): Content[] {
  const content: Content[] = []
  for (const { low, text } of wordsOf(quote)) {
    if (isEmpty(low) || /^\d/.test(low)) continue
    for (const part of low.includes('-')
      ? [...new Set([low.replaceAll('-', ''), ...low.split('-')])]
      : [low]) {
      if (part.length < 3 || isEmpty(part)) continue
      const lemma = text === low ? verbForm(part)?.lemma : undefined
      const act = lemma ? actOfVerb(lemma) !== undefined : actOfNoun(part)?.object === ''
      content.push({ stem: stemOf(part), share: act ? 0.3 : 1 })
    }
  }
  return content
}

const isEmpty = (low: string): boolean =>
  empty.has(low) ||
  articles.has(low) ||
  prepositions.has(low) ||
  modals.has(low) ||
  pronouns.has(low) ||
  adverbs.has(low) ||
  subordinators.has(low)

/** Compounds also count as the words they begin or end with, where the papers know them. */
function expand(words: readonly Content[], vocabulary: ReadonlySet<string>): Map<string, number> {
  const terms = new Map<string, number>()
  const add = (term: string, share: number) =>
    terms.set(term, Math.max(share, terms.get(term) ?? 0))
  for (const { stem, share } of words) {
    add(stem, share)
    for (let at = 5; at <= Math.min(stem.length, 40) - 3; at++) {
      const head = stem.slice(at)
      if (head.length >= 5 && vocabulary.has(head)) add(head, share * 0.6)
      for (const joint of ['', 's', 'n', 'en'])
        if (stem.slice(0, at).endsWith(joint)) {
          const first = stemOf(stem.slice(0, at - joint.length))
          if (first.length >= 5 && vocabulary.has(first)) add(first, share * 0.6)
        }
    }
  }
  return terms
}
