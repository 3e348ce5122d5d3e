import { expect, it } from 'vitest'
import { textsFor } from '../../platform/texts/index.ts'
import { wayTexts } from './wayTexts.ts'
import { turnSentence } from './wayWords.ts'

const none = { kind: 'street' as const, metres: 120 }
const say = (name: string, turn: 'start' | 'left', locale: 'de' | 'en' | 'uk' = 'de') => {
  const {
    before,
    name: shown,
    after,
  } = turnSentence({ ...none, name, turn }, textsFor(wayTexts, locale), locale)
  return before + shown + after
}

it.each([
  [
    'Gartenstraße',
    'Gehen Sie 120 m auf der Gartenstraße.',
    'Dann links in die Gartenstraße, 120 m.',
  ],
  ['Steinweg', 'Gehen Sie 120 m auf dem Steinweg.', 'Dann links in den Steinweg, 120 m.'],
  ['Neue Gasse', 'Gehen Sie 120 m auf der Neuen Gasse.', 'Dann links in die Neue Gasse, 120 m.'],
  ['Alter Markt', 'Gehen Sie 120 m auf dem Alten Markt.', 'Dann links in den Alten Markt, 120 m.'],
  ['Hohes Ufer', 'Gehen Sie 120 m auf dem Hohen Ufer.', 'Dann links in das Hohe Ufer, 120 m.'],
  [
    'Am Anger',
    'Gehen Sie 120 m in der Straße „Am Anger“.',
    'Dann links in die Straße „Am Anger“, 120 m.',
  ],
  ['', 'Gehen Sie 120 m auf der Straße.', 'Dann links in die Straße, 120 m.'],
])('says of %j in German how one goes', (name, start, left) => {
  expect(say(name, 'start')).toBe(start)
  expect(say(name, 'left')).toBe(left)
})

it('leaves names as they are in other languages', () => {
  expect(say('Neue Gasse', 'left', 'en')).toBe('Turn left into Neue Gasse, 120 m.')
  expect(say('Neue Gasse', 'left', 'uk')).toBe('Потім ліворуч на вулицю Neue Gasse, 120 м.')
})
