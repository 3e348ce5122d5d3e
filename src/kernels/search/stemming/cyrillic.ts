import { cut } from './latin.ts'

/**
 * Ukrainian and Russian after `fold`, which writes і, ы as и, є, э as е and drops ь, ъ: case and verb endings
 * in the manner of the light stemmers of Dolamic & Savoy ("Indexing and searching strategies for the Russian
 * language", 2009).
 */
const endings =
  'ествами остями иями ями ами иях ях ах ого его ому ему ими ими ий ии ия ию ие ая яя ою ею ое ее ой ей их ов ев ам ям ом ем ую юю ут ют ат ят ти ться тися тись ться ться ешся ється аться иться уться еться ается ується юсь уся ет ит ешь ает яет уе аю яю али или ало ила ила ав ив ла ли ло ть т а я о е и у ю й ь'
export const stemCyrillic = (word: string): string => cut(word, endings, 3)

const derivations =
  'ований ование ання ение ення ність ност ость ниц ник щик чик тель ськ ск цк ный ний н к'
export const rootCyrillic = (word: string): string => cut(stemCyrillic(word), derivations, 4)
