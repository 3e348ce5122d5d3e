import { actsForTheCity, policy } from '../../../platform/operation/index.ts'

/** The log holds what people of every organisation did. */
export const mayReadLog = policy('Das Protokoll prüft nur die Stadt.', (actor) =>
  actsForTheCity(actor),
)
