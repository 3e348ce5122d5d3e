import { naturalBreaks } from '../src/kernels/stats/index.ts'

// A skewed sample without Math.random, so that two runs measure the same work.
const sample = (size: number) =>
  Float64Array.from({ length: size }, (_, i) => Math.exp(3 * Math.abs(Math.sin(i * 12.9898))))

for (const size of [50, 542, 10_000]) {
  const values = sample(size)
  const rounds = Math.ceil(20_000 / size)
  naturalBreaks(values, 5)
  const start = performance.now()
  for (let i = 0; i < rounds; i++) naturalBreaks(values, 5)
  console.log(`${size} values: ${((performance.now() - start) / rounds).toFixed(3)} ms`)
}
