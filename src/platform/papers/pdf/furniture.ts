import type { Line } from './types.ts'

/** A page's number by itself. */
const pageNumber =
  /^[-–—|\s]*(Seite\s+)?\d{1,4}(\s*(von|\/|\|)\s*\d{1,4})?[-–—|\s]*$|^(Seite|S\.)\s+[ivxl\d]+.{0,12}$/i

/** So many lines at a page's top and bottom are looked at. */
const looked = 3

/** Pages without what stands on each of them: headers, footers, numbers. */
export function withoutFurniture(pages: readonly Line[][], heights: readonly number[]): Line[][] {
  const places = new Map<string, Set<number>>()
  const edges = pages.map((lines, page) => edgesOf(lines, heights[page] ?? 0))
  edges.forEach((lines, page) => {
    for (const line of lines) {
      const key = keyOf(line)
      const on = places.get(key) ?? new Set()
      places.set(key, on.add(page))
    }
  })
  const least = Math.max(2, Math.min(3, pages.length))
  return pages.map((lines, page) => {
    const edge = new Set(edges[page])
    return lines.filter((line) => {
      if (!edge.has(line)) return true
      if (pageNumber.test(line.text)) return false
      return (places.get(keyOf(line))?.size ?? 0) < least
    })
  })
}

/** A header differs from page to page by its number at most, and stands at the same height. */
const keyOf = ({ text, y }: Line) =>
  `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').toLowerCase()}`

/** Lines in the outer parts of a page, where headers and footers stand. */
function edgesOf(lines: readonly Line[], height: number): Line[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y)
  return [
    ...byHeight.slice(0, looked).filter(({ y }) => y > height * 0.88),
    ...byHeight.slice(-looked).filter(({ y }) => y < height * 0.12),
  ]
}
