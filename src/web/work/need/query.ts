import { type NeedKind, needKindsCounted } from '../../../contexts/offers/index.ts'

/** What the room shows, as the address carries it; what does not fit counts as not given. */
export interface NeedQuery {
  kind: NeedKind
  /** 'level id', or 'ohne' for searches that named no place. */
  area?: string
  time: keyof typeof monthsOf
}

export const needPath = '/arbeit/bedarf'
export const monthsOf = { '3': 3, '12': 12, '36': 36, alle: undefined }
export const times = ['3', '12', '36', 'alle'] as const satisfies (keyof typeof monthsOf)[]

export function readNeedQuery(query: URLSearchParams): NeedQuery {
  const area = query.get('ort')?.slice(0, 300)
  return {
    kind: needKindsCounted.find((kind) => kind === query.get('was')) ?? 'type',
    ...(area ? { area } : {}),
    time: times.find((time) => time === query.get('zeit')) ?? '12',
  }
}

/** The same as parameters of an address, without what goes without saying. */
export function parametersOf({ kind, area, time }: NeedQuery): URLSearchParams {
  const parameters = new URLSearchParams()
  if (kind !== 'type') parameters.set('was', kind)
  if (area) parameters.set('ort', area)
  if (time !== '12') parameters.set('zeit', time)
  return parameters
}

export function needAddress(path: string, query: NeedQuery): string {
  const parameters = parametersOf(query)
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

/** The first month of the last so many, the running one among them: 'YYYY-MM'. */
export function firstMonth({ time }: NeedQuery, now: Date): string | undefined {
  const months = monthsOf[time]
  if (!months) return undefined
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 1))
    .toISOString()
    .slice(0, 7)
}
