import { Readable } from 'node:stream'
import jsonld from 'jsonld'
import JSONstat from 'jsonstat-toolkit'
import { Parser, Store } from 'n3'
import CsvwParser from 'rdf-parser-csvw'
import SHACLValidator from 'rdf-validate-shacl'
import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenDataSite, openDataSite, origin } from '../../../tests/builders/openDataSite.ts'
import { csvwContext } from '../../../tests/standards/csvw.ts'
import { dcatApDeShapes } from '../../../tests/standards/dcatApDe.ts'

let site: OpenDataSite
let other: OpenDataSite
beforeAll(async () => {
  site = await openDataSite()
  other = await openDataSite({ osmBorders: true })
})

const turtle = (text: string) => new Store(new Parser().parse(text))
const faultsOf = async (data: Store) => {
  const report = await new SHACLValidator(turtle(dcatApDeShapes)).validate(data)
  return report.results.map(
    ({ focusNode, path, message }) =>
      `${focusNode?.value} ${path?.value}: ${message.map(({ value }) => value).join()}`,
  )
}

describe('the catalogue after DCAT-AP.de 3.0', () => {
  it('fits the shapes, also where the borders come from OpenStreetMap', async () => {
    for (const one of [site, other]) {
      const data = turtle(await one.text('/daten/katalog.ttl'))
      expect(data.size).toBeGreaterThan(200)
      expect(await faultsOf(data)).toEqual([])
    }
  })

  it.each([
    ['a file without a licence', ['http://purl.org/dc/terms/license']],
    ['a data set without a publisher', ['http://purl.org/dc/terms/publisher']],
    ['a file without an address', ['http://www.w3.org/ns/dcat#accessURL']],
    ['a contact without a way', ['http://www.w3.org/2006/vcard/ns#hasEmail']],
    [
      'a period without a day',
      ['http://www.w3.org/ns/dcat#startDate', 'http://www.w3.org/ns/dcat#endDate'],
    ],
    [
      'a file that does not say whom to name',
      ['http://dcat-ap.de/def/dcatde/licenseAttributionByText'],
    ],
    ['a data set without a title', ['http://purl.org/dc/terms/title']],
  ])('the shapes find %s', async (_, properties) => {
    const data = turtle(await site.text('/daten/katalog.ttl'))
    const lacking = [...data].filter(({ predicate }) => properties.includes(predicate.value))
    expect(lacking.length).toBeGreaterThan(0)
    for (const quad of lacking) data.delete(quad)
    expect((await faultsOf(data)).length).toBeGreaterThan(0)
  })

  it('says the same as JSON-LD and as Turtle', async () => {
    const nquads = await jsonld.toRDF(JSON.parse(await site.text('/daten/katalog.jsonld')), {
      format: 'application/n-quads',
    })
    const canonical = (quads: unknown) =>
      jsonld.canonize(quads, { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads' })
    const written = new Parser({ format: 'N-Quads' }).parse(nquads)
    const read = new Parser().parse(await site.text('/daten/katalog.ttl'))
    expect(written.length).toBe(read.length)
    const lines = (quads: typeof read) =>
      quads
        .map(({ subject, predicate, object }) =>
          [subject, predicate, object]
            .map(
              (term) =>
                `${term.value} ${'language' in term ? `${term.language}${term.datatype.value}` : ''}`,
            )
            .join('|'),
        )
        .sort()
    expect(lines(written)).toEqual(lines(read))
    expect(await canonical(nquads)).toContain(`<${origin}/daten/katalog>`)
  })

  it('answers in the form that is asked for, at one address', async () => {
    const ask = async (accept: string) => (await site.get('/daten/katalog', { accept })).headers
    expect((await ask('application/ld+json')).get('content-type')).toBe('application/ld+json')
    expect((await ask('text/turtle;q=0.5, application/ld+json;q=0.9')).get('content-type')).toBe(
      'application/ld+json',
    )
    expect((await ask('text/html, */*')).get('content-type')).toBe('text/turtle; charset=utf-8')
    expect((await ask('text/turtle')).get('vary')).toContain('Accept')
  })

  it('has a data set for each indicator, with the licence of the list and whom to name', async () => {
    const data = turtle(await site.text('/daten/katalog.ttl'))
    const of = (subject: string, property: string) =>
      data
        .getObjects({ termType: 'NamedNode', value: subject } as never, property, null)
        .map(({ value }) => value)
    const set = `${origin}/daten/kennzahl/armut#daten`
    expect(of(set, 'http://purl.org/dc/terms/identifier')).toEqual(['musterhausen:armut'])
    expect(of(set, 'http://purl.org/dc/terms/accrualPeriodicity')[0]).toContain('/BIENNIAL')
    expect(of(set, 'http://www.w3.org/ns/dcat#theme').map((one) => one.split('/').at(-1))).toEqual([
      'SOCI',
      'HEAL',
    ])
    expect(of(set, 'http://purl.org/dc/terms/spatial')).toContain(
      'http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05111000',
    )
    const file = `${origin}/daten/kennzahl/armut.csv#datei`
    expect(of(file, 'http://purl.org/dc/terms/license')).toEqual([
      'http://dcat-ap.de/def/licenses/cc-by/4.0',
    ])
    expect(of(file, 'http://dcat-ap.de/def/dcatde/licenseAttributionByText')).toEqual([
      'Amt für Statistik: Einwohnerregister',
    ])
  })

  it('names every file under an address that answers', async () => {
    for (const one of [site, other]) {
      const data = turtle(await one.text('/daten/katalog.ttl'))
      const addresses = data.getObjects(null, 'http://www.w3.org/ns/dcat#downloadURL', null)
      expect(addresses.length).toBeGreaterThan(15)
      for (const { value } of addresses) {
        const answer = await one.get(value.replace(origin, ''))
        expect(`${value} ${answer.status}`).toBe(`${value} 200`)
      }
    }
  })

  it('claims the Open Database License for nothing but what derives from OpenStreetMap', async () => {
    for (const one of [site, other]) {
      const data = turtle(await one.text('/daten/katalog.ttl'))
      const files = data.getSubjects(
        'http://purl.org/dc/terms/license',
        { termType: 'NamedNode', value: 'http://dcat-ap.de/def/licenses/odbl' } as never,
        null,
      )
      expect(files.length).toBeGreaterThan(0)
      for (const { value } of files) expect(value).toContain('/daten/osm/')
    }
  })

  it('makes no claim where the source’s words name no licence', async () => {
    const unclear = await openDataSite({ licence: 'Datenlizenz Deutschland (Fassung zu prüfen)' })
    const text = await unclear.text('/daten/katalog.ttl')
    expect(text).toContain(`dct:license <${origin}/daten#lizenz-zu-pruefen>`)
    expect(text).toContain('"Datenlizenz Deutschland (Fassung zu prüfen)"@de')
    expect(text).not.toContain('dl-by-de')
    expect(await faultsOf(turtle(text))).toEqual([])
  })
})

describe('CSVW', () => {
  const path = '/daten/kennzahl/armut.csv-metadata.json'
  const metadata = async () => JSON.parse(await site.text(path))

  it('is named by the table, with its media type (Model for Tabular Data, section 5.2)', async () => {
    const answer = await site.get('/daten/kennzahl/armut.csv')
    expect(answer.headers.get('link')).toBe(
      `<${origin}${path}>; rel="describedby"; type="application/csvm+json"`,
    )
    expect((await site.get(path)).headers.get('content-type')).toBe('application/csvm+json')
  })

  it('names the table it was asked for (Metadata Vocabulary, section 5.2.2)', async () => {
    expect(await metadata()).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'de' }],
      '@type': 'Table',
      url: `${origin}/daten/kennzahl/armut.csv`,
    })
  })

  it('has a column for each of the table, in its order, under a name that no other has (5.6)', async () => {
    const { tableSchema } = await metadata()
    const names = tableSchema.columns.map(({ name }: { name: string }) => name)
    const [head] = (await site.text('/daten/kennzahl/armut.csv')).split('\r\n')
    expect(names.join(',')).toBe(head)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, titles } of tableSchema.columns) expect(titles.de).toContain(name)
  })

  it('has a key of required columns that tells all rows apart (5.5, primaryKey)', async () => {
    const { tableSchema } = await metadata()
    const required = tableSchema.columns.filter((one: { required: boolean }) => one.required)
    const names = required.map(({ name }: { name: string }) => name)
    for (const name of tableSchema.primaryKey) expect(names).toContain(name)
    const file = await (await site.get('/daten/kennzahl/armut.parquet')).arrayBuffer()
    const { parquetReadObjects } = await import('hyparquet')
    const rows = await parquetReadObjects({ file })
    const keys = rows.map((row) =>
      tableSchema.primaryKey.map((name: string) => String(row[name])).join('|'),
    )
    expect(new Set(keys).size).toBe(rows.length)
  })

  it('uses no property that CSVW does not have for tables, schemas and columns', async () => {
    const { tableSchema, dialect, ...table } = await metadata()
    const known = /^(@context|@id|@type|url|notes|tableDirection|transformations|(dc|dcat):\w+)$/
    for (const name of Object.keys(table)) expect(name).toMatch(known)
    expect(Object.keys(tableSchema).sort()).toEqual(['columns', 'primaryKey'])
    for (const name of Object.keys(dialect))
      expect(['header', 'encoding', 'delimiter', 'doubleQuote']).toContain(name)
    for (const column of tableSchema.columns)
      for (const name of Object.keys(column))
        expect(['name', 'titles', 'datatype', 'required', 'dc:description']).toContain(name)
  })

  it('lets a program read the table by it: every cell with its type', async () => {
    const nquads = await jsonld.toRDF(await metadata(), {
      format: 'application/n-quads',
      base: origin,
      documentLoader: async (documentUrl) => ({ document: csvwContext, documentUrl }),
    })
    const described = new Store(new Parser({ format: 'N-Quads' }).parse(nquads))
    const parser = new CsvwParser({
      metadata: described,
      baseIRI: `${origin}/daten/kennzahl/armut.csv`,
    })
    const text = await site.text('/daten/kennzahl/armut.csv')
    const types = new Map<string, Set<string>>()
    for await (const { predicate, object } of parser.import(Readable.from([text]))) {
      const name = predicate.value.split('#').at(-1)!
      if (object.termType !== 'Literal') continue
      // Of a type with a format the parser gives a node for the name.
      const type: unknown = object.datatype.value
      const iri = typeof type === 'string' ? type : (type as { value: string }).value
      types.set(name, (types.get(name) ?? new Set()).add(iri.split('#').at(-1)!))
    }
    expect(types.get('wert')).toEqual(new Set(['double']))
    expect(types.get('bis')).toEqual(new Set(['date']))
    expect(types.get('gebiet')).toEqual(new Set(['string']))
  })
})

