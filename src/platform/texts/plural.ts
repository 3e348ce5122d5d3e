import type { Locale } from './locale.ts'
import { formatNumber, intlLocale } from './numbers.ts'

/** A phrase in the forms of a language's grammar; `{n}` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Kept, because making one takes far longer than using it. */
const rules = new Map<string, Intl.PluralRules>()

/** The phrase for a number, by the rules of the language: 1 предложение, 2 предложения, 5 предложений. */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  const key = intlLocale(locale)
  let rule = rules.get(key)
  if (!rule) {
    rule = new Intl.PluralRules(key)
    rules.set(key, rule)
  }
  return (forms[rule.select(count)] ?? forms.other).replace('{n}', formatNumber(count, locale))
}
