import { sql } from 'kysely'
import MiniSearch from 'minisearch'
import { findOffers } from '../../src/contexts/offers/index.ts'
import type { Database } from '../../src/platform/db/index.ts'
import { type Door, execute } from '../../src/platform/operation/index.ts'
import type { Document } from './documents.ts'

/** Answers a question with places in the list of offers, best first, at most ten. */
export interface Engine {
  name: string
  answer(query: string, lang: string): Promise<{ offers: number[]; uncertain: boolean }>
}

const most = 10
const locales = new Set(['de', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'fr'])

/** The operation that pages, API and command use. */
export function nahbei(door: Door, placeOf: ReadonlyMap<string, number>): Engine {
  return {
    name: 'Nahbei',
    async answer(query, lang) {
      const locale = locales.has(lang) ? lang : 'de'
      const outcome = await execute(findOffers, door, { question: query, locale })
      if (!outcome.ok) throw new Error(outcome.failure.kind)
      const { offers, understood } = outcome.value
      return {
        offers: offers.slice(0, most).map(({ id }) => placeOf.get(id)!),
        uncertain: understood.uncertain,
      }
    },
  }
}

export const miniSearchOptions = {
  prefix: true,
  fuzzy: 0.2,
  boost: { name: 3, types: 4, words: 2 },
}

export function miniSearchOver(documents: readonly Document[]): Engine {
  const index = new MiniSearch<Document>({ fields: ['name', 'types', 'words', 'text'] })
  index.addAll(documents)
  return {
    name: 'MiniSearch',
    answer: async (query) => ({
      offers: index
        .search(query, miniSearchOptions)
        .slice(0, most)
        .map(({ id }): number => id),
      uncertain: false,
    }),
  }
}

/** Full text in German, and likeness of letters where the extension is there. */
export async function postgresOver(
  database: Database,
  documents: readonly Document[],
): Promise<Engine> {
  const trigrams = await hasTrigrams(database)
  await sql`drop table if exists public.bench_document`.execute(database)
  await sql`create table public.bench_document (id int primary key, names text, document tsvector)`.execute(
    database,
  )
  for (let from = 0; from < documents.length; from += 500) {
    const rows = documents.slice(from, from + 500)
    await sql`insert into public.bench_document
      select (d ->> 'id')::int, left((d ->> 'name') || ' ' || (d ->> 'types'), 4000),
        setweight(to_tsvector('german', d ->> 'types'), 'A') || setweight(to_tsvector('german', d ->> 'name'), 'A')
        || setweight(to_tsvector('german', d ->> 'words'), 'B') || setweight(to_tsvector('german', d ->> 'text'), 'D')
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) d`.execute(database)
  }
  await sql`create index on public.bench_document using gin (document)`.execute(database)
  if (trigrams)
    await sql`create index on public.bench_document using gin (names gin_trgm_ops)`.execute(
      database,
    )
  await sql`analyze public.bench_document`.execute(database)
  return {
    name: trigrams ? 'PostgreSQL (full text + pg_trgm)' : 'PostgreSQL (full text)',
    answer: async (query) => ({
      offers: await (trigrams ? byBoth(database, query) : byText(database, query)),
      uncertain: false,
    }),
  }
}

async function hasTrigrams(database: Database): Promise<boolean> {
  const { rows } = await sql`select from pg_available_extensions where name = 'pg_trgm'`.execute(
    database,
  )
  if (rows.length === 0) return false
  await sql`create extension if not exists pg_trgm`.execute(database)
  return true
}

/** Any of the words, ranked by all: people do not write for a search engine. */
const anyWord = (query: string) =>
  sql`cast(replace(cast(plainto_tsquery('german', ${query}) as text), '&', '|') as tsquery)`

async function byText(database: Database, query: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from public.bench_document, ${anyWord(query)} q
    where document @@ q order by ts_rank(document, q) desc, id limit ${most}`.execute(database)
  return rows.map(({ id }) => id)
}

async function byBoth(database: Database, query: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from public.bench_document, ${anyWord(query)} q
    where document @@ q or ${query} <% names
    order by ts_rank(document, q) + word_similarity(${query}, names) desc, id limit ${most}`.execute(
    database,
  )
  return rows.map(({ id }) => id)
}
