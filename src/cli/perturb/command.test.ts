import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { recordKeys } from '../../kernels/disclosure/index.ts'
import { createProgram, runProgram } from '../program.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nahbei-perturb-'))
  await given('seed', 'a seed for the tests, long enough')
  await given('design.json', JSON.stringify({ d: 5, v: 3, js: 2 }))
  await given('tables.json', JSON.stringify(spec))
  await given('gebiete.csv', 'plr;bezirk\n01;Nord\n02;Nord\n03;Süd\n')
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const spec = {
  id: 'nr',
  day: '2025-12-31',
  dimensions: {
    gebiet: {
      column: 'plr',
      mapping: { file: 'gebiete.csv', code: 'plr', levels: ['bezirk'] },
    },
    alter: { column: 'alter', classes: [{ code: 'unter 18', below: 18 }, { code: 'ab 18' }] },
    geschlecht: { column: 'geschlecht', codes: { m: 'männlich', w: 'weiblich' }, other: 'divers' },
  },
  tables: [
    { id: 'einwohner', title: 'Einwohner', by: ['gebiet', 'alter'] },
    { id: 'frauen', by: ['gebiet'], where: { geschlecht: ['weiblich'] }, totals: false },
  ],
}

const given = async (name: string, text: string) => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

async function run(...args: string[]) {
  vi.restoreAllMocks()
  process.exitCode = undefined
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const program = createProgram({
    serve: async () => {
      throw new Error('not served here')
    },
    operations: [],
    openDoor: async () => {
      throw new Error('needs no database')
    },
  })
  await runProgram(program, ['node', 'nahbei', 'perturb', ...args])
  const complaints = [...complained.mock.calls, ...written.mock.calls].map(([line]) => String(line))
  return {
    said: said.mock.calls.map(([line]) => String(line)).join('\n'),
    complaints: complaints.join('\n'),
    code: process.exitCode ?? 0,
  }
}

const perturb = (records: string, out: string, ...more: string[]) =>
  run(
    ...[records, '--tables', join(folder, 'tables.json'), '--design', join(folder, 'design.json')],
    ...['--seed', join(folder, 'seed'), '--out', join(folder, out), ...more],
  )

/** 400 people; who lives in area 3 is a woman of full age. */
const people = Array.from({ length: 400 }, (_, k) => {
  const area = k % 7 === 0 ? '03' : k % 2 === 0 ? '01' : '02'
  return `${k};${area};${area === '03' ? 40 : k % 90};${area === '03' ? 'w' : 'mwd'[k % 3]}`
})
const csv = (rows: readonly string[]) => `nr;plr;alter;geschlecht\r\n${rows.join('\r\n')}\r\n`

async function rowsOf(out: string, file = 'einwohner.csv') {
  const text = await readFile(join(folder, out, file), 'utf8')
  const [head, ...rows] = text.trimEnd().split('\r\n')
  return { head, rows: rows.map((row) => row.split(';')) }
}

