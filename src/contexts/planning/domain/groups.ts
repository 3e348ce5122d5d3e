import { type AgeBand, noUpperAge } from '../../city/index.ts'

/** Groups of residents that plans are about. Which of them a city's cells can tell depends on their bands of age. */
export const groups = ['all', 'under6', 'under18', 'from65', 'from80'] as const
export type Group = (typeof groups)[number]

export const agesOf: Readonly<Record<Group, AgeBand>> = {
  all: { ageFrom: 0, ageBelow: noUpperAge },
  under6: { ageFrom: 0, ageBelow: 6 },
  under18: { ageFrom: 0, ageBelow: 18 },
  from65: { ageFrom: 65, ageBelow: noUpperAge },
  from80: { ageFrom: 80, ageBelow: noUpperAge },
}
