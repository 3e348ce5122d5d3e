import type { Written } from './attributes.ts'

/** A number and its extension; the way back of `firstPhone`. */
export function writePhone(id: string, phone: string): Written {
  const [, number = phone, extension] = /^(.*\S) \(Durchwahl (\d{1,9})\)$/.exec(phone) ?? []
  return {
    id,
    number,
    ...(extension !== undefined && { extension: Number(extension) }),
    type: 'voice',
  }
}
