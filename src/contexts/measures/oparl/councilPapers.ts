import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import { done, operation } from '../../../platform/operation/index.ts'

const perPage = 50

const fileShape = z.object({ name: z.string(), url: z.string(), mediaType: z.string().nullable() })
const paperShape = z.object({
  id: z.string().describe('Its address in the council information system.'),
  name: z.string(),
  reference: z.string().nullable(),
  on: z.string().nullable(),
  kind: z.string().nullable(),
  web: z.string().nullable().describe('Its page for people there.'),
  file: fileShape.nullable().describe('The main file; to be read for promises it is uploaded.'),
  meetings: z
    .array(z.object({ id: z.string(), title: z.string(), startsAt: z.string().nullable() }))
    .describe('Meetings here whose agenda names it.'),
})
export type CouncilPaper = z.infer<typeof paperShape>

/** What the council information system lists: found by words or by the meeting, with the address of the file. */
export const listCouncilPapers = operation({
  name: 'measures.listCouncilPapers',
  effect: 'read',
  permission: 'measures:readBodies',
  summary:
    'Papers of the council information system, by words, number or meeting, the latest first.',
  input: z.strictObject({
    search: z.string().max(200).optional().describe('Words of its name, or its number.'),
    meeting: z.string().max(120).optional(),
    page: z.int().min(1).max(100_000).default(1),
  }),
  output: z.object({ papers: z.array(paperShape), total: z.int(), page: z.int(), pages: z.int() }),
  async run({ tx }, { search, meeting, page }) {
    const words = (search ?? '').split(/\s+/).filter(Boolean).slice(0, 10)
    const rows = await readPapers(tx, { words, meeting, skip: (page - 1) * perPage })
    const total = rows[0]?.total ?? 0
    return done({
      papers: rows.map(({ total: _, ...paper }) => paper),
      total,
      page,
      pages: Math.ceil(total / perPage),
    })
  },
})

const escaped = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

async function readPapers(
  tx: Transaction,
  { words, meeting, skip }: { words: readonly string[]; meeting?: string; skip: number },
): Promise<(CouncilPaper & { total: number })[]> {
  const field = (name: string) => sql`p.record ->> ${sql.lit(name)}`
  const matches = words.map(
    (word) =>
      sql`concat_ws(' ', ${field('reference')}, ${field('name')}, ${field('paperType')}) ilike ${escaped(word)}`,
  )
  const within = meeting
    ? [
        sql`p.id in (select c.record ->> 'paper' from measures.oparl_object c
          join measures.oparl_object m on m.id = c.record ->> 'meeting' and m.type = 'Meeting'
          where c.type = 'Consultation' and not c.deleted and m.record ->> 'key' = ${meeting})`,
      ]
    : []
  const wanted = sql.join(
    [sql`p.type = 'Paper' and not p.deleted`, ...matches, ...within],
    sql` and `,
  )
  const { rows } = await sql<CouncilPaper & { total: number }>`
    with found as (
      select p.id, p.record, count(*) over ()::int as total from measures.oparl_object p where ${wanted}
      order by p.record ->> 'date' desc nulls last, p.id limit ${perPage} offset ${skip}
    )
    select p.id, coalesce(${field('name')}, ${field('reference')}, p.id) as name,
      ${field('reference')} as reference, ${field('date')} as "on", ${field('paperType')} as kind,
      ${field('web')} as web, p.total,
      case when f.id is null then null else json_build_object(
        'name', coalesce(f.record ->> 'name', f.record ->> 'fileName', 'Datei'),
        'url', coalesce(f.record ->> 'downloadUrl', f.record ->> 'accessUrl'),
        'mediaType', f.record ->> 'mimeType') end as file,
      coalesce((select json_agg(distinct jsonb_build_object('id', m.id, 'startsAt',
            to_char(m.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
            'title', m.record ->> 'title'))
        from measures.oparl_object c
        join measures.oparl_object o on o.id = c.record ->> 'meeting' and o.type = 'Meeting'
        join measures.meeting m on m.id = o.record ->> 'key' and m.public
        where c.type = 'Consultation' and not c.deleted and c.record ->> 'paper' = p.id), '[]')
        as meetings
    from found p left join measures.oparl_object f on f.id = p.record ->> 'mainFile'
      and not f.deleted and coalesce(f.record ->> 'downloadUrl', f.record ->> 'accessUrl') is not null
    order by p.record ->> 'date' desc nulls last, p.id`.execute(tx)
  return rows
}
