import { z } from 'zod'
import type { Transaction } from '../../../../platform/db/database.ts'
import { done, operation } from '../../../../platform/operation/index.ts'
import { dayOf } from '../../domain/today.ts'
import { type ImportedDocument, mergeDocuments } from '../../store/importDocuments.ts'
import { mapCouncil } from './map.ts'
import { keptTypes } from './objects.ts'
import { listState, lists, sourceState } from './state.ts'
import { readObjects, writeListState, writeObjects, writeSource } from './store.ts'

/** The writes of an import, through the one door: where it stands, page by page, and what comes of it. */

const permission = 'city:import'
const url = z.string().max(2_000)
const object = z.object({
  id: url,
  type: z.enum(keptTypes),
  record: z.record(z.string(), z.unknown()),
  modified: z.string().nullable(),
  deleted: z.boolean(),
})
const kept = z.object({ changed: z.int() })

export const beginOparl = operation({
  name: 'measures.importOparl',
  effect: 'write',
  permission,
  only: 'commands',
  summary: 'Keeps which bodies of a council information system are read.',
  input: z.strictObject({
    system: url,
    state: sourceState,
    objects: z.array(z.object({ body: url, objects: z.array(object) })),
  }),
  output: kept,
  async run({ tx, now, about }, { system, state, objects }) {
    about(system, { bodies: Object.keys(state.bodies).length })
    await writeSource(tx, { system, state, now })
    let changed = 0
    for (const one of objects) changed += await writeObjects(tx, { ...one, now })
    return done({ changed })
  },
})

/** A page and where to go on are written together: an import that is killed loses nothing and repeats nothing. */
export const keepOparlPage = operation({
  name: 'measures.importOparlPage',
  effect: 'write',
  permission,
  only: 'commands',
  summary: 'Keeps one page of a list of a council information system, and where to go on.',
  input: z.strictObject({
    system: url,
    body: url,
    list: z.enum(lists),
    state: listState,
    objects: z.array(object),
  }),
  output: kept,
  async run({ tx, now, about }, { system, body, list, state, objects }) {
    about(system, { list, objects: objects.length })
    const changed = objects.length === 0 ? 0 : await writeObjects(tx, { body, objects, now })
    await writeListState(tx, { system, body, list, state, now })
    return done({ changed })
  },
})

const counts = z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), edited: z.int() })

export const takeOverCouncil = operation({
  name: 'measures.importCouncil',
  effect: 'write',
  permission,
  only: 'commands',
  summary: 'Makes bodies and meetings of what was read; what was edited here stays as it is.',
  publishesWhen: ({ bodies, meetings }) =>
    bodies.added + bodies.changed + meetings.added + meetings.changed > 0,
  input: z.strictObject({ system: url, bodies: z.array(url) }),
  output: z.object({ bodies: counts, meetings: counts, withoutBody: z.int(), papers: z.int() }),
  async run({ tx, now, about }, { system, bodies }) {
    const read = (type: Parameters<typeof readObjects>[2]) => readObjects(tx, bodies, type)
    const papers = await read('Paper')
    const council = {
      organizations: await read('Organization'),
      meetings: await read('Meeting'),
      agendaItems: await read('AgendaItem'),
      consultations: await read('Consultation'),
      papers,
    }
    const mapped = mapCouncil(council, now)
    const merge = async (kind: 'body' | 'meeting', documents: ImportedDocument[]) => {
      const into = { part: `oparl:${system}`, kind, now, today: dayOf(now), unread: 'all' } as const
      const { counts: of, edited } = await mergeDocuments(
        tx,
        into,
        await withoutUnknown(tx, kind, documents),
      )
      const unchanged = Math.max(0, of.unchanged - edited.length)
      return { added: of.added, changed: of.changed, unchanged, edited: edited.length }
    }
    const outcome = {
      bodies: await merge('body', mapped.bodies),
      meetings: await merge('meeting', mapped.meetings),
      withoutBody: mapped.withoutBody,
      papers: papers.filter(({ deleted }) => !deleted).length,
    }
    about(system, { bodies: outcome.bodies.added, meetings: outcome.meetings.added })
    return done(outcome)
  },
})

/** What was deleted there before it ever came here need not come. */
async function withoutUnknown(
  tx: Transaction,
  kind: 'body' | 'meeting',
  documents: ImportedDocument[],
): Promise<ImportedDocument[]> {
  const rows = await tx.selectFrom(`measures.${kind}`).select('id').execute()
  const here = new Set(rows.map(({ id }) => id))
  return documents.filter((one) => one.public || here.has(one.id))
}
