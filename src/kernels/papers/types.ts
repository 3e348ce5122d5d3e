/**
 * What the reader of papers says about one commitment: a clause or list item in which the author of a paper
 * (city, coalition, party, department) says what will be done, kept, tried or supported.
 */

/** `measure`: later somebody can answer "did it happen?". `goal`: a wished state or attitude without an act. */
export const natures = ['measure', 'goal'] as const
export type Nature = (typeof natures)[number]

/**
 * How firmly it is said. `examine`: whether it happens at all is open; `support`: others act, the author stands
 * by; `binding`: it will be done; `intention`: it is wanted, planned, or stands as an item of a programme.
 */
export const strengths = ['examine', 'support', 'binding', 'intention'] as const
export type Strength = (typeof strengths)[number]

/** What the main act is. */
export const kinds = [
  'build',
  'introduce',
  'expand',
  'improve',
  'keep',
  'fund',
  'provide',
  'concept',
  'standard',
  'review',
  'monitor',
  'cooperate',
  'inform',
  'simplify',
  'support',
  'implement',
  'mainstream',
  'prioritise',
] as const
export type CommitmentKind = (typeof kinds)[number]

/** What a number in a promise is for. */
export const numberRoles = ['target', 'baseline', 'count', 'area', 'minimum', 'period'] as const
export type NumberRole = (typeof numberRoles)[number]

/** A number as the text gives it. `unit` is the noun or sign it counts; a ratio 1:125 has the value 125 and the unit '1:n'. */
export interface StatedNumber {
  raw: string
  value: number
  unit: string | null
  role: NumberRole
}

/** A date the text gives; ISO days. A vague one ("mittelfristig") keeps `raw` alone. */
export interface Deadline {
  raw: string
  from: string | null
  to: string | null
}

/** Where in a paper it stands. */
export const layers = ['main', 'summary', 'quoted', 'minutes'] as const
export type Layer = (typeof layers)[number]

/** The policy fields a commitment can belong to; one of them, or `other`. */
export const fields = [
  'health',
  'care',
  'addiction',
  'mentalHealth',
  'olderPeople',
  'childrenAndFamilies',
  'youth',
  'education',
  'disability',
  'poverty',
  'work',
  'housing',
  'homelessness',
  'migration',
  'equality',
  'violence',
  'volunteering',
  'neighbourhood',
  'participation',
  'culture',
  'sport',
  'mobility',
  'environment',
  'economy',
  'finance',
  'administration',
  'safety',
  'other',
] as const
export type PolicyField = (typeof fields)[number]

export interface Commitment {
  /** The clause, without bullet sign, label and trailing purpose; `text.slice(start, end)`. */
  quote: string
  /** Offsets in UTF-16 units of the text as read. */
  start: number
  end: number
  /** Short and nominal. */
  title: string
  nature: Nature
  kind: CommitmentKind
  strength: Strength
  /** Who is to act, as the text names them. */
  actors: string[]
  targetGroups: string[]
  /** Proper names and addresses. */
  places: string[]
  organisations: string[]
  /** Named instruments: a pass, an atlas, a council, a programme, an app. */
  systems: string[]
  deadline: Deadline | null
  numbers: StatedNumber[]
  condition: string | null
  field: PolicyField
  /** A promise not to do something. */
  negated: boolean
  layer: Layer
}

/** A heading with what stands under it, up to the next heading of the same or a higher rank. */
export interface Section {
  heading: string
  /** 1 is the highest. */
  level: number
  start: number
  end: number
}

export interface Reading {
  sections: Section[]
  commitments: Commitment[]
}
