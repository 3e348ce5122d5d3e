import type { FigureName } from '../city/indicator/FigureActions.tsx'

/** The frame that shows a figure on another site. */
export const embedAddress = (
  id: string,
  figure: FigureName,
  choice = new URLSearchParams(),
): string => {
  const query = new URLSearchParams([['figur', figure], ...choice])
  return `/einbetten/kennzahl/${id}?${query}`
}

/** What another site puts into its page. */
export const embedCode = (address: string, title: string): string =>
  `<iframe src="${quoted(address)}" title="${quoted(title)}"\n  width="100%" height="720" loading="lazy" referrerpolicy="no-referrer"></iframe>`

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
