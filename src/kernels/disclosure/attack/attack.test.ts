import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attack } from './attack.ts'
import type { Publication, PublishedCell, PublishedSum } from './publication.ts'
import { sentencesOf } from './sentences.de.ts'

const count = (id: string, value: number | null, more: Partial<PublishedCell> = {}) => ({
  id,
  value,
  count: true,
  ...more,
})
async function only(publication: Publication) {
  const { findings } = await attack(publication)
  expect(findings).toHaveLength(1)
  return { ...findings[0]!, said: sentencesOf(findings[0]!) }
}

describe('planted leaks', () => {
  it('a cell alone in its row', async () => {
    const found = await only({
      cells: [count('Stadt', 120), count('A', 70), count('B', 47), count('C', null)],
      relations: [{ total: 'Stadt', parts: ['A', 'B', 'C'] }],
    })
    expect(found).toMatchObject({ id: 'C', interval: { lower: 3, upper: 3 }, exposed: 'exact' })
    expect(found.said).toEqual([
      '„C“ ist genau 3.',
      'Rechnung: „Stadt“ (120) − „A“ (70) − „B“ (47).',
    ])
  })

  it('new areas beside old ones: the union is published, all but one are, too', async () => {
    const found = await only({
      cells: [
        count('alt', 210),
        count('neu 1', 100),
        count('neu 2', null, { sensitive: true, threshold: 5 }),
        count('neu 3', null),
        count('neu 1 und 3', 206),
      ],
      relations: [
        { total: 'alt', parts: ['neu 1', 'neu 2', 'neu 3'] },
        { total: 'neu 1 und 3', parts: ['neu 1', 'neu 3'] },
      ],
    })
    expect(found).toMatchObject({ id: 'neu 2', interval: { lower: 4, upper: 4 }, exposed: 'exact' })
    expect(found.path!.relations).toEqual([0, 1])
    expect(found.said[1]).toBe('Rechnung: „alt“ (210) − „neu 1 und 3“ (206).')
  })

  it('a cross of two tables where suppressed corners do not close a cycle', async () => {
    const { findings } = await attack({
      cells: [
        ...[count('r1', 10), count('r2', 12), count('c1', 9), count('c2', 13)],
        ...[count('a', null), count('b', null), count('c', null), count('d', 8)],
      ],
      relations: [
        { total: 'r1', parts: ['a', 'b'] },
        { total: 'r2', parts: ['c', 'd'] },
        { total: 'c1', parts: ['a', 'c'] },
        { total: 'c2', parts: ['b', 'd'] },
      ],
    })
    expect(findings.map(({ interval }) => interval.lower)).toEqual([5, 5, 4])
    expect(findings.every(({ exposed }) => exposed === 'exact')).toBe(true)
  })

  it('two releases that keep different cells secret', async () => {
    const release = (name: string, values: (number | null)[]) =>
      ['A', 'B', 'C'].map((area, at) =>
        count(`${area} ${name}`, values[at]!, { figure: area, release: name }),
      )
    const publication = {
      cells: [
        count('Stadt', 60),
        ...release('1', [null, null, 41]),
        ...release('2', [null, 15, null]),
      ],
      relations: ['1', '2'].map((name) => ({
        total: 'Stadt',
        parts: ['A', 'B', 'C'].map((area) => `${area} ${name}`),
      })),
    }
    const { findings, exposed } = await attack(publication)
    expect(exposed).toBe(4)
    const first = findings.find(({ id }) => id === 'A 1')!
    expect(first).toMatchObject({ interval: { lower: 4, upper: 4 }, path: { assumed: true } })
    expect(sentencesOf(first)).toContain('„B 1“ und „B 2“ sind dieselbe Kennzahl.')
    expect(sentencesOf(first).at(-1)).toMatch(/^Das gilt, wenn der Wert zwischen den Ausgaben/)
  })

  it('a later release with a revised total: the secret cell cannot have changed by more', async () => {
    const cells = (name: string, total: number, a: number | null, b: number | null) => [
      count(`T ${name}`, total, { figure: 'T', release: name }),
      count(`A ${name}`, a, { figure: 'A', release: name, threshold: 5 }),
      count(`B ${name}`, b, { figure: 'B', release: name }),
    ]
    const publication = {
      cells: [...cells('1', 50, null, null), ...cells('2', 51, 3, 48)],
      relations: ['1', '2'].map((name) => ({
        total: `T ${name}`,
        parts: [`A ${name}`, `B ${name}`],
      })),
    }
    const { findings } = await attack(publication)
    expect(findings[0]).toMatchObject({
      id: 'A 1',
      interval: { lower: 2, upper: 3 },
      exposed: 'threshold',
      path: { assumed: true },
    })
  })

  it('a rounded rate and its denominator', async () => {
    const found = await only({
      cells: [count('Fälle', null, { threshold: 5 }), count('Kinder', 83)],
      ratios: [
        {
          id: 'Quote',
          numerator: 'Fälle',
          denominator: 'Kinder',
          per: 100,
          decimals: 1,
          value: 4.8,
        },
      ],
    })
    expect(found).toMatchObject({ interval: { lower: 4, upper: 4 }, exposed: 'exact' })
    expect(found.said).toContain('Das folgt aus: „Kinder“ (83), die gerundete Zahl „Quote“ (4,8).')
    expect(found.path!.whole).toBe(true)
  })

  it('the complement of a rate: nearly all are, so few are not', async () => {
    const found = await only({
      cells: [
        count('alle', 41),
        count('versorgt', null),
        count('nicht versorgt', null, { sensitive: true, threshold: 3 }),
      ],
      ratios: [
        {
          ...{ id: 'Quote', numerator: 'versorgt', denominator: 'alle', per: 100, decimals: 0 },
          ...{ value: 95, complement: 'nicht versorgt' },
        },
      ],
    })
    expect(found).toMatchObject({ interval: { lower: 2, upper: 2 }, exposed: 'exact' })
  })

  it('shares of one secret total that leave one denominator', async () => {
    const { findings } = await attack({
      cells: [count('alle', null, { upper: 20 }), count('a', null), count('b', null)],
      relations: [{ total: 'alle', parts: ['a', 'b'] }],
      ratios: ['a', 'b'].map((id, at) => ({
        ...{ id: `Anteil ${id}`, numerator: id, denominator: 'alle', per: 100, decimals: 1 },
        value: [28.6, 71.4][at]!,
        share: true,
      })),
    })
    // 2 of 7 and 4 of 14 look alike; 21 would be too many
    expect(findings[0]).toMatchObject({ interval: { lower: 0, upper: 14 }, exposed: null })
    const { findings: sure } = await attack({
      cells: [count('alle', null, { lower: 5, upper: 13 }), count('a', null)],
      ratios: [
        { id: 'Anteil', numerator: 'a', denominator: 'alle', per: 100, decimals: 1, value: 28.6 },
      ],
    })
    expect(sure.map(({ interval }) => interval.lower)).toEqual([7, 2])
  })

  it('a mean and its number', async () => {
    const found = await only({
      cells: [
        { id: 'Summe', value: null, protection: { lower: 900, upper: 1100 } },
        count('n', 20),
      ],
      ratios: [
        { id: 'Mittel', numerator: 'Summe', denominator: 'n', per: 1, decimals: 1, value: 50.2 },
      ],
    })
    expect(found.exposed).toBe('protection')
    expect(found.interval.lower).toBeCloseTo(1003, 5)
    expect(found.interval.upper).toBeCloseTo(1005, 5)
    expect(found.said[0]).toMatch(/lässt sich zu genau eingrenzen: 1\.003 bis 1\.005/)
  })

  it('areas that almost coincide', async () => {
    const nested = (whole: number, part: number) =>
      attack({
        cells: [count('alt', whole), count('neu', part)],
        contains: [{ whole: 'alt', part: 'neu', threshold: 5 }],
      })
    const { findings } = await nested(1003, 1001)
    expect(findings).toMatchObject([
      { id: 'alt − neu', interval: { lower: 2, upper: 2 }, exposed: 'threshold' },
    ])
    expect(sentencesOf(findings[0]!)[1]).toBe('Höchstens: „alt“ (1.003) − „neu“ (1.001).')
    expect((await nested(1006, 1001)).findings).toEqual([])
    expect((await nested(1001, 1001)).findings).toEqual([])
  })

  it('two secret cells whose sum is small', async () => {
    const { findings } = await attack({
      cells: [
        count('T', 100),
        count('A', 98),
        ...['B', 'C'].map((id) => count(id, null, { threshold: 5 })),
      ],
      relations: [{ total: 'T', parts: ['A', 'B', 'C'] }],
    })
    expect(findings).toMatchObject([{ exposed: 'threshold' }, { exposed: 'threshold' }])
    expect(sentencesOf(findings[0]!).slice(0, 2)).toEqual([
      '„B“ liegt sicher unter der Schwelle: höchstens 2.',
      'Höchstens: „T“ (100) − „A“ (98).',
    ])
  })

  it('without the paths, if nobody asks for them', async () => {
    const cells = [count('T', 9), count('A', 4), count('B', null)]
    const publication = { cells, relations: [{ total: 'T', parts: ['A', 'B'] }] }
    const { findings } = await attack(publication, { explain: false })
    expect(findings).toMatchObject([{ exposed: 'exact', path: null }])
    expect(sentencesOf(findings[0]!)).toEqual(['„B“ ist genau 5.'])
  })

  it('a cell that must be secret and is not', async () => {
    const found = await only({ cells: [count('A', 2, { sensitive: true })] })
    expect(found.said).toEqual(['„A“ steht offen in der Veröffentlichung: 2.'])
  })

  it('perturbed counts whose noise the sums take away', async () => {
    const found = await only({
      cells: [
        count('T', 30),
        count('A', 27, { accuracy: 2 }),
        count('B', 6, { accuracy: 2, sensitive: true }),
      ],
      relations: [{ total: 'T', parts: ['A', 'B'] }],
    })
    expect(found.interval).toEqual({ lower: 4, upper: 5 })
    expect(found.exposed).toBeNull()
  })
})

