import { nearestNames } from '../../../platform/records/index.ts'
import type { SchemaIssue } from './germanIssues.ts'
import type { PackPath } from './packIssue.ts'
import type { NetworkSection, Pack } from './schema.ts'

/** What a schema cannot say: that ids are named once, and that whatever is named is there. */
export function packInconsistencies(pack: Pack): SchemaIssue[] {
  const issues: SchemaIssue[] = []
  const add = (path: PackPath, message: string) => issues.push({ path, message })
  checkDoubledIds(pack, add)
  checkReferences(pack, add)
  checkShapes(pack, add)
  checkNetworks(pack, add)
  return issues
}

type Add = (path: PackPath, message: string) => void

function checkDoubledIds(pack: Pack, add: Add) {
  for (const list of [
    'levels',
    'sources',
    'topics',
    'indicators',
    'indices',
    'networks',
  ] as const) {
    const seen = new Set<string>()
    for (const [index, { id }] of pack[list].entries()) {
      if (seen.has(id)) add([list, index, 'id'], `„${id}“ gibt es schon.`)
      seen.add(id)
    }
  }
}

function checkReferences(pack: Pack, add: Add) {
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id))
  const [levels, sources, topics] = [ids(pack.levels), ids(pack.sources), ids(pack.topics)]
  const indicators = ids(pack.indicators)
  const formulas = ids(pack.indicators.filter(({ formula }) => formula !== undefined))
  const known = (set: Set<string>, id: string | undefined, path: PackPath, where: string) => {
    if (id === undefined || set.has(id)) return
    const near = nearestNames(id, set)
    const hint = near.length > 0 ? ` Meinten Sie „${near[0]}“?` : ''
    add(path, `„${id}“ steht nicht unter ${where}.${hint}`)
  }
  const sourced = [
    'areas',
    'residents',
    'cells',
    'addresses',
    'values',
    'offers',
    'measures',
    'networks',
  ] as const
  for (const list of sourced)
    for (const [index, { source }] of pack[list].entries())
      known(sources, source, [list, index, 'source'], 'sources')
  for (const [index, { level }] of pack.areas.entries())
    known(levels, level, ['areas', index, 'level'], 'levels')
  for (const list of ['residents', 'values'] as const)
    for (const [index, { area }] of pack[list].entries())
      for (const level of [area.level].flat())
        known(levels, level, [list, index, 'area', 'level'], 'levels')
  for (const [index, { topic, source, parts = [] }] of pack.indicators.entries()) {
    for (const [place, part] of parts.entries())
      known(indicators, part, ['indicators', index, 'parts', place], 'indicators')
    known(topics, topic, ['indicators', index, 'topic'], 'topics')
    known(sources, source, ['indicators', index, 'source'], 'sources')
  }
  for (const [index, { formula }] of pack.indicators.entries())
    for (const side of ['above', 'below'] as const) {
      const terms = formula?.[side]
      if (!Array.isArray(terms)) continue
      for (const [place, { indicator }] of terms.entries())
        if (formulas.has(indicator))
          add(
            ['indicators', index, 'formula', side, place],
            `„${indicator}“ ist selbst eine Formel. Nehmen Sie die Kennzahlen, aus denen sie entsteht.`,
          )
        else
          known(indicators, indicator, ['indicators', index, 'formula', side, place], 'indicators')
    }
  for (const [index, section] of pack.indices.entries()) {
    const at = (...rest: (string | number)[]) => ['indices', index, ...rest]
    known(levels, section.level, at('level'), 'levels')
    known(topics, section.topic, at('topic'), 'topics')
    known(sources, section.source, at('source'), 'sources')
    for (const [list, where] of [
      [section.indicators, ['indicators']],
      [section.dynamics?.indicators ?? [], ['dynamics', 'indicators']],
    ] as const)
      for (const [place, { indicator }] of list.entries())
        known(indicators, indicator, at(...where, place, 'indicator'), 'indicators')
    for (const [place, { without }] of section.editions.entries())
      for (const [nth, id] of without.entries())
        known(indicators, id, at('editions', place, 'without', nth), 'indicators')
  }
  for (const [index, section] of pack.values.entries())
    for (const [where, targets] of [
      [['columns'], section.columns],
      [['rows', 'indicators'], section.rows?.indicators],
    ] as const)
      for (const [name, target] of Object.entries(targets ?? {}))
        for (const one of [target].flat()) {
          const id = typeof one === 'string' ? one : one.indicator
          known(indicators, id, ['values', index, ...where, name], 'indicators')
          if (formulas.has(id))
            add(
              ['values', index, ...where, name],
              `„${id}“ entsteht aus einer Formel und hat keine eigenen Werte.`,
            )
        }
}

