/**
 * Words of one script typed in another: "akusherka", "qabila", "хебамме". Both sides become a rough key of
 * sounds in which the usual ways of writing them meet; it is a clue, never a spelling.
 */

const cyrillic: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ю: 'yu',
  я: 'ya',
} // prettier-ignore

/** Cyrillic (folded) in Latin letters. */
export const romaniseCyrillic = (word: string): string =>
  [...word].map((letter) => cyrillic[letter] ?? letter).join('')

/** The key of sounds of a word in Latin letters, whoever wrote it that way. */
export function soundKey(word: string): string {
  return word
    .replace(/tsch|tch|cz/g, 'ch')
    .replace(/sch|shch|sz/g, 'sh')
    .replace(/zh/g, 'z')
    .replace(/kh|ch(?=[^aeiou]|$)/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ts|tz|c(?=[ei])/g, 'z')
    .replace(/ck|c(?![h])|q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/j|y/g, 'i')
    .replace(/ie|ei|ii/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.{3})[aeiou]+$/, '')
}

const arabic: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'c',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'd',
  ع: '',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: '',
  ي: '',
  ا: '',
  ء: '',
  پ: 'b',
  چ: 'c',
  ژ: 'z',
  گ: 'g',
} // prettier-ignore

/** The consonants of an Arabic word: short vowels are not written, long ones are typed in many ways. */
export const bonesOfArabic = (word: string): string =>
  [...word.replace(/ه$/, '')]
    .map((letter) => arabic[letter] ?? '')
    .join('')
    .replace(/(.)\1+/g, '$1')

/** The same for a word that somebody typed in Latin letters: "qabila", "mohamie", "2abla". */
export const bonesOfLatin = (word: string): string =>
  word
    .replace(/^(?:al|el|as|ar)-?(?=.{4,})/, '')
    .replace(/kh|5/g, 'k')
    .replace(/sh|ch/g, 'c')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/gh/g, 'g')
    .replace(/7/g, 'h')
    .replace(/[q9]/g, 'k')
    .replace(/[h]$/, '')
    .replace(/[aeiouwy23'’p]/g, (letter) => (letter === 'p' ? 'b' : ''))
    .replace(/(.)\1+/g, '$1')
