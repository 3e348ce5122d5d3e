/**
 * How long the attacker takes for a city: by default 542 areas in 138 larger ones in 12 districts, 100 indicators, 10
 * periods; a fifth of the indicators are rare events with counts of 1 and 2 kept secret and a second cell with each, and
 * all have rates. One leak is planted.
 *
 *   npm run bench:attack [-- --indicators 100 --periods 10]
 */
import { parseArgs } from 'node:util'
import {
  attack,
  type Publication,
  type PublishedCell,
  type PublishedRatio,
  type PublishedSum,
} from '../src/kernels/disclosure/index.ts'

const { values } = parseArgs({
  options: {
    indicators: { type: 'string', default: '100' },
    periods: { type: 'string', default: '10' },
  },
})

// A linear congruential generator, so that two runs measure the same work.
let state = 1
const drawn = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
const areas = Array.from({ length: 542 }, (_, k) => {
  const larger = Math.floor((k * 138) / 542)
  return { id: `a${k}`, larger, district: Math.floor((larger * 12) / 138) }
})

/** Secrets that the made-up tables themselves give away: alone in their larger area, with no cell to go with. */
let alone = 0

function table(name: string, mean: number, cells: PublishedCell[], relations: PublishedSum[]) {
  const truth = areas.map(() => Math.round(-mean * Math.log(1 - drawn())))
  const hidden = truth.map((value) => value === 1 || value === 2)
  for (let larger = 0; larger < 138; larger++) {
    const within = [...areas.keys()].filter((k) => areas[k]!.larger === larger)
    const secret = within.filter((k) => hidden[k])
    const others = within.filter((k) => !hidden[k] && truth[k]! >= 3)
    const second = others.toSorted((a, b) => truth[a]! - truth[b]!)[0]
    if (secret.length !== 1) continue
    if (second === undefined) alone++
    else hidden[second] = true
  }
  const add = (id: string, value: number, secret: boolean) =>
    cells.push({
      id: `${name}/${id}`,
      value: secret ? null : value,
      count: true,
      ...(secret && value < 3 ? { sensitive: true } : {}),
    })
  for (const [k, { id }] of areas.entries()) add(id, truth[k]!, hidden[k]!)
  const total = (id: string, parts: readonly string[], members: (k: number) => boolean) => {
    add(
      id,
      truth.reduce((sum, value, k) => (members(k) ? sum + value : sum), 0),
      false,
    )
    relations.push({ total: `${name}/${id}`, parts: parts.map((part) => `${name}/${part}`) })
  }
  for (let larger = 0; larger < 138; larger++) {
    const parts = areas.filter((area) => area.larger === larger).map(({ id }) => id)
    total(`l${larger}`, parts, (k) => areas[k]!.larger === larger)
  }
  for (let district = 0; district < 12; district++) {
    const parts = new Set(
      areas.flatMap((one) => (one.district === district ? [`l${one.larger}`] : [])),
    )
    total(`d${district}`, [...parts], (k) => areas[k]!.district === district)
  }
  total(
    'city',
    Array.from({ length: 12 }, (_, k) => `d${k}`),
    () => true,
  )
  return hidden.map((secret, k) => (secret ? null : truth[k]!))
}

const cells: PublishedCell[] = []
const relations: PublishedSum[] = []
const ratios: PublishedRatio[] = []
for (let period = 0; period < Number(values.periods); period++) {
  const people = table(`people/${period}`, 6000, cells, relations)
  for (let indicator = 0; indicator < Number(values.indicators); indicator++) {
    const name = `i${indicator}/${period}`
    const published = table(name, indicator % 5 === 0 ? 8 : 400, cells, relations)
    for (const [k, { id }] of areas.entries()) {
      if (published[k] === null || !people[k]) continue
      const value = Number(((1000 * published[k]!) / people[k]!).toFixed(1))
      const at = { numerator: `${name}/${id}`, denominator: `people/${period}/${id}` }
      ratios.push({ id: `${name}/${id}/rate`, ...at, per: 1000, decimals: 1, value })
    }
  }
}
const lonely = relations.find(({ parts }) => parts.length === 4)!
const planted = cells.find(({ id }) => id === lonely.parts[2])!
Object.assign(planted, { value: null, sensitive: true, threshold: 1e9, protection: undefined })
const publication: Publication = { cells, relations, ratios }
console.log(
  `${cells.length} cells, ${relations.length} sums, ${ratios.length} rates; 1 leak planted, ${alone} secret cells left alone`,
)
const from = performance.now()
const found = await attack(publication)
console.log(
  `attacked in ${((performance.now() - from) / 1000).toFixed(1)} s: ${found.examined} looked at, ${found.exposed} exposed, ${found.undecided.length} undecided, planted leak ${found.findings.some(({ id, exposed }) => id === planted.id && exposed) ? 'found' : 'NOT FOUND'}`,
)
