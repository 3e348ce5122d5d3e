import type { OfferRecordInput } from '../../../contexts/offers/index.ts'
import type { HoursKind, OfferTemplate } from './template.ts'

type Ways = NonNullable<OfferRecordInput['ways']>

const byHours: Partial<Record<HoursKind, Ways>> = {
  advice: ['walkIn', 'appointment'],
  openAdvice: ['walkIn'],
  appointment: ['appointment'],
  office: ['walkIn', 'appointment'],
  practice: ['appointment'],
  nursery: ['appointment'],
  dayCare: ['appointment'],
  outreach: ['outreach', 'phone'],
  phoneTimes: ['phone'],
  phoneAdvice: ['phone', 'appointment'],
  none: ['phone'],
}

/** How one comes to an offer, by where it is and when. */
export function waysOf({ siting, provider, hours, noPhone }: OfferTemplate): Ways {
  if (siting === 'protected') return ['phone']
  if (siting === 'visiting') return provider === 'care' ? ['phone', 'homeVisit'] : ['phone']
  const ways = (typeof hours === 'string' ? byHours[hours] : undefined) ?? ['walkIn']
  return noPhone ? ways.filter((way) => way !== 'phone') : ways
}
