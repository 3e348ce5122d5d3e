/**
 * Who is under way: how fast, and what is in their way. Times follow a person; the ways they can use follow a
 * profile of the network.
 */
export const travellers = [
  'child',
  'adult',
  'senior65',
  'senior85',
  'frail',
  'pram',
  'wheelchair',
] as const
export type Traveller = (typeof travellers)[number]

/** A traveller, or one who goes like them but at another pace. */
export type Mover = Traveller | { readonly like: Traveller; readonly metresPerSecond: number }
