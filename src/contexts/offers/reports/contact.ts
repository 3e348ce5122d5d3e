import { isMailAddress } from '../../../platform/mail/index.ts'

/** How somebody who reports something can be reached, as far as what they typed tells. */
export type ContactKind = 'mail' | 'phone' | 'other'

const phone = /^\+?[\d\s()/.-]{5,30}$/

export function contactKind(text: string): ContactKind {
  if (isMailAddress(text)) return 'mail'
  return phone.test(text) && text.replace(/\D/g, '').length >= 5 ? 'phone' : 'other'
}
