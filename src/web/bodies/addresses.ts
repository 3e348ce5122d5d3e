/** Addresses of the public pages about bodies, without the language’s prefix. */

export const bodiesAddress = '/gremien'
export const bodyAddress = (id: string, state?: string) =>
  `${bodiesAddress}/${encodeURIComponent(id)}${state ? `?stand=${state}#empfehlungen` : ''}`
export const bodyTableAddress = (id: string) => `${bodyAddress(id)}/empfehlungen.csv`
export const meetingAddress = (id: string) => `/sitzungen/${encodeURIComponent(id)}`
