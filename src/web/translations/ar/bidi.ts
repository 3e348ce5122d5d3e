import { apart as apartIn } from '../../../platform/texts/index.ts'

/** A name, a street, a question within an Arabic sentence. */
export const apart = (text: string | number) => apartIn(String(text), 'ar')

/** The same for what always runs from left to right: numbers with gaps, addresses. */
export const leftToRight = (text: string) => `\u2066${text}\u2069`
