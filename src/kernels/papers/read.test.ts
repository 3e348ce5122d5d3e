import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPaper } from './read.ts'

const pieces = fc.constantFrom(
  'Wir werden ',
  'Wir wollen ',
  'die Beratung ',
  'ausbauen',
  ' und ',
  ', damit ',
  'schaffen',
  '. ',
  '\n',
  '\r\n',
  '\n\n',
  '  • ',
  '- ',
  '1. ',
  '„',
  '“',
  '(',
  ')',
  ' – ',
  ': ',
  'z. B. ',
  'soll ',
  'werden',
  ', die ',
  'um ',
  'zu ',
  'Förderung von ',
  'der Schule',
  ' | ',
  '\u00ad',
  '😀',
  'Im Überblick\n',
  '*innen',
  'gegebenenfalls ',
  '12.3.2026',
  ';',
  '?',
  '\t',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join('')),
)

it('reads any text: quotes stand where they say, in order, and never overlap', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { commitments, sections } = readPaper(text)
      let last = 0
      for (const { start, end, quote } of commitments) {
        expect(text.slice(start, end)).toBe(quote)
        expect(quote.trim()).toBe(quote)
        expect(quote).not.toBe('')
        expect(start).toBeGreaterThanOrEqual(last)
        last = end
      }
      for (const { start, end } of sections) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 400 },
  )
})

it('reads the same text twice alike', () => {
  const text = 'Wir werden bis 2028 das Freibad sanieren. Wir wollen Treffs erhalten.'
  expect(readPaper(text)).toEqual(readPaper(text))
})

it.each([
  ['nothing', ''],
  ['one long line', 'Wir wollen Wege bauen, '.repeat(20_000)],
  ['open brackets', '('.repeat(20_000)],
  ['open quotes', '„'.repeat(20_000)],
  ['dashes', 'a – '.repeat(20_000)],
  ['lines without a full stop', 'Wege bauen\n'.repeat(20_000)],
  ['one word', 'ü'.repeat(200_000)],
  ['nested clauses', 'Wir wollen, dass die, '.repeat(10_000)],
  ['infinitives', 'bauen und '.repeat(20_000)],
  ['spaces', ' \n'.repeat(100_000)],
  // A text that took time beyond its length would not end within the limit of a test.
])('comes to an end with %s', (_name, text) => {
  for (const { quote, start, end } of readPaper(text).commitments)
    expect(text.slice(start, end)).toBe(quote)
})
