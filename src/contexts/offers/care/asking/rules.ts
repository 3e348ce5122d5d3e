import { z } from 'zod'
import { accountOf, done, notFound, operation } from '../../../../platform/operation/index.ts'
import { organisationContacts } from '../../../people/index.ts'
import { offerReach } from '../../policies.ts'
import { cityScope, deleteRule, readAskLines, readRules, writeRule } from './store.ts'

const perPage = 50
const months = z.int().min(1).max(36).nullable().describe('null: not asked.')

/** How often it is asked, and who has not answered. */
export const listAsks = operation({
  name: 'offers.listAsks',
  effect: 'read',
  permission: 'offers:readOffers',
  summary: 'Lists who was asked whether offers are still right and has not answered all of it.',
  input: z.strictObject({ page: z.int().min(1).max(100_000).default(1) }),
  output: z.object({
    months,
    organisations: z.array(z.object({ id: z.string(), name: z.string(), months })),
    asks: z.array(
      z.object({
        id: z.string(),
        organisation: z
          .object({ id: z.string(), name: z.string(), phone: z.string().nullable() })
          .nullable(),
        mail: z.string().nullable(),
        startedAt: z.iso.datetime(),
        mails: z.int(),
        ended: z.boolean().describe('No more reminders: somebody has to call.'),
        open: z.array(z.object({ id: z.string(), name: z.string() })),
        answered: z.int(),
      }),
    ),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
  }),
  async run({ tx, actor }, { page }) {
    const reach = offerReach(actor)
    const only = reach.of === 'all' ? undefined : reach.organisation
    const rules = await readRules(tx)
    const own = [...rules].filter(
      ([scope]) => scope !== cityScope && (only === undefined || scope === only),
    )
    const names = await organisationContacts(
      tx,
      own.map(([scope]) => scope),
    )
    const part = { skip: (page - 1) * perPage, most: perPage }
    const { rows, total } = await readAskLines(tx, only, part)
    return done({
      months: rules.get(cityScope) ?? null,
      organisations: own
        .map(([id, rule]) => ({ id, name: names.get(id)?.name ?? id, months: rule }))
        .sort((a, b) => a.name.localeCompare(b.name, 'de')),
      asks: rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString() })),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / perPage)),
    })
  },
})

/** Says how often providers are asked: all of them, or one otherwise than the rest. */
export const saveAskRule = operation({
  name: 'offers.saveAskRule',
  effect: 'write',
  permission: 'offers:publishOffers',
  summary: 'Says how often providers are asked whether their offers are still right.',
  input: z.strictObject({
    organisation: z.string().max(200).optional().describe('Left out: for the whole city.'),
    months: months.optional().describe('Left out for an organisation: as the whole city.'),
  }),
  output: z.object({ saved: z.literal(true) }),
  async run({ tx, actor, now, about }, { organisation, months: wanted }) {
    const scope = organisation ?? cityScope
    about(scope, { months: wanted ?? 0 })
    if (organisation !== undefined) {
      const known = await organisationContacts(tx, [organisation])
      if (!known.has(organisation) || organisation === cityScope) return notFound('organisation')
    }
    if (wanted === undefined && organisation !== undefined) await deleteRule(tx, scope)
    else await writeRule(tx, { scope, months: wanted ?? null, at: now, by: accountOf(actor) })
    return done({ saved: true as const })
  },
})
