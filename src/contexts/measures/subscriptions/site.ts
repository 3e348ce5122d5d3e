import type { Transaction } from '../../../platform/db/database.ts'
import { readFacts } from '../../city/index.ts'
import type { Site } from './mails.ts'

export async function siteOf(tx: Transaction, origin: string): Promise<Site> {
  const { name: city, locales } = await readFacts(tx)
  return { city, address: addressIn(origin, locales) }
}

/** Pages in the city's first language have no prefix. */
export const addressIn =
  (origin: string, locales: readonly string[]) =>
  (path: string, locale: string): string => {
    const prefix = locale !== locales[0] && locales.includes(locale) ? `/${locale}` : ''
    return `${origin}${prefix}${path}`
  }
