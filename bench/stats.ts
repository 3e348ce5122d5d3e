import {
  byar,
  cusum,
  exactBinomial,
  exactPoisson,
  funnel,
  moransI,
  naturalBreaks,
  smoothLocally,
  trend,
  wilson,
} from '../src/kernels/stats/index.ts'

// A skewed sample without Math.random, so that two runs measure the same work.
const sample = (size: number) =>
  Float64Array.from({ length: size }, (_, i) => Math.exp(3 * Math.abs(Math.sin(i * 12.9898))))

function time(name: string, rounds: number, work: (round: number) => unknown): void {
  for (let i = 0; i < Math.min(rounds, 20); i++) work(i)
  const start = performance.now()
  for (let i = 0; i < rounds; i++) work(i)
  const each = (performance.now() - start) / rounds
  console.log(`${name}: ${each < 0.1 ? `${(each * 1000).toFixed(1)} µs` : `${each.toFixed(2)} ms`}`)
}

for (const size of [50, 542, 10_000]) {
  const values = sample(size)
  time(`naturalBreaks of ${size}`, Math.ceil(20_000 / size), () => naturalBreaks(values, 5))
}

time('wilson', 20_000, (i) => wilson(i % 500, 500 + i))
time('byar', 20_000, (i) => byar(i % 1000))
time('exactPoisson', 5000, (i) => exactPoisson(i))
time('exactPoisson of a million', 50, (i) => exactPoisson(1e6 + i))
time('exactBinomial', 5000, (i) => exactBinomial(i % 400, 500 + i))

// A city of 542 areas on a grid, four neighbours each.
const side = 24
const areas = Array.from(sample(542), (value, i) => ({
  count: Math.round(value),
  population: 800 + i,
}))
const neighbours = areas.map((_, i) =>
  [i - 1, i + 1, i - side, i + side].filter((other) => other >= 0 && other < areas.length),
)
time('funnel of 542 rates', 10, () =>
  funnel(
    'rate',
    areas.map(({ count, population }) => ({ observed: count, size: population })),
  ),
)
time('smoothLocally of 542', 100, () => smoothLocally(areas, neighbours))
time('moransI of 542, 999 maps', 3, () =>
  moransI(sample(542), neighbours, { permutations: 999, seed: 1 }),
)
const series = Array.from(sample(12), (value, i) => ({ at: 2010 + i, value, variance: value }))
time('trend of 12', 5000, () => trend(series))
for (const expected of [3, 40, 900])
  time(`cusum of 12 counts of ${expected}`, 5, () =>
    cusum(
      series.map(({ at }, i) => ({ at, observed: expected + (i % 3), expected })),
      { distribution: 'poisson' },
    ),
  )
