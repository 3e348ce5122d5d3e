import { describe, expect, it } from 'vitest'
import { lifeExpectancy, lifeTableAges, type MortalityBand } from './index.ts'

// Input and results: the tests of OHID’s R package PHEindicatormethods (testLifeExpectancy.R), from its
// life expectancy calculator, which takes 1.96 for the normal quantile.
const population = [
  ...[7060, 35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601],
  ...[50209, 56416, 46411, 39820, 37978, 37039, 33288, 23306, 11936, 11936],
]
const deaths = [
  ...[17, 9, 4, 8, 20, 15, 24, 33, 50, 71],
  ...[100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937],
]
const published = [
  { age: 0, value: 80.16960813, lower: 79.88268548 },
  { age: 1, value: 79.36246, lower: 79.08988 },
  { age: 65, value: 18.76856852, lower: 18.57570352 },
  { age: 85, value: 6.163942934, lower: 5.978358351 },
  { age: 90, value: 6.16210635, lower: 5.887683386 },
]
const bands = deaths.map(
  (count, i): MortalityBand => ({
    deaths: count,
    population: population[i]!,
  }),
)
const tableOf = (input: MortalityBand[], confidence?: number) => {
  const life = lifeExpectancy(input, confidence)
  if (life.kind === 'impossible') throw new Error(life.reason)
  return life.ages
}
const changed = (index: number, band: Partial<MortalityBand>) =>
  bands.map((one, i) => (i === index ? { ...one, ...band } : one))

describe('lifeExpectancy', () => {
  it.each(published)('at $age as published', ({ age, value, lower }) => {
    const found = tableOf(bands).find((one) => one.age === age)!
    expect(found.value).toBeCloseTo(value, 5)
    expect(found.value! - 1.96 * found.standardError!).toBeCloseTo(lower, 5)
  })

  it('has symmetric limits that widen with confidence', () => {
    const [usual, wide] = [tableOf(bands), tableOf(bands, 0.998)]
    usual.forEach(({ value, lower, upper }, i) => {
      expect(upper! - value!).toBeCloseTo(value! - lower!, 10)
      expect(wide[i]!.upper!).toBeGreaterThan(upper!)
    })
  })

  it('is one life in all if everybody dies at the same rate', () => {
    const even = lifeTableAges.map(() => ({ deaths: 2000, population: 100_000 }))
    // 1 / m, but for what the bands round away.
    expect(tableOf(even)[0]!.value).toBeGreaterThan(49)
    expect(tableOf(even)[0]!.value).toBeLessThan(51)
    expect(tableOf(even).at(-1)!.value).toBeCloseTo(50, 10)
  })

  it('bears bands in which nobody died', () => {
    expect(tableOf(changed(3, { deaths: 0 }))[0]!.value).toBeGreaterThan(80.17)
  })

  it('has conditions', () => {
    expect(lifeExpectancy(changed(5, { population: 0, deaths: 0 }))).toEqual({
      kind: 'impossible',
      reason: 'noPeople',
    })
    expect(lifeExpectancy(changed(18, { population: 119 }))).toEqual({
      kind: 'impossible',
      reason: 'moreDeathsThanPeople',
    })
    const few = bands.map(() => ({ deaths: 1, population: 250 }))
    expect(lifeExpectancy(few)).toEqual({ kind: 'impossible', reason: 'tooFewPeople' })
    expect(lifeExpectancy([{ deaths: 1, population: 251 }, ...few.slice(1)]).kind).toBe('table')
    expect(() => lifeExpectancy(bands.slice(1))).toThrow('Not 20 bands of age: 19')
  })

  it('tells nothing where nobody died in the last band', () => {
    expect(tableOf(changed(19, { deaths: 0 }))[0]).toEqual({
      age: 0,
      value: undefined,
      standardError: undefined,
      lower: undefined,
      upper: undefined,
    })
  })

  it('tells limits but no value where 95 % span more than twenty years', () => {
    const sparse = bands.map((_, i) => ({
      deaths: i === 19 ? 1 : 0,
      population: i === 19 ? 60 : 400,
    }))
    const [birth] = tableOf(sparse)
    expect(birth!.value).toBeUndefined()
    expect(birth!.upper! - birth!.lower!).toBeGreaterThan(20)
  })
})
