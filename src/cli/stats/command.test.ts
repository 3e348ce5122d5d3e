import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { speakGerman } from '../german.ts'
import { runProgram } from '../program.ts'
import { addStatsCommand } from './command.ts'

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

async function run(...args: string[]) {
  vi.restoreAllMocks()
  process.exitCode = undefined
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const program = new Command('nahbei')
  addStatsCommand(program)
  speakGerman(program)
  await runProgram(program, ['node', 'nahbei', 'stats', ...args])
  const complaints = [...complained.mock.calls, ...written.mock.calls].map(([line]) => String(line))
  return {
    lines: said.mock.calls.map(([line]) => String(line)),
    complaints: complaints.join('\n'),
    code: process.exitCode ?? 0,
  }
}

async function table(text: string, name = 'tabelle.csv'): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'nahbei-stats-')), name)
  await writeFile(file, text)
  return file
}

/** What `--json` prints. */
async function asked(method: string, text: string, ...more: string[]) {
  const { lines, code, complaints } = await run(
    ...['--method', method, '--in', await table(text), '--json'],
    ...more,
  )
  expect(complaints).toBe('')
  expect(code).toBe(0)
  return lines.map((line) => JSON.parse(line))
}

async function refused(method: string, text: string, ...more: string[]): Promise<string> {
  const { complaints, code, lines } = await run(
    '--method',
    method,
    '--in',
    await table(text),
    ...more,
  )
  expect(code).toBe(1)
  expect(lines).toEqual([])
  return complaints
}

const europeanBands = [...Array.from({ length: 18 }, (_, i) => `${5 * i}-${5 * i + 4}`), '90+']
const lifeBands = ['0', '1-4', ...europeanBands.slice(1)]
const deaths = [
  ...[17, 9, 4, 8, 20, 15, 24, 33, 50, 71],
  ...[100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937],
]
const living = [
  ...[7060, 35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601],
  ...[50209, 56416, 46411, 39820, 37978, 37039, 33288, 23306, 11936, 11936],
]

describe('rows', () => {
  it('prints an object for each row and confidence, columns of the file first', async () => {
    const { lines } = await run(
      ...['--method', 'wilson', '--in', await table('area,x,n\n007,65,100\nB,1,2\n')],
      ...['--confidence', '0.95,0.998', '--json'],
    )
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe(
      '{"area":"007","x":65,"n":100,"confidence":0.95,"value":0.65,"lower":0.5525444329688796,"upper":0.7363575175690247}',
    )
    expect(JSON.parse(lines[1]!)).toMatchObject({ area: '007', confidence: 0.998 })
    expect(JSON.parse(lines[2]!)).toMatchObject({ area: 'B', confidence: 0.95 })
  })

  it('knows proportions, counts and rates', async () => {
    const [share] = await asked('proportion', 'x,n\n1,4\n', '--per', '100')
    expect(share.value).toBe(25)
    const counts = await asked('byars', 'o\n65\n9\n0\n')
    expect(counts.map(({ value }) => value)).toEqual([65, 9, 0])
    expect(counts[0].lower).toBeCloseTo(50.1631877104594, 12)
    expect(counts[1].lower).toBeCloseTo(4.11537309737833, 12)
    const [rate] = await asked('rate', 'o,n\n82,10000\n')
    expect(rate.value).toBeCloseTo(820, 10)
    expect((await asked('rate', 'o,n\n82,10000\n', '--per', '1000'))[0].value).toBeCloseTo(8.2, 12)
  })

  it('says null and why where nothing can be said', async () => {
    const rows = await asked('rate', 'o,n\n,100\n3,\n0,0\n')
    expect(rows.map(({ value, note }) => ({ value, note }))).toEqual([
      { value: null, note: 'Die Angabe „o“ fehlt.' },
      { value: null, note: 'Die Angabe „n“ fehlt.' },
      { value: null, note: '„n“ ist 0.' },
    ])
  })

  it('tells who lies outside of the funnel', async () => {
    const rows = await asked('funnel', 'area,x,n\nA,50,100\nB,500,1000\nC,20,100\n')
    expect(rows).toHaveLength(6)
    expect(rows.map(({ confidence }) => confidence).slice(0, 2)).toEqual([0.95, 0.998])
    expect(rows.map(({ position }) => position)).toEqual([
      ...['within', 'within', 'within', 'within'],
      ...['below', 'below'],
    ])
    const [rate] = await asked('funnel', 'o,n\n10,1000\n20,1000\n')
    expect(rate).toMatchObject({ value: 1000, average: 1500 })
    const [ratio] = await asked('funnel', 'o,e\n30,15\n')
    expect(ratio).toMatchObject({ value: 2, average: 1, position: 'above' })
  })

  it('reads German tables', async () => {
    const german = 'Gebiet;X;N\nMitte;1,5;3\n'
    expect((await asked('wilson', german))[0]).toMatchObject({
      Gebiet: 'Mitte',
      X: 1.5,
      value: 0.5,
    })
    const doubtful = 'o;n\n5;1.234\n'
    expect(await refused('rate', doubtful)).toContain('Geben Sie es an mit --decimal')
    expect((await asked('rate', doubtful, '--decimal', ','))[0].n).toBe(1234)
    expect((await asked('rate', 'o,n\n5,1.234\n'))[0].n).toBe(1.234)
  })
})

