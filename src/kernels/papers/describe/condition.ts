/** What an act hangs on, or what limits it: "wenn finanzierbar", "so weit wie möglich", "im Bedarfsfall". */
export function conditionIn(clause: string, following: string): string | null {
  for (const [sign, pattern] of hint.test(clause) ? patterns : []) {
    if (!clause.includes(sign)) continue
    const match = pattern.exec(clause)
    if (match) return match[0].trim()
  }
  const after = /^\s*[,–-]\s*/.exec(following)
  if (!after) return null
  const match = subordinate.exec(following.slice(after[0].length))
  return match?.index === 0 ? match[0].trim() : null
}

/** Without one of these no pattern can match. */
const hint =
  /enn |alls |ofern |obald |olange |oweit |so weit |oraus|[Ww]o |öglichkeit|edarf|egebenenfalls|gf\.|orbehalt|ahmen|Maßgabe|ei (?:etwaig|entsprech|ausreich|vorhand|gegeben|nachgew)|Falle? /

const subordinate =
  /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:[Ww]enn|[Ff]alls|[Ss]ofern|[Ss]obald|[Ss]olange|[Ss]oweit|[Uu]nter der (?:Voraussetzung|Bedingung),? dass|[Vv]orausgesetzt,? (?:dass)?)\s[^,;.()–—]{3,200}/

/** Each with what it cannot do without. */
const patterns: readonly (readonly [sign: string, pattern: RegExp])[] = [
  ['', subordinate],
  [
    '',
    /(?<![A-Za-zÀ-ÖØ-öø-ɏ])[Ww]o\s(?:(?:es|dies|immer)\s)?(?:möglich|sinnvoll|nötig|erforderlich|notwendig|machbar)(?:\sist)?(?![A-Za-zÀ-ÖØ-öø-ɏ])/,
  ],
  [
    'weit',
    /(?<![A-Za-zÀ-ÖØ-öø-ɏ])[Ss]o\s?weit\s(?:wie\s)?(?:möglich|machbar|vertretbar)(?![A-Za-zÀ-ÖØ-öø-ɏ])/,
  ],
  [
    '',
    /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:[Nn]ach Möglichkeit|[Ii]m Bedarfsfall|[Bb]ei Bedarf|[Bb]edarfsweise|[Gg]egebenenfalls|[Gg]gf\.)/,
  ],
  [
    '',
    /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:[Vv]orbehaltlich|[Uu]nter (?:dem )?Vorbehalt|[Nn]ach Maßgabe)\s[^,;.()–—]{3,120}/,
  ],
  ['vorbehalt', /(?<![A-Za-zÀ-ÖØ-öø-ɏ])[Uu]nter (?:dem )?(?:Haushalts|Finanzierungs)vorbehalt/],
  [
    'Rahmen',
    /(?<![A-Za-zÀ-ÖØ-öø-ɏ])[Ii]m Rahmen (?:der|ihrer|unserer|seiner)\s(?:[a-zß-öø-ÿ]+\s){0,3}(?:Möglichkeiten|Mittel|Haushaltsmittel|Ressourcen)(?![A-Za-zÀ-ÖØ-öø-ɏ])/,
  ],
  [
    '',
    /(?<![A-Za-zÀ-ÖØ-öø-ɏ])[Bb]ei (?:etwaig|entsprechend|ausreichend|vorhanden|gegeben|nachgewiesen)[a-zß-öø-ÿ]*\s(?:[a-zß-öø-ÿ]+\s){0,2}[A-ZÄÖÜ][A-Za-zÀ-ÖØ-öø-ɏ-]+/,
  ],
  ['Fall', /(?<![A-Za-zÀ-ÖØ-öø-ɏ])[Ii]m Falle?\s[^,;.()–—]{3,120}/],
]
