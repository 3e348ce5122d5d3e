import { describe, expect, it } from 'vitest'
import { buildTown } from '../map/town.ts'
import { populate } from '../people/residents.ts'
import { drawTraits } from '../people/traits.ts'
import { indicators, topics } from './catalogue.ts'
import { observe } from './observe.ts'

const town = buildTown('musterstadt', 160_000)
const traits = drawTraits(town)
const residents = populate(town, traits)
const observations = new Map(indicators.map((i) => [i.id, observe(town, traits, residents, i)]))
const latest = (id: string) => {
  const all = observations.get(id)!
  const year = Math.max(...all.map((o) => o.year))
  return new Map(all.filter((o) => o.year === year).map((o) => [o.quarter, o]))
}

function correlation(a: string, b: string): number {
  const [left, right] = [latest(a), latest(b)]
  const pairs = [...left.keys()]
    .map((quarter) => [left.get(quarter)!, right.get(quarter)!] as const)
    .filter(([x, y]) => x.state === 'known' && y?.state === 'known')
    .map(([x, y]) => [x.value, y.value] as const)
  const mean = (k: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length
  const [mx, my] = [mean(0), mean(1)]
  const cross = pairs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0)
  const sx = Math.sqrt(pairs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0))
  const sy = Math.sqrt(pairs.reduce((sum, [, y]) => sum + (y - my) ** 2, 0))
  return cross / (sx * sy)
}

describe('the figures of the made-up city', () => {
  it('cover every topic with described indicators in three languages', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(30)
    expect(new Set(indicators.map((i) => i.id)).size).toBe(indicators.length)
    expect(new Set(indicators.map((i) => i.topic))).toEqual(new Set(topics.map((t) => t.id)))
    for (const { title, description } of indicators)
      for (const words of [title, description])
        for (const text of Object.values(words)) expect(text.length).toBeGreaterThan(3)
  })

  it('hang together: poverty with schooling, health and income', () => {
    expect(correlation('kinderarmut', 'grundsicherung')).toBeGreaterThan(0.85)
    expect(correlation('kinderarmut', 'einkommen')).toBeLessThan(-0.6)
    expect(correlation('kinderarmut', 'gymnasium')).toBeLessThan(-0.4)
    expect(correlation('kinderarmut', 'ueberschuldung')).toBeGreaterThan(0.6)
  })

  it('are counts over counts, with gaps, small raw ones, and some that the source keeps secret', () => {
    const all = [...observations.values()].flat()
    for (const o of all) {
      if (o.state !== 'known' || o.numerator === undefined) continue
      const { per, decimals } = indicators.find((i) => i.id === o.indicator)!
      const exact = (o.numerator / o.denominator!) * per!
      expect(Math.abs(exact - o.value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9)
    }
    const count = (state: string) => all.filter((o) => o.state === state).length
    expect(count('protected')).toBeGreaterThan(5)
    const least = new Map(indicators.map(({ id, protection }) => [id, protection?.least ?? 0]))
    const small = all.filter((o) => o.numerator && o.numerator < least.get(o.indicator)!)
    expect(small.length).toBeGreaterThan(50)
    expect(count('missing')).toBeGreaterThan(20)
    expect(count('missing')).toBeLessThan(all.length * 0.03)
    for (const o of all) if (o.state === 'protected') expect(o.numerator).toBeGreaterThan(0)
  })

  it('break where the method changed', () => {
    const mean = (year: number) => {
      const rows = observations.get('arbeitslose')!.filter((o) => o.year === year)
      return (
        rows.reduce((sum, o) => sum + (o.numerator ?? 0), 0) /
        rows.reduce((sum, o) => sum + (o.denominator ?? 0), 0)
      )
    }
    expect(mean(2019) / mean(2018)).toBeLessThan(0.93)
    expect(indicators.find((i) => i.id === 'arbeitslose')!.method?.de).toMatch(/Bruch/)
  })
})
