/**
 * Arabic after `fold`: prefixes (and, with, for, like, the) and the commonest suffixes, as light10 does (Larkey,
 * Ballesteros & Connell, "Light stemming for Arabic information retrieval", 2007).
 */
export function stemArabic(word: string): string {
  let stem = word
  stem = stem.replace(/^و(?=(?:ال|لل).{2,})/, '')
  stem = stem.replace(/^(?:ال|بال|كال|فال|لل)(?=.{2,})/, '')
  if (stem === word && word.length > 4) stem = word.replace(/^[بلفك](?=.{3,})/, '')
  for (const suffix of ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'])
    if (stem.length >= suffix.length + 2 && stem.length > 3 && stem.endsWith(suffix))
      stem = stem.slice(0, -suffix.length)
  return stem
}

/** Without long vowels, which plurals and verb forms change: 'ديون', 'ادويه' … kept where too little is left. */
export function rootArabic(word: string): string {
  const stem = stemArabic(word).replace(/^[يتناس](?=.{4,})/, '')
  const bones = stem[0] + stem.slice(1).replace(/[اويئ]/g, '')
  return bones.length >= 3 ? bones : stem
}
