import type { Locale } from '../../platform/texts/index.ts'
import { localePath } from '../frame/locales.ts'

/** Pages that are one person's, say nothing without a question, or are files of other pages. */
const closed = [
  '/arbeit',
  '/konto',
  '/anmelden',
  '/abmelden',
  '/einladung',
  '/passwort-vergessen',
  '/neues-passwort',
  '/angebot-bestaetigen',
  '/stand-melden',
  '/versprochen/abo',
  '/hilfe/blatt',
  '/hilfe/merkliste',
  '/hilfe/auf-dem-geraet',
  '/hilfe/ohne-netz',
  '/hilfe/angebot/*/stimmt-nicht',
  '/hilfe/angebot/*/blatt',
  // Every search and filter: they lead on without an end, and tell what somebody looked for.
  '/*?',
]
const closedOnce = ['/api/', '/hsds/', '/oparl/', '/metrics', '/health', '/einbetten$']

/** robots.txt: what machines that read the whole web leave alone, and where the list of pages is. */
export function robotsText(of: { origin: string; locales: Locale[]; demo: boolean }): string {
  const { origin, locales, demo } = of
  const paths = locales.flatMap((locale) => closed.map((path) => localePath(path, locale, locales)))
  return [
    'User-agent: *',
    // Nobody in need should come by a search engine to help that does not exist.
    ...(demo
      ? ['# This city is made up: none of it belongs into a search engine.', 'Disallow: /']
      : []),
    ...[...closedOnce, ...new Set(paths)].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')
}
