import type { Boundary } from './readBoundary.ts'

/** Which columns of a boundary file probably hold what. */
export interface ColumnGuess {
  /** Undefined where no column holds an id that stands for itself: ids then come from the names. */
  id: string | undefined
  name: string | undefined
  /** Rows whose id another row has already. */
  doubledIds: string[]
  /** Columns that may hold counts of residents. */
  residents: string[]
}

/** Ids that a program gave, not the city: they change with the next export. */
const TECHNICAL =
  /^(?:fid|gid|objectid(?:_\d+)?|ogc_?fid|oid|cartodb_id|gml_?id|uuid|globalid|the_geom|id_\d+)$/i
const ID_WORDS =
  /(?:^|_)(?:id|nr|nummer|num|no|code|key|kz|ags|ars|rs|gkz)$|schl(?:u|ue|ü)|kenn|raumid/i
const NAME_WORDS = /name|bez(?!irk)|titel|title|label|text|stadtteil|ortsteil|quartier|viertel/i
const RESIDENT_WORDS = /einw|bev(?:oe|ö)lk|population|^ew(?:_|$)|residents|inhabitants/i
const DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})/

/** Guesses the columns of id and name from their names and from what stands in them. */
export function guessColumns({ columns, rows }: Pick<Boundary, 'columns' | 'rows'>): ColumnGuess {
  const facts = columns.map((column) => factsOf(column, rows))
  const id = best(facts, idScore)
  const name = best(
    facts.filter((one) => one.column !== id?.column),
    nameScore,
  )
  const residents = facts.filter((one) => RESIDENT_WORDS.test(one.column) && one.whole > 0.9)
  return {
    id: id?.column,
    name: name?.column,
    doubledIds: id?.doubled ?? [],
    residents: residents.map(({ column }) => column),
  }
}

interface ColumnFacts {
  column: string
  /** Shares of all rows, 0 to 1. */
  filled: number
  distinct: number
  codes: number
  words: number
  whole: number
  zeros: number
  sameLength: boolean
  doubled: string[]
}

function factsOf(column: string, rows: Boundary['rows']): ColumnFacts {
  const texts = rows.map(({ fields }) => String(fields[column] ?? '').trim())
  const share = (test: (text: string) => boolean) => texts.filter(test).length / rows.length
  const seen = new Set<string>()
  const doubled = texts.filter((text) => seen.size === seen.add(text).size)
  return {
    column,
    filled: share((text) => text !== ''),
    distinct: seen.size / rows.length,
    codes: share(isCode),
    words: share((text) => /\p{L}{3}/u.test(text) && !DATE.test(text)),
    whole: share((text) => /^\d+$/.test(text)),
    zeros: share((text) => /^0\d/.test(text)),
    sameLength: new Set(texts.map((text) => text.length)).size === 1,
    doubled: [...new Set(doubled)],
  }
}

function isCode(text: string): boolean {
  return (
    /^[\p{L}\d._:/-]{1,24}$/u.test(text) &&
    /\d|^\p{L}{1,4}$/u.test(text) &&
    !DATE.test(text) &&
    !/^\d+[.,]\d{3,}$/.test(text)
  )
}

/** Two rows in a hundred may be wrong: real registers have doubled ids, and the import names them. */
function idScore({ column, filled, distinct, codes, sameLength, zeros }: ColumnFacts): number {
  if (filled < 1 || distinct < 0.98 || codes < 1) return 0
  if (TECHNICAL.test(column)) return 0
  return 1 + (ID_WORDS.test(column) ? 3 : 0) + (sameLength ? 1 : 0) + (zeros > 0 ? 2 : 0)
}

function nameScore({ column, filled, distinct, words, doubled }: ColumnFacts): number {
  const constant = doubled.length > 0 && distinct <= 0.1 && filled === 1
  if (filled < 0.9 || words < 0.6 || TECHNICAL.test(column) || constant) return 0
  return distinct * 4 + (NAME_WORDS.test(column) ? 2 : 0)
}

function best(
  facts: readonly ColumnFacts[],
  score: (facts: ColumnFacts) => number,
): ColumnFacts | undefined {
  let found: ColumnFacts | undefined
  for (const one of facts) if (score(one) > (found ? score(found) : 0)) found = one
  return found
}
