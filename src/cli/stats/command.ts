import { type Command, InvalidArgumentError } from 'commander'
import { lifeTableAges } from '../../kernels/stats/index.ts'
import { failOnProblems, readTable, type Table } from '../table.ts'
import { helpText } from './help.ts'
import { slopeIndexRows, trendRows } from './lines.ts'
import { readable } from './readable.ts'
import type { Fields, Settings } from './record.ts'
import { byarRows, funnelRows, proportionRows, rateRows } from './rows.ts'
import { directRows, indirectRows, lifeRows } from './standardised.ts'

const methods = new Map<string, (table: Table, settings: Settings) => Fields[]>([
  ['wilson', proportionRows],
  ['byars', byarRows],
  ['dsr', directRows],
  ['isr', indirectRows],
  ['rate', rateRows],
  ['proportion', proportionRows],
  ['sii', slopeIndexRows],
  ['lifeExpectancy', lifeRows],
  ['funnel', funnelRows],
  ['trend', trendRows],
])

interface Options {
  method: string
  in: string
  confidence?: number[]
  per?: number
  age?: number | 'all'
  points?: number
  decimal?: ',' | '.'
  json?: boolean
}

/** `nahbei stats`: figures with their intervals, from a table. Needs no database. */
export function addStatsCommand(program: Command): void {
  program
    .command('stats')
    .description('Kennzahlen mit ihrem Zufallsbereich aus einer Tabelle berechnen')
    .requiredOption('--method <verfahren>', [...methods.keys()].join(', '), readMethod)
    .requiredOption('--in <datei>', 'Tabelle mit Spaltennamen in der ersten Zeile: CSV oder XLSX')
    .option(
      '--confidence <anteile>',
      'Sicherheit des Bereichs, mehrere mit Komma: 0.95,0.998 (sonst 0.95; trend 0.998; funnel beide)',
      readConfidences,
    )
    .option('--per <zahl>', 'Bezug einer Rate (sonst 100000) oder eines Anteils (sonst 1)', readPer)
    .option('--age <jahre>', 'lifeExpectancy: ab welchem Alter (sonst 0), oder „all“', readAge)
    .option(
      '--points <zahl>',
      'trend: so viele der letzten Werte (sonst 5), oder „all“',
      readPoints,
    )
    .option('--decimal <zeichen>', 'Dezimalzeichen der Datei: Punkt oder Komma', readDecimal)
    .option('--json', 'als JSON ausgeben, ein Objekt in jeder Zeile')
    .addHelpText('after', helpText)
    .action(run)
}

async function run(options: Options): Promise<void> {
  const { confidence = [], per, age = 0, points = 5 } = options
  const table = await readTable(options.in, options.decimal)
  const records = methods.get(options.method)!(table, { confidences: confidence, per, age, points })
  failOnProblems(table)
  if (options.json) for (const one of records) console.log(JSON.stringify(one))
  else console.log(readable(records))
}

function readMethod(text: string): string {
  if (methods.has(text)) return text
  throw new InvalidArgumentError(`Es gibt: ${[...methods.keys()].join(', ')}.`)
}

function readConfidences(text: string): number[] {
  const confidences = text
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (confidences.every((confidence) => confidence > 0 && confidence < 1)) return confidences
  throw new InvalidArgumentError(
    'Schreiben Sie Anteile zwischen 0 und 1, etwa 0.95 oder 0.95,0.998.',
  )
}

function readPer(text: string): number {
  const per = Number(text)
  if (text.trim() !== '' && per > 0 && per < Infinity) return per
  throw new InvalidArgumentError('Schreiben Sie eine Zahl über 0, etwa 1000.')
}

function readAge(text: string): number | 'all' {
  if (text === 'all') return text
  const age = Number(text)
  if (text.trim() !== '' && lifeTableAges.includes(age)) return age
  throw new InvalidArgumentError(`Es geht: ${lifeTableAges.join(', ')} oder all.`)
}

function readPoints(text: string): number {
  if (text === 'all') return Infinity
  const points = Number(text)
  if (Number.isInteger(points) && points >= 5) return points
  throw new InvalidArgumentError('Schreiben Sie eine ganze Zahl ab 5 oder all.')
}

function readDecimal(text: string): ',' | '.' {
  if (text === ',' || text === '.') return text
  throw new InvalidArgumentError('Schreiben Sie . oder ,')
}
