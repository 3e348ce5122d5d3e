import { expect, test } from 'vitest'
import { describePackIssue } from './packIssue.ts'
import { parsePack } from './readPack.ts'

const complaints = (text: string) => {
  const read = parsePack(text)
  return read.ok ? [] : read.issues.map(describePackIssue)
}

test('a name and a Land are enough; the id is made from the name', () => {
  const read = parsePack('{ "name": "Übach-Palenberg", "state": "NW" }')
  expect(read).toMatchObject({ ok: true, pack: { id: 'uebach-palenberg', demo: false } })
})

test('comments, trailing commas and a byte order mark are welcome', () => {
  expect(complaints('\ufeff// Stadt\n{ "name": "Ulm", /* so */ "state": "BW", }')).toEqual([])
})

test('an error names line, column and key path', () => {
  const text = `{
  "name": "Ulm",
  "state": "BW",
  "levels": [
    { "id": "teil", "name": { "one": "Stadtteil" } }
  ]
}`
  expect(complaints(text)).toEqual(['pack.json, Zeile 5, Spalte 29: levels[0].name.many fehlt.'])
})

test.each([
  [
    '{"name":"Ulm","state":"BW","levls":[]}',
    'Zeile 1, Spalte 36: levls ist kein bekannter Schlüssel. Meinten Sie „levels“?',
  ],
  [
    '{"name":"Ulm","state":"BW","level":[]}',
    'level ist kein bekannter Schlüssel. Meinten Sie „levels“?',
  ],
  [
    '{"name":"Ulm","state":"BW","residents":[{"file":"f","thousand":"."}]}',
    'residents[0].thousand ist kein bekannter Schlüssel. Meinten Sie „thousands“?',
  ],
  ['{"name":"Ulm","state":"Bayern"}', 'state darf nicht „Bayern“ sein. Erlaubt: „BW“'],
  ['{"name":"Ulm","name":"Neu-Ulm","state":"BW"}', 'Zeile 1, Spalte 15: name steht zweimal da.'],
  ['{"name":"Ulm" "state":"BW"}', 'Spalte 15: Hier fehlt ein Komma.'],
  ['{"name":"Ulm","state":"BW"', 'Hier fehlt eine schließende Klammer }.'],
  ['{"name":5,"state":"BW"}', 'name muss ein Text sein.'],
  ['{"name":"","state":"BW"}', 'name darf nicht leer sein.'],
  ['{"name":"???","state":"BW"}', 'name ergibt kein Kürzel'],
  ['{"id":"Ulm","name":"Ulm","state":"BW"}', 'id „Ulm“ passt nicht: nur Kleinbuchstaben'],
  ['[]', 'muss ein Objekt { … } sein.'],
  ['', 'Die Datei ist leer.'],
])('%s', (text, message) => {
  expect(complaints(text).join('\n')).toContain(message)
})

const pack = (more: object) => JSON.stringify({ name: 'Ulm', state: 'BW', ...more })
const level = { id: 'teil', name: { one: 'Teil', many: 'Teile' } }

test.each([
  [
    'a level that is not there',
    { areas: [{ file: 'a', level: 'tiel', id: 'x' }], levels: [level] },
    'areas[0].level „tiel“ steht nicht unter levels. Meinten Sie „teil“?',
  ],
  ['an id that is used twice', { levels: [level, level] }, 'levels[1].id „teil“ gibt es schon.'],
  [
    'an area without id and name',
    { areas: [{ file: 'a', level: 'teil' }], levels: [level] },
    'areas[0] braucht „id“ oder „name“.',
  ],
  [
    'an indicator that is not there',
    {
      levels: [level],
      values: [{ file: 'v', area: { level: 'teil', column: 'x' }, time: 'y', columns: { z: 'q' } }],
    },
    'values[0].columns.z „q“ steht nicht unter indicators.',
  ],
  [
    'neither wide nor long',
    { levels: [level], values: [{ file: 'v', area: { level: 'teil', column: 'x' }, time: 'y' }] },
    'values[0] braucht entweder „columns“',
  ],
  [
    'a network of another format than its kind has',
    { networks: [{ id: 'wege', kind: 'streets', file: 'wege.osm' }] },
    'networks[0].file „streets“ ist ein Auszug von OpenStreetMap („.osm.pbf“).',
  ],
  [
    'a second street network',
    {
      networks: [
        { id: 'wege', kind: 'streets', file: 'a.osm.pbf' },
        { id: 'mehr', kind: 'streets', file: 'b.osm.pbf' },
      ],
    },
    'networks[1].kind „streets“ gibt es schon.',
  ],
  [
    'a timetable without streets',
    { networks: [{ id: 'fahrplan', kind: 'timetable', file: 'gtfs.zip', source: 'verkehr' }] },
    'networks braucht einen Eintrag mit „kind“ „streets“',
  ],
  [
    'a misspelled field',
    { areas: [{ file: 'a', level: 'teil', id: { colum: 'x' } }], levels: [level] },
    'areas[0].id.colum ist kein bekannter Schlüssel. Meinten Sie „column“?',
  ],
])('%s', (_, more, message) => {
  expect(complaints(pack(more)).join('\n')).toContain(message)
})
