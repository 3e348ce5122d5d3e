import { wholeCity } from '../../../contexts/atlas/index.ts'
import { licenceOf } from '../../../contexts/city/index.ts'
import { inGerman, sourceName, stateNames, type Values } from './table.ts'

/**
 * Values as JSON-stat 2.0 (https://json-stat.org/full/): one indicator by area and period. Values and states
 * are sparse: an area that did not exist in a period has neither. Only states other than "from the source"
 * are said.
 */
export function jsonStatOf(values: Values, about: { url: string; page: string; issued: string }) {
  const { indicator, city, columns } = values
  const areas = areasOf(values)
  const width = columns.length
  const value: Record<string, number> = {}
  const status: Record<string, string> = {}
  columns.forEach((period, when) => {
    period.areas.forEach((area, at) => {
      const place = areas.placeOf(area) * width + when
      const known = period.values[at]
      if (known !== null && known !== undefined) value[place] = known
      const state = period.states[at]!
      if (state !== 'known') status[place] = stateNames[state]
    })
  })
  const latest = columns.at(-1)
  const source = latest?.source ?? indicator.source
  const licence = licenceOf(latest?.licence)
  return {
    version: '2.0',
    class: 'dataset',
    href: about.url,
    label: `${inGerman(indicator.title)} (${city.name})`,
    source: sourceName(source) ?? '',
    updated: about.issued,
    ...(indicator.description ? { note: [inGerman(indicator.description)] } : {}),
    id: ['kennzahl', 'gebiet', 'zeit'],
    size: [1, areas.ids.length, width],
    role: { metric: ['kennzahl'], geo: ['gebiet'], time: ['zeit'] },
    dimension: {
      kennzahl: {
        label: 'Kennzahl',
        category: {
          index: [indicator.id],
          label: { [indicator.id]: inGerman(indicator.title) },
          unit: { [indicator.id]: { label: indicator.unit, decimals: indicator.decimals } },
        },
      },
      gebiet: {
        label: 'Gebiet',
        category: { index: areas.ids, label: Object.fromEntries(areas.labels) },
      },
      zeit: {
        label: 'Zeitraum',
        category: {
          index: columns.map(({ period }) => period.key),
          label: Object.fromEntries(
            columns.map(({ period }) => [period.key, `${period.from} bis ${period.until}`]),
          ),
        },
      },
    },
    value,
    ...(Object.keys(status).length > 0 ? { status } : {}),
    link: {
      ...(licence ? { license: [{ href: licence.deed, label: licence.name }] } : {}),
      about: [{ href: about.page, type: 'text/html' }],
    },
    extension: {
      lizenz: latest?.licence ?? null,
      status: { label: stateWords },
    },
  }
}

const stateWords = {
  [stateNames.computed]: 'hier aus kleineren Gebieten berechnet',
  [stateNames.protected]: 'vorhanden, aber zum Schutz von Menschen geheim',
  [stateNames.unknown]: 'die Quelle nennt keinen Wert',
}

/** The city and every area, with ids that hold across levels and times. */
function areasOf({ areas, city, columns }: Values) {
  const hasCity = columns.some((period) => period.areas.includes(-1))
  const labels: [id: string, label: string][] = [
    ...(hasCity ? [[wholeCity, city.name] as [string, string]] : []),
    ...areas.map(({ level, slug, name }): [string, string] => [`${level}/${slug}`, name]),
  ]
  const first = hasCity ? 1 : 0
  return {
    ids: labels.map(([id]) => id),
    labels,
    placeOf: (area: number) => (area < 0 ? 0 : area + first),
  }
}
