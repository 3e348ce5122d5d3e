/** How somebody who reports something can be reached, as far as what they typed tells. */
export type ContactKind = 'mail' | 'phone' | 'other'

/**
 * Stricter than mail itself: one plain address and nothing else. What fits can stand in a mail's header and
 * in a link as it is, without a letter that means something there.
 */
const mailAddress =
  /^(?=.{6,254}$)(?=[^@]{1,64}@)[a-z\d_+-]+(?:\.[a-z\d_+-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i

export const isMailAddress = (text: string): boolean => mailAddress.test(text)

const phone = /^\+?[\d\s()/.-]{5,30}$/

export function contactKind(text: string): ContactKind {
  if (isMailAddress(text)) return 'mail'
  return phone.test(text) && text.replace(/\D/g, '').length >= 5 ? 'phone' : 'other'
}
