import { z } from 'zod'

/**
 * How figures of an indicator are protected before anybody outside sees them:
 * - `published`: an office has published them openly; they pass as they are;
 * - `perturbed`: they come from tables made with cell keys; they pass, and nothing is added up from them;
 * - `threshold`: they are raw counts; small ones are withheld, and whatever they could be worked out from.
 */
export type ProtectionRule = z.infer<typeof ruleShape>
export type Threshold = z.infer<typeof thresholdShape>

const thresholdShape = z.object({
  least: z.int().min(2).describe('Counts of 1 to below this are withheld.'),
  zeros: z
    .enum(['publish', 'protect'])
    .default('publish')
    .describe('Whether a count of nobody, and of everybody, is withheld as well.'),
  complement: z
    .boolean()
    .default(true)
    .describe('Of shares: whether the count of all others must be large enough, too.'),
  dominance: z
    .object({ contributors: z.union([z.literal(1), z.literal(2)]), percent: z.number() })
    .optional()
    .describe(
      'Of sums: withheld where the largest contributions make up more than so many percent.',
    ),
  pPercent: z
    .number()
    .optional()
    .describe('Of sums: withheld where one contributor could tell another to so many percent.'),
})

export const ruleShape = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('published') }),
    z.object({ kind: z.literal('perturbed') }),
    thresholdShape.extend({ kind: z.literal('threshold') }),
  ])
  .describe('How the figures are protected before anybody outside sees them.')

/** The rule as a pack says it, and as the indicator's row keeps it. */
const protectionShape = z.union([z.enum(['published', 'perturbed']), thresholdShape])

/**
 * The rule that holds; undefined where nothing says that the figures may go out. A rule that cannot be read
 * is none, whatever the licence.
 *
 * @param said what the indicator says; null where it says nothing
 * @param licences of the indicator, or else of every source its figures come from
 */
export function ruleOf(
  said: unknown,
  licences: readonly (string | null)[],
): ProtectionRule | undefined {
  if (said !== null && said !== undefined) {
    const parsed = protectionShape.safeParse(said)
    if (!parsed.success) return undefined
    return typeof parsed.data === 'string'
      ? { kind: parsed.data }
      : { kind: 'threshold', ...parsed.data }
  }
  return licences.length > 0 && licences.every(isOpen) ? { kind: 'published' } : undefined
}

/** Words of a licence that is none. */
const closed =
  /\bintern|dienstgebrauch|vertraulich|geheim|unveröffentlicht|nicht (?:öffentlich|veröffentlicht|freigegeben)|rechte vorbehalten|all rights reserved|confidential/i

/** Whoever names a licence says that the figures are out under it. */
function isOpen(licence: string | null): boolean {
  return licence !== null && licence.trim() !== '' && !closed.test(licence)
}
