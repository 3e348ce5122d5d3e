import fc from 'fast-check'
import { expect, it } from 'vitest'
import { designPerturbation, type PerturbationTable } from './design.ts'
import { lossOf, summaryOf } from './informationLoss.ts'
import { lookupOf, perturb } from './perturb.ts'
import { recordKeys, sipHash } from './recordKeys.ts'
import { addRecord, emptyTally, rollUp, tabulate } from './tally.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const keyOf = recordKeys(bytes('a seed of at least 16 bytes'))

function table(): PerturbationTable {
  const designed = designPerturbation({ maxDeviation: 5, variance: 3, blocked: 2 })
  if (!designed.ok) throw new Error('refused')
  return designed.table
}

// Aumasson and Bernstein, "SipHash: a fast short-input PRF", appendix A, and its reference vectors:
// key 00 … 0f, input 00 … (n−1); here the lower half of the result.
it('hashes as SipHash-2-4 is published', () => {
  const hash = sipHash(Uint8Array.from({ length: 16 }, (_, k) => k))
  const input = (size: number) => String.fromCharCode(...Array.from({ length: size }, (_, k) => k))
  expect(hash(input(15)).toString(16)).toBe('49be45e5') // a129ca6149be45e5
  expect(hash('').toString(16)).toBe('dd0e0e31') // 726fdb47dd0e0e31
  expect(hash(input(7)).toString(16)).toBe('8b01d137') // ab0200f58b01d137
  expect(hash(input(8)).toString(16)).toBe('9a932462') // 93f5f5799a932462
})

it('gives a record the same key for ever, and other seeds another', () => {
  expect(keyOf('4711')).toBe(keyOf('4711'))
  expect(keyOf('4711')).not.toBe(keyOf('4712'))
  expect(recordKeys(bytes('another seed, 16 bytes'))('4711')).not.toBe(keyOf('4711'))
  expect(() => recordKeys(bytes('too short'))).toThrow('16 bytes')
})

it('spreads keys evenly', () => {
  const bins = new Uint32Array(64)
  const records = 64_000
  for (let k = 0; k < records; k++) bins[keyOf(`${k}`) >>> 26]!++
  const chi = bins.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)
  expect(chi).toBeGreaterThan(30) // 63 degrees of freedom: 99.98 % lie between
  expect(chi).toBeLessThan(115)
})

it('draws each deviation with its probability', () => {
  const designed = table()
  const lookup = lookupOf(designed)
  for (const { count, deviations, probabilities } of designed.rows) {
    const drawn = new Map<number, number>()
    const steps = 100_000
    for (let k = 0; k < steps; k++) {
      const d = lookup.deviation(count, Math.floor(((k + 0.5) / steps) * 2 ** 32))
      drawn.set(d, (drawn.get(d) ?? 0) + 1)
    }
    for (const [k, d] of deviations.entries())
      expect(Math.abs((drawn.get(d) ?? 0) / steps - probabilities[k]!)).toBeLessThan(2e-5)
  }
  expect(lookup.deviation(12_345, 0)).toBe(-5)
  expect(lookup.deviation(12_345, 2 ** 32 - 1)).toBe(5)
  expect(lookup.deviation(0, 123)).toBe(0)
})

const records = fc.array(fc.record({ id: fc.uuid(), area: fc.nat(5), age: fc.nat(2) }), {
  minLength: 1,
  maxLength: 200,
})

it('counts records and adds their keys as whole numbers do, however they come', () => {
  fc.assert(
    fc.property(records, (list) => {
      const keys = Uint32Array.from(list, ({ id }) => keyOf(id))
      const columns = [
        { codes: Uint16Array.from(list, ({ area }) => area), size: 6 },
        { codes: Uint8Array.from(list, ({ age }) => age), size: 3 },
      ]
      const tally = tabulate(columns, keys)
      const streamed = emptyTally([6, 3])
      for (const { id, area, age } of list.toReversed())
        addRecord(streamed, area * 3 + age, keyOf(id))
      expect(streamed).toEqual(tally)
      for (let cell = 0; cell < 18; cell++) {
        const within = list.filter(({ area, age }) => area * 3 + age === cell)
        expect(tally.counts[cell]).toBe(within.length)
        const sum = within.reduce((all, { id }) => all + BigInt(keyOf(id)), 0n)
        expect(BigInt(tally.keys[cell]!)).toBe(sum % 2n ** 32n)
      }
    }),
    { numRuns: 50 },
  )
})

it('perturbs the same group of records alike in every table, and never sums perturbed cells', () => {
  const lookup = lookupOf(table())
  fc.assert(
    fc.property(records, (list) => {
      const keys = Uint32Array.from(list, ({ id }) => keyOf(id))
      const areas = { codes: Uint16Array.from(list, ({ area }) => area), size: 6 }
      const ages = { codes: Uint8Array.from(list, ({ age }) => age), size: 3 }
      const both = tabulate([areas, ages], keys)
      const all = { to: new Uint32Array(3), size: 1 }
      const rolled = rollUp(both, [null, all])
      const direct = tabulate([areas], keys)
      expect([...perturb(rolled, lookup)]).toEqual([...perturb(direct, lookup)])
    }),
    { numRuns: 50 },
  )
})

it('publishes no blocked count and nothing for nobody', () => {
  const lookup = lookupOf(table())
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(2 ** 32 - 1))), (cells) => {
      const counts = Uint32Array.from(cells, ([count]) => count)
      const published = perturb({ counts, keys: Uint32Array.from(cells, ([, key]) => key) }, lookup)
      for (const [k, count] of counts.entries()) {
        expect([1, 2]).not.toContain(published[k])
        expect(Math.abs(published[k]! - count)).toBeLessThanOrEqual(5)
        if (count === 0) expect(published[k]).toBe(0)
      }
    }),
  )
})

it('refuses tables beyond memory and columns that do not fit', () => {
  expect(() => emptyTally([100_000, 100_000])).toThrow('100000 × 100000')
  const codes = Uint8Array.of(0, 3)
  expect(() => tabulate([{ codes, size: 3 }], Uint32Array.of(1, 2))).toThrow('code 3')
  expect(() => tabulate([{ codes, size: 4 }], Uint32Array.of(1))).toThrow('2 codes for 1')
})

it('sums up a row and what perturbing did', () => {
  const last = summaryOf(table().rows.at(-1)!)
  expect(last).toMatchObject({ count: 8 })
  expect(last.variance).toBeCloseTo(3, 9)
  expect(last.stay).toBeCloseTo(0.2288, 4)
  expect(lossOf(Uint32Array.of(0, 4, 9, 5), Uint32Array.of(0, 5, 8, 5))).toMatchObject({
    cells: 4,
    positive: 3,
    unchanged: 1,
    meanAbsolute: 2 / 3,
  })
  expect(lossOf(Uint32Array.of(7), Uint32Array.of(7)).hellinger).toBe(0)
})
