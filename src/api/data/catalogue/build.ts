import type { listDataSets } from '../../../contexts/atlas/index.ts'
import { openDataAddresses as at } from '../../../contexts/atlas/index.ts'
import type { showCity, showWords } from '../../../contexts/city/index.ts'
import { licenceOf } from '../../../contexts/city/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { localised } from '../../../platform/texts/index.ts'
import { distributionNode, licenceNodes, type Offered } from './distribution.ts'
import { frequencyOf } from './frequency.ts'
import { type Node, said, type Term, thing, typed, words } from './graph.ts'
import { themesOf } from './themes.ts'

/**
 * The catalogue after DCAT-AP.de 3.0 (https://www.dcat-ap.de/def/dcatde/3.0/spec/): a data set for each
 * indicator and one for each collection; what derives from OpenStreetMap is a data set of its own.
 */

export interface CatalogueParts {
  origin: string
  city: OutputOf<typeof showCity>
  words: OutputOf<typeof showWords>
  data: OutputOf<typeof listDataSets>
  /** West, south, east, north in degrees. */
  box?: readonly number[]
}

type DataSet = CatalogueParts['data']['dataSets'][number]
type Part = NonNullable<DataSet['open']>
type Words = Parameters<typeof localised>[0]

/** The description of the columns is no file of its own. */
const fileEndings = ['csv', 'xlsx', 'jsonstat.json', 'parquet', 'geojson'] as const

const eu = 'http://publications.europa.eu/resource/authority/'
const geocoding = 'http://dcat-ap.de/def/politicalGeocoding/'
const available = thing(`${eu}planned-availability/AVAILABLE`)

export function buildCatalogue(parts: CatalogueParts): Node[] {
  const { origin, city, data } = parts
  const sets = [
    ...data.dataSets.flatMap((one) => indicatorSets(parts, one)),
    ...collectionSets(parts),
    ...borderSets(parts),
  ]
  const nodes = sets.flatMap((set) => set.nodes)
  const catalogue: Node = {
    id: `${origin}${at.catalogueAddress}`,
    types: ['dcat:Catalog'],
    says: [
      ...said('dct:title', words(`Offene Daten: ${city.name}`, 'de')),
      ...said(
        'dct:description',
        words(
          `Kennzahlen über ${city.name} und ihre Gebiete, mit Quelle, Lizenz und Methode. Was aus OpenStreetMap abgeleitet ist, ist ein eigener Datensatz.`,
          'de',
        ),
      ),
      ...said('dct:publisher', thing(publisherId(origin))),
      ...said('dct:language', thing(`${eu}language/DEU`)),
      ...said('dct:modified', typed(data.publishedAt, 'xsd:dateTime')),
      ...said('foaf:homepage', thing(`${origin}/daten`)),
      ...said('dcat:themeTaxonomy', thing(`${eu}data-theme`)),
      ...said('dcatap:availability', available),
      ...spatial(parts),
      ...said('dcat:dataset', ...sets.map(({ id }) => thing(id))),
      ...said('dcat:service', thing(serviceId(origin))),
    ],
  }
  return [
    catalogue,
    publisher(parts),
    ...contact(parts),
    ...location(parts),
    service(parts, sets),
    ...licenceNodes(
      origin,
      sets.flatMap(({ offered }) => offered),
    ),
    ...nodes,
  ]
}

interface BuiltSet {
  id: string
  nodes: Node[]
  offered: Offered[]
}

const publisherId = (origin: string) => `${origin}/daten#herausgeber`
const contactId = (origin: string) => `${origin}/daten#kontakt`
const locationId = (origin: string) => `${origin}/daten#raum`
const serviceId = (origin: string) => `${origin}/daten#abfrage`

function publisher({ origin, words: said_, city }: CatalogueParts): Node {
  return {
    id: publisherId(origin),
    types: ['foaf:Agent'],
    says: [
      ...said('foaf:name', words(said_.contact?.office ?? city.name)),
      ...said('dct:type', thing('http://purl.org/adms/publishertype/LocalAuthority')),
    ],
  }
}

/** Convention 1: a contact has a mail address or a page, or there is none. */
function contact({ origin, words: { contact: office } }: CatalogueParts): Node[] {
  if (!office) return []
  const ways = [
    ...said('vcard:hasEmail', office.email ? thing(`mailto:${office.email}`) : null),
    ...said('vcard:hasURL', office.website ? thing(office.website) : null),
  ]
  if (ways.length === 0) return []
  return [
    {
      id: contactId(origin),
      types: ['vcard:Kind', 'vcard:Organization' as const],
      says: [...said('vcard:fn', words(office.office)), ...ways],
    },
  ]
}

