import { z } from 'zod'

/** What the lists of the HSDS API have in common. */

/** More are not given at once, whatever is asked for; `format=ndjson` gives all. */
const mostPerPage = 500
const usualPerPage = 50
/** Ids and dates alone. */
const mostMinimal = 100_000

export const writtenShape = z.record(z.string(), z.unknown())
export const idShape = z.guid().describe('A UUID.')
export const languageShape = z
  .string()
  .regex(/^[a-z]{2,8}$/)
  .default('de')
  .describe('Language of names and texts: de, leicht, en, tr, ar, uk, ru, pl, fr.')

export const pagingShape = {
  page: z.int().min(1).default(1).describe('Page number.'),
  per_page: z
    .int()
    .min(1)
    .optional()
    .describe(`Results in a page: ${usualPerPage} if not said, at most ${mostPerPage}.`),
  language: languageShape,
}
export const searchShape = z.string().max(300).optional().describe('Full text search.')
export const termFilters = {
  taxonomy_term_id: z
    .string()
    .max(100)
    .optional()
    .describe('Only with this term, or a term below it.'),
  taxonomy_id: z.string().max(100).optional().describe('Only with any term of this taxonomy.'),
}
export const modifiedAfterShape = z
  .union([z.iso.datetime({ offset: true, local: true }), z.iso.date()])
  .optional()
  .describe('Only what was changed on or after that day.')

export const pageShape = z.object({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(writtenShape),
})

interface Asked {
  page: number
  per_page?: number | undefined
  minimal?: boolean | undefined
}

/** A page beyond the last is empty, not wrong. */
export function pageOf<T>(
  items: readonly T[],
  { page, per_page, minimal }: Asked,
  write: (item: T) => Record<string, unknown>,
): z.input<typeof pageShape> {
  const size = minimal
    ? Math.min(per_page ?? mostMinimal, mostMinimal)
    : Math.min(per_page ?? usualPerPage, mostPerPage)
  const pages = Math.max(1, Math.ceil(items.length / size))
  const contents = items.slice((page - 1) * size, page * size).map(write)
  return {
    total_items: items.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}
