/** What an act hangs on, or what limits it: "wenn finanzierbar", "so weit wie möglich", "im Bedarfsfall". */
export function conditionIn(clause: string, following: string): string | null {
  for (const pattern of hint.test(clause) ? patterns : []) {
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
  /(?<![\p{L}])(?:[Ww]enn|[Ff]alls|[Ss]ofern|[Ss]obald|[Ss]olange|[Ss]oweit|[Uu]nter der (?:Voraussetzung|Bedingung),? dass|[Vv]orausgesetzt,? (?:dass)?)\s[^,;.()–—]{3,200}/u

const patterns = [
  subordinate,
  /(?<![\p{L}])[Ww]o\s(?:(?:es|dies|immer)\s)?(?:möglich|sinnvoll|nötig|erforderlich|notwendig|machbar)(?:\sist)?(?![\p{L}])/u,
  /(?<![\p{L}])[Ss]o\s?weit\s(?:wie\s)?(?:möglich|machbar|vertretbar)(?![\p{L}])/u,
  /(?<![\p{L}])(?:[Nn]ach Möglichkeit|[Ii]m Bedarfsfall|[Bb]ei Bedarf|[Bb]edarfsweise|[Gg]egebenenfalls|[Gg]gf\.)/u,
  /(?<![\p{L}])(?:[Vv]orbehaltlich|[Uu]nter (?:dem )?Vorbehalt|[Nn]ach Maßgabe)\s[^,;.()–—]{3,120}/u,
  /(?<![\p{L}])[Uu]nter (?:dem )?(?:Haushalts|Finanzierungs)vorbehalt/u,
  /(?<![\p{L}])[Ii]m Rahmen (?:der|ihrer|unserer|seiner)\s(?:[\p{Ll}]+\s){0,3}(?:Möglichkeiten|Mittel|Haushaltsmittel|Ressourcen)(?![\p{L}])/u,
  /(?<![\p{L}])[Bb]ei (?:etwaig|entsprechend|ausreichend|vorhanden|gegeben|nachgewiesen)[\p{Ll}]*\s(?:[\p{Ll}]+\s){0,2}\p{Lu}[\p{L}-]+/u,
  /(?<![\p{L}])[Ii]m Falle?\s[^,;.()–—]{3,120}/u,
]