const geocodingUri = ({ words: { openData } }: CatalogueParts): Term | null =>
  openData.municipalityKey ? thing(`${geocoding}municipalityKey/${openData.municipalityKey}`) : null

/** Convention 11: what `politicalGeocodingURI` says is said as `dct:spatial`, too. */
const spatial = (parts: CatalogueParts): Node['says'] =>
  said('dct:spatial', geocodingUri(parts), parts.box && thing(locationId(parts.origin)))

/** Conventions 4 to 6: with its coordinate system, longitude first as CRS84 has it, as WKT. */
function location({ origin, box }: CatalogueParts): Node[] {
  if (!box) return []
  const [west, south, east, north] = box
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const ring = corners.map((corner) => corner.join(' ')).join(', ')
  return [
    {
      id: locationId(origin),
      types: ['dct:Location'],
      says: said(
        'dcat:bbox',
        typed(
          `<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POLYGON((${ring}))`,
          'geosparql:wktLiteral',
        ),
      ),
    },
  ]
}

function service({ origin, city }: CatalogueParts, sets: readonly BuiltSet[]): Node {
  return {
    id: serviceId(origin),
    types: ['dcat:DataService'],
    says: [
      ...said('dct:title', words(`Abfrage der Kennzahlen: ${city.name}`, 'de')),
      ...said(
        'dct:description',
        words('Werte nach Kennzahl, Gebiet, Ebene, Zeit und Art, als JSON oder CSV.', 'de'),
      ),
      ...said('dct:publisher', thing(publisherId(origin))),
      ...said('dcat:endpointURL', thing(`${origin}/api/v1/atlas/query-values`)),
      ...said('dcat:endpointDescription', thing(`${origin}/api/v1/openapi.json`)),
      ...said('dcatap:availability', available),
      ...said('dcat:servesDataset', ...sets.map(({ id }) => thing(id))),
    ],
  }
}

/** What every data set says. */
function common(parts: CatalogueParts, about: { id: string; identifier: string }): Node['says'] {
  const { origin, words: office, data } = parts
  const { contributorId } = office.openData
  return [
    ...said('dct:identifier', words(about.identifier)),
    ...said('dct:publisher', thing(publisherId(origin))),
    ...said('dcat:contactPoint', contact(parts).length > 0 && thing(contactId(origin))),
    ...said('dcatde:contributorID', contributorId ? thing(contributorId) : null),
    ...said('dcatde:politicalGeocodingLevelURI', thing(`${geocoding}Level/municipality`)),
    ...said('dcatde:politicalGeocodingURI', geocodingUri(parts)),
    ...spatial(parts),
    ...said('dct:language', thing(`${eu}language/DEU`)),
    ...said('dcatap:availability', available),
    ...said('dct:modified', typed(data.publishedAt, 'xsd:dateTime')),
    ...said('dct:accessRights', thing(`${eu}access-right/PUBLIC`)),
  ]
}

/** Titles and descriptions in the languages that the pack has them in; easy language has no code of its own. */
const inLanguages = (text: Words): Term[] => {
  if (typeof text === 'string') return text ? [words(text, 'de')] : []
  return Object.entries(text ?? {})
    .filter(([locale]) => locale !== 'leicht')
    .map(([locale, one]) => words(one, locale))
}

function indicatorSets(parts: CatalogueParts, one: DataSet): BuiltSet[] {
  return [
    one.open && indicatorSet(parts, one, one.open, false),
    one.apart && indicatorSet(parts, one, one.apart, true),
    one.open && mapSet(parts, one, one.open),
  ].filter((set) => set !== null)
}

function indicatorSet(
  parts: CatalogueParts,
  { indicator }: DataSet,
  part: Part,
  apart: boolean,
): BuiltSet {
  const { origin, data } = parts
  const bordersApart = data.borders.some(
    (border) => part.levels.includes(border.level) && border.apart,
  )
  const hasMap = data.borders.some(
    (border) => part.levels.includes(border.level) && border.areas > 0,
  )
  const files = fileEndings.filter(
    (ending) => ending !== 'geojson' || (hasMap && bordersApart === apart),
  )
  const id = `${origin}${at.indicatorPageAddress(indicator.id)}#${apart ? 'osm' : 'daten'}`
  const offered = files.map((ending) => ({
    address: origin + at.indicatorFile(indicator.id, ending, apart),
    ending,
    licences: [
      ...part.licences,
      ...(ending === 'geojson' ? borderLicences(parts, part.levels) : []),
    ],
    attribution: attributionOf(part, ending === 'geojson' ? bordersOf(parts, part.levels) : []),
    title: words(inGerman(indicator.title), 'de'),
  }))
  return setOf(parts, {
    id,
    identifier: `${parts.city.id}:${indicator.id}${apart ? ':osm' : ''}`,
    title: inLanguages(indicator.title),
    description: descriptionOf(indicator),
    part,
    topic: indicator.topic,
    page: origin + at.indicatorPageAddress(indicator.id),
    offered,
  })
}

