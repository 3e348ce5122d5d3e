import { plainLine } from './plainText.ts'

/** A value as it goes in, or the German reason why it does not. */
export type Read<T> = { value: T } | { reason: string }

/**
 * A phone number, kept as people write it. Only the dress goes: `tel:`, quotes, doubled spaces.
 */
export function readPhone(text: string): Read<string> {
  const phone = plainLine(text)
    .replace(/^["']+|["']+$/g, '')
    .replace(/^tel:/i, '')
    .trim()
  if (phone.length > 60) return { reason: 'Die Telefonnummer ist länger als 60 Zeichen.' }
  if ((phone.match(/\d/g) ?? []).length < 3) return { reason: 'Das ist keine Telefonnummer.' }
  return { value: phone }
}

const MAIL =
  /^[^\s@<>"(),:;[\]\\]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.\p{L}{2,24}$/u

/** An e-mail address; of several the first. */
export function readEmail(text: string): Read<string> {
  const first = plainLine(text)
    .replace(/^mailto:/i, '')
    .split(/[\s,;?]+/)[0]!
  const address = first.replace(/^<|>$/g, '')
  if (address.length > 200 || !MAIL.test(address) || address.includes('..')) {
    return { reason: 'Das ist keine E-Mail-Adresse.' }
  }
  return { value: address }
}

/**
 * A web address. Only http and https are let through: `javascript:` and its like would run in the
 * reader’s browser. Where the scheme is missing and the rest is clearly a domain, https is put before.
 */
export function readWebsite(text: string): Read<string> {
  const written = plainLine(text).split(/[\s;]+|,(?=\s|www|http)/i)[0]!
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(written)?.[1]
  if (scheme !== undefined && !/^https?$/i.test(scheme)) {
    return { reason: `Adressen mit „${scheme}:“ sind nicht erlaubt, nur http und https.` }
  }
  const address = scheme === undefined ? `https://${written.replace(/^\/\//, '')}` : written
  const url = URL.parse(address)
  if (!url || !/^https?:\/\//i.test(address) || !looksLikeHost(url.hostname)) {
    return { reason: 'Das ist keine Internet-Adresse.' }
  }
  if (url.username !== '' || url.password !== '') {
    return { reason: 'Internet-Adressen mit Zugangsdaten sind nicht erlaubt.' }
  }
  if (address.length > 500) return { reason: 'Die Internet-Adresse ist länger als 500 Zeichen.' }
  return { value: address }
}

function looksLikeHost(host: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:[a-z]{2,24}|xn--[a-z0-9-]+)\.?$/i.test(host)
}