describe('what is safe', () => {
  it('is not flagged, and its interval is told', async () => {
    const cells = [
      ...[count('r1', 20), count('r2', 20), count('c1', 20), count('c2', 20)],
      ...['a', 'b', 'c', 'd'].map((id) =>
        count(id, null, { threshold: 5, protection: { lower: 0, upper: 20 } }),
      ),
    ]
    const relations = [
      { total: 'r1', parts: ['a', 'b'] },
      { total: 'r2', parts: ['c', 'd'] },
      { total: 'c1', parts: ['a', 'c'] },
      { total: 'c2', parts: ['b', 'd'] },
    ]
    const result = await attack({ cells, relations })
    expect(result).toMatchObject({ examined: 4, exposed: 0, contradictions: [], undecided: [] })
    expect(sentencesOf(result.findings[0]!)).toEqual(['„a“ bleibt geschützt: 0 bis 20.'])
  })

  it('a printed "less than 5" says no more than it says', async () => {
    const result = await attack({ cells: [count('A', null, { lower: 1, upper: 4, threshold: 5 })] })
    expect(result).toMatchObject({ examined: 1, exposed: 0 })
  })

  it('only the flagged cells are looked at where some are flagged', async () => {
    const result = await attack({
      cells: [
        count('T', 9),
        count('A', null),
        count('B', 4),
        count('S', null, { sensitive: true }),
      ],
      relations: [{ total: 'T', parts: ['A', 'B'] }],
    })
    expect(result).toMatchObject({ examined: 1, exposed: 0 })
  })
})

