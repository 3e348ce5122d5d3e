import { vocabulary } from './vocabulary.ts'

/** Whether being seen with one of these kinds of help may put a person in danger. */
export const isDiscreet = (types: readonly string[]): boolean =>
  types.some((id) => {
    const type = vocabulary.types.get(id)
    return type?.discreet || type?.protected || false
  })
