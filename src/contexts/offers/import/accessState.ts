const YES = new Set(['yes', 'ja', 'j', 'y', 'true', 'wahr', '1', 'x', 'designated', 'barrierefrei'])
const NO = new Set(['no', 'nein', 'n', 'false', 'falsch', '0'])
const LIMITED = new Set(['limited', 'teilweise', 'eingeschränkt', 'bedingt', 'partially', 'teils'])

/** "ja", "limited", "0" …; undefined where it says nothing we know. */
export function accessState(text: string): 'yes' | 'limited' | 'no' | undefined {
  const word = text.trim().toLowerCase()
  return YES.has(word) ? 'yes' : NO.has(word) ? 'no' : LIMITED.has(word) ? 'limited' : undefined
}