describe('publications that contradict themselves', () => {
  it('are told, and prove nothing', async () => {
    const relations = [{ total: 'T', parts: ['A', 'B'] }]
    expect(
      await attack({ cells: [count('T', 9), count('A', 4), count('B', 4)], relations }),
    ).toMatchObject({ contradictions: [{ kind: 'relation', at: 0, by: 1 }], exposed: 0 })
    const below = await attack({
      cells: [count('T', 3), count('A', 5), count('B', null)],
      relations,
    })
    expect(below).toMatchObject({ undecided: ['B'], findings: [] })
  })

  it('an assumption that cannot be true is dropped', async () => {
    const cells = [
      count('T1', 10),
      count('A1', 4),
      count('B1', null, { figure: 'B', release: '1' }),
      count('T2', 12),
      count('A2', 4),
      count('B2', null, { figure: 'B', release: '2' }),
    ]
    const relations = ['1', '2'].map((k) => ({ total: `T${k}`, parts: [`A${k}`, `B${k}`] }))
    const { findings } = await attack({ cells, relations })
    expect(findings.map(({ interval }) => interval.lower)).toEqual([6, 8])
    expect(findings.every(({ path }) => !path!.assumed)).toBe(true)
  })

  it('ids that are not there or there twice are bugs of the caller', async () => {
    await expect(attack({ cells: [count('A', 1), count('A', 2)] })).rejects.toThrow(
      '"A" is there twice',
    )
    const relations = [{ total: 'T', parts: ['X'] }]
    await expect(attack({ cells: [count('T', 1)], relations })).rejects.toThrow('no cell "X"')
  })
})

