import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { addDays, wallClock } from '../domain/calendar.ts'
import { offerReach } from '../policies.ts'
import { freshnesses, lineOrders, offerStates, readLines } from './store.ts'

const perPage = 50
/** Somebody should have looked at an offer within a year. */
export const freshForDays = 365

/** The offers somebody keeps, public or not. */
export const listKeptOffers = operation({
  name: 'offers.listKeptOffers',
  effect: 'read',
  permission: 'offers:readOffers',
  summary: 'Lists the offers that whoever asks keeps: all, or those of their organisation.',
  input: z.strictObject({
    text: z.string().max(200).optional().describe('Words in the name.'),
    organisation: z.string().max(100).optional(),
    type: z.string().max(100).optional().describe('Id of the vocabulary of offer types.'),
    state: z
      .enum(offerStates)
      .optional()
      .describe('sourceDiffers: edited here, and the source has changed since.'),
    freshness: z
      .enum(freshnesses)
      .optional()
      .describe('Confirmed within a year, longer ago, or never.'),
    order: z.enum(lineOrders).default('name'),
    page: z.int().min(1).max(100_000).default(1),
  }),
  output: z.object({
    offers: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
        types: z.array(z.string()),
        isPublic: z.boolean(),
        retiredOn: z.string().nullable(),
        tempClosed: z.boolean(),
        draft: z.enum(['draft', 'submitted', 'returned']).nullable(),
        checkedOn: z.string().nullable(),
        isOld: z.boolean().describe('Nobody has confirmed it for a year.'),
        changedAt: z.iso.datetime(),
        kept: z.boolean().describe('Edited here; otherwise a source keeps it.'),
        sourceDiffers: z.boolean(),
      }),
    ),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
  }),
  async run({ tx, actor, now }, { page: wanted, order, text, ...filter }) {
    const { day: today } = wallClock(now)
    const reach = offerReach(actor)
    const dueBefore = addDays(today, -freshForDays)
    const asked = {
      ...filter,
      text: text?.trim() || undefined,
      only: reach.of === 'all' ? undefined : reach.organisation,
    }
    const part = (page: number) => ({
      today,
      dueBefore,
      order,
      skip: (page - 1) * perPage,
      most: perPage,
    })
    const first = await readLines(tx, asked, part(wanted))
    const pages = Math.max(1, Math.ceil(first.total / perPage))
    const page = Math.min(wanted, pages)
    const { rows, total } = page === wanted ? first : await readLines(tx, asked, part(page))
    return done({
      offers: rows.map(({ organisation, organisationName, changedAt, ...row }) => ({
        ...row,
        organisation: organisation
          ? { id: organisation, name: organisationName ?? organisation }
          : null,
        isOld: row.checkedOn === null || row.checkedOn < dueBefore,
        changedAt: changedAt.toISOString(),
      })),
      total,
      page,
      pages,
    })
  },
})
