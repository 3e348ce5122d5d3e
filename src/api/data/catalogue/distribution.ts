import { licenceOf } from '../../../contexts/city/index.ts'
import { type Node, said, type Term, thing, typed, words } from './graph.ts'

const eu = 'http://publications.europa.eu/resource/authority/'
const iana = 'https://www.iana.org/assignments/media-types/'

/** A file as the catalogue offers it. */
export interface Offered {
  address: string
  ending: keyof typeof formats
  /** In the words of the sources; null: none given. */
  licences: readonly (string | null)[]
  /** What is to be said beside the licence. */
  rights?: string
  /** Whose name is to be given. */
  attribution: string | null
  title: Term
}

/** Name in the EU's list of file types, media type, and the standard it follows. */
const formats = {
  csv: ['CSV', 'text/csv', 'https://www.w3.org/TR/tabular-metadata/'],
  geojson: ['GEOJSON', 'application/geo+json', 'https://www.rfc-editor.org/rfc/rfc7946'],
  parquet: ['PARQUET', 'application/vnd.apache.parquet', 'https://parquet.apache.org/docs/'],
  'jsonstat.json': ['JSON', 'application/json', 'https://json-stat.org/full/'],
  xlsx: ['XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', null],
  zip: ['ZIP', 'application/zip', null],
} as const

export function distributionNode(origin: string, offered: Offered, published: string): Node {
  const { address, ending, rights, attribution, title } = offered
  const [format, media, standard] = formats[ending]
  const licence = licenceUri(origin, offered)
  return {
    id: `${address}#datei`,
    types: ['dcat:Distribution'],
    says: [
      ...said('dct:title', 'text' in title && words(`${title.text} (${format})`, 'de')),
      // Convention 39: the address of a file is both.
      ...said('dcat:accessURL', thing(address)),
      ...said('dcat:downloadURL', thing(address)),
      ...said('dct:license', thing(licence)),
      ...said('dcatde:licenseAttributionByText', attribution ? words(attribution, 'de') : null),
      ...said('dct:rights', thing(rightsId(origin, rights ?? rightsOf(offered)))),
      ...said('dct:format', thing(`${eu}file-type/${format}`)),
      ...said('dcat:mediaType', thing(iana + media)),
      ...said('dct:conformsTo', standard ? thing(standard) : null),
      ...said('dct:modified', typed(published, 'xsd:dateTime')),
      ...said('dcatap:availability', thing(`${eu}planned-availability/AVAILABLE`)),
      ...said('adms:status', thing('http://purl.org/adms/status/Completed')),
    ],
  }
}

/**
 * The licence of the list, where all of the file is under that one. Otherwise a document of our own that
 * claims nothing: a distribution must have a licence (DCAT-AP.de 3.0), and none may be made up.
 */
function licenceUri(origin: string, { licences }: Offered): string {
  const found = new Set(licences.map((one) => licenceOf(one)?.uri))
  const [only] = found
  if (found.size === 1 && only) return only
  return `${origin}/daten#${found.has(undefined) ? 'lizenz-zu-pruefen' : 'lizenz-je-zeile'}`
}

const rightsOf = ({ licences }: Offered): string =>
  [...new Set(licences.map((one) => one ?? 'Die Quelle gibt keine Lizenz an.'))].join('; ')

/** The same words have the same address. */
const rightsId = (origin: string, text: string) =>
  `${origin}/daten#rechte-${[...new TextEncoder().encode(text)]
    .reduce((hash, byte) => Math.imul(hash ^ byte, 16_777_619) >>> 0, 2_166_136_261)
    .toString(36)}`

/** What is said of licences and rights that no list has. */
export function licenceNodes(origin: string, offered: readonly Offered[]): Node[] {
  const texts = new Set(offered.map((one) => one.rights ?? rightsOf(one)))
  const used = new Set(offered.map((one) => licenceUri(origin, one)))
  const own: [id: string, text: string][] = [
    [
      `${origin}/daten#lizenz-zu-pruefen`,
      'Lizenz zu prüfen: Für mindestens einen Teil nennt die Quelle keine bestimmte Lizenz. Ihre Worte stehen bei den Rechten und in jeder Zeile.',
    ],
    [
      `${origin}/daten#lizenz-je-zeile`,
      'Mehrere Lizenzen: Jede Zeile nennt die Lizenz ihres Wertes.',
    ],
  ]
  return [
    ...own
      .filter(([id]) => used.has(id))
      .map(
        ([id, text]): Node => ({
          id,
          types: ['dct:LicenseDocument'],
          says: said('dct:title', words(text, 'de')),
        }),
      ),
    ...[...texts].map(
      (text): Node => ({
        id: rightsId(origin, text),
        types: ['dct:RightsStatement'],
        says: said('rdfs:label', words(text, 'de')),
      }),
    ),
  ]
}