describe('intervals', () => {
  const table = fc.record({
    values: fc.array(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 3,
    }),
    hidden: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    group: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    rate: fc.boolean(),
  })

  it('are those that trying all values gives', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (drawn) => {
        const publication = published(drawn)
        const hidden = publication.cells.filter(({ value }) => value === null)
        fc.pre(hidden.length > 0 && hidden.length < 8)
        const { findings } = await attack(publication)
        const expected = tried(publication)
        for (const { id, interval } of findings)
          expect({ id, interval }).toEqual({ id, interval: expected.get(id) })
        expect(findings).toHaveLength(hidden.length)
      }),
      { numRuns: 150 },
    )
  })
})

/** A table with sums of rows and columns, a linked group of cells, and perhaps a rate of the first cell. */
function published(drawn: {
  values: number[][]
  hidden: boolean[]
  group: boolean[]
  rate: boolean
}): Publication {
  const cells: PublishedCell[] = []
  const relations: PublishedSum[] = []
  const inner = drawn.values.flatMap((row, r) =>
    row.map((value, c) => ({ id: `${r}${c}`, value, r, c, hidden: drawn.hidden[r * 3 + c]! })),
  )
  for (const { id, value, hidden } of inner)
    cells.push(count(id, hidden ? null : value, { upper: 6 }))
  const total = (id: string, parts: typeof inner) => {
    cells.push(
      count(
        id,
        parts.reduce((sum, { value }) => sum + value, 0),
      ),
    )
    relations.push({ total: id, parts: parts.map((part) => part.id) })
  }
  for (const r of drawn.values.keys())
    total(
      `row ${r}`,
      inner.filter((cell) => cell.r === r),
    )
  for (const c of [0, 1, 2])
    total(
      `column ${c}`,
      inner.filter((cell) => cell.c === c),
    )
  const group = inner.filter((_, at) => drawn.group[at])
  if (group.length > 0) total('group', group)
  const sum = inner.reduce((all, { value }) => all + value, 0)
  if (!drawn.rate || sum === 0) return { cells, relations }
  cells.push(count('all', sum))
  const value = Math.round((100 * inner[0]!.value) / sum)
  const ratio = { id: 'rate', numerator: '00', denominator: 'all', per: 100, decimals: 0, value }
  return { cells, relations, ratios: [ratio] }
}

function tried({ cells, relations = [], ratios = [] }: Publication) {
  const hidden = cells.filter(({ value }) => value === null).map(({ id }) => id)
  const values = new Map(cells.map(({ id, value }) => [id, value ?? 0]))
  const found = new Map<string, { lower: number; upper: number }>()
  const fits = () =>
    relations.every(
      ({ total, parts }) =>
        values.get(total) === parts.reduce((sum, part) => sum + values.get(part)!, 0),
    ) &&
    ratios.every(
      (ratio) =>
        Math.abs(
          (ratio.per * values.get(ratio.numerator)!) / values.get(ratio.denominator)! - ratio.value,
        ) <=
        0.5 + 1e-9,
    )
  const from = (at: number) => {
    if (at < hidden.length) {
      for (let value = 0; value <= 6; value++) {
        values.set(hidden[at]!, value)
        if (possible()) from(at + 1)
      }
      values.set(hidden[at]!, 0)
      return
    }
    if (!fits()) return
    for (const id of hidden) {
      const value = values.get(id)!
      const { lower, upper } = found.get(id) ?? { lower: value, upper: value }
      found.set(id, { lower: Math.min(lower, value), upper: Math.max(upper, value) })
    }
  }
  const possible = () =>
    relations.every(
      ({ total, parts }) =>
        parts.reduce((sum, part) => sum + values.get(part)!, 0) <= values.get(total)!,
    )
  from(0)
  return found
}
