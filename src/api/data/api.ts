import { type Context, Hono } from 'hono'
import { openDataAddresses as at } from '../../contexts/atlas/index.ts'
import type { Log } from '../../platform/log/log.ts'
import type { Door } from '../../platform/operation/index.ts'
import { addHeaders, broken, problem } from '../answers.ts'
import { answerCatalogue } from './catalogue/answer.ts'
import { parquetOf } from './formats/parquet.ts'
import { zipOf } from './formats/zip.ts'
import { type Ending, endings, planFile } from './indicatorFiles.ts'
import { bordersGeoJson, levelGeoJson } from './levelGeoJson.ts'
import { cityOf, dataSetsOf, idsOf, pinned, valuesOf } from './read.ts'
import { readme } from './readme.ts'
import { isKnown, sendFile, sendHeaders, tagOf } from './send.ts'
import { createFileStore, type FilePlan, streamOf } from './store.ts'

export interface OpenDataParts {
  door: () => Door
  /** The public address, without a slash at its end. */
  origin: () => string
  log: Log
}

const anyEnding = Object.keys(endings)
  .map((ending) => ending.replaceAll('.', '\\.'))
  .join('|')

/** `/daten/…`: everything of the atlas to take along, in open formats, under addresses that stay. */
export function createOpenData(parts: OpenDataParts): Hono {
  const store = createFileStore()
  const app = new Hono()
  for (const apart of [false, true]) {
    const room = apart ? '/osm' : ''
    app.get(`${room}/kennzahl/:file{[a-z0-9_-]+\\.(${anyEnding})}`, (context) =>
      answerIndicator(context, apart),
    )
    app.get(`${room}/kennzahlen.parquet`, (context) => answerAll(context, apart, 'parquet'))
    app.get(`${room}/kennzahlen.zip`, (context) => answerAll(context, apart, 'zip'))
    app.get(`${room}/kennzahlen/:file{[a-z0-9_-]+\\.geojson}`, (context) =>
      answerLevel(context, apart),
    )
    app.get(`${room}/gebiete/:file{[a-z0-9_-]+\\.geojson}`, (context) =>
      answerBorders(context, apart),
    )
  }
  app.get('/:file{katalog|katalog\\.jsonld|katalog\\.ttl}', (context) => {
    addHeaders(context)
    return answerCatalogue(context, pinned(parts.door()), parts.origin())
  })
  app.onError((error, context) => broken(parts.log, error, context))
  return app

  async function answerIndicator(context: Context, apart: boolean): Promise<Response> {
    addHeaders(context)
    const door = pinned(parts.door())
    const file = context.req.param('file') ?? ''
    const dot = file.indexOf('.')
    const id = file.slice(0, dot)
    const ending = file.slice(dot + 1) as Ending // the pattern allows no other
    const { search, searchParams } = new URL(context.req.url)
    const level = searchParams.get('ebene') || undefined
    const period = searchParams.get('zeit') || undefined
    const filtered = level !== undefined || period !== undefined
    const key = filtered ? undefined : `${apart} ${file}`
    const name = [apart && 'osm', id, level, period].filter(Boolean).join('_')
    const shown = ending.endsWith('.json')
    const note = {
      type: endings[ending],
      ...(shown ? {} : { name: `${name.replace(/[^\w.-]/g, '-')}.${ending}` }),
    }
    if (ending === 'csv') describe(context, id, apart, filtered ? search : '')
    const known =
      key && !isKnown(context, tagOf(door.snapshot())) && store.kept(versionOf(door), key)
    if (known) {
      sendHeaders(context, { ...note, tag: tagOf(door.snapshot()) })
      return sendFile(context, known)
    }
    const planned = await planFile(door, {
      id,
      ending,
      apart,
      level,
      period,
      origin: parts.origin(),
      search: filtered ? search : '',
    })
    if (!planned.ok) {
      if (planned.elsewhere) context.header('Link', `<${planned.elsewhere}>; rel="alternate"`)
      return problem(context, planned.failure)
    }
    return await answerFile(context, door, note, planned.plan, key)
  }

  /** Where a program finds what the columns mean ("Model for Tabular Data", section 5.2). */
  function describe(context: Context, id: string, apart: boolean, search: string) {
    const address = parts.origin() + at.indicatorFile(id, 'csv-metadata.json', apart) + search
    context.header('Link', `<${address}>; rel="describedby"; type="application/csvm+json"`)
  }

  /** The origin stands in some files. */
  function versionOf(door: Door): string {
    return `${door.snapshot().version} ${parts.origin()}`
  }

  /** One question more or less, such as of a search engine, is no reason to make a file. */
  async function answerFile(
    context: Context,
    door: Door,
    note: { type: string; name?: string },
    plan: FilePlan,
    key: string | undefined,
  ): Promise<Response> {
    const snapshot = door.snapshot()
    const tag = tagOf(snapshot)
    sendHeaders(context, { ...note, tag })
    if (isKnown(context, tag)) return context.body(null, 304)
    if (key === undefined) return context.body(streamOf(plan.make()))
    if (context.req.method === 'HEAD') return context.body(null)
    const file = await store.get(versionOf(door), key, plan)
    if (file) return sendFile(context, file)
    context.header('Retry-After', '10')
    return problem(context, { kind: 'unavailable', reason: 'busy' })
  }

  async function answerAll(context: Context, apart: boolean, ending: 'parquet' | 'zip') {
    addHeaders(context)
    const door = pinned(parts.door())
    const ids = await idsOf(door, apart)
    if (ids.length === 0) return problem(context, { kind: 'notFound', what: 'indicators' })
    const city = await cityOf(door)
    const name = `${city.id}-kennzahlen${apart ? '-osm' : ''}.${ending}`
    const read = (id: string) => valuesOf(door, id, apart)
    const words = readme(city.name, parts.origin(), apart)
    const plan: FilePlan = {
      packs: false,
      make: () =>
        ending === 'parquet'
          ? parquetOf(tablesOf(ids, read), { hinweis: words })
          : zipOf(ids, read, words),
    }
    const type = ending === 'parquet' ? endings.parquet : 'application/zip'
    return await answerFile(context, door, { type, name }, plan, `${apart} all.${ending}`)
  }

  async function answerLevel(context: Context, apart: boolean) {
    addHeaders(context)
    const door = pinned(parts.door())
    const level = (context.req.param('file') ?? '').replace(/\.geojson$/, '')
    const { borders, dataSets } = await dataSetsOf(door)
    const border = borders.find((one) => one.level === level)
    if (!border || border.areas === 0) return problem(context, { kind: 'notFound', what: 'level' })
    const hasSome = border.apart
      ? apart
      : dataSets.some((one) => (apart ? one.apart : one.open)?.periods.length)
    if (!hasSome) {
      const elsewhere = `/daten${apart ? '' : '/osm'}/kennzahlen/${level}.geojson`
      context.header('Link', `<${elsewhere}>; rel="alternate"`)
      return problem(context, { kind: 'notFound', what: 'anything under this licence' })
    }
    const plan: FilePlan = { packs: true, make: () => levelGeoJson(door, level, apart) }
    const note = { type: endings.geojson, name: `${apart ? 'osm-' : ''}${level}.geojson` }
    return await answerFile(context, door, note, plan, `${apart} level ${level}`)
  }

  async function answerBorders(context: Context, apart: boolean) {
    addHeaders(context)
    const door = pinned(parts.door())
    const level = (context.req.param('file') ?? '').replace(/\.geojson$/, '')
    const { borders } = await dataSetsOf(door)
    const border = borders.find((one) => one.level === level)
    if (!border || border.areas === 0 || border.apart !== apart) {
      if (border?.areas)
        context.header(
          'Link',
          `</daten${apart ? '' : '/osm'}/gebiete/${level}.geojson>; rel="alternate"`,
        )
      return problem(context, { kind: 'notFound', what: 'borders' })
    }
    const plan: FilePlan = { packs: true, make: () => bordersGeoJson(door, level) }
    const note = { type: endings.geojson, name: `${apart ? 'osm-' : ''}gebiete-${level}.geojson` }
    return await answerFile(context, door, note, plan, `${apart} borders ${level}`)
  }
}

async function* tablesOf<T>(ids: readonly string[], read: (id: string) => Promise<T>) {
  for (const id of ids) yield await read(id)
}
