/** Themes of the EU's list "Data Theme" that fit figures of a city. */
const base = 'http://publications.europa.eu/resource/authority/data-theme/'

/** What a topic is about, by words in its id or title; the pack may say it itself. */
const signs: [RegExp, string][] = [
  [/gesund|pflege|krank|health/i, 'HEAL'],
  [/schul|bildung|kita|ausbildung|school|education/i, 'EDUC'],
  [/umwelt|lärm|laerm|klima|grün|gruen|luft|environment/i, 'ENVI'],
  [/arbeit|einkommen|wirtschaft|work|income/i, 'ECON'],
  [/verkehr|mobil|transport/i, 'TRAN'],
  [/wohnen|miete|housing/i, 'REGI'],
]

/** Social statistics are about population and society in any case. */
export function themesOf(
  topic: { id: string; title: string } | undefined,
  byTopic: Readonly<Record<string, string>>,
): string[] {
  const own = topic && byTopic[topic.id]
  if (own) return [base + own]
  const found = topic && signs.find(([sign]) => sign.test(`${topic.id} ${topic.title}`))?.[1]
  return [...new Set(['SOCI', ...(found ? [found] : [])])].map((theme) => base + theme)
}
