import { z } from 'zod'
import type { Area } from '../../../city/index.ts'
import { wholeCity } from '../cells.ts'

/** The row after which a page begins, by names that hold across snapshots. */
export interface Place {
  indicator: string
  period: string
  level: string
  /** Empty: the whole city. */
  slug: string
}

export const placeOf = (indicator: string, period: string, area: Area | null): Place => ({
  indicator,
  period,
  level: area?.level ?? wholeCity,
  slug: area?.slug ?? '',
})

export const writeCursor = ({ indicator, period, level, slug }: Place): string =>
  Buffer.from(JSON.stringify([indicator, period, level, slug])).toString('base64url')

const parts = z.tuple([z.string(), z.string(), z.string(), z.string()])

/** Nothing for what no answer of ours has given. */
export function readCursor(text: string): Place | undefined {
  try {
    const read = parts.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    if (!read.success) return undefined
    const [indicator, period, level, slug] = read.data
    return { indicator, period, level, slug }
  } catch {
    return undefined
  }
}
