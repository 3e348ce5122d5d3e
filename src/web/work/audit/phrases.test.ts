import { expect, it } from 'vitest'
import { operations } from '../../../composition.ts'
import { phraseOf, phrases } from './phrases.ts'

it('has words for every operation that leaves a row in the log', () => {
  const logged = operations.filter(({ effect }) => effect === 'write' || effect === 'readPersonal')
  const without = logged.filter(({ name }) => phraseOf(name) === name).map(({ name }) => name)
  // Add them to phrases.ts: 'hat das Konto beendet'.
  expect(without).toEqual([])
})

it('has none for operations that are gone', () => {
  const known = new Set<string>(operations.map(({ name }) => name))
  // Backups and imports leave rows without being operations.
  const beside = /^backup\.|\.(import|finishImport|retireParts|releaseImport)/
  const gone = Object.keys(phrases).filter((name) => !known.has(name) && !beside.test(name))
  expect(gone).toEqual([])
})

it('falls back to the technical name', () => {
  expect(phraseOf('people.unknownThing')).toBe('people.unknownThing')
  expect(phraseOf('constructor')).toBe('constructor')
})
