import { vocabulary } from './vocabulary.ts'

/** Whether being seen with one of these kinds of help may put a person in danger. */
export const isDiscreet = (types: readonly string[]): boolean =>
  types.some((id) => {
    const type = vocabulary.types.get(id)
    return type?.discreet || type?.protected || false
  })

/** So many kinds of help are the heart of a life situation. */
const heart = 3

/** The same of a life situation: those at its heart tell. */
export const isDiscreetSituation = (id: string): boolean =>
  isDiscreet(vocabulary.situations.get(id)?.types.slice(0, heart) ?? [])
