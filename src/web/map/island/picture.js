/**
 * What the server drew of each area: its class, its name and value, its page. The map says the same, so it reads
 * it there.
 *
 * @returns {Map<string, { fill: string, said: string, href: string, current: boolean }>} by slug
 */
export function readPicture(svg) {
  const areas = new Map()
  for (const link of svg.querySelectorAll('a')) {
    const href = link.getAttribute('href')
    const shape = link.querySelector('path')
    const slug = href?.split(/[?#]/)[0].split('/').at(-1)
    if (!slug || !shape) continue
    areas.set(decodeURIComponent(slug), {
      fill: fillOf(shape),
      said: link.querySelector('title')?.textContent ?? '',
      href,
      current: link.hasAttribute('aria-current'),
    })
  }
  return areas
}

function fillOf(shape) {
  const pattern = /-(unknown|protected)\)/.exec(shape.getAttribute('fill') ?? '')
  if (pattern) return pattern[1]
  return /\bfill-([\w-]+)/.exec(shape.getAttribute('class') ?? '')?.[1] ?? 'plain'
}
