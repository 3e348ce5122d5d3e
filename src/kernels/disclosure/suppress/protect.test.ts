import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from './audit.ts'
import { NotProtectable, type ProtectionInstance } from './instance.ts'
import { protect } from './protect.ts'
import { cityTables } from './testing/cityTables.ts'
import { bruteForce, plainInterval, plainlySafe } from './testing/plainAttack.ts'
import { smallTables } from './testing/smallTables.ts'

const costOf = (instance: ProtectionInstance, suppressed: readonly string[]) => {
  const chosen = new Set(suppressed)
  return instance.cells
    .filter((cell) => !cell.primary && chosen.has(cell.id))
    .reduce((sum, { weight }) => sum + weight, 0)
}

const attempt = (instance: ProtectionInstance, method: 'exact' | 'fast') =>
  protect(instance, { method }).catch((error: unknown) => {
    if (error instanceof NotProtectable) return null
    throw error
  })

describe('protect', () => {
  it('finds what trying every pattern finds, and refuses what no pattern protects', async () => {
    await fc.assert(
      fc.asyncProperty(smallTables, async (instance) => {
        const best = await bruteForce(instance)
        const found = await attempt(instance, 'exact')
        expect(found?.cost ?? null).toEqual(best)
        if (!found) return
        expect(found.lowerBound).toBeCloseTo(found.cost, 6)
        expect(costOf(instance, found.suppressed)).toBe(found.cost)
      }),
      { numRuns: 40, seed: 1 },
    )
  }, 120_000)

  it('is safe in a hurry, too', async () => {
    await fc.assert(
      fc.asyncProperty(smallTables, async (instance) => {
        const found = await attempt(instance, 'fast')
        if (!found) return expect(await bruteForce(instance)).toBeNull()
        expect(await plainlySafe(instance, new Set(found.suppressed))).toBe(true)
      }),
      { numRuns: 40, seed: 2 },
    )
  }, 120_000)

  it('protects the linked tables of a whole city', async () => {
    const city = cityTables({
      ...{ tables: 30, districts: 3, rows: 5, columns: 6, smallest: 2, residents: 600, seed: 1 },
    })
    const found = await protect(city, { method: 'fast' })
    expect(await plainlySafe(city, new Set(found.suppressed))).toBe(true)
    expect(found.lowerBound).toBeLessThanOrEqual(found.cost)
  }, 120_000)

  it('leaves alone what was published, and keeps what was suppressed before at no cost', async () => {
    const first = await protect(square)
    const [dear] = first.suppressed.filter((id) => id !== 'a/a')
    const later = await protect({ ...square, frozen: [dear!] })
    expect(later.suppressed).not.toContain(dear)
    expect(later.cost).toBeGreaterThanOrEqual(first.cost)
    const again = await protect({
      ...square,
      alreadySuppressed: later.suppressed.filter((id) => id !== 'a/a'),
    })
    expect(again).toMatchObject({ suppressed: later.suppressed, secondary: 0, cost: 0 })
  })

  it('honours a width wherever the interval lies', async () => {
    const wide = square.cells.map((cell) =>
      cell.primary
        ? { ...cell, lowerProtection: 0, upperProtection: 0, slidingProtection: 7 }
        : cell,
    )
    const { intervals } = await protect({ ...square, cells: wide })
    const [low, high] = intervals.get('a/a')!
    expect(high - low).toBeGreaterThanOrEqual(7 - 1e-6)
  })

  it('treats a total with a single part as one cell with it', async () => {
    const twins = {
      cells: [...square.cells, { ...square.cells[0]!, id: 'twin', primary: false, weight: 50 }],
      relations: [...square.relations, { total: 'twin', parts: ['a/a'] }],
    }
    const { suppressed, cost, lowerBound } = await protect(twins)
    expect(suppressed).toContain('twin')
    expect(cost).toBe((await protect(square)).cost + 50)
    expect(lowerBound).toBeCloseTo(cost, 6)
  })
})

describe('protect refuses', () => {
  const reasonsOf = async (instance: ProtectionInstance) => {
    const error: unknown = await protect(instance).catch((thrown: unknown) => thrown)
    if (!(error instanceof NotProtectable)) throw error
    return error.reasons
  }
  const changed = (change: Partial<(typeof square.cells)[number]>) => ({
    ...square,
    cells: square.cells.map((cell) => (cell.primary ? { ...cell, ...change } : cell)),
  })

  it('a primary cell that is published', async () => {
    expect(await reasonsOf({ ...square, frozen: ['a/a'] })).toEqual([
      { kind: 'published', cell: 'a/a' },
    ])
  })

  it('a primary cell of which too much is known', async () => {
    expect(await reasonsOf(changed({ upper: 4 }))).toMatchObject([
      { kind: 'known', cell: 'a/a', possible: [0, 4] },
    ])
  })

  it('a primary cell that published ones determine', async () => {
    expect(await reasonsOf({ ...square, frozen: ['a/b', 'a/c', 'a/sum'] })).toEqual([
      { kind: 'determined', cell: 'a/a', relation: square.relations[0] },
    ])
  })

  it('a primary cell that all others together cannot hide', async () => {
    const [reason] = await reasonsOf({
      ...changed({ upperProtection: 60, upper: 100 }),
      frozen: ['a/sum'],
    })
    expect(reason).toMatchObject({ kind: 'bounded', cell: 'a/a', needed: [0, 63] })
  })
})

