import { type Json, listOf, textOf } from './json.ts'

/** The first phone that a person can talk to, asking the nearest bearer first; fax and text are none. */
export function firstPhone(bearers: readonly (Json | undefined)[]): string | undefined {
  const phones = bearers.flatMap((bearer) => [
    ...listOf(bearer, 'phones'),
    ...listOf(bearer, 'contacts').flatMap((contact) => listOf(contact, 'phones')),
  ])
  for (const phone of phones) {
    const number = textOf(phone, 'number')?.replace(/^["']+|["']+$/g, '')
    if (!number || !/^(?:voice|cell|hotline|)$/i.test(textOf(phone, 'type') ?? '')) continue
    const extension = textOf(phone, 'extension')
    return extension === undefined ? number : `${number} (Durchwahl ${extension})`
  }
  return undefined
}

export function firstEmail(bearers: readonly (Json | undefined)[]): string | undefined {
  for (const bearer of bearers) {
    const email = textOf(bearer, 'email')
    if (email !== undefined) return email
    const contact = listOf(bearer, 'contacts').find((one) => textOf(one, 'email') !== undefined)
    if (contact) return textOf(contact, 'email')
  }
  return undefined
}
