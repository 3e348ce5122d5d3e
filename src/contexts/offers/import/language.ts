/** What people write besides the names that the platform knows. */
const EXTRA: Record<string, string> = {
  farsi: 'fa',
  dari: 'prs',
  kurmanci: 'kmr',
  kurmandschi: 'kmr',
  kurmandji: 'kmr',
  sorani: 'ckb',
  paschtu: 'ps',
  pashto: 'ps',
  deutsch: 'de',
  'deutsche gebärdensprache': 'gsg',
  gebärdensprache: 'gsg',
  dgs: 'gsg',
  romanes: 'rom',
  romani: 'rom',
  tigrinya: 'ti',
  bosnisch: 'bs',
  moldauisch: 'ro',
}

/** Languages by name in German and English, and by their three-letter codes. */
const codes = languageCodes()

/**
 * The two-letter code of a language given as code (`tr`, `tur`, `de-DE`) or by its German or English
 * name (`Türkisch`, `Turkish`). Undefined where it is none, or one without such a code keeps three letters.
 */
export function languageCode(text: string): string | undefined {
  const word = text.trim().toLowerCase()
  return codes.get(word) ?? codes.get(word.replace(/[-_].*$/, '')) ?? canonical(word)
}

function languageCodes(): Map<string, string> {
  const found = new Map<string, string>()
  const names = ['de', 'en'].map(
    (locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }),
  )
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second
      const canonicalCode = Intl.getCanonicalLocales(code)[0] ?? code
      for (const name of names) {
        const word = name.of(code)?.toLowerCase()
        if (word === undefined) continue
        found.set(code, canonicalCode)
        if (!found.has(word)) found.set(word, canonicalCode)
      }
    }
  }
  for (const [word, code] of Object.entries(EXTRA)) found.set(word, code)
  return found
}

function canonical(word: string): string | undefined {
  if (!/^[a-z]{3}$/.test(word)) return undefined
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return name.of(word) === undefined ? undefined : Intl.getCanonicalLocales(word)[0]
}
