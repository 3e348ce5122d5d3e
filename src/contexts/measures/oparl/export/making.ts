import { createHash } from 'node:crypto'
import type { MeasuresLive } from '../../snapshot/live.ts'
import type { OparlList, OparlObject } from './shapes.ts'

export interface Making {
  live: MeasuresLive
  /** Where the site is, without a slash at its end. */
  origin: string
  today: string
  license: string | undefined
}

type Fields = Record<string, unknown>
export interface When {
  createdAt: string
  updatedAt: string
}

export const schema = 'https://schema.oparl.org/1.1'
export const oparlBase = (origin: string) => `${origin}/oparl/v1.1`
const part = encodeURIComponent

export const idsOf = (origin: string) => {
  const base = oparlBase(origin)
  return {
    system: `${base}/system`,
    bodies: `${base}/bodies`,
    body: `${base}/body`,
    list: (list: OparlList) => `${base}/body/${list}`,
    organization: (id: string) => `${base}/organization/${part(id)}`,
    meeting: (id: string) => `${base}/meeting/${part(id)}`,
    location: (meeting: string) => `${base}/location/${part(meeting)}`,
    agendaItem: (meeting: string, number: string) =>
      `${base}/agendaItem/${part(meeting)}/${part(number)}`,
    paper: (kind: 'papier' | 'empfehlung', id: string) => `${base}/paper/${kind}/${part(id)}`,
    file: (kind: 'papier' | 'empfehlung', id: string) => `${base}/file/${kind}/${part(id)}`,
    consultation: (kind: 'sitzung' | 'empfehlung', ...of: string[]) =>
      `${base}/consultation/${kind}/${of.map(part).join('/')}`,
    legislativeTerm: (address: string) =>
      `${base}/legislativeTerm/${createHash('sha256').update(address).digest('hex').slice(0, 12)}`,
  }
}

export const web = (origin: string) => ({
  bodies: `${origin}/gremien`,
  body: (id: string) => `${origin}/gremien/${part(id)}`,
  meeting: (id: string) => `${origin}/sitzungen/${part(id)}`,
  recommendation: (id: string) => `${origin}/empfehlungen/${part(id)}`,
  paper: (id: string) => `${origin}/versprochen/papiere/${part(id)}`,
  measure: (id: string) => `${origin}/massnahmen/${part(id)}`,
})

/** Whatever is not said is left out. */
export const object = (
  { license }: Making,
  type: string,
  id: string,
  { createdAt: created, updatedAt: modified }: When,
  fields: Fields,
): OparlObject => ({
  id,
  type: `${schema}/${type}`,
  ...Object.fromEntries(
    Object.entries({ license, ...fields }).filter(([, value]) => value !== undefined),
  ),
  created,
  modified,
})
