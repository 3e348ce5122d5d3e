import { nearestNames } from '../../../platform/records/index.ts'
import type { EntriesRead } from './entries.ts'

/** What else of a city a programme may speak of. */
export interface Known {
  /** Asked only once the areas of the pack are read. */
  hasArea: (level: string, id: string) => boolean
  levels: ReadonlySet<string>
  indicators: ReadonlySet<string>
  targetGroups: ReadonlySet<string>
}

interface Place {
  file: string
  path: string
}

/** Takes out references to what is not there, and names them; the record goes in without them. */
export function checkReferences(read: EntriesRead, known: Known): void {
  const refuse = ({ file, path }: Place, value: string, reason: string) =>
    read.issues.push({ file, path, value, reason })
  const areas = (record: { areas: { level: string; id: string }[] }, { file, path }: Place) => {
    record.areas = record.areas.filter(({ level, id }, at) => {
      if (known.hasArea(level, id)) return true
      const words = known.levels.has(level) ? `Das Gebiet „${id}“` : `Die Ebene „${level}“`
      refuse(
        { file, path: `${path}.areas[${at}]` },
        `${level} ${id}`,
        `${words} gibt es nicht. Der Eintrag kommt ohne das Gebiet herein.`,
      )
      return false
    })
  }
  const ids = (list: string[], allowed: ReadonlySet<string>, place: Place, words: string) =>
    list.filter((id, at) => {
      if (allowed.has(id)) return true
      const [near] = nearestNames(id, allowed)
      const hint = near === undefined ? '' : ` Meinten Sie „${near}“?`
      refuse(
        { ...place, path: `${place.path}[${at}]` },
        id,
        `${words} „${id}“ gibt es nicht.${hint}`,
      )
      return false
    })
  const { entries } = read
  const goals = new Set(
    entries.lists.flatMap(({ value }) => (value.list === 'goal' ? value.id : [])),
  )
  for (const { value, file, path } of entries.measures) {
    const { record } = value
    const place = (field: string) => ({ file, path: `${path}.record.${field}` })
    areas(record, { file, path: `${path}.record` })
    record.targetGroups = ids(
      record.targetGroups,
      known.targetGroups,
      place('targetGroups'),
      'Die Zielgruppe',
    )
    if (goals.size > 0) record.goals = ids(record.goals, goals, place('goals'), 'Das Leitziel')
    for (const [at, target] of record.targets.entries())
      if (target.kind === 'indicator' && !known.indicators.has(target.indicator ?? ''))
        refuse(
          place(`targets[${at}].indicator`),
          target.indicator ?? '',
          'Diese Kennzahl gibt es nicht. Das Ziel bleibt ohne Werte.',
        )
    checkActuals(read, value, { file, path })
  }
  for (const list of [entries.packages, entries.recommendations, entries.checks])
    for (const { value, file, path } of list) areas(value.record, { file, path: `${path}.record` })
}

/** A figure belongs to a target of its measure. */
function checkActuals(
  read: EntriesRead,
  measure: EntriesRead['entries']['measures'][number]['value'],
  { file, path }: Place,
): void {
  const targets = new Map(measure.record.targets.map((target) => [target.id, target]))
  measure.actuals = measure.actuals.filter(({ target, item }, at) => {
    const found = targets.get(target)
    if (found && (item === '' || found.items.some(({ id }) => id === item))) return true
    read.accepted--
    read.issues.push({
      ...{
        file,
        path: `${path}.actuals[${at}]`,
        value: item === '' ? target : `${target} ${item}`,
      },
      reason: 'Dieses Ziel hat die Maßnahme nicht. Nehmen Sie eine Kennung aus „record.targets“.',
    })
    return false
  })
}
