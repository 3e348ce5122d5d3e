/** Addresses of the pages about indices, without the language’s prefix. */

interface Choice {
  ausgabe?: string | undefined
  karte?: string | undefined
  sortierung?: string | undefined
}

export const indexAddress = (id: string, choice: Choice = {}) =>
  `/stadt/index/${id}${queryOf(choice)}`

export const indexCsvAddress = (id: string, choice: Pick<Choice, 'ausgabe'> = {}) =>
  `/stadt/index/${id}.csv${queryOf(choice)}`

export const whyAddress = (id: string, slug: string, choice: Pick<Choice, 'ausgabe'> = {}) =>
  `/stadt/index/${id}/${slug}${queryOf(choice)}`

function queryOf(choice: Choice): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(choice)) if (value) query.set(name, value)
  return query.size > 0 ? `?${query}` : ''
}
