import { findOffers, listOfferTypes } from '../../contexts/offers/index.ts'
import { type Door, execute, type OutputOf } from '../../platform/operation/index.ts'
import { Failed } from '../failed.ts'
import type { Question } from './questions.ts'

/** What an offer is found as, for programs and people at the command line. */
export interface Hit {
  title: string
  /** German names of the kinds of help. */
  offerTypes: string[]
  /** Straight-line metres; null without a place, and for protected ones. */
  distance: number | null
  /** Short, in German: 'passt zu: Schulden'. */
  why: string
  /** The finder would rather ask "Meinten Sie …?". */
  uncertain: boolean
}

export interface Answer {
  id: Question['id']
  hits: Hit[]
}

const mostHits = 10
/** As long as the operation takes; nobody's question is longer. */
const longest = 300
const languages = new Set(['de', 'leicht', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'fr'])

/** Answers questions one after the other, as the results page would. */
export function answering(door: Door, near: string | undefined) {
  const names = germanNames(door)
  return async ({ id, query, lang = 'de' }: Question): Promise<Answer> => {
    const outcome = await execute(findOffers, door, {
      question: query.slice(0, longest),
      ...(near ? { place: near } : {}),
      locale: languages.has(lang) ? lang : 'de',
    })
    if (!outcome.ok) throw new Failed(`„${query}“ ließ sich nicht beantworten.`)
    const { offers, understood, widened } = outcome.value
    const typeNames = await names
    const hits = offers.slice(0, mostHits).map((offer) => ({
      title: offer.name,
      offerTypes: offer.types.map((type) => typeNames.get(type.id) ?? type.name),
      distance: offer.metres,
      why: widened.includes('anyAdvice')
        ? 'hilft bei vielen Fragen weiter'
        : whyOf(offer, typeNames),
      uncertain: understood.uncertain,
    }))
    return { id, hits }
  }
}

async function germanNames(door: Door): Promise<Map<string, string>> {
  const outcome = await execute(listOfferTypes, door, { locale: 'de' })
  if (!outcome.ok) throw new Failed('Die Angebotsarten ließen sich nicht lesen.')
  return new Map(outcome.value.types.map(({ id, name }) => [id, name]))
}

type Offer = OutputOf<typeof findOffers>['offers'][number]

/** A word that is not German is said by the German name of the kind of help it stands for. */
function whyOf({ reasons, types }: Offer, typeNames: Map<string, string>): string {
  const [reason] = reasons
  const word =
    reason && (reason.german || reason.type === null)
      ? reason.word
      : typeNames.get(reason?.type ?? types[0]?.id ?? '')
  return word ? `passt zu: ${word}` : 'passt zur Frage'
}
