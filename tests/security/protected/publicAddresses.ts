import { operations } from '../../../src/composition.ts'
import { cityPart } from '../../../src/contexts/city/index.ts'
import { serviceIdOf } from '../../../src/contexts/offers/hsds/fromOffer.ts'
import { hsdsTables, offersPart } from '../../../src/contexts/offers/index.ts'
import { operationPath } from '../../../src/platform/operation/index.ts'
import type { SnapshotReader } from '../../../src/platform/snapshot/index.ts'
import type { Hideout } from './hideout.ts'

/** What a stranger can ask for: addresses as a browser or a program writes them. */

const languages = ['', '/leicht', '/en', '/ar']

/** Every page, file and list that links lead to, from the front door on. */
export async function crawlPublic(
  visit: (address: string) => Promise<{ type: string; text: string }>,
): Promise<string[]> {
  const starts = [
    '/',
    '/robots.txt',
    '/sitemap.xml',
    '/hilfe',
    '/hilfe?frage=Zuflucht',
    '/stadt',
    '/daten',
    '/dienst.js',
    '/app.webmanifest',
    '/einbetten',
    '/health',
    '/metrics',
  ]
  const known = new Set(
    languages.flatMap((prefix) => starts.map((path) => (prefix + path).replace(/(.)\/$/, '$1'))),
  )
  const ofPattern = new Map<string, number>()
  for (const address of known) {
    if (known.size > 12_000)
      throw new Error('more than 12,000 addresses: something links endlessly')
    const { type, text } = await visit(address)
    for (const next of linksIn(text, type)) if (isNew(next, address)) known.add(next)
  }
  return [...known]

  function isNew(next: string, from: string): boolean {
    if (known.has(next) || !/^\/(?!\/)/.test(next)) return false
    // Signing in and the work area are other people's; further languages say the same in other words.
    if (/^\/(?:[a-z]{2,8}\/)?(?:anmelden|arbeit|passwort|einladung)/.test(next)) return false
    const [, prefix = ''] = /^\/([a-z]{2})(?=[/?]|$)/.exec(next) ?? []
    if (prefix && !['en', 'ar'].includes(prefix)) return false
    // Of ordinary offers and kinds of help two languages are enough.
    if (/^\/(?:leicht|en)\/hilfe\/(?:angebot|art)\/(?!zuflucht|frauenhaus|gewalt)/.test(next))
      return false
    if (!next.includes('?')) return true
    // Filters lead on and on: those of pages without one, and some of each kind.
    if (from.includes('?')) return false
    const kind = from
      .replace(/^\/(leicht|en|ar)(?=\/)/, '')
      .split('/')
      .slice(0, 3)
      .join('/')
    const seen = (ofPattern.get(kind) ?? 0) + 1
    ofPattern.set(kind, seen)
    return seen <= 40
  }
}

