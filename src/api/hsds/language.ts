import type { Context } from 'hono'

/** The languages that the vocabulary is kept in. */
const known = ['de', 'leicht', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'fr']

/** HSDS knows one language an answer: `?language=`, else what the reader's program prefers, else German. */
export function languageOf(context: Context): string {
  const asked = context.req.query('language')?.toLowerCase()
  if (asked) return /^[a-z]{2,8}$/.test(asked) ? asked : 'de'
  const preferred = (context.req.header('accept-language') ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';')
      return { tag: tag.slice(0, 2).toLowerCase(), quality: Number(quality.trim().slice(2)) || 0 }
    })
    .sort((a, b) => b.quality - a.quality)
  return preferred.find(({ tag }) => known.includes(tag))?.tag ?? 'de'
}
