import {
  directlyStandardisedRate,
  europeanStandard2013,
  fewestForStandardising,
  indirectlyStandardised,
  type LifeTable,
  lifeExpectancy,
  lifeTableAges,
  times,
  type YearsLeft,
} from '../../kernels/stats/index.ts'
import { complain, findColumn, needColumn, neededCount, type Row, type Table } from '../table.ts'
import { bandIndex, bandName } from './ageBands.ts'
import { type Group, groupsOf, nameOf } from './groups.ts'
import { type Fields, known, record, type Settings, unknown } from './record.ts'

/** Methods that put the bands of age of an area together. */

const orUsual = (confidences: number[]) => (confidences.length > 0 ? confidences : [0.95])
const europeanAges = europeanStandard2013.map(({ from }) => from)

export function directRows(table: Table, settings: Settings): Fields[] {
  const band = needColumn(table, 'ageBand')
  const [o, n] = [needColumn(table, 'o'), needColumn(table, 'n')]
  const per = settings.per ?? 100_000
  return groupsOf(table, [band, o, n], band).flatMap((group) => {
    const bands = bandsOf(table, group, band, europeanAges).map((row, index) => ({
      count: neededCount(table, row, o),
      population: neededCount(table, row, n),
      weight: europeanStandard2013[index]!.weight,
    }))
    if (table.problems.length > 0) return []
    const events = bands.reduce((sum, { count }) => sum + count, 0)
    const empty = bands.findIndex(({ population }) => population === 0)
    const note =
      empty >= 0
        ? `Im Alter ${bandName(empty, europeanAges)} lebt niemand.`
        : events < fewestForStandardising
          ? `Weniger als ${fewestForStandardising} Ereignisse.`
          : undefined
    return orUsual(settings.confidences).map((confidence) =>
      note === undefined
        ? record(group.input, confidence, directlyStandardisedRate(bands, { per, confidence }), {
            events,
          })
        : { ...unknown(group.input, confidence, note), events },
    )
  })
}

export function indirectRows(table: Table, settings: Settings): Fields[] {
  const band = needColumn(table, 'ageBand')
  const [o, n] = [needColumn(table, 'o'), needColumn(table, 'n')]
  const [refO, refN] = [needColumn(table, 'refO'), needColumn(table, 'refN')]
  return groupsOf(table, [band, o, n, refO, refN], band).flatMap((group) => {
    refuseDoubles(table, group, band)
    const bands = group.rows.map((row) => ({
      count: neededCount(table, row, o),
      population: neededCount(table, row, n),
      referenceCount: neededCount(table, row, refO),
      referencePopulation: aboveZero(table, row, refN),
    }))
    if (table.problems.length > 0) return []
    return orUsual(settings.confidences).map((confidence) => {
      const found = indirectlyStandardised(bands, confidence)
      if (!found) return unknown(group.input, confidence, 'Es war kein Ereignis zu erwarten.')
      const { ratio, observed, expected, referenceRate } = found
      const factor = settings.per === undefined ? 1 : referenceRate * settings.per
      return record(group.input, confidence, times(ratio, factor), { observed, expected })
    })
  })
}

function aboveZero(table: Table, row: Row, column: string): number {
  const count = neededCount(table, row, column)
  if (count === 0) complain(table, row, column, 'Hier muss mehr als 0 stehen.')
  return count
}

const obstacles: Record<Extract<LifeTable, { kind: 'impossible' }>['reason'], string> = {
  noPeople: 'In einer Altersgruppe lebt niemand.',
  moreDeathsThanPeople: 'In einer Altersgruppe sterben mehr Menschen, als dort leben.',
  tooFewPeople: 'Es sind 5000 Personen-Jahre oder weniger.',
}

export function lifeRows(table: Table, settings: Settings): Fields[] {
  const band = needColumn(table, 'ageBand')
  const deaths = findColumn(table, 'deaths') ?? needColumn(table, 'deaths', 'o')
  const population = findColumn(table, 'population') ?? needColumn(table, 'population', 'n')
  return groupsOf(table, [band, deaths, population], band).flatMap((group) => {
    const bands = bandsOf(table, group, band, lifeTableAges).map((row) => ({
      deaths: neededCount(table, row, deaths),
      population: neededCount(table, row, population),
    }))
    if (table.problems.length > 0) return []
    return orUsual(settings.confidences).flatMap((confidence) => {
      const life = lifeExpectancy(bands, confidence)
      if (life.kind === 'impossible')
        return [unknown({ ...group.input }, confidence, obstacles[life.reason])]
      return life.ages
        .filter(({ age }) => settings.age === 'all' || age === settings.age)
        .map((left) => yearsRecord(group.input, confidence, left))
    })
  })
}

/** Limits are told even where the value is too uncertain to be. */
function yearsRecord(input: Fields, confidence: number, left: YearsLeft): Fields {
  const { age, standardError, ...years } = left
  const more: Fields = { standardError: known(standardError) }
  if (years.value === undefined) more.note = tooUncertain(standardError)
  return record({ ...input, age }, confidence, years, more)
}

const tooUncertain = (error: number | undefined) =>
  error === undefined
    ? 'In der letzten Altersgruppe ist niemand gestorben.'
    : 'Zu unsicher: Der Bereich umfasst mehr als 20 Jahre.'

/** The rows of a group in the order of the scheme; a complaint for each that does not fit or is missing. */
function bandsOf(table: Table, group: Group, column: string, starts: readonly number[]): Row[] {
  refuseDoubles(table, group, column)
  const found: Row[] = []
  for (const row of group.rows) {
    const name = row.cells[column]!
    const index = bandIndex(name, starts)
    if (index === -1)
      complain(
        table,
        row,
        column,
        `Die Altersgruppe „${name}“ gehört nicht dazu. ${wanted(starts)}`,
      )
    else found[index] = row
  }
  const missing = starts.flatMap((_, index) => (found[index] ? [] : [bandName(index, starts)]))
  if (missing.length > 0) {
    const what = missing.length === 1 ? 'fehlt die Altersgruppe' : 'fehlen die Altersgruppen'
    const whose = `Für „${nameOf(group)}“ ${what} ${missing.join(', ')}.`
    complain(table, group.rows[0]!, undefined, whose)
  }
  return found.filter((row) => row !== undefined)
}

const wanted = (starts: readonly number[]) =>
  `Gebraucht werden ${bandName(0, starts)}, ${bandName(1, starts)}, … ${bandName(starts.length - 1, starts)}.`

function refuseDoubles(table: Table, group: Group, column: string): void {
  const seen = new Map<string, number>()
  for (const row of group.rows) {
    const name = row.cells[column]!
    const before = seen.get(name)
    if (before !== undefined)
      complain(table, row, column, `„${name}“ steht schon in Zeile ${before}.`)
    seen.set(name, row.line)
  }
}
