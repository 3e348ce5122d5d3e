import { asPerson, type Person, type World } from './world.ts'

export interface Crawled {
  address: string
  status: number
  html: string
}

/** Opens every page that links lead to from `start`, within these paths, as one person. */
export async function crawl(
  { app }: World,
  person: Person | undefined,
  start: string[],
  within: RegExp,
): Promise<Crawled[]> {
  const found: Crawled[] = []
  const known = new Set(start)
  for (const address of known) {
    const answer = await app.request(address, asPerson(person))
    const html = (answer.headers.get('content-type') ?? '').startsWith('text/html')
      ? await answer.text()
      : ''
    found.push({ address, status: answer.status, html })
    for (const next of linksOf(html)) if (within.test(next)) known.add(next)
    if (known.size > 2000) throw new Error('more than 2000 pages: something links endlessly')
  }
  return found
}

/** Addresses of links and of forms, as the page writes them, without their fragment. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/\b(?:href|action)="([^"#]+)/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  )
}

/** A page without what differs from one request to the next. */
export const plain = (html: string) =>
  html.replaceAll(/name="_(formular|einmal)" value="[^"]*"/g, '')
