import type { ClauseWord } from './clause.ts'
import { setOf } from './words.ts'

const longestTitle = 80

/** Words as the clause has them, with its commas and quotation marks; closed up where something was left out. */
export function spoken(clause: string, words: readonly ClauseWord[]): string {
  let text = ''
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    text += word.text
    if (!next) continue
    const between = clause.slice(word.end, next.start)
    text += between === word.after && !/[()[\]]/.test(between) ? between.replace(/\s+/g, ' ') : ' '
  }
  const first = words[0]
  const last = words.at(-1)
  if (first?.quoted && /[„‚»«"]/.test(clause.charAt(first.start - 1)))
    text = clause.charAt(first.start - 1) + text
  if (last?.quoted && /[“”’»«"]/.test(clause.charAt(last.end))) text += clause.charAt(last.end)
  return text
}

const dangling =
  setOf(`und oder sowie bzw beziehungsweise mit für von zu zur zum in im an am auf bei durch als der die das den dem
  des ein eine einen einem einer eines aus über um wie unter nach vor gegen ohne allen alle ihre ihrer unserer deren mindestens`)

/** Cut between words, without one that waits for the next, without a quotation mark left open. */
export function shorten(title: string, longest = longestTitle): string {
  const words = title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s?[,;:.–—-]+$/, '')
    .split(' ')
  let text = words.join(' ')
  const waits = () => {
    const last = words.at(-1)!
    return dangling.has(last.toLowerCase().replace(/[,.]$/, '')) || /[-–,]$/.test(last)
  }
  const cut = text.length > longest
  while (words.length > 1 && (text.length > longest || waits() || (cut && unfinished(words)))) {
    words.pop()
    text = words.join(' ')
  }
  text = text.replace(/[,;:]$/, '').slice(0, longest)
  const open = text.lastIndexOf('„')
  if (open < 0 || /[“”]/.test(text.slice(open))) return text.replace(halfSaid, '')
  // cut within a name: without it, or with what is left of it where it leads
  return open > 15 ? shorten(text.slice(0, open), longest) : `${text.slice(0, longest - 1)}“`
}

const halfSaid =
  /\s(?:im|in|zur|zum|mit|unter)\s(?:Hinblick|Rahmen|Form|Bezug|Bereich|Sinne|Blick)$/

/** An adjective at the end of a cut title has lost its noun. */
const unfinished = (words: readonly string[]): boolean =>
  /^[a-zß-öø-ÿ]{3,}(?:e|en|er|es|em)$/.test(words.at(-1)!)
