import { z } from 'zod'
import type { ProtectionInstance } from '../../kernels/disclosure/index.ts'

/** JSON knows no infinity: null, or nothing at all, is a bound that nobody knows. */
const bound = z.number().nullish()

const cellSchema = z.object({
  id: z.string(),
  value: z.number(),
  primary: z.boolean(),
  lower: bound,
  upper: bound,
  weight: z.number(),
  lowerProtection: z.number().default(0),
  upperProtection: z.number().default(0),
  slidingProtection: z.number().optional(),
})

/** The file of `nahbei protect`; what else stands in it, such as a title or a source, is for people. */
export const instanceSchema = z.object({
  cells: z.array(cellSchema).min(1),
  relations: z.array(z.object({ total: z.string(), parts: z.array(z.string()) })),
  frozen: z.array(z.string()).optional(),
  alreadySuppressed: z.array(z.string()).optional(),
})

export function asInstance(file: z.infer<typeof instanceSchema>): ProtectionInstance {
  return {
    ...file,
    cells: file.cells.map((cell) => ({
      ...cell,
      lower: cell.lower ?? -Infinity,
      upper: cell.upper ?? Infinity,
    })),
  }
}
