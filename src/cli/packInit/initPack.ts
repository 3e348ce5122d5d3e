import { copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { slugOf } from '../../contexts/city/index.ts'
import { Failed } from '../failed.ts'
import { guessLevel, guessName, guessState } from './guessCity.ts'
import { type ColumnGuess, guessColumns } from './guessColumns.ts'
import { type Boundary, type BoundaryOptions, readBoundary } from './readBoundary.ts'
import { starterPackText } from './starterPack.ts'

export interface InitOptions extends BoundaryOptions {
  name?: string
  /** What the areas are called, in the singular and the plural: "Stadtteil,Stadtteile". */
  level?: string
  out?: string
}

export interface InitResult {
  /** The folder that was made. */
  folder: string
  areas: number
  columns: ColumnGuess
  levelName: string
  /** German: what a person should look at, because it was guessed. */
  check: string[]
}

/**
 * Makes a starter pack from a boundary file: a folder with a commented `pack.json` and a copy of the
 * file, which can be imported as it is. Never overwrites a pack.
 */
export async function initPack(given: string, options: InitOptions): Promise<InitResult> {
  const boundary = await readBoundary(path.resolve(given), options)
  const columns = guessColumns(boundary)
  if (columns.id === undefined && columns.name === undefined)
    throw new Failed(`${given}: Keine Spalte sieht nach einer Kennung oder einem Namen aus.`)
  const name = options.name ?? guessName(boundary.file) ?? 'Meine Stadt'
  const id = cityId(name)
  const level = levelOf(options.level) ?? guessLevel(boundary.file, boundary.columns)
  const state = options.state ?? guessState(boundary.middle)
  const folder = path.resolve(options.out ?? path.join('packs', id))
  const { file, crs } = boundary
  const { layer } = options
  const schema = await schemaFrom(folder)
  const text = starterPackText({ id, name, state, schema, level, file, layer, crs, columns })
  await mkdir(folder, { recursive: true })
  await writeNew(path.join(folder, 'pack.json'), text)
  await copyBoundary(path.resolve(given), folder)
  const check = thingsToCheck({ boundary, columns, name, state, options })
  return { folder, areas: boundary.rows.length, columns, levelName: level.many, check }
}

function cityId(name: string): string {
  const id = slugOf(name).slice(0, 41)
  return /^[a-z]/.test(id) ? id : `stadt-${id}`.replace(/-$/, '').slice(0, 41)
}

function levelOf(given: string | undefined) {
  if (given === undefined) return undefined
  const [one = '', many = one] = given.split(',').map((word) => word.trim())
  const id = slugOf(one)
  if (id === '') throw new Failed(`„${given}“ kann keine Ebene heißen.`)
  return { id, one, many: many === '' ? one : many }
}

async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Failed(`${file} gibt es schon. Es wurde nichts überschrieben.`)
    throw error
  }
}

/** Copies the file, of a loose shapefile its companions too; what is there already stays. */
async function copyBoundary(source: string, folder: string): Promise<void> {
  const { dir, name, ext } = path.parse(source)
  const companions = /^\.shp$/i.test(ext)
    ? (await readdir(dir)).filter((file) => path.parse(file).name === name)
    : [path.basename(source)]
  for (const file of companions) {
    const target = path.join(folder, file)
    if (await stat(target).catch(() => undefined)) continue
    await copyFile(path.join(dir, file), target)
  }
}

/** The published schema beside the product, as a path from the pack; undefined where it is not there. */
async function schemaFrom(folder: string): Promise<string | undefined> {
  const schema = path.resolve(import.meta.dirname, '../../../docs/pack.schema.json')
  const found = await stat(schema).catch(() => undefined)
  return found && path.relative(folder, schema).split(path.sep).join('/')
}

interface Made {
  boundary: Boundary
  columns: ColumnGuess
  name: string
  state: string
  options: InitOptions
}

function thingsToCheck({ boundary, columns, name, state, options }: Made): string[] {
  const check: string[] = []
  if (options.name === undefined) check.push(`Der Name der Stadt ist geraten: ${name}.`)
  if (options.state === undefined) check.push(`Das Land ist geraten: ${state}.`)
  if (options.level === undefined) check.push('Wie die Gebiete heißen, ist geraten ("levels").')
  if (boundary.crsGuessed) check.push(`Das Koordinatensystem ist geraten: ${boundary.crs}.`)
  if (columns.id === undefined)
    check.push('Keine Spalte hält Kennungen der Stadt. Sie entstehen aus den Namen.')
  if (columns.doubledIds.length > 0)
    check.push(`Diese Kennungen stehen mehrmals da: ${columns.doubledIds.slice(0, 5).join(', ')}.`)
  return check
}
