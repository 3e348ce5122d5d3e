import { expect, it } from 'vitest'
import { formatDistance } from './index.ts'

it.each([
  ['de', 450, '450 m'],
  ['de', 1200, '1,2 km'],
  ['ru', 1200, '1,2 км'],
  ['ar', 1200, '1.2 كم'],
])('says in %s how far %i metres are', (locale, metres, words) => {
  expect(formatDistance(metres, locale)).toBe(words)
})