describe('JSON-stat 2.0', () => {
  const read = async (id: string) =>
    JSON.parse(await site.text(`/daten/kennzahl/${id}.jsonstat.json`))

  it('is read by the toolkit as a cube of areas and periods', async () => {
    const cube = JSONstat(await read('armut'))
    expect(cube.class).toBe('dataset')
    expect(cube.id).toEqual(['kennzahl', 'gebiet', 'zeit'])
    expect(cube.role).toMatchObject({ metric: ['kennzahl'], geo: ['gebiet'], time: ['zeit'] })
    expect(cube.Dimension('zeit').id).toEqual(['2019', '2021', '2023'])
    expect(cube.Dimension('kennzahl').Category('armut').unit).toMatchObject({ label: '%' })
    const hafen = { kennzahl: 'armut', gebiet: 'quartier/0204-hafen', zeit: '2023' }
    expect(cube.Data(hafen)).toMatchObject({ value: 7.5 })
    expect(cube.Dimension('gebiet').Category(hafen.gebiet).label).toBe('Hafen')
  })

  it('says of a secret value that it is, and gives no number', async () => {
    const cube = JSONstat(await read('heikel'))
    const at = (slug: string) => ({ kennzahl: 'heikel', gebiet: `quartier/${slug}`, zeit: '2023' })
    expect(cube.Data(at('0102-bachviertel'))).toMatchObject({ value: null, status: 'geschuetzt' })
    expect(cube.Data(at('0103-centrum'))).toMatchObject({ value: null, status: 'unbekannt' })
  })

  it('keeps the rules of the format', async () => {
    for (const id of ['armut', 'heikel']) {
      const cube = await read(id)
      // "version", "class": required of a dataset response.
      expect(cube).toMatchObject({ version: '2.0', class: 'dataset' })
      // "size" has as many numbers as "id" has names, and says how many categories each dimension has.
      expect(cube.size).toHaveLength(cube.id.length)
      cube.id.forEach((name: string, at: number) => {
        const { index, label } = cube.dimension[name].category
        expect(index).toHaveLength(cube.size[at])
        expect(new Set(index).size).toBe(index.length)
        for (const category of index) expect(label).toHaveProperty([category])
      })
      // "value" and "status" as objects: their names are places in row-major order.
      const most = cube.size.reduce((product: number, size: number) => product * size, 1)
      for (const part of [cube.value, cube.status ?? {}])
        for (const place of Object.keys(part)) {
          expect(place).toMatch(/^\d+$/)
          expect(Number(place)).toBeLessThan(most)
        }
      // "updated" in ISO 8601; "href" where it came from.
      expect(new Date(cube.updated).toISOString()).toBe(cube.updated)
      expect(cube.href).toBe(`${origin}/daten/kennzahl/${id}.jsonstat.json`)
    }
  })
})