describe('nahbei perturb', () => {
  it('writes protected tables with all levels and totals, and what is to be known of them', async () => {
    const { code, said } = await perturb(await given('a.csv', csv(people)), 'out')
    expect(code).toBe(0)
    expect(said).toContain('einwohner.csv  18 Zellen')
    expect((await readdir(join(folder, 'out'))).toSorted()).toEqual([
      'einwohner.csv',
      'frauen.csv',
      'metadata.json',
    ])
    const { head, rows } = await rowsOf('out')
    expect(head).toBe('gebiet_ebene;gebiet;alter;stichtag;anzahl')
    expect(rows.map((row) => row.slice(0, 3).join(' '))).toEqual(
      [
        ...[
          'plr 01',
          'plr 02',
          'plr 03',
          'bezirk Nord',
          'bezirk Süd',
          'insgesamt insgesamt',
        ].flatMap((area) => [`${area} unter 18`, `${area} ab 18`]),
        ...['plr 01', 'plr 02', 'plr 03', 'bezirk Nord', 'bezirk Süd', 'insgesamt insgesamt'].map(
          (area) => `${area} insgesamt`,
        ),
      ].toSorted((a, b) => order(a) - order(b)),
    )
    for (const row of rows) {
      const truth = people.filter((person) => counts(person, row)).length
      const published = Number(row[4])
      expect(Math.abs(published - truth)).toBeLessThanOrEqual(5)
      expect([1, 2]).not.toContain(published)
      if (truth === 0) expect(published).toBe(0)
    }
    expect(
      rows.some((row) => Number(row[4]) !== people.filter((one) => counts(one, row)).length),
    ).toBe(true)
  })

  it('says in the metadata how, when and that sums do not add up, and nothing secret', async () => {
    await perturb(await given('a.csv', csv(people)), 'out')
    const text = await readFile(join(folder, 'out/metadata.json'), 'utf8')
    expect(JSON.parse(text)).toMatchObject({
      day: '2025-12-31',
      parameters: { d: 5, v: 3, js: 2 },
      additive: false,
      files: [
        {
          file: 'einwohner.csv',
          title: 'Einwohner',
          cells: 18,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        { file: 'frauen.csv', cells: 5 },
      ],
    })
    expect(text).toContain('Sie gehen nicht auf')
    expect(text).not.toContain('a seed for the tests')
  })

  it('gives the same people the same number in every table and every delivery', async () => {
    await perturb(await given('a.csv', csv(people)), 'one')
    await perturb(await given('b.csv', csv(people.toReversed())), 'two')
    expect(await rowsOf('two')).toEqual(await rowsOf('one'))
    // All women of area 3 are all its people of full age.
    const { rows } = await rowsOf('one')
    const { rows: women } = await rowsOf('one', 'frauen.csv')
    const inThree = (list: string[][]) =>
      list.find((row) => row[1] === '03' && row[2] !== 'unter 18')!.at(-1)
    expect(inThree(women)).toBe(inThree(rows))
    await given('seed', 'another seed for the tests, long enough')
    await perturb(join(folder, 'a.csv'), 'three')
    expect(await rowsOf('three')).not.toEqual(await rowsOf('one'))
  })

  it('reads quotes, commas, line breaks within cells and a byte order mark', async () => {
    const quoted = people.map((row) =>
      row
        .split(';')
        .map((cell) => `"${cell}"`)
        .join(','),
    )
    const header = '\ufeffnr,plr,alter,geschlecht,"Anmerkung\nlang"\n'
    await perturb(await given('a.csv', csv(people)), 'one')
    const { complaints } = await perturb(
      await given('b.csv', `${header}${quoted.map((row) => `${row},"a ""b""\nc"`).join('\n')}`),
      'two',
    )
    expect(complaints).toBe('')
    expect(await rowsOf('two')).toEqual(await rowsOf('one'))
  })

  it('shows what it would do without writing anything', async () => {
    const { said, code } = await perturb(await given('a.csv', csv(people)), 'out', '--check')
    expect(code).toBe(0)
    expect(said).toContain('Überlagerungstabelle: höchstens ±5, Varianz 3, gesperrt 1 bis 2')
    expect(said).toMatch(/einwohner: 18 Zellen, \d+ nicht leer, davon [\d,]+ % unverändert/)
    await expect(stat(join(folder, 'out'))).rejects.toThrow()
    const alone = await run('--check', '--design', join(folder, 'design.json'))
    expect(alone).toMatchObject({ code: 0, complaints: '' })
  })
})

/** Finest areas first, then larger ones; all ages last. */
function order(row: string): number {
  const areas = ['plr 01', 'plr 02', 'plr 03', 'bezirk Nord', 'bezirk Süd', 'insgesamt insgesamt']
  const ages = ['unter 18', 'ab 18', 'insgesamt']
  const area = areas.findIndex((one) => row.startsWith(one))
  const age = ages.findIndex((one) => row.endsWith(one))
  const level = area < 3 ? 0 : area < 5 ? 1 : 2
  return level * 1000 + (age === 2 ? 500 : 0) + area * 10 + age
}

function counts(person: string, [level, code, band]: string[]): boolean {
  const [, area, age] = person.split(';')
  const inArea =
    level === 'insgesamt' ||
    (level === 'plr' ? area === code : (area === '03') === (code === 'Süd'))
  return inArea && (band === 'insgesamt' || Number(age) < 18 === (band === 'unter 18'))
}

describe('what it refuses', () => {
  it('names line and column, never what stands there', async () => {
    const odd = await perturb(await given('a.csv', csv([...people, '987654;99;33;w'])), 'out')
    expect(odd.code).toBe(1)
    expect(odd.complaints).toContain('Zeile 402, Spalte „plr“')
    expect(odd.complaints).not.toMatch(/987654|99/)
    await expect(stat(join(folder, 'out'))).rejects.toThrow()
    const anonymous = await perturb(await given('b.csv', csv([' ;01;33;w'])), 'out')
    expect(anonymous.complaints).toContain('Zeile 2, Spalte „nr“: Die Nummer fehlt.')
    const ragged = await perturb(await given('c.csv', csv(['5;01;33'])), 'out')
    expect(ragged.complaints).toContain('Zeile 2: 3 statt 4 Spalten.')
    const open = await perturb(await given('d.csv', csv(['5;01;"3"3;w'])), 'out')
    expect(open.complaints).toContain('Zeile 2, Spalte 3: Die Anführungszeichen')
    const latin = join(folder, 'e.csv')
    await writeFile(latin, Buffer.from(csv(['5;01;33;\xfc']), 'latin1'))
    expect((await perturb(latin, 'out')).complaints).toContain('Das ist nicht utf-8')
  })

  it('a database, a folder in use, a missing column, an unknown dimension', async () => {
    const database = await perturb('postgres://localhost/nahbei', 'out')
    expect(database.complaints).toContain('Mit einer Datenbank verbindet er sich nicht.')
    const file = await given('a.csv', csv(people))
    await perturb(file, 'out')
    expect((await perturb(file, 'out')).complaints).toContain('liegt schon etwas')
    const headless = await perturb(await given('b.csv', 'nr;plr;alter\n1;01;3\n'), 'new')
    expect(headless.complaints).toContain('fehlt die Spalte „geschlecht“.')
    expect((await perturb(join(folder, 'none.csv'), 'new')).complaints).toContain(
      'lässt sich nicht lesen',
    )
    await given('tables.json', JSON.stringify({ ...spec, tables: [{ id: 'x', by: ['beruf'] }] }))
    expect((await perturb(file, 'new')).complaints).toContain('„beruf“ ist nicht beschrieben')
    await given('tables.json', JSON.stringify({ ...spec, days: 1 }))
    expect((await perturb(file, 'new')).complaints).toContain('„days“ gibt es nicht')
    expect((await run(file)).complaints).toContain('Es fehlt die Option --design')
  })

  it('an infeasible design, with the reason', async () => {
    await given('design.json', JSON.stringify({ d: 2, v: 1, js: 2 }))
    const { complaints, code } = await perturb(await given('a.csv', csv(people)), 'out')
    expect(code).toBe(1)
    expect(complaints).toContain('Zahl 1: Die Varianz 1 ist zu klein. Möglich ist nur 2.')
    expect(complaints).toContain('Zahl 3: Unter ihr liegen nur gesperrte Werte (1 bis 2)')
  })
})

describe('nahbei perturb design', () => {
  it('prints the table as JSON', async () => {
    const { said, code } = await run('design', '--d', '2', '--v', '1.05', '--js', '1', '--json')
    expect(code).toBe(0)
    const printed = JSON.parse(said)
    expect(printed.parameters).toMatchObject({ d: 2, v: 1.05, js: 1, pstay: null })
    expect(printed.rows).toHaveLength(5)
    const one = printed.table.filter(({ i }: { i: number }) => i === 1)
    expect(one.map(({ j }: { j: number }) => j)).toEqual([0, 2, 3])
    expect(one[0].p).toBeCloseTo(0.50833333, 8)
    expect(one[2].upper).toBe(1)
  })

  it('takes a probability of staying for each count, and prints for people', async () => {
    const { said } = await run('design', '--d', '4', '--v', '1', '--pstay', '0.5,-,0.7')
    expect(said).toContain('  bleibt 50,00 %, im Mittel 0, Varianz 1,')
    expect(said).toContain('ab 4:')
  })

  it('refuses what cannot be', async () => {
    const { said, complaints, code } = await run('design', '--d', '1', '--v', '2', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(said).infeasible[0]).toMatchObject({ count: 1, reason: 'varianceTooLarge' })
    expect(complaints).toContain('Möglich ist 0 bis 1.')
    expect((await run('design', '--d', '1.5', '--v', '2')).complaints).toContain(
      '--d: Das passt nicht',
    )
    expect((await run('design', '--d', 'x', '--v', '2')).code).toBe(2)
  })
})

it('makes a seed once, for its owner alone', async () => {
  const file = join(folder, 'new-seed')
  expect((await run('seed', file)).code).toBe(0)
  const text = await readFile(file, 'utf8')
  expect(text).toMatch(/^[0-9a-f]{64}\n$/)
  expect((await stat(file)).mode & 0o077).toBe(0)
  expect((await run('seed', file)).complaints).toContain('gibt es schon')
  expect(await readFile(file, 'utf8')).toBe(text)
  expect(() => recordKeys(Buffer.from(text.trim(), 'hex'))).not.toThrow()
})