describe('areas', () => {
  const dsr = (count: (band: number) => number, area = 'A') =>
    europeanBands.map((band, i) => `${area},${band},${count(i)},1000`)
  const head = 'area,ageBand,o,n'

  it('standardises by age, one object an area, bands in any order', async () => {
    const rows = [...dsr(() => 7).reverse(), ...dsr((i) => (i === 3 ? 9 : 0), 'B')]
    const [first, second] = await asked('dsr', [head, ...rows].join('\n'))
    expect(first).toMatchObject({ area: 'A', confidence: 0.95, events: 133 })
    expect(first.value).toBeCloseTo(700, 10)
    expect(second).toMatchObject({ area: 'B', value: null, note: 'Weniger als 10 Ereignisse.' })
  })

  it('parts years and sexes of an area by their columns, and passes on what an area has', async () => {
    const rows = [2019, 2020].flatMap((year) =>
      dsr(() => year - 2010).map((row) => `${row},${year},x`),
    )
    const found = await asked('dsr', [`${head},year,source`, ...rows].join('\n'))
    expect(found.map(({ area, year, source }) => [area, year, source])).toEqual([
      ['A', '2019', 'x'],
      ['A', '2020', 'x'],
    ])
  })

  it('names bands that are missing, doubled or strange, with their line', async () => {
    const rows = dsr(() => 7)
    const missing = await refused('dsr', [head, ...rows.slice(0, -2)].join('\n'))
    expect(missing).toContain('Zeile 2: Für „A“ fehlen die Altersgruppen 85-89, 90+.')
    const strange = await refused('dsr', [head, 'A,0-9,1,5', ...rows].join('\n'))
    expect(strange).toContain(
      'Zeile 2, Spalte „ageBand“: Die Altersgruppe „0-9“ gehört nicht dazu. Gebraucht werden 0-4, 5-9, … 90+.',
    )
    const doubled = await refused('dsr', [head, ...rows, rows[4]].join('\n'))
    expect(doubled).toContain('Zeile 21, Spalte „ageBand“: „20-24“ steht schon in Zeile 6.')
  })

  it('does not take an empty cell for 0', async () => {
    const rows = dsr(() => 7)
    rows[5] = 'A,25-29,,1000'
    expect(await refused('dsr', [head, ...rows].join('\n'))).toContain(
      'Zeile 7, Spalte „o“: Hier fehlt eine Zahl.',
    )
  })

  it('says of an age without people that there is no value', async () => {
    const rows = dsr(() => 7)
    rows[17] = 'A,85-89,0,0'
    const [found] = await asked('dsr', [head, ...rows].join('\n'))
    expect(found).toMatchObject({ value: null, note: 'Im Alter 85-89 lebt niemand.' })
  })

  it('compares with a reference: a ratio, or with --per a rate', async () => {
    const text = `${head},refO,refN\nA,jung,10,1000,200,40000\nA,alt,50,500,4000,50000\n`
    const [ratio] = await asked('isr', text)
    expect(ratio).toMatchObject({ area: 'A', observed: 60, expected: 45 })
    expect(ratio.value).toBeCloseTo(60 / 45, 14)
    const [rate] = await asked('isr', text, '--per', '1000')
    expect(rate.value).toBeCloseTo((60 / 45) * (4200 / 90_000) * 1000, 10)
    expect(await refused('isr', text.replace('40000', '0'))).toContain(
      'Hier muss mehr als 0 stehen.',
    )
  })

  it('tells life expectancy at birth or at any age', async () => {
    const rows = lifeBands.map((band, i) => `X,${band},${deaths[i]},${living[i]}`)
    const text = ['area,ageBand,deaths,population', ...rows].join('\n')
    const [birth, ...none] = await asked('lifeExpectancy', text)
    expect(none).toEqual([])
    expect(birth).toMatchObject({ area: 'X', age: 0 })
    // PHEindicatormethods, testLifeExpectancy.R
    expect(birth.value).toBeCloseTo(80.16960813, 8)
    const [at65] = await asked('lifeExpectancy', text, '--age', '65')
    expect(at65.value).toBeCloseTo(18.76856852, 8)
    expect(await asked('lifeExpectancy', text, '--age', 'all')).toHaveLength(20)
    const short = text.replace('deaths,population', 'o,n').replace('X,0,17,7060', 'X,<1,17,16')
    expect((await asked('lifeExpectancy', short))[0]).toMatchObject({
      value: null,
      note: 'In einer Altersgruppe sterben mehr Menschen, als dort leben.',
    })
  })
})

