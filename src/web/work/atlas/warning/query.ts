/** What the room shows, as the address carries it; what does not fit counts as not given. */
export interface WarningQuery {
  /** A level, or `wholeCity`. */
  level?: string
  topic?: string
  direction?: (typeof directions)[number]
  verdict?: (typeof verdicts)[number]
  /** Only what is secured. */
  secured: boolean
  /** Only what moves otherwise than the whole city. */
  apart: boolean
}

export const warningPath = '/arbeit/frueh-erkennen'
export const warningCsvPath = `${warningPath}/bewegungen.csv`
/** No id of a level can be this. */
export const wholeCity = '*'
export const directions = ['rising', 'falling'] as const
export const verdicts = ['worse', 'better', 'neutral'] as const

export function readWarningQuery(query: URLSearchParams): WarningQuery {
  const level = query.get('ebene')?.slice(0, 63)
  const topic = query.get('thema')?.slice(0, 63)
  const direction = directions.find((one) => one === query.get('richtung'))
  const verdict = verdicts.find((one) => one === query.get('wertung'))
  return {
    ...(level ? { level } : {}),
    ...(topic ? { topic } : {}),
    ...(direction ? { direction } : {}),
    ...(verdict ? { verdict } : {}),
    secured: query.get('sicher') === 'ja',
    apart: query.get('stadt') === 'anders',
  }
}

/** What the operation is asked. */
export const inputOf = ({ level, secured, apart, ...filter }: WarningQuery) => ({
  ...filter,
  ...(level === wholeCity ? { wholeCity: true } : level ? { level } : {}),
  ...(secured ? { certainty: 'secured' as const } : {}),
  ...(apart ? { apart } : {}),
})

export function warningAddress(path: string, query: WarningQuery): string {
  const parameters = new URLSearchParams()
  const { level, topic, direction, verdict, secured, apart } = query
  const given = { ebene: level, thema: topic, richtung: direction, wertung: verdict }
  for (const [name, value] of Object.entries(given)) if (value) parameters.set(name, value)
  if (secured) parameters.set('sicher', 'ja')
  if (apart) parameters.set('stadt', 'anders')
  return parameters.size > 0 ? `${path}?${parameters}` : path
}
