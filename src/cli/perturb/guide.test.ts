import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { designSchema, specSchema } from './spec.ts'

const guide = readFileSync(new URL('../../../docs/STATISTICS_OFFICE.md', import.meta.url), 'utf8')

it('the examples of docs/STATISTICS_OFFICE.md are what the command reads', () => {
  const [spec] = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json!))
  expect(specSchema.safeParse(spec).error).toBeUndefined()
  const design = JSON.parse(/`design\.json`: `(\{.*?\})`/.exec(guide)![1]!)
  expect(designSchema.safeParse(design).error).toBeUndefined()
})
