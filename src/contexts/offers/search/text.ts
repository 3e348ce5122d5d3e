/**
 * German and English text as the search reads it: case, umlauts, hyphens, accents and the commonest endings
 * make no difference. Terms are only ever compared with terms that went the same way.
 */

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Words that say nothing about what somebody needs. */
const emptyWords = new Set(
  `aber alle allem allen als also am an auch auf aus bei beim bin bis bitte da damit dann das dass dem den denn der des die dies diese dir doch du durch ein eine einem einen einer eines er es etwas euch fuer gegen geht gibt habe haben hast hat hier hilfe hilft ich ihm ihn ihr ihre ihrem ihren im in ins ist ja jemand jemanden kann kannst koennen man mehr mein meine meinem meinen meiner meines mich mir mit moechte muss nach nicht noch nun nur ob oder ohne schon sein seine sehr sich sie sind so soll suche suchen tun ueber um und uns unser unsere unter viel vom von vor wann warum was weg wegen weil wenn wer werde werden wie wieder will wir wird wo wohin wurde zu zum zur
   a an and are at can cannot do for from get have help i in is it me my no not of on or the there to we what where with you your`
    .split(/\s+/)
    .filter(Boolean),
)

/** The words of a text, folded; hyphenated ones also in one: 'Schuldner-Beratung' → schuldner, beratung, schuldnerberatung. */
export function wordsOf(text: string): string[] {
  const folded = text
    .toLowerCase()
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const words: string[] = []
  for (const chunk of folded.split(/[^\p{L}\p{N}·•-]+/u)) {
    const parts = chunk.split(/[·•-]+/).filter(Boolean)
    words.push(...parts)
    if (parts.length > 1) words.push(parts.join(''))
  }
  return words
}

/** The terms of a text: its words without empty ones, without endings. Where all are empty, all are kept. */
export function termsOf(text: string): string[] {
  const words = wordsOf(text)
  const telling = words.filter((word) => !emptyWords.has(word))
  return [...new Set((telling.length > 0 ? telling : words).map(withoutEnding))]
}

/** Every word of a question is held against every term that is known; nobody needs more of them to say what it is about. */
const mostAsked = 24

/** The terms of a question: like those of a text, but never so many that answering takes long. */
export const askedTerms = (question: string): string[] => termsOf(question).slice(0, mostAsked)

/** 'beratungen' and 'beratung', 'hebammen' and 'hebamme' become one. Crude on purpose: it only has to be steady. */
export function withoutEnding(word: string): string {
  if (/\d/.test(word)) return word
  if (word.length > 6 && word.endsWith('ern')) return word.slice(0, -3)
  if (word.length > 5 && /(?:em|en|er|es)$/.test(word)) return word.slice(0, -2)
  if (word.length > 4 && /[ens]$/.test(word) && !word.endsWith('ss')) return word.slice(0, -1)
  return word
}

/** Whether one slip of the pen lies between two words: a letter missing, extra, wrong or swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++
  const restA = a.slice(start, a.length - end)
  const restB = b.slice(start, b.length - end)
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
