import pg from 'pg'

const { builtins } = pg.types
// Array types have fixed numbers too, of which `pg` names none.
const INT8_ARRAY = 1016
const NUMERIC_ARRAY = 1231
const DATE_ARRAY = 1182
const TEXT_ARRAY: number = 1009

/**
 * How values of PostgreSQL become values of ours: bigint and numeric numbers, dates 'YYYY-MM-DD'
 * (a day has no time zone), timestamps `Date`.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    // `pg` types its parsers by the type asked for; ours are all of text.
    const parser = format === 'binary' ? undefined : parsers.get(oid)
    return parser ?? pg.types.getTypeParser(oid, format)
  },
}

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, wholeNumber],
  [builtins.NUMERIC, Number],
  [builtins.DATE, (text) => text],
  [INT8_ARRAY, (text) => texts(text).map(orNull(wholeNumber))],
  [NUMERIC_ARRAY, (text) => texts(text).map(orNull(Number))],
  [DATE_ARRAY, texts],
])

function texts(text: string): (string | null)[] {
  return pg.types.getTypeParser(TEXT_ARRAY, 'text')(text)
}

const orNull = (parse: (text: string) => number) => (text: string | null) =>
  text === null ? null : parse(text)

/** Refuses what a number cannot hold exactly: a wrong digit would go unnoticed. */
function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond 2^53`)
  return value
}
