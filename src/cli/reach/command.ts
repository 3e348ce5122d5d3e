import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { type Mover, openStreets, type Traveller, type Ways } from '../../contexts/reach/index.ts'
import { UnreadableNetwork } from '../../kernels/routing/index.ts'
import { Failed } from '../failed.ts'
import { STREETS_FILE } from '../network/files.ts'
import { type NearestLine, nearestLines, unplaced } from './nearest.ts'
import { readPlaces } from './places.ts'
import { openTransit, type TransitLine, transitLines, transitQuestionOf } from './transit.ts'

interface NearestOptions {
  network: string
  sources: string
  targets: string
  k: number
  cap: number
  profile: string
  speed?: number
  depart?: string
  date?: string
  window?: number
  json?: boolean
}

const profiles: Record<string, Traveller> = {
  foot: 'adult',
  wheelchair: 'wheelchair',
  pram: 'pram',
}

const TRANSIT = 'transit'

/** `nahbei reach nearest`: who gets to which help in what time, over a built network. Needs no database. */
export function addReachCommands(program: Command): void {
  const reach = program.command('reach').description('Erreichbarkeit über ein Wegenetz')
  reach
    .command('nearest')
    .description('Für jedes Ziel die nächsten Orte jeder Art, mit der Zeit dorthin')
    .requiredOption('--network <ordner>', 'Netz von „nahbei network build“')
    .requiredOption('--sources <datei>', 'Angebote: id, lat, lon, category (CSV)')
    .requiredOption(
      '--targets <datei>',
      'Wohnorte: id, lat, lon, category (CSV); ohne category: jede Art',
    )
    .option('--k <anzahl>', 'so viele je Art', wholeNumber(1, 255), 1)
    .option('--cap <sekunden>', 'höchstens so weit', wholeNumber(1, 6 * 3600), 1800)
    .option(
      '--profile <art>',
      'foot, pram, wheelchair oder transit: Bus und Bahn, zu Fuß höchstens 15 Minuten zur Haltestelle und 10 beim Umsteigen',
      'foot',
    )
    .option('--speed <m/s>', 'Geschwindigkeit auf ebenem Weg', speedOf)
    .option('--date <tag>', 'mit transit: an diesem Tag, etwa 2026-11-24')
    .option('--depart <uhrzeit>', 'mit transit: von hier an losgehen (sonst 08:00)')
    .option(
      '--window <minuten>',
      'mit transit: in jeder dieser Minuten einmal losgehen (sonst 60)',
      wholeNumber(1, 720),
    )
    .option('--json', 'eine Zeile JSON je Ziel und Art')
    .action(async (options: NearestOptions) => {
      const isTransit = options.profile === TRANSIT
      if (!isTransit) refuseDepartures(options)
      const departing = isTransit ? transitQuestionOf(options) : undefined
      const mover = isTransit ? 'adult' : moverOf(options)
      const ways = await openNetwork(options.network)
      const transit = departing && (await openTransit(options.network, departing))
      const [sources, targets] = [
        await readPlaces(options.sources),
        await readPlaces(options.targets),
      ]
      tellUnplaced(options.sources, unplaced(ways, sources, mover))
      tellUnplaced(options.targets, unplaced(ways, targets, mover))
      const question = { k: options.k, capSeconds: options.cap, mover }
      tell(
        departing && transit
          ? transitLines(transit, sources, targets, departing)
          : nearestLines(ways, sources, targets, question),
        options,
      )
    })
}

function tell(lines: Iterable<NearestLine | TransitLine>, { json }: NearestOptions): void {
  for (const line of lines)
    process.stdout.write(`${json ? JSON.stringify(line) : readable(line)}\n`)
}

function refuseDepartures({ date, depart, window }: NearestOptions): void {
  if (date !== undefined || depart !== undefined || window !== undefined)
    throw new Failed('--date, --depart und --window gelten nur mit --profile transit.')
}

function moverOf({ profile, speed }: NearestOptions): Mover {
  const like = profiles[profile]
  if (!like)
    throw new Failed(
      `--profile kennt „${profile}“ nicht. Möglich sind: ${[...Object.keys(profiles), TRANSIT].join(', ')}.`,
    )
  return speed === undefined ? like : { like, metresPerSecond: speed }
}

async function openNetwork(folder: string): Promise<Ways> {
  const file = join(folder, STREETS_FILE)
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes)
    throw new Failed(
      `In ${folder} liegt kein Netz (${STREETS_FILE}). Bauen Sie es mit: npx nahbei network build STADT.osm.pbf --out ${folder}`,
    )
  try {
    return openStreets(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableNetwork)) throw error
    throw new Failed(
      `${file} ist nicht zu lesen. Bauen Sie das Netz neu mit: npx nahbei network build STADT.osm.pbf --out ${folder}`,
    )
  }
}

const mostNamed = 5

function tellUnplaced(file: string, ids: readonly string[]): void {
  if (ids.length === 0) return
  const named = ids.slice(0, mostNamed).map((id) => `„${id}“`)
  const more = ids.length > mostNamed ? ' …' : ''
  console.error(
    `nahbei: ${file}: Zu ${ids.length === 1 ? 'einem Ort' : `${ids.length} Orten`} führt kein Weg, der näher als 400 m ist: ${named.join(', ')}${more}`,
  )
}

const minutes = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })
const inMinutes = (seconds: number) => minutes.format(seconds / 60)

function readable({ target, category, sources }: NearestLine | TransitLine): string {
  const told = sources.map((source) => {
    if ('p90' in source) {
      const p90 = source.p90 === null ? 'mehr als --cap' : `${inMinutes(source.p90)} Min.`
      return `${source.id} ${inMinutes(source.seconds)} Min. (9 von 10 Mal: ${p90})`
    }
    if ('seconds' in source) return `${source.id} ${inMinutes(source.seconds)} Min.`
    const worst = source.worst === null ? 'vielleicht gar nicht' : `${inMinutes(source.worst)} Min.`
    return `${source.id} ${inMinutes(source.best)} Min. bis ${worst}`
  })
  return [target, category, told.length > 0 ? told.join(', ') : 'nichts in Reichweite']
    .filter((part) => part !== '')
    .join(': ')
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`Es muss eine ganze Zahl von ${least} bis ${most} sein.`)
  }
}

function speedOf(text: string): number {
  const value = Number(text.replace(',', '.'))
  if (value >= 0.1 && value <= 5) return value
  throw new InvalidArgumentError('Es muss eine Zahl von 0,1 bis 5 sein.')
}
