/** What the table of areas shows, as the address carries it; what does not fit counts as not given. */
export interface QuartersQuery {
  level?: string
  index?: string
  /** Only areas within this one, 'level id'. */
  within?: string
  name?: string
  /** Code of a class of the index. */
  class?: string
  only?: (typeof attentions)[number]
  order: Order
  /** Against the direction in which a column is sorted by itself. */
  turned: boolean
}

export const attentions = [
  'signale',
  'bedarf',
  'luecken',
  'ueberfaellig',
  'empfehlungen',
  'ohneMassnahme',
] as const
export const orders = [
  'name',
  'index',
  'signale',
  'bedarf',
  'angebote',
  'luecken',
  'massnahmen',
  'empfehlungen',
] as const
export type Order = (typeof orders)[number]

export function readQuartersQuery(query: URLSearchParams): QuartersQuery {
  const get = (name: string, most = 63) => query.get(name)?.trim().slice(0, most) || undefined
  const order = get('folge') ?? 'name'
  const level = get('ebene')
  const index = get('index')
  const within = get('in', 300)
  const name = get('name', 200)
  const code = get('klasse')
  const only = attentions.find((one) => one === get('nur'))
  return {
    ...(level && { level }),
    ...(index && { index }),
    ...(within && { within }),
    ...(name && { name }),
    ...(code && { class: code }),
    ...(only && { only }),
    order: orders.find((one) => one === order.replace(/^-/, '')) ?? 'name',
    turned: order.startsWith('-'),
  }
}

export function quartersAddress(path: string, query: QuartersQuery): string {
  const { level, index, within, name, class: code, only, order, turned } = query
  const folge = `${turned ? '-' : ''}${order}`
  const given = {
    ...{ ebene: level, index, in: within, name, klasse: code, nur: only },
    folge: folge === 'name' ? undefined : folge,
  }
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(given)) if (value) parameters.set(key, value)
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

/** The same column again turns its order round. */
export const sortedBy = (query: QuartersQuery, order: Order): QuartersQuery => ({
  ...query,
  order,
  turned: query.order === order && !query.turned,
})