describe('lines', () => {
  it('finds the slope between the worst and the best placed', async () => {
    const rows = [5, 4, 3, 2, 1].map((quantile) => `A,${quantile},200,${70 + 2 * quantile},1`)
    const [found] = await asked('sii', ['area,quantile,population,value,se', ...rows].join('\n'))
    expect(found).toMatchObject({ area: 'A', confidence: 0.95 })
    expect(found.value).toBeCloseTo(10, 12)
    expect(found.rii).toBeCloseTo(81 / 71, 12)
    const limits = rows.map((row) =>
      row.replace(/(\d+),1$/, (_, v) => `${v},${v - 1.959964},${+v + 1.959964}`),
    )
    const text = ['area,quantile,population,value,lower,upper', ...limits].join('\n')
    expect((await asked('sii', text))[0].upper).toBeCloseTo(found.upper, 6)
  })

  it('wants five groups with an error each', async () => {
    expect(await refused('sii', 'quantile,n,value,se\n1,10,3,1\n')).toContain(
      'hat 1 Gruppen. Nötig sind 5 bis 100.',
    )
    expect(await refused('sii', 'quantile,n,value\n1,10,3\n')).toContain(
      'Es fehlt der Wert oder seine Streuung',
    )
  })

  it('tells a trend from the last five values', async () => {
    const rows = [99, 10, 11, 12, 13, 14].map(
      (value, i) => `A,${2015 + i},${value},${value - 1},${value + 1}`,
    )
    const text = ['area,year,value,lower,upper', ...rows].join('\n')
    const [found] = await asked('trend', text)
    expect(found).toMatchObject({
      ...{ area: 'A', confidence: 0.998, direction: 'rising', robust: true },
      ...{ from: 2016, to: 2020, points: 5 },
    })
    expect(found.value).toBeCloseTo(1, 10)
    expect((await asked('trend', text, '--points', 'all'))[0]).toMatchObject({
      points: 6,
      robust: false,
    })
  })

  it('reads a trend from shares and from counts', async () => {
    const rows = [100, 115, 131, 140, 160].map((x, i) => `${2015 + i},${x},1000`)
    const [share] = await asked('trend', ['at,x,n', ...rows].join('\n'))
    expect(share.value).toBeCloseTo(0.0145, 12)
    const [rate] = await asked('trend', ['at,o,n', ...rows].join('\n'), '--per', '1000')
    expect(rate.value).toBeCloseTo(14, 0)
    const [few] = await asked('trend', ['at,o,n', ...rows.slice(1)].join('\n'))
    expect(few).toMatchObject({
      ...{ value: null, direction: null, points: 4 },
      note: 'Weniger als 5 Zeitpunkte mit einem Wert.',
    })
  })
})

describe('complaints', () => {
  it('names file, line and column of every cell that is wrong', async () => {
    const complaints = await refused('wilson', 'x,n\n5,4\n-1,4\nviel,4\n1,4\n')
    expect(complaints).toContain('tabelle.csv, Zeile 2, Spalte „x“: 5 ist mehr als „n“ (4).')
    expect(complaints).toContain('Zeile 3, Spalte „x“: „-1“ ist kleiner als 0.')
    expect(complaints).toContain('Zeile 4, Spalte „x“: „viel“ ist keine Zahl.')
  })

  it('tells which column is missing', async () => {
    expect(await refused('rate', 'o,pop\n1,2\n')).toContain(
      'Zeile 1: Es fehlt die Spalte „n“. Die Datei hat: o, pop.',
    )
  })

  it('tells a file that cannot be read from wrong usage', async () => {
    const missing = await run('--method', 'rate', '--in', '/nirgends/x.csv')
    expect(missing.code).toBe(1)
    expect(missing.complaints).toContain('/nirgends/x.csv')
    const file = await table('x,n\n1,2\n')
    const wrong = await run('--method', 'magic', '--in', file)
    expect(wrong.code).toBe(2)
    expect(wrong.complaints).toContain('Es gibt: wilson, byars')
    const percent = await run('--method', 'wilson', '--in', file, '--confidence', '95')
    expect(percent.code).toBe(2)
    expect(percent.complaints).toContain('etwa 0.95 oder 0.95,0.998')
    expect((await run('--method', 'wilson')).complaints).toContain('Es fehlt die Option --in')
  })
})

it('prints a table for people', async () => {
  const { lines } = await run('--method', 'wilson', '--in', await table('area,x,n\nA,1,4\n'))
  expect(lines.join('\n').split('\n')).toEqual([
    'area  x  n  confidence  value  lower       upper',
    'A     1  4  0,95        0,25   0,04558726  0,6993582',
  ])
})
