import type { ZxcvbnFactory, ZxcvbnResult } from '@zxcvbn-ts/core'

/**
 * Which passwords are refused (NIST SP 800-63B-4, 3.1.1.2; ASVS 5.0, 6.2): too short ones, known ones, and
 * those that are quickly guessed. What characters it is made of is everybody's own business.
 */
export type PasswordProblem =
  | 'tooShort'
  | 'tooLong'
  /** On the list of passwords that were stolen somewhere, or close to one of them. */
  | 'common'
  /** Made of the person's own name or mail, the city's name, this site's name. */
  | 'ownWords'
  /** Keys beside each other, or letters and digits in order. */
  | 'row'
  | 'repeat'
  | 'easy'

export const shortest = 12
export const longest = 128
/** Guesses that a password must withstand: a billion. */
const leastGuessesLog10 = 9
/** What comes after these characters is not looked at: it only makes the password better, and takes time. */
const looksAt = 72

/** What is wrong with a password, if anything; `words` are those that a guesser would try first. */
export async function passwordProblem(
  password: string,
  words: readonly string[],
): Promise<PasswordProblem | undefined> {
  const length = [...password].length
  if (length < shortest) return 'tooShort'
  if (length > longest) return 'tooLong'
  const own = wordsIn(words)
  if (isMadeOf(password, own)) return 'ownWords'
  const { check } = await guesser()
  const result = check(password.slice(0, looksAt), own)
  return result.guessesLog10 < leastGuessesLog10 ? reasonOf(result) : undefined
}

function reasonOf({ feedback, sequence }: ZxcvbnResult): PasswordProblem {
  if (sequence.some(({ dictionaryName }) => dictionaryName === 'userInputs')) return 'ownWords'
  switch (feedback.warning) {
    case 'topTen':
    case 'topHundred':
    case 'common':
    case 'similarToCommon':
    case 'pwned':
      return 'common'
    case 'straightRow':
    case 'keyPattern':
    case 'sequences':
      return 'row'
    case 'simpleRepeat':
    case 'extendedRepeat':
      return 'repeat'
    default:
      return 'easy'
  }
}

/** 'Kim Beispiel', 'kim.beispiel@example.org' → kim, beispiel, example. */
const wordsIn = (texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u))
      .filter(({ length }) => length > 2),
  ),
]

/** Whether little is left of it without such words: 'Kim.Beispiel.2026'. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  let rest = password.toLowerCase()
  // Long ones first, so that 'beispielstadt' is not left as 'stadt'.
  for (const word of [...words].sort((a, b) => b.length - a.length))
    rest = rest.replaceAll(word, '')
  return rest.length < password.length && rest.replace(/[^\p{L}]/gu, '').length < 6
}

let loaded: Promise<{ check: ZxcvbnFactory['check'] }> | undefined

/** The dictionaries fill 25 MB and take a moment: commands do without them, a server loads them after its start. */
export async function loadPasswordWords(): Promise<void> {
  await guesser()
}

function guesser() {
  loaded ??= load().catch((error) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function load() {
  const [{ ZxcvbnFactory }, common, german] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
  ])
  const factory = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...german.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: looksAt,
  })
  return { check: factory.check.bind(factory) }
}
