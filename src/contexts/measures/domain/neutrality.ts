import type { PaperRecord } from './paper.ts'

/** Who runs this: a setting of the city's pack. */
export const operators = ['authority', 'other'] as const
export type Operator = (typeof operators)[number]

/** @param words of the pack as the database keeps them; who says nothing is an authority */
export const operatorOf = ({ operator }: Record<string, unknown>): Operator =>
  operator === 'other' ? 'other' : 'authority'

/** An authority is neutral before parties: it publishes what was adopted, never what a party wrote. */
export const mayBePublic = ({ author }: Pick<PaperRecord, 'author'>, operator: Operator): boolean =>
  operator === 'other' || author !== 'party'
