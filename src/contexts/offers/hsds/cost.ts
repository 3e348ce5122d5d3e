import type { OfferRecordInput } from '../domain/offer.ts'
import { type Json, listOf, numberOf, textOf } from './json.ts'

const FREE = /kostenlos|kostenfrei|gebührenfrei|unentgeltlich|\bfree\b/i

/**
 * What a service costs, from `cost_options` that still hold and `fees_description`.
 *
 * @param today `YYYY-MM-DD`
 */
export function readCost(service: Json, today: string): OfferRecordInput['cost'] {
  const options = listOf(service, 'cost_options').filter((option) => {
    const until = textOf(option, 'valid_to')
    return until === undefined || until.slice(0, 10) >= today
  })
  const fees = textOf(service, 'fees_description')
  const amounts = options.map((option) => numberOf(option, 'amount')).filter((n) => n !== undefined)
  const note = [...options.map(optionInWords), fees].filter(Boolean).join('; ')
  if (note === '' && amounts.length === 0) return undefined
  return { kind: kindOf(amounts, fees), ...(note !== '' && { note: shortened(note) }) }
}

function kindOf(amounts: number[], fees: string | undefined): 'free' | 'fee' | 'unknown' {
  if (amounts.some((amount) => amount > 0)) return 'fee'
  if (amounts.length > 0) return 'free'
  if (fees === undefined) return 'unknown'
  if (FREE.test(fees) && !/\d/.test(fees)) return 'free'
  return /\d\s*(?:€|euro)|[€£$]\s*\d/i.test(fees) ? 'fee' : 'unknown'
}

function optionInWords(option: Json): string {
  const amount = numberOf(option, 'amount')
  const currency = (textOf(option, 'currency') ?? 'EUR').toUpperCase()
  const price =
    amount === undefined ? undefined : `${amount} ${currency === 'EUR' ? '€' : currency}`
  const what = [price, textOf(option, 'amount_description')].filter(Boolean).join(' ')
  return [textOf(option, 'option'), what].filter(Boolean).join(': ')
}

function shortened(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 298).replace(/\s+\S*$/, '')} …`
}
