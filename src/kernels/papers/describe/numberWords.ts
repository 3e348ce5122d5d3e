import { remembered } from './words.ts'

/** German number words up to the millions: 'zwölf', 'einundzwanzig', 'zweihundertfünfzig', 'tausend'. */

const small: Record<string, number> = {
  null: 0,
  ein: 1,
  eins: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  sechzehn: 16,
  siebzehn: 17,
  zwanzig: 20,
  dreißig: 30,
  sechzig: 60,
  siebzig: 70,
}

/** The value of a number word in lower case; null for any other word. 'ein' alone is an article. */
export const valueOfWord = remembered((word: string): number | null => {
  if (word === 'ein' || !begins.test(word) || word.length > 60) return null
  return thousands(word)
})

const begins = /^(?:ein|elf|zw|dr|vier|fünf|sech|sieb|acht|neun|zehn|hundert|tausend)/

function thousands(word: string): number | null {
  const at = word.indexOf('tausend')
  if (at < 0) return hundreds(word)
  return joined(word, at, 'tausend', 1000, hundreds)
}

function hundreds(word: string): number | null {
  const at = word.indexOf('hundert')
  if (at < 0) return tens(word)
  return joined(word, at, 'hundert', 100, tens)
}

function joined(
  word: string,
  at: number,
  name: string,
  factor: number,
  read: (rest: string) => number | null,
): number | null {
  const before = at === 0 ? 1 : read(word.slice(0, at))
  const rest = word.slice(at + name.length).replace(/^und/, '')
  const after = rest === '' ? 0 : read(rest)
  return before === null || after === null ? null : before * factor + after
}

function tens(word: string): number | null {
  const known = small[word]
  if (known !== undefined) return known
  const decade = /^(?:(.{3,6})und)?(.{3,6}(?:zig|ßig))$/.exec(word)
  if (decade) {
    const ten = small[decade[2]!] ?? scaled(decade[2]!.replace(/zig$/, ''), 10)
    const one = decade[1] === undefined ? 0 : small[decade[1]]
    return ten === null || one === undefined || one > 9 ? null : ten + one
  }
  const teen = small[word.replace(/zehn$/, '')]
  return word.endsWith('zehn') && teen !== undefined && teen >= 3 && teen <= 9 ? teen + 10 : null
}

function scaled(word: string, factor: number): number | null {
  const value = small[word]
  return value === undefined || value < 3 || value > 9 ? null : value * factor
}
