/**
 * Where to go on after signing in, if it is an address of this site: a path, its query, nothing else.
 * Browsers read '//host', '/\host' and control characters as ways to other sites.
 */
export function returnPath(text: string | null | undefined): string | undefined {
  if (!text || text.length > 2000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text))
    return undefined
  const base = 'http://here.invalid'
  if (!URL.canParse(text, base)) return undefined
  const url = new URL(text, base)
  if (url.origin !== base) return undefined
  // '/..//host' is an address of this site, but what is left of it without its dots is another one.
  return url.pathname.startsWith('//') ? undefined : url.pathname + url.search
}
