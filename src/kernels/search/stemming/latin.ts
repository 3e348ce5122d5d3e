/**
 * Light stemmers for languages in Latin script: plural, case and the commonest verb endings, so that forms of
 * a word meet. They need only be steady, not right. Turkish takes the first five letters, which finds about as
 * well as a dictionary does (Can et al., "Information retrieval on Turkish texts", 2008).
 */

export function stemEnglish(word: string): string {
  let stem = word
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 4 && /(?:ss|sh|ch|x)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.length > 3 && /[^su]s$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.length > 5 && /(?:ing|ed)$/.test(stem) && /[aeiouy]/.test(stem.slice(0, -3)))
    stem = stem.replace(/(?:ing|ed)$/, '').replace(/([^aeiouls])\1$/, '$1')
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

export const rootEnglish = (word: string): string =>
  cut(
    stemEnglish(word),
    'fulness iveness ousness ation ition ement ment ness less ful ously able ible er or ion al ly y',
    4,
  )

export function stemFrench(word: string): string {
  let stem = word
  if (stem.length > 4) stem = stem.replace(/[sx]$/, '')
  if (stem.length > 5) stem = stem.replace(/(?:ees?|er|ez|ent|ait)$/, '')
  return stem.length > 3 ? stem.replace(/(?:ie|e)$/, '') : stem
}

export const rootFrench = (word: string): string =>
  cut(
    stemFrench(word),
    'issement ement ation ition ateur atric euse eur iqu ite ment if iv al el ell',
    4,
  )

const polish =
  'iejszych owego iego owej ami ach iem iej ego emu owi ych ymi imi ich ymy imy acie acji acja acje asz am em om ow ym im ej ie ia iu io al ala alo ali ac ec ic yc esz isz a e i o u y'
export const stemPolish = (word: string): string => cut(word, polish, 3)
export const rootPolish = (word: string): string =>
  cut(stemPolish(word), 'ienie anie enie osc nosc ow ni n k c z', 4)

const turkish =
  'larindan lerinden larinda lerinde larimiz lerimiz larini lerini larina lerine iyorum uyorum yorum iyor uyor iniz unuz imiz umuz ndan nden lari leri lar ler nin nun dan den tan ten inda inde yim yum im um in un si su da de ta te yi yu ya ye ni nu na ne i u a e'
export const stemTurkish = (word: string): string => cut(word, turkish, word.length > 5 ? 4 : 3)
export const rootTurkish = (word: string): string =>
  word.length > 11 ? stemTurkish(word) : word.slice(0, 5)

const endings = new Map<string, RegExp>()

/** Without the longest of some endings, if enough is left. */
export function cut(word: string, list: string, least: number): string {
  let pattern = endings.get(list)
  if (!pattern) {
    const longestFirst = list.split(' ').sort((a, b) => b.length - a.length)
    pattern = new RegExp(`(?:${longestFirst.join('|')})$`)
    endings.set(list, pattern)
  }
  const found = pattern.exec(word)
  if (!found) return word
  const rest = word.slice(0, found.index)
  if (rest.length >= least) return rest
  // A shorter ending may leave enough.
  for (let at = word.length - least; at > 0; at--) {
    const ending = word.slice(word.length - at)
    if (word.length - at >= least && endsWith(list, ending)) return word.slice(0, word.length - at)
  }
  return word
}

const sets = new Map<string, Set<string>>()
function endsWith(list: string, ending: string): boolean {
  let set = sets.get(list)
  if (!set) {
    set = new Set(list.split(' '))
    sets.set(list, set)
  }
  return set.has(ending)
}
