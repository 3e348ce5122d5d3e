import { Command, InvalidArgumentError } from 'commander'
import { lookupOf, recordKeys } from '../../kernels/disclosure/index.ts'
import { Failed } from '../failed.ts'
import { readJsonInput } from '../jsonInput.ts'
import { countRecords } from './count.ts'
import { designAsJson, readableDesign, reasonOf, tableOfDesign, tryDesign } from './designTable.ts'
import { type Dimension, dimensionOf } from './dimension.ts'
import { type ProtectedTable, protectedTable } from './protectedTable.ts'
import { createSeed, readSeed } from './seed.ts'
import { type DesignFile, designSchema, type Spec, specSchema } from './spec.ts'
import { writeTables } from './write.ts'

interface Options {
  tables?: string
  design?: string
  seed?: string
  out?: string
  check?: boolean
}

/**
 * `nahbei perturb`: protected tables from records, by cell keys. Meant for the sealed-off statistics office: it reads and
 * writes files alone and knows no database. Only its output may leave (§ 16 BStatG; § 35 SGB I, § 67 SGB X).
 */
export function addPerturbCommand(program: Command): void {
  program
    .command('perturb')
    .description(
      'Aus Einzeldatensätzen geschützte Tabellen machen, in der abgeschotteten Statistikstelle',
    )
    .argument('[datensaetze]', 'CSV mit einer Zeile je Person oder Fall')
    .option('--tables <datei>', 'JSON: welche Tabellen gezählt werden')
    .option('--design <datei>', 'JSON: {"d": 5, "v": 3, "js": 2}')
    .option('--seed <datei>', 'geheimer Startwert; bleibt in der Statistikstelle')
    .option('--out <ordner>', 'neuer Ordner für die geschützten Tabellen')
    .option('--check', 'nichts schreiben: Überlagerungstabelle und Verlust an Information zeigen')
    .addHelpText('after', '\nMehr in docs/STATISTICS_OFFICE.md.')
    .action(perturbAction)
    .addCommand(designCommand())
    .addCommand(seedCommand())
}

async function perturbAction(records: string | undefined, options: Options): Promise<void> {
  if (records?.includes('://'))
    throw new Failed(
      'Dieser Befehl liest nur Dateien. Mit einer Datenbank verbindet er sich nicht.',
    )
  const design = await readJsonInput(asked(options.design, '--design'), designSchema)
  const table = tableOfDesign(design)
  if (options.check) {
    console.log(readableDesign(design, table))
    if (records === undefined) return
  }
  const file = asked(records, 'datensaetze')
  const out = options.check ? null : asked(options.out, '--out')
  const specFile = asked(options.tables, '--tables')
  const spec = await readJsonInput(specFile, specSchema)
  const keyOf = recordKeys(await readSeed(asked(options.seed, '--seed')))
  const dimensions = await dimensionsOf(spec, specFile)
  const lookup = lookupOf(table)
  const counted = await countRecords(file, spec, dimensions, keyOf)
  const tables = counted.map((one) => protectedTable(one, spec.day, lookup))
  if (out === null) return console.log(`\n${tables.map(lossLine).join('\n')}`)
  const made = new Date().toISOString().slice(0, 10)
  await writeTables(out, tables, { day: spec.day, made, design, table })
  for (const { id, cells } of tables) console.log(`${id}.csv  ${cells} Zellen`)
  console.log(
    `Fertig: ${tables.length} Tabellen in ${out}. Summen gehen nicht auf; der Hinweis steht in metadata.json.`,
  )
}

function asked(given: string | undefined, name: string): string {
  if (given === undefined)
    throw new Failed(
      `Es fehlt ${name.startsWith('--') ? 'die Option' : 'die Angabe'} ${name}. Mehr mit --help.`,
    )
  return given
}

async function dimensionsOf(spec: Spec, specFile: string): Promise<Map<string, Dimension>> {
  const dimensions = new Map<string, Dimension>()
  for (const [name, one] of Object.entries(spec.dimensions))
    dimensions.set(name, await dimensionOf(name, one, specFile))
  return dimensions
}

const decimal = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4 })

function lossLine({ id, loss }: ProtectedTable): string {
  const { cells, positive, unchanged, meanAbsolute, hellinger } = loss
  const share = positive === 0 ? 0 : (100 * unchanged) / positive
  return `${id}: ${cells} Zellen, ${positive} nicht leer, davon ${decimal.format(share)} % unverändert, mittlere Abweichung ${decimal.format(meanAbsolute)}, Hellinger-Abstand ${decimal.format(hellinger)}`
}

function designCommand(): Command {
  return new Command('design')
    .description('Eine Überlagerungstabelle zeigen')
    .requiredOption('--d <zahl>', 'größte Abweichung, 1 bis 30', readNumber)
    .requiredOption('--v <zahl>', 'Varianz', readNumber)
    .option('--js <zahl>', 'gesperrte kleine Zahlen: 1 bis js', readNumber, 0)
    .option('--pstay <zahlen>', 'Bleibewahrscheinlichkeit: 0.5, oder je Zahl 0.5,-,0.7', readStay)
    .option('--monotone', 'Wahrscheinlichkeiten steigen bis zur wahren Zahl')
    .option('--at-most', 'Varianz als Grenze: Kleine Zahlen dürfen darunter bleiben')
    .option('--json', 'als JSON ausgeben')
    .action((options: DesignOptions) => {
      const design = designOf(options)
      const { table, problems } = tryDesign(design)
      if (table) {
        const json = options.json ? JSON.stringify(designAsJson(design, table)) : null
        return console.log(json ?? readableDesign(design, table))
      }
      if (options.json)
        console.log(
          JSON.stringify({
            infeasible: problems.map((one) => ({ ...one, message: reasonOf(one, design) })),
          }),
        )
      throw new Failed(problems.map((one) => reasonOf(one, design)).join('\n'))
    })
}

interface DesignOptions {
  d: number
  v: number
  js: number
  pstay?: DesignFile['pstay']
  monotone?: boolean
  atMost?: boolean
  json?: boolean
}

function designOf({ d, v, js, pstay, monotone, atMost }: DesignOptions): DesignFile {
  const given = { d, v, js, pstay, monotone, varianceRule: atMost ? 'atMost' : 'exact' }
  const read = designSchema.safeParse(given)
  if (read.success) return read.data
  const fields = [...new Set(read.error.issues.map(({ path }) => `--${String(path[0])}`))]
  throw new Failed(
    `${fields.join(', ')}: Das passt nicht. d: ganze Zahl 1 bis 30, v: über 0, js: ganze Zahl ab 0, pstay: zwischen 0 und 1.`,
  )
}

function readNumber(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))
  if (!Number.isFinite(value)) throw new InvalidArgumentError('Eine Zahl.')
  return value
}

function readStay(text: string): DesignFile['pstay'] {
  const list = text.split(',').map((one) => (one.trim() === '-' ? null : readNumber(one)))
  return list.length === 1 ? list[0] : list
}

function seedCommand(): Command {
  return new Command('seed')
    .description('Einen geheimen Startwert anlegen')
    .argument('<datei>', 'neue Datei; sie bleibt in der Statistikstelle')
    .action(async (file: string) => {
      await createSeed(file)
      console.log(
        `Angelegt: ${file}. Heben Sie die Datei auf: Nur mit ihr passen spätere Tabellen zu früheren.`,
      )
    })
}
