/**
 * The address of an offer. Ids that say nothing ('01010010') get the name behind them for people to read;
 * only the id counts when the address is opened.
 */
export function offerAddress({ id, name }: { id: string; name: string }): string {
  const speaks = /[a-z]{4}/i.test(id)
  const slug = speaks ? '' : slugOf(name)
  return `/hilfe/angebot/${id}${slug ? `~${slug}` : ''}`
}

export const offerIdOf = (parameter: string): string => parameter.split('~')[0] ?? parameter

/** The page with the way to an offer. Where somebody is stands in this address alone, never in the offer's own. */
export function wayAddress(
  { id }: { id: string },
  { from, traveller }: { from?: string; traveller?: string } = {},
): string {
  const query = new URLSearchParams()
  if (from) query.set('von', from)
  if (traveller && traveller !== 'fuss') query.set('weg', traveller)
  const text = query.toString()
  return `/hilfe/angebot/${id}/weg${text ? `?${text}` : ''}`
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}