/** The map of an indicator whose borders come from OpenStreetMap: the borders’ licence, and the values’ own. */
function mapSet(parts: CatalogueParts, { indicator }: DataSet, part: Part): BuiltSet | null {
  const { origin, data } = parts
  const isApart = data.borders.some((border) => part.levels.includes(border.level) && border.apart)
  if (!isApart) return null
  const title = localised(indicator.title, 'de')?.text ?? indicator.id
  return setOf(parts, {
    id: `${origin}${at.indicatorPageAddress(indicator.id)}#osm-karte`,
    identifier: `${parts.city.id}:${indicator.id}:osm-karte`,
    title: [words(`${title}: Karte mit Grenzen aus OpenStreetMap`, 'de')],
    description: descriptionOf(indicator),
    part,
    topic: indicator.topic,
    page: origin + at.indicatorPageAddress(indicator.id),
    offered: [
      {
        address: origin + at.indicatorFile(indicator.id, 'geojson', true),
        ending: 'geojson',
        licences: ['ODbL 1.0'],
        rights: rightsOfValues(part),
        attribution: attributionOf(part, bordersOf(parts, part.levels)),
        title: words(`${title}: Karte`, 'de'),
      },
    ],
  })
}

const rightsOfValues = (part: Part): string =>
  `Die Grenzen sind aus OpenStreetMap (ODbL 1.0). Die Werte sind es nicht; für sie gilt: ${part.licences.map((one) => one ?? 'keine Lizenz angegeben').join('; ')}.`

function descriptionOf(indicator: DataSet['indicator']): Term[] {
  const found = inLanguages(indicator.description)
  return found.length > 0 ? found : inLanguages(indicator.title)
}

/** Everything in one file, and everything on the areas of a level. */
function collectionSets(parts: CatalogueParts): BuiltSet[] {
  const { origin, city, data } = parts
  return [false, true].flatMap((apart) => {
    const members = data.dataSets.flatMap((one) => (apart ? one.apart : one.open) ?? [])
    const valuesOnMaps = data.dataSets.flatMap((one) => one.open ?? [])
    const levels = data.borders.filter(
      (border) => border.areas > 0 && (border.apart ? apart : members.length > 0),
    )
    if (members.length === 0 && levels.length === 0) return []
    const part = together(members.length > 0 ? members : valuesOnMaps)
    const attribution = attributionOf(part, apart ? levels.flatMap(({ sources }) => sources) : [])
    const tables = members.length > 0 ? (['parquet', 'zip'] as const) : []
    const title = `Alle Kennzahlen: ${city.name}${apart ? ' (aus OpenStreetMap)' : ''}`
    return [
      setOf(parts, {
        id: `${origin}/daten#alle${apart ? '-osm' : ''}`,
        identifier: `${city.id}:alle${apart ? ':osm' : ''}`,
        title: [words(title, 'de')],
        description: [
          words(
            'Jede Kennzahl für jedes Gebiet und jeden Zeitraum. Jede Zeile nennt Quelle und Lizenz.',
            'de',
          ),
        ],
        part,
        topic: null,
        page: `${origin}/daten`,
        offered: [
          ...tables.map((ending) => ({
            address: origin + at.allFile(ending, apart),
            ending,
            licences: part.licences,
            attribution,
            title: words(title, 'de'),
          })),
          ...levels.map((border) => ({
            address: origin + at.levelFile(border.level, apart),
            ending: 'geojson' as const,
            licences: border.apart
              ? ['ODbL 1.0']
              : [...part.licences, ...border.sources.map(({ licence }) => licence)],
            ...(border.apart ? { rights: rightsOfValues(part) } : {}),
            attribution: attributionOf(part, border.sources),
            title: words(`${title}, Ebene ${border.level}`, 'de'),
          })),
        ],
      }),
    ]
  })
}

