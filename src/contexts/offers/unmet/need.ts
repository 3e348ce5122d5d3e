/**
 * What a search looked for and what came of it, as far as the vocabulary has a word for it. Nothing else of a
 * search is ever counted: no text, no address, no position, nothing of whoever asked.
 */

export const needKindsCounted = [
  'type',
  'situation',
  'language',
  'group',
  'filter',
  'unknown',
] as const
export type NeedKind = (typeof needKindsCounted)[number]

/**
 * `nothing`: no offer of what was meant, or only of something else. `far`: none within three kilometres of the
 * place. The others: offers, but none that was open, in the language, step-free, or as another filter wanted it.
 */
export const missings = ['nothing', 'far', 'closed', 'language', 'stepFree', 'filters'] as const
export type Missing = (typeof missings)[number]
export type NeedOutcome = 'found' | Missing

/** One search about one concept. A search that names a kind of help and a language counts once for each. */
export type Need = {
  kind: NeedKind
  /** An id of the vocabulary, an ISO 639 code, a filter's name; '' where nothing was understood. */
  concept: string
  /** Of the place that was named: level and id; both '' where none was. */
  level: string
  area: string
  outcome: NeedOutcome
}

/** How often that was in a month, 'YYYY-MM'. */
export interface NeedCount extends Need {
  period: string
  searches: number
}

/** How much one search may differ from another and still be the same count. */
export const keyOf = ({ kind, concept, level, area, outcome }: Need): string =>
  [kind, concept, level, area, outcome].join('\u0000')