function checkShapes(pack: Pack, add: Add) {
  for (const list of ['residents', 'cells', 'values'] as const)
    for (const [index, { columns, rows }] of pack[list].entries())
      if ((columns === undefined) === (rows === undefined))
        add(
          [list, index],
          'braucht entweder „columns“ (breite Tabelle) oder „rows“ (lange Tabelle).',
        )
  for (const [index, { id, name }] of pack.areas.entries())
    if (id === undefined && name === undefined) add(['areas', index], 'braucht „id“ oder „name“.')
  for (const [index, indicator] of pack.indicators.entries())
    if ((indicator.kind === 'class') !== (indicator.classes !== undefined))
      add(['indicators', index], 'hat genau dann „classes“, wenn „kind“ „class“ ist.')
  for (const [index, { classes, cutBy, dynamics }] of pack.indices.entries()) {
    checkCuts(classes, cutBy, ['indices', index, 'classes'], add)
    if (dynamics)
      checkCuts(dynamics.classes, dynamics.cutBy, ['indices', index, 'dynamics', 'classes'], add)
  }
}

/** What a network of each kind is read from. */
const networkFiles: Record<NetworkSection['kind'], { endings: readonly string[]; said: string }> = {
  streets: { endings: ['.osm.pbf'], said: 'ein Auszug von OpenStreetMap („.osm.pbf“)' },
  timetable: { endings: ['.zip'], said: 'ein Fahrplan im Format GTFS („.zip“)' },
  elevation: { endings: ['.tif', '.tiff'], said: 'ein Höhenmodell im Format GeoTIFF („.tif“)' },
}

function checkNetworks(pack: Pack, add: Add) {
  const files = new Set<string>()
  const kinds = new Set<string>()
  for (const [index, { kind, file }] of pack.networks.entries()) {
    const { endings, said } = networkFiles[kind]
    if (!endings.some((ending) => file.toLowerCase().endsWith(ending)))
      add(['networks', index, 'file'], `„${kind}“ ist ${said}.`)
    if (files.has(file)) add(['networks', index, 'file'], `„${file}“ steht schon in einem Eintrag.`)
    // Several timetables can be read beside each other; there is one street network and one elevation.
    if (kind !== 'timetable' && kinds.has(kind))
      add(
        ['networks', index, 'kind'],
        `„${kind}“ gibt es schon. Es kann nur einen Eintrag davon geben.`,
      )
    files.add(file)
    kinds.add(kind)
  }
  if (pack.networks.length > 0 && !kinds.has('streets'))
    add(
      ['networks'],
      'braucht einen Eintrag mit „kind“ „streets“: Zu jeder Haltestelle geht man zu Fuß.',
    )
}

function checkCuts(
  classes: Pack['indices'][number]['classes'],
  cutBy: string,
  path: PackPath,
  add: Add,
) {
  const codes = new Set<number>()
  for (const [place, { code, upTo }] of classes.entries()) {
    const before = classes[place - 1]?.upTo
    const last = place === classes.length - 1
    if (codes.has(code)) add([...path, place, 'code'], `${code} gibt es schon.`)
    codes.add(code)
    if ((upTo === undefined) !== last)
      add([...path, place], 'braucht „upTo“, die letzte Klasse darf keines haben.')
    else if (upTo !== undefined && before !== undefined && upTo <= before)
      add([...path, place, 'upTo'], 'muss größer sein als das der Klasse davor.')
    if (cutBy === 'quantile' && upTo !== undefined && (upTo <= 0 || upTo >= 1))
      add([...path, place, 'upTo'], 'liegt bei „quantile“ zwischen 0 und 1.')
  }
}
