import { z } from 'zod'

/** Lists of the city as a body; each stands below its address. */
export const oparlLists = [
  'organizations',
  'persons',
  'meetings',
  'papers',
  'agendaItems',
  'consultations',
  'files',
  'locations',
  'legislativeTerms',
] as const
export type OparlList = (typeof oparlLists)[number]

export const oparlObject = z.looseObject({
  id: z.url(),
  type: z.string().startsWith('https://schema.oparl.org/1.1/'),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
})
export type OparlObject = z.output<typeof oparlObject>

export const oparlPage = z.object({
  data: z.array(oparlObject),
  pagination: z.object({
    totalElements: z.int(),
    elementsPerPage: z.int(),
    currentPage: z.int(),
    totalPages: z.int(),
  }),
  links: z.object({
    first: z.url(),
    prev: z.url().optional(),
    self: z.url(),
    next: z.url().optional(),
    last: z.url(),
  }),
})

const moment = z.iso.datetime({ offset: true }).optional()

/** The parameters of lists, as the standard calls them. */
export const listInput = {
  created_since: moment,
  created_until: moment,
  modified_since: moment,
  modified_until: moment,
  page: z.int().min(1).max(100_000).default(1),
  limit: z
    .int()
    .min(1)
    .max(1_000_000)
    .default(100)
    .describe('Objects a page; at most 500 are given.'),
  omit_internal: z.boolean().default(false).describe('Leaves out lists that stand within objects.'),
}
