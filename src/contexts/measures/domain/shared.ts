import { z } from 'zod'

/** Shapes that several records of `measures` share. */

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A day: YYYY-MM-DD.')

export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
  .describe('Lower-case letters, digits and -.')

export const line = z.string().trim().min(1).max(300)
export const words = z.string().trim().min(1).max(10_000)

/** Where something stands. Never a person's name: offices are named. */
export const sourceShape = z.strictObject({
  label: line.describe('Such as „Ratsvorlage 2026/112“.'),
  url: z.url({ protocol: /^https?$/ }).optional(),
  on: day.optional(),
})
export type Source = z.infer<typeof sourceShape>

/** An area of the city by level and id. */
export const areaRef = z.strictObject({ level: z.string(), id: z.string() })
export type AreaRef = z.infer<typeof areaRef>

/** Whole cents: money is never a fraction. */
export const cents = z.int().min(0)
