import type { Letter } from './message.ts'

/** What brings letters out of the house. */
export interface Carrier {
  carry(letter: Letter & { createdAt: Date }, signal: AbortSignal): Promise<Delivery>
}

export type Delivery =
  | { ok: true }
  /**
   * `permanent`: this letter will never be taken. `code` never holds what a server said: that can name the
   * recipient.
   */
  | { ok: false; permanent: boolean; code: string }
