/**
 * German spelling and endings. Stems follow CISTEM (Weissweiler & Fraser, "Developing a Stemmer for German
 * Based on a Comparative Analysis of Publicly Available Stemmers", 2017), without its removal of "ge-", and without cutting
 * consonants off words of four letters: 'Kurs' is not 'Kur'; nor the n off 'rechn-': that is not 'Recht'.
 */

/** 'ae' is 'ä' is 'a' after folding; in 'neue', 'Bauer', 'Quelle' the u stands for itself. */
export const germanSpelling = (word: string): string =>
  word.replace(/ae|oe|(?<![aeoq])ue/g, (pair) => pair[0]!)

export function stemGerman(word: string): string {
  if (/\d/.test(word)) return word
  // Letters that belong together must not be cut apart.
  let stem = germanSpelling(word)
    .replace(/sch/g, '$')
    .replace(/ei/g, '%')
    .replace(/ie/g, '&')
    .replace(/(.)\1/g, '$1*')
  while (stem.length > 3) {
    if (stem.length > 5 && /e[mr]$|nd$/.test(stem)) stem = stem.slice(0, -2)
    else if (stem.endsWith('e') || (stem.length > 4 && /[ts]$|(?<![fghkmp])n$/.test(stem)))
      stem = stem.slice(0, -1)
    // 'weint' and 'duscht' are short only because of letters that were put together.
    else if (/(?:\$|[%&][a-z])t$/.test(stem)) stem = stem.slice(0, -1)
    else break
  }
  stem = stem
    .replace(/(.)\*/g, '$1$1')
    .replace(/%/g, 'ei')
    .replace(/&/g, 'ie')
    .replace(/\$/g, 'sch')
  return strongForms.get(stem) ?? stem
}

/**
 * Stems of strong verbs that change their vowel: 'stirbt', 'starb' and 'gestorben' are 'sterben'. Left out where the form
 * is also another word: 'sprach' (Sprache), 'bot' (Bote), 'lag' (Lage).
 */
const strongForms = new Map(
  `sterb stirb starb gestorb | trink trank getrunk | schlag schlug geschlag | ess isst gegess | vergess vergiss vergass |
  nehm nimm nimmt nahm genomm | verlier verlor | werf wirf wirft warf geworf | brech brich gebroch | treff triff traf getroff | lauf lief gelauf |
  schlaf schlief geschlaf | fall fiel gefall | helf hilf half geholf | schreib schrieb geschrieb |
  schrei schrie geschrie | bleib blieb geblieb | lieg geleg | sitz sass gesess | sprech sprich gesproch |
  ruf rief geruf | zieh zog gezog | flieh floh gefloh | verlass verliess | schneid schnitt geschnitt | reiss riss geriss |
  strei stritt gestritt | leid litt gelitt | bind band gebund | spring sprang gesprung | schwimm schwamm geschwomm |
  beginn begann begonn | gewinn gewann gewonn | schmeiss schmiss geschmiss | frier fror gefror | fahr fuhr gefahr |
  wasch wusch gewasch | trag trug getrag | lad lud gelad | heb hob gehob | stehl stiehl stahl gestohl |
  befehl befiehl | dreh gedreh | wein gewei | heul geheul | kundig gekundig | ritz geritz | spiel gespiel | kauf gekauf | klau geklau`
    .split('|')
    .flatMap((line) => {
      const [verb, ...forms] = line.trim().split(/\s+/)
      return forms.map((form) => [form, verb!] as const)
    }),
)

/** 'rausgeschmissen' → 'rausschmissen' */
const participle =
  /^(ab|an|auf|aus|ein|hin|los|mit|nach|raus|rein|rum|vor|weg|zu|zuruck|zusammen|um|durch)ge(?=.{3,}(?:t|en)$)/
const nouns = /(?:igkeit|lichkeit|keit|heit|schaft|ung|nis)(?:en|s|es)?$/
const persons = /(?:erin|in)(?:nen)?$/
const adjectives = /(?:isch|lich|ig|los|bar|sam)(?:e[mnrs]?)?$/
const agents = /(?:ner|ler|iker|er|el)[ns]?$/

/** What words of one family share: 'Schuldner', 'verschuldet' and 'Schulden' → 'schuld'. */
export function rootGerman(word: string): string {
  const whole = germanSpelling(word)
  if (alone.test(whole)) return stemGerman(whole)
  let root = whole.replace(participle, '$1')
  for (const ending of [nouns, persons, adjectives, agents]) {
    const shorter = root.replace(ending, '')
    if (shorter.length >= 4) root = shorter
  }
  // 'verschuldet' and 'Überschuldung', but not 'verlassen': that is no 'lassen'.
  if (/(?:et|t|ung)$/.test(whole)) root = root.replace(/^(?:ver|uber)(?=.{4,})/, '')
  return stemGerman(root)
}

/** What only seems to end or begin like others of a family. */
const alone = /^(?:nachbar|schulter|ubernacht|zimmer|mutter|eltern)/
