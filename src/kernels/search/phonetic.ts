/** Kölner Phonetik (Hans Joachim Postel, 1969): one digit a sound, equal for words that sound alike in German. */
export function colognePhonetic(word: string): string {
  const letters = word
    .toLowerCase()
    .replace(/ä/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/ü/g, 'u')
    .replace(/ß/g, 's')
    .replace(/[^a-z]/g, '')
  let code = ''
  for (let at = 0; at < letters.length; at++)
    code += soundOf(letters[at]!, letters[at - 1] ?? '', letters[at + 1] ?? '', at === 0)
  const single = code.replace(/(.)\1+/g, '$1')
  return single.slice(0, 1) + single.slice(1).replace(/0/g, '')
}

function soundOf(letter: string, before: string, after: string, first: boolean): string {
  switch (letter) {
    case 'b':
      return '1'
    case 'p':
      return after === 'h' ? '3' : '1'
    case 'd':
    case 't':
      return 'csz'.includes(after) && after ? '8' : '2'
    case 'f':
    case 'v':
    case 'w':
      return '3'
    case 'g':
    case 'k':
    case 'q':
      return '4'
    case 'c':
      return soundOfC(before, after, first)
    case 'x':
      return 'ckq'.includes(before) && before ? '8' : '48'
    case 'l':
      return '5'
    case 'm':
    case 'n':
      return '6'
    case 'r':
      return '7'
    case 's':
    case 'z':
      return '8'
    case 'h':
      return ''
    default:
      return '0'
  }
}

function soundOfC(before: string, after: string, first: boolean): string {
  if (first) return 'ahkloqrux'.includes(after) && after ? '4' : '8'
  if ('sz'.includes(before) && before) return '8'
  return 'ahkoqux'.includes(after) && after ? '4' : '8'
}
