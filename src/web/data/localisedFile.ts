import { mainLocale } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'

/** Files have one address for all languages: '/en/daten/kennzahl/x.csv' leads there. */
export const localisedFile = page({
  method: 'get',
  path: '/daten/kennzahl/:file{[a-z0-9_-]+\\.[a-z.-]+}',
  answer({ asked, path, query }: PageRequest): PageAnswer {
    // Under its own address it would have been answered.
    if (asked === mainLocale)
      return { kind: 'failure', failure: { kind: 'notFound', what: 'file' } }
    return { kind: 'leave', url: query.size > 0 ? `${path}?${query}` : path }
  },
})