/** Links of pages, addresses in scripts, styles and JSON. */
function linksIn(text: string, type: string): string[] {
  if (!/^(text|application\/(json|javascript|manifest|xml))/.test(type)) return []
  if (type.startsWith('application/xml'))
    return [...text.matchAll(/<loc>http:\/\/localhost:3000(\/[^<]*)<\/loc>/g)].map(
      ([, address = '']) => address.replaceAll('&amp;', '&'),
    )
  if (type.startsWith('text/html'))
    return [...text.matchAll(/\b(?:href|src|action|formaction|data-[\w-]+)="(\/[^"#]*)/g)].map(
      ([, address = '']) => address.replaceAll('&amp;', '&'),
    )
  return [...text.matchAll(/["'(](?:http:\/\/localhost:3000)?(\/[\w./-]{2,200})["')]/g)].map(
    ([, address = '']) => address,
  )
}

/** Words an attacker would try: everything of the place, and what is near to it. */
export function questionsAbout(at: Hideout): string[] {
  const { street, houseNumber, postalCode, house, lon, lat, beside, cyrillic, arabic } = at
  return [
    street,
    `${street} ${houseNumber}`,
    `${street} ${houseNumber}, ${postalCode} Musterstadt`,
    street.slice(0, 9),
    postalCode,
    house,
    beside,
    cyrillic,
    arabic,
    `${lat}, ${lon}`,
    `Frauenhaus ${street}`,
    `Zuflucht ${postalCode}`,
    `Zuflucht in ${house}`,
  ]
}

/** Searches, with the place as question and as place, near it and far from it, with every filter. */
export function searches(about: readonly Hideout[], quarters: readonly string[]): string[] {
  const queries: Record<string, string>[] = []
  for (const at of about)
    for (const words of questionsAbout(at)) {
      queries.push(
        { frage: words },
        { ort: words },
        { frage: 'Zuflucht', ort: words, umkreis: '1' },
      )
      queries.push({ art: 'frauenhaus', ort: words }, { frage: 'geschlagen', ort: words })
    }
  for (const ort of quarters) {
    for (const weg of ['fuss', 'langsam', 'kinderwagen', 'rollstuhl'])
      queries.push({ frage: 'Zuflucht', ort, weg, minuten: '5', reihe: 'weg' })
    queries.push({ frage: 'Zuflucht', ort }, { art: 'frauenhaus', ort, umkreis: '1' })
    queries.push({ art: 'gewaltberatung', ort, umkreis: '1' }, { thema: 'gewalt', ort })
  }
  const filters: Record<string, string>[] = [
    { jetzt: '1' },
    { stufenlos: '1' },
    { kostenlos: '1' },
    { anonym: '1' },
    { sprache: 'ar' },
    { gruppe: 'frauen' },
    { netz: 'Netz gegen Gewalt' },
    { netz: `Freunde ${about[0]?.house}` },
    { seite: '2' },
  ]
  for (const more of filters)
    queries.push({ frage: 'Zuflucht', ...more }, { art: 'frauenhaus', ...more })
  return queries.flatMap((query) =>
    ['/hilfe', '/en/hilfe', '/einbetten'].map((path) => `${path}?${new URLSearchParams(query)}`),
  )
}

type Query = Record<string, string | number | boolean | readonly string[] | undefined>

/** The API: every operation that is open to all, with many inputs each. */
export function apiCalls(snapshot: SnapshotReader, about: readonly Hideout[]): string[] {
  const { levels, areas } = snapshot.get(cityPart)
  const offers = snapshot.get(offersPart)
  const ids = [...offers.all.map(({ record }) => record.id), ...hiddenIds]
  const secret = offers.all.filter(({ isProtected }) => isProtected)
  const services = secret.map(({ record }) => serviceIdOf(record))
  const words = about.flatMap(questionsAbout)
  const ofAreas = areas.map(({ level, id }) => ({ level, area: id }))
  const points = about.map(({ lon, lat }) => ({ lon, lat }))
  const each = (name: string, values: readonly (string | number)[]): Query[] =>
    values.map((value) => ({ [name]: value }))
  const ofHsds: Query[] = [
    {},
    { full: true },
    ...each('search', words),
    ...each('taxonomy_term_id', ['frauenhaus', 'protected']),
    ...each('modified_after', ['2020-01-01']),
  ]
  const inputs: Record<string, Query[]> = {
    'offers.findOffers': [
      ...each('question', words),
      ...each('place', words),
      ...points.flatMap((point) =>
        [100, 500, 5000].map((withinMetres) => ({ ...point, withinMetres, type: 'frauenhaus' })),
      ),
      ...points.flatMap((point) =>
        [1, 5, 30].flatMap((withinMinutes) =>
          ['adult', 'wheelchair'].map((traveller) => ({
            ...point,
            withinMinutes,
            traveller,
            order: 'way',
            withObstacles: true,
            question: 'Zuflucht',
          })),
        ),
      ),
      { type: 'frauenhaus', withChoices: true },
      { question: 'Zuflucht', withChoices: true },
      { network: 'Netz gegen Gewalt' },
    ],
    'offers.showOffer': ids.map((id) => ({ id })),
    // From many places, by everybody: a way to a secret place is as unknown as one to nowhere.
    'offers.showWay': [
      ...ids.flatMap((id) => ['Hauptstraße', '00000'].map((place) => ({ id, place }))),
      ...secret.flatMap(({ record: { id } }) =>
        points.flatMap((point) =>
          ['adult', 'wheelchair'].map((traveller) => ({ id, ...point, traveller })),
        ),
      ),
    ],
    'offers.offerAsHsds': ids.map((id) => ({ id })),
    'offers.offerAsA11y': ids.map((id) => ({ id })),
    'offers.listOfferTable': [{}, { page: 2 }, { part: 'open' }, { part: 'openStreetMap' }],
    'offers.listHsdsServices': [...ofHsds, { minimal: true }],
    'offers.showHsdsService': each('id', services),
    'offers.listHsdsPlaces': [
      ...ofHsds,
      ...about.flatMap(({ postalCode: postcode }) => [
        { postcode },
        { postcode, proximity: 20_000 },
      ]),
    ],
    'offers.showHsdsPlace': each('id', services),
    'offers.listHsdsOrganisations': [
      ...ofHsds.filter((one) => !('modified_after' in one)),
      { full_service: true },
    ],
    'offers.showHsdsOrganisation': each('id', services),
    'offers.listHsdsTaxonomies': [{}],
    'offers.showHsdsTaxonomy': each('id', services.slice(0, 1)),
    'offers.listHsdsTerms': [{}],
    'offers.showHsdsTerm': each('id', services.slice(0, 1)),
    'offers.helpNow': [{}],
    'offers.suggest': words.flatMap((typed) => [{ typed }, { typed: typed.slice(0, 4) }]),
    'offers.listLifeSituations': [{}],
    'offers.listOfferTypes': [{}],
    'offers.listAreaOffers': ofAreas.map((one) => ({ ...one, perType: 100 })),
    'offers.listOfferGroup': each('group', [0, 1, 2]),
    'offers.showAccess': ['frauenhaus', 'spielplatz'].map((type) => ({
      type,
      feature: 'wheelchair',
    })),
    'offers.showCoverage': levels.flatMap(({ id }) => [
      { by: 'area', field: 'protection', level: id },
      { by: 'group', field: 'protection' },
      { by: 'language', field: 'protection' },
    ]),
    'offers.listLifePhases': [{}],
    'offers.listNetworks': [{}, { network: 'Netz gegen Gewalt', perNetwork: 100 }],
    'offers.listMissingTexts': [{ locale: 'leicht' }, { locale: 'en' }],
    'city.showCity': [{}],
    'city.showWords': [{}],
    'city.listAreas': [{}, ...each('name', words)],
    'city.showArea': areas.map(({ level, id }) => ({ level, id })),
    'city.locate': points,
    'city.findPlaces': each('text', words),
    'city.drawMap': levels.map(({ id }) => ({ level: id })),
    ...measuresCalls(ofAreas, words),
    'atlas.listIndicators': [{}],
    'atlas.showIndicator': [{ id: 'x' }],
    'atlas.indicatorHistory': [{ id: 'x' }],
    'atlas.relateIndicators': [{ x: 'x', y: 'x' }],
    'atlas.listValues': [{ id: 'x', level: 'x' }],
    'atlas.queryValues': [{}, { level: 'stadt' }, { limit: 10_000, format: 'csv' }],
    'atlas.listDataSets': [{}],
    'atlas.listIndices': [{}],
    'atlas.showIndex': [{ id: 'soziale-lage' }],
    'atlas.explainIndex': areas.slice(0, 3).map(({ id }) => ({ id: 'soziale-lage', area: id })),
    'atlas.listIndexSteps': [{ id: 'soziale-lage' }],
    // Not for strangers, who are to be refused.
    'atlas.listSignals': [{}],
    'atlas.compareAreas': [{ areas: areas.slice(0, 3).map(({ level, id }) => `${level}/${id}`) }],
    'atlas.estimateArea': areas.slice(0, 3).map(({ level, id }) => ({ level, id })),
    'atlas.areaProfile': areas.slice(0, 3).map(({ level, id }) => ({ level, id })),
  }
  const open = operations.filter(({ effect, only }) => effect === 'readPublic' && !only)
  const forgotten = open.filter(({ name }) => !inputs[name])
  if (forgotten.length > 0)
    throw new Error(`say what to ask: ${forgotten.map(({ name }) => name).join(', ')}`)
  return open.flatMap((op) =>
    inputs[op.name]!.map((query) => `/api/v1${operationPath(op)}?${search(query)}`),
  )
}

/** Promises and measures speak of areas, and can be searched in words. */
function measuresCalls(
  ofAreas: readonly { level: string; area: string }[],
  words: readonly string[],
): Record<string, Query[]> {
  const nothingThere = 'gibt-es-nicht'
  return {
    'measures.listPromises': [{}, ...words.map((text) => ({ text }))],
    'measures.listAreaPromises': ofAreas.slice(0, 20),
    'measures.showPromise': [{ id: nothingThere }],
    'measures.showPaper': [{ id: nothingThere }],
    'measures.showMeasure': [{ id: nothingThere }],
    'measures.quarterlyList': [{}],
    'measures.listPromiseChanges': [{}],
    'measures.promiseTable': [{}],
    // Counts of offers in an area leave out those whose place is secret.
    'measures.checkEvidence': [{}],
    'measures.listPublicChecks': [{}],
    'measures.showPublicCheck': [{ check: nothingThere }],
    'measures.listPublicPackages': [{}],
    'measures.showPublicPackage': [{ package: nothingThere }],
    'measures.listPublicBodies': [{}],
    'measures.showPublicBody': [{ body: nothingThere }],
    'measures.showPublicMeeting': [{ meeting: nothingThere }],
    'measures.showRecommendation': [{ recommendation: nothingThere }],
    'measures.recommendationTable': [{ body: nothingThere }],
    'measures.listOparlObjects': [{ list: 'paper' }],
    'measures.showOparlObject': [{ object: nothingThere }],
  }
}

/** Offers that are not public: a draft, one whose name told its place, one that was merged. */
const hiddenIds = ['zuflucht-entwurf-7a7a7a', 'zuflucht-eigene', 'zuflucht-spaeter-ende']

const search = (query: Query) =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [value].flat().map((one) => [name, String(one)]),
    ),
  )

/** The standard's own addresses, whole and in every form. */
export function hsdsAddresses(about: readonly Hideout[]): string[] {
  const lists = [
    'services',
    'service_at_locations',
    'organizations',
    'taxonomies',
    'taxonomy_terms',
  ]
  return [
    '/hsds/v3',
    '/hsds/v3/openapi.json',
    '/api/v1/openapi.json',
    ...lists.flatMap((list) => [
      `/hsds/v3/${list}`,
      `/hsds/v3/${list}?full=true&per_page=500`,
      `/hsds/v3/${list}?format=ndjson`,
      ...about.flatMap(({ street, postalCode }) => [
        `/hsds/v3/${list}?search=${encodeURIComponent(street)}`,
        `/hsds/v3/${list}?postcode=${postalCode}&proximity=10000`,
      ]),
    ]),
    '/hsds/v3/datapackage.json',
    ...Object.keys(hsdsTables).map((name) => `/hsds/v3/${name}.csv`),
    '/daten/angebote.csv',
    '/daten/osm/angebote.csv',
    '/daten/kennzahlen.zip',
    '/daten/katalog.jsonld',
  ]
}

/** 200 places over the city, from which an attacker measures. */
export function grid({
  west,
  south,
  east,
  north,
}: Record<'west' | 'south' | 'east' | 'north', number>): string[] {
  const travellers = ['adult', 'wheelchair', 'pram', 'frail']
  const steps = Array.from({ length: 14 }, (_, step) => step / 13)
  return steps.flatMap((x) =>
    steps.map((y) => {
      const lon = (west + x * (east - west)).toFixed(5)
      const lat = (south + y * (north - south)).toFixed(5)
      const turn = Math.round((x + y) * 13) % 4
      const limit =
        turn % 2 === 0
          ? `withinMetres=${[100, 500, 1000, 3000][turn]}`
          : `withinMinutes=${[1, 5, 15, 60][turn]}&order=way&traveller=${travellers[turn]}`
      return `/api/v1/offers/find-offers?question=Zuflucht&lon=${lon}&lat=${lat}&${limit}&withChoices=true`
    }),
  )
}