/** The borders of each level, without values. */
function borderSets(parts: CatalogueParts): BuiltSet[] {
  const { origin, city, data } = parts
  return data.borders
    .filter(({ areas }) => areas > 0)
    .map(({ level, sources, apart }) => {
      const many = localised(city.levels.find(({ id }) => id === level)?.many, 'de')?.text ?? level
      const title = `Grenzen: ${many} in ${city.name}`
      const licences = sources.map(({ licence }) => licence)
      return setOf(parts, {
        id: `${origin}/daten#grenzen-${level}`,
        identifier: `${city.id}:grenzen:${level}`,
        title: [words(title, 'de')],
        description: [words(`${title}, mit allen früheren Zuschnitten, soweit bekannt.`, 'de')],
        part: { sources, licences, periods: [], levels: [level] },
        topic: null,
        page: `${origin}/daten`,
        offered: [
          {
            address: origin + at.bordersFile(level, apart),
            ending: 'geojson',
            licences,
            attribution: attributionOf({ sources }, []),
            title: words(title, 'de'),
          },
        ],
      })
    })
}

function setOf(
  parts: CatalogueParts,
  about: {
    id: string
    identifier: string
    title: Term[]
    description: Term[]
    part: Part
    topic: string | null
    page: string
    offered: Offered[]
  },
): BuiltSet {
  const { part, topic } = about
  const { city, words: office, data, origin } = parts
  const known = city.topics.find(({ id }) => id === topic)
  const theme = known && { id: known.id, title: inGerman(known.title) }
  const first = part.periods.map(({ from }) => from).toSorted()[0]
  const last = part.periods
    .map(({ until }) => until)
    .toSorted()
    .at(-1)
  const time = `${about.id}-zeit`
  const makers = part.sources.flatMap((source) =>
    source.publisher ? [{ id: `${origin}/daten#quelle-${source.id}`, name: source.publisher }] : [],
  )
  const set: Node = {
    id: about.id,
    types: ['dcat:Dataset'],
    says: [
      ...said('dct:title', ...about.title),
      ...said('dct:description', ...about.description),
      ...common(parts, about),
      ...said('dct:creator', ...makers.map(({ id }) => thing(id))),
      ...said('dcat:theme', ...themesOf(theme, office.openData.themes ?? {}).map(thing)),
      ...said('dcat:keyword', words('Kennzahl', 'de'), theme && words(theme.title, 'de')),
      ...said('dct:temporal', first && last ? thing(time) : null),
      ...said('dct:accrualPeriodicity', thing(`${eu}frequency/${frequencyOf(part.periods)}`)),
      ...said('dcat:landingPage', thing(about.page)),
      ...said(
        'dcat:distribution',
        ...about.offered.map(({ address }) => thing(`${address}#datei`)),
      ),
    ],
  }
  const period: Node[] =
    first && last
      ? [
          {
            id: time,
            types: ['dct:PeriodOfTime'],
            says: [
              ...said('dcat:startDate', typed(first, 'xsd:date')),
              ...said('dcat:endDate', typed(last, 'xsd:date')),
            ],
          },
        ]
      : []
  const agents = makers.map(
    ({ id, name }): Node => ({
      id,
      types: ['foaf:Agent'],
      says: said('foaf:name', words(name)),
    }),
  )
  return {
    id: about.id,
    offered: about.offered,
    nodes: [
      set,
      ...period,
      ...agents,
      ...about.offered.map((one) => distributionNode(origin, one, data.publishedAt)),
    ],
  }
}

const inGerman = (text: Words): string => localised(text, 'de')?.text ?? ''

function together(parts: readonly Part[]): Part {
  const sources = new Map(
    parts.flatMap((part) => part.sources.map((one) => [one.id, one] as const)),
  )
  return {
    sources: [...sources.values()],
    licences: [...new Set(parts.flatMap(({ licences }) => licences))],
    periods: parts.flatMap(({ periods }) => periods),
    levels: [...new Set(parts.flatMap(({ levels }) => levels))],
  }
}

const bordersOf = ({ data }: CatalogueParts, levels: readonly string[]) =>
  data.borders.filter(({ level }) => levels.includes(level)).flatMap(({ sources }) => sources)

const borderLicences = (parts: CatalogueParts, levels: readonly string[]) =>
  bordersOf(parts, levels).map(({ licence }) => licence)

type Sources = Part['sources']

/** Convention 35: whose name is to be given, where a licence asks for it. */
function attributionOf({ sources }: { sources: Sources }, borders: Sources): string | null {
  const asking = [...sources, ...borders].filter(({ licence }) => licenceOf(licence)?.attribution)
  const names = new Set(asking.map(({ title, publisher: by }) => (by ? `${by}: ${title}` : title)))
  return names.size > 0 ? [...names].join('; ') : null
}
