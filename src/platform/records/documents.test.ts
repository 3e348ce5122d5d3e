import { topology } from 'topojson-server'
import { expect, test } from 'vitest'
import { dataFolder, openingProblem, readTable } from '../../../tests/builders/dataFiles.ts'
import { plainCrs } from './projection.ts'

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ],
} as const
const neighbour = {
  type: 'Polygon',
  coordinates: [
    [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 0],
    ],
  ],
} as const

async function json(value: unknown, file = 'a.json') {
  return dataFolder({ [file]: typeof value === 'string' ? value : JSON.stringify(value) })
}

test('a list of objects, nested values under dotted names', async () => {
  const folder = await json([
    { id: '01', wert: 5, ort: { plz: '40213' }, tags: ['a', 'b'] },
    { id: '02', neu: null },
  ])
  const table = await readTable(folder, { file: 'a.json' })
  expect(table.format).toBe('json')
  expect(table.columns).toEqual(['id', 'wert', 'ort.plz', 'tags', 'neu'])
  expect({ ...table.records[0]?.fields }).toEqual({
    id: '01',
    wert: 5,
    'ort.plz': '40213',
    tags: 'a;b',
  })
  expect(table.records[1]).toMatchObject({ line: 2, object: { id: '02', neu: null } })
})

test('a path leads to the list, also through keys with dots', async () => {
  const folder = await json({
    result: { records: [{ a: 1 }] },
    'x.csv': [{ b: 2 }],
    n: [[{ c: 3 }]],
  })
  expect((await readTable(folder, { file: 'a.json', path: 'result.records' })).columns).toEqual([
    'a',
  ])
  expect((await readTable(folder, { file: 'a.json', path: 'x.csv' })).columns).toEqual(['b'])
  expect((await readTable(folder, { file: 'a.json', path: 'n.0' })).columns).toEqual(['c'])
  expect(await openingProblem(folder, { file: 'a.json', path: 'result.rows' })).toMatchObject({
    kind: 'choice',
  })
  expect(await openingProblem(folder, { file: 'a.json', path: '__proto__' })).toMatchObject({
    kind: 'choice',
  })
  expect((await openingProblem(folder, { file: 'a.json' })).message).toContain('„x.csv“')
})

test.each([
  ['[\n {"a": 1},\n {"a": 2', 'truncated', 3, undefined],
  ['[{"a": "x', 'truncated', 1, undefined],
  ['[\n {"a": 1},\n {"a" 2}\n]', 'syntax', 3, 7],
  ['{kaputt}', 'syntax', 1, 2],
  ['[1,]', 'syntax', 1, undefined],
])('%j is no JSON', async (text, kind, line, column) => {
  const problem = await openingProblem(await json(text), { file: 'a.json' })
  expect(problem).toMatchObject({ kind, line, ...(column === undefined ? {} : { column }) })
})

test('deep nesting does not overflow', async () => {
  const deep = `[${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}]`
  const table = await readTable(await json(deep), { file: 'a.json' })
  expect(table.records).toHaveLength(1)
})

test('hostile keys stay data', async () => {
  const table = await readTable(await json('[{"__proto__": {"x": 1}, "constructor": 2}]'), {
    file: 'a.json',
  })
  expect(Object.entries(table.records[0]?.fields ?? {})).toEqual([
    ['__proto__.x', 1],
    ['constructor', 2],
  ])
})

