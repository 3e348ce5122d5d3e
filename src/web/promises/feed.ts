import { showCity } from '../../contexts/city/index.ts'
import { listPromiseChanges } from '../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { localeFacts, textsFor } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { feedAddress, promiseAddress, promisesAddress } from './addresses.ts'
import { type PromiseTexts, promiseTexts } from './texts.ts'

type Listed = OutputOf<typeof listPromiseChanges>

/** '/versprochen/feed.xml': what became public lately, as Atom (RFC 4287); `zu` narrows it. */
export const feedPage = page({
  method: 'get',
  path: '/versprochen/feed.xml',
  async answer(request: PageRequest): Promise<PageAnswer> {
    const { door, query, locale, origin, link } = request
    const scope = query.get('zu') || 'all'
    const outcome = await execute(listPromiseChanges, door, { scope })
    // What the address narrows by and is not there is no feed.
    if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'scope' } }
    const city = await execute(showCity, door, {})
    const t = textsFor(promiseTexts, locale)
    return {
      kind: 'file',
      name: 'versprochen.xml',
      type: 'application/atom+xml; charset=utf-8',
      content: atomOf(outcome.value, {
        t,
        city: city.ok ? city.value.name : '',
        language: localeFacts(locale).tag,
        self: origin + link(feedAddress(scope)),
        page: origin + link(promisesAddress),
        address: (promise) => origin + link(promiseAddress(promise)),
        origin,
      }),
    }
  },
})

interface Words {
  t: PromiseTexts
  city: string
  language: string
  self: string
  page: string
  origin: string
  address: (promise: string) => string
}

function atomOf({ name, scope, updatedAt, changes }: Listed, words: Words): string {
  const { t, city, language, self, page: home, origin, address } = words
  const about = scope.startsWith('field:') ? t.fields[name as keyof typeof t.fields] : name
  const title = [`${t.title} – ${city}`, about].filter(Boolean).join(': ')
  const entries = changes.map((change) =>
    [
      '  <entry>',
      `    <id>${escaped(`tag:${hostOf(origin)},2026:versprochen/${change.id}`)}</id>`,
      `    <title>${escaped(`${change.title}: ${whatOf(change, t)}`)}</title>`,
      `    <link rel="alternate" type="text/html" href="${escaped(address(change.promise))}"/>`,
      `    <updated>${change.at}</updated>`,
      `    <published>${change.at}</published>`,
      ...(change.words ? [`    <summary xml:lang="de">${escaped(change.words)}</summary>`] : []),
      '  </entry>',
    ].join('\n'),
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${escaped(self)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <updated>${updatedAt}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(home)}"/>`,
    `  <author><name>${escaped(city || 'nahbei')}</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

export function whatOf(
  { kind, what }: Pick<Listed['changes'][number], 'kind' | 'what'>,
  t: PromiseTexts,
): string {
  if (kind === 'rated') return t.ratedAs(t.ratings[what as keyof typeof t.ratings])
  if (kind === 'status') return `${t.status}: ${t.statuses[what as keyof typeof t.statuses]}`
  return `${t.evidenceTitle}: ${t.says[what as keyof typeof t.says]}`
}

const hostOf = (origin: string) => new URL(origin).hostname

/** Nothing in it can end an attribute or begin a tag; signs that XML has no place for go. */
const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for these
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
