import { z } from 'zod'

/** A text of a city pack: one for all languages, or one per locale. */
export const localisedTextShape = z
  .union([z.string(), z.record(z.string(), z.string())])
  .describe('A text, or one per language: {"de": "…", "leicht": "…", "en": "…"}.')

export type LocalisedText = z.infer<typeof localisedTextShape>