describe('audit', () => {
  it('computes the intervals that plain linear programs compute', async () => {
    await fc.assert(
      fc.asyncProperty(smallTables, fc.integer({ min: 1 }), async (instance, bits) => {
        const suppressed = instance.cells
          .filter((cell, at) => cell.primary || (bits >> at) & 1)
          .map(({ id }) => id)
        const { intervals, exposed } = await audit(instance, suppressed)
        for (const id of suppressed) {
          const [low, high] = await plainInterval(instance, new Set(suppressed), id)
          expect(intervals.get(id)![0]).toBeCloseTo(low, 6)
          expect(intervals.get(id)![1]).toBeCloseTo(high, 6)
        }
        const safe = await plainlySafe(instance, new Set(suppressed))
        expect(exposed.length === 0).toBe(safe)
      }),
      { numRuns: 40, seed: 3 },
    )
  }, 120_000)

  it('finds a cell that was left open by mistake, also among many', async () => {
    const city = cityTables({
      ...{ tables: 60, districts: 3, rows: 8, columns: 9, smallest: 2, residents: 1500, seed: 3 },
    })
    const { suppressed } = await protect(city, { method: 'fast' })
    const primary = city.cells.find((cell) => cell.primary)!
    const table = city.relations.find(({ parts }) => parts.includes(primary.id))!
    const mates = new Set([table.total, ...table.parts].filter((id) => id !== primary.id))
    const leaking = suppressed.filter((id) => !mates.has(id))
    const { exposed } = await audit(city, leaking)
    expect(exposed).toContainEqual(
      expect.objectContaining({ cell: primary.id, possible: [primary.value, primary.value] }),
    )
  }, 120_000)

  it('proves many cells at once by tables that fit, and exposes the same as cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(smallTables, fc.integer({ min: 1 }), async (instance, bits) => {
        const suppressed = instance.cells
          .filter((cell, at) => cell.primary || (bits >> at) & 1)
          .map(({ id }) => id)
        const whole = await audit(instance, suppressed)
        const proven = await audit(instance, suppressed, { exactWork: 0 })
        expect(proven.exposed.map(({ cell }) => cell)).toEqual(
          whole.exposed.map(({ cell }) => cell),
        )
        for (const [id, [low, high]] of proven.intervals) {
          expect(low).toBeGreaterThanOrEqual(whole.intervals.get(id)![0] - 1e-6)
          expect(high).toBeLessThanOrEqual(whole.intervals.get(id)![1] + 1e-6)
        }
      }),
      { numRuns: 40, seed: 4 },
    )
  }, 120_000)

  it('counts a primary cell that is published as exposed', async () => {
    const { exposed } = await audit(square, [])
    expect(exposed).toEqual([{ cell: 'a/a', needed: [0, 6], possible: [3, 3] }])
  })
})

/** Three by three with totals; a/a is primary. */
const square: ProtectionInstance = (() => {
  const values = {
    a: { a: 3, b: 20, c: 30 },
    b: { a: 40, b: 25, c: 50 },
    c: { a: 60, b: 70, c: 80 },
  }
  const names = ['a', 'b', 'c'] as const
  const row = (r: (typeof names)[number]) => names.reduce((sum, c) => sum + values[r][c], 0)
  const column = (c: (typeof names)[number]) => names.reduce((sum, r) => sum + values[r][c], 0)
  const cell = (id: string, value: number) => ({
    ...{ id, value, primary: id === 'a/a', lower: 0, upper: 1000, weight: value },
    ...(id === 'a/a'
      ? { lowerProtection: 3, upperProtection: 3 }
      : { lowerProtection: 0, upperProtection: 0 }),
  })
  return {
    cells: [
      ...names.flatMap((r) => names.map((c) => cell(`${r}/${c}`, values[r][c]))),
      ...names.map((r) => cell(`${r}/sum`, row(r))),
      ...names.map((c) => cell(`sum/${c}`, column(c))),
    ],
    relations: [
      ...names.map((r) => ({ total: `${r}/sum`, parts: names.map((c) => `${r}/${c}`) })),
      ...names.map((c) => ({ total: `sum/${c}`, parts: names.map((r) => `${r}/${c}`) })),
    ],
  }
})()