test('GeoJSON: properties, geometry, coordinate system', async () => {
  const folder = await json({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } },
    features: [
      { type: 'Feature', id: 7, properties: { name: 'A', adr: { plz: '1' } }, geometry: square },
      { type: 'Feature', properties: null, geometry: null },
      { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[0, 0]] } },
      { type: 'Feature', properties: {}, geometry: { type: 'Kreis', coordinates: [] } },
      { type: 'Punkt' },
    ],
  })
  const table = await readTable(folder, { file: 'a.json' })
  expect(table).toMatchObject({
    format: 'geojson',
    crs: 'EPSG:25833',
    columns: ['name', 'adr.plz', 'id'],
  })
  expect(table.records[0]).toMatchObject({
    line: 1,
    geometry: square,
    fields: { id: 7, name: 'A' },
  })
  expect(table.records[1]?.geometry).toBeUndefined()
  expect(table.problems).toMatchObject([
    { kind: 'geometry', line: 3 },
    { kind: 'geometry', line: 4 },
    { kind: 'format', line: 5 },
  ])
  expect((await readTable(folder, { file: 'a.json', crs: '25832' })).crs).toBe('EPSG:25832')
})

test('empty collections and other JSON under the name of GeoJSON', async () => {
  const folder = await dataFolder({
    'a.geojson': '{"type":"FeatureCollection","features":[]}',
    'b.geojson': '{}',
  })
  expect((await readTable(folder, { file: 'a.geojson' })).problems).toMatchObject([
    { kind: 'empty' },
  ])
  expect(await openingProblem(folder, { file: 'b.geojson' })).toMatchObject({ kind: 'format' })
})

test.each([0, 1e4])('TopoJSON, quantised by %d', async (quantisation) => {
  const collection = (part: typeof square | typeof neighbour, id: string) => ({
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { id },
        geometry: {
          ...part,
          coordinates: part.coordinates.map((ring) => ring.map((position) => [...position])),
        },
      },
    ],
  })
  const topo = topology(
    { alt: collection(square, 'a'), neu: collection(neighbour, 'n') },
    quantisation,
  )
  const folder = await json(topo, 'a.topojson')
  const choice = await openingProblem(folder, { file: 'a.topojson' })
  expect(choice.message).toContain('„alt“, „neu“')
  expect((await openingProblem(folder, { file: 'a.topojson', layer: 'neuu' })).message).toContain(
    'Meinten Sie „neu“',
  )
  const table = await readTable(folder, { file: 'a.topojson', layer: 'neu' })
  expect(table).toMatchObject({ format: 'topojson', columns: ['id'] })
  const { geometry } = table.records[0]!
  if (geometry?.type !== 'Polygon') throw new Error('no polygon')
  const corners = new Set(
    geometry.coordinates[0]?.map(([x = 0, y = 0]) => `${Math.round(x)},${Math.round(y)}`),
  )
  expect(corners).toEqual(new Set(['1,0', '2,0', '2,1', '1,1']))
})

test('TopoJSON whose arcs are missing', async () => {
  const folder = await json({
    type: 'Topology',
    arcs: [],
    objects: { a: { type: 'Polygon', arcs: [[3]] } },
  })
  expect(await openingProblem(folder, { file: 'a.json' })).toMatchObject({ kind: 'format' })
})

test('HSDS: a page of a list, and one full service', async () => {
  const service = {
    id: 's1',
    name: 'Beratung',
    organization: { name: 'Amt' },
    phones: [{ number: '1' }],
  }
  const folder = await dataFolder({
    'liste.json': JSON.stringify({ total_items: 1, contents: [service] }),
    'dienst.json': JSON.stringify(service),
  })
  const list = await readTable(folder, { file: 'liste.json' })
  expect(list.format).toBe('hsds')
  expect(list.records[0]).toMatchObject({ object: service, fields: { 'organization.name': 'Amt' } })
  const single = await readTable(folder, { file: 'dienst.json', format: 'hsds' })
  expect(single.records[0]?.object).toEqual(service)
})

test.each([
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
  ['urn:ogc:def:crs:EPSG:6.9:25832', 'EPSG:25832'],
  ['epsg:3857', 'EPSG:3857'],
  ['http://www.opengis.net/def/crs/EPSG/0/4258', 'EPSG:4258'],
  ['+proj=utm +zone=32', '+proj=utm +zone=32'],
])('the coordinate system %s', (name, plain) => {
  expect(plainCrs(name)).toBe(plain)
})
