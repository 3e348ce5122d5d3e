/** What is told of a street network: where it is from, how large it is, and how much of it nobody has recorded. */
export interface StreetFacts {
  /** Day up to which edits are in the file, where it tells. */
  readonly dataUntil?: string
  readonly junctions: number
  readonly kilometres: number
  /** Crossings whose kerbs are recorded, and all. */
  readonly kerbsKnown: number
  readonly crossings: number
  /** Flights of steps. */
  readonly stairs: number
  /** Pieces of network that hang together with nothing else, and their kilometres. */
  readonly islands: number
  readonly islandKilometres: number
}

export interface TimetableFacts {
  readonly from: string
  readonly until: string
  readonly stops: number
  readonly trips: number
  readonly lines: number
}

export type NetworkFacts =
  | ({ readonly kind: 'streets' } & StreetFacts)
  | ({ readonly kind: 'timetable' } & TimetableFacts)
