import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenDataSite, openDataSite, origin } from '../../../../tests/builders/openDataSite.ts'
import { licenceOf } from '../../city/index.ts'

interface Answer {
  values: {
    indicator: string
    level: string
    area: { id: string; name: string } | null
    period: { key: string }
    state: string
    value: number | null
    lower: number | null
    openStreetMap: boolean
  }[]
  cursor: string | null
  next: string | null
}

let site: OpenDataSite
beforeAll(async () => {
  site = await openDataSite()
})

const path = '/api/v1/atlas/query-values'
const ask = async (query = ''): Promise<Answer> => JSON.parse(await site.text(`${path}${query}`))
const key = ({ indicator, period, level, area }: Answer['values'][number]) =>
  [indicator, period.key, level, area?.id ?? ''].join(' ')

describe('the query of values', () => {
  it('gives all of them in one order, page by page, each once', async () => {
    const all = (await ask('?limit=10000')).values.map(key)
    expect(new Set(all).size).toBe(all.length)
    for (const limit of [1, 7, 10]) {
      const seen: string[] = []
      let address: string | null = `${path}?limit=${limit}`
      while (address) {
        const page: Answer = JSON.parse(await site.text(address))
        expect(page.values.length).toBeLessThanOrEqual(limit)
        expect(page.values.length).toBeGreaterThan(0)
        seen.push(...page.values.map(key))
        expect(page.cursor === null).toBe(page.next === null)
        address = page.next?.replace(origin, '') ?? null
      }
      expect(seen).toEqual(all)
    }
  })

  it('filters by indicator, level, area, time and state', async () => {
    const { values } = await ask(
      '?indicators=armut&level=quartier&areas=0204&areas=0201-eichenstrasse&from=2022&state=known',
    )
    expect(values.map(({ area, period, value }) => [area?.name, period.key, value])).toEqual([
      ['Eichenstraße', '2023', 4.5],
      ['Hafen', '2023', 7.5],
    ])
    const secret = await ask('?state=protected')
    expect(secret.values).toMatchObject([{ indicator: 'heikel', value: null, lower: null }])
    const city = await ask('?level=stadt&indicators=armut&until=2021-12-31')
    expect(city.values.every(({ area }) => area === null)).toBe(true)
  })

  it('keeps its filters from page to page', async () => {
    const first = await ask('?indicators=armut&indicators=heikel&level=quartier&limit=3')
    const next = new URL(first.next!)
    expect(next.searchParams.getAll('indicators')).toEqual(['armut', 'heikel'])
    expect(next.searchParams.get('level')).toBe('quartier')
    expect(next.origin).toBe(origin)
  })

  it('says what derives from OpenStreetMap', async () => {
    const { values } = await ask('?indicators=spielplaetze')
    expect(values.every(({ openStreetMap }) => openStreetMap)).toBe(true)
    expect((await ask('?indicators=armut')).values.some((one) => one.openStreetMap)).toBe(false)
  })

  it.each([
    ['?limit=0', 422],
    ['?limit=10001', 422],
    ['?state=secret', 422],
    ['?from=gestern', 422],
    ['?unsinn=1', 422],
    ['?cursor=unsinn', 422],
    [`?cursor=${Buffer.from('["armut","1800","stadt",""]').toString('base64url')}`, 422],
    ['?indicators=nichts', 404],
    ['?level=nichts', 404],
  ])('refuses %s', async (query, status) => {
    const answer = await site.get(path + query)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  it('answers in CSV by `format` or by `Accept`, with the next page in the header', async () => {
    const byFormat = await site.get(`${path}?indicators=armut&limit=2&format=csv`)
    const byAccept = await site.get(`${path}?indicators=armut&limit=2`, { accept: 'text/csv' })
    const text = await byFormat.text()
    expect(await byAccept.text()).toBe(text)
    expect(byFormat.headers.get('content-type')).toContain('text/csv')
    expect(text.split('\r\n')).toHaveLength(4)
    const [, next] = /^<([^>]+)>; rel="next"$/.exec(byFormat.headers.get('link') ?? '') ?? []
    expect(await site.text(next!.replace(origin, ''))).not.toBe(text)
    const browser = await site.get(path, { accept: 'text/html,application/json,*/*' })
    expect(browser.headers.get('content-type')).toBe('application/json')
  })

  it('stands in the API’s description, with both forms', async () => {
    const { paths } = JSON.parse(await site.text('/api/v1/openapi.json'))
    const { get } = paths['/atlas/query-values']
    expect(Object.keys(get.responses['200'].content)).toEqual(['application/json', 'text/csv'])
    expect(get.parameters.map(({ name }: { name: string }) => name)).toEqual([
      'indicators',
      'level',
      'areas',
      'from',
      'until',
      'state',
      'limit',
      'cursor',
      'format',
    ])
  })
})

describe('the words of a licence', () => {
  it.each([
    ['CC BY 4.0', 'cc-by/4.0'],
    ['CC-BY-4.0', 'cc-by/4.0'],
    ['CC0 1.0', 'cc-zero'],
    ['dl-de/by-2-0', 'dl-by-de/2.0'],
    ['Datenlizenz Deutschland – Namensnennung – Version 2.0', 'dl-by-de/2.0'],
    ['dl-de/zero-2-0', 'dl-zero-de/2.0'],
    ['ODbL 1.0', 'odbl'],
  ])('are known: %s', (words, id) => {
    expect(licenceOf(words)?.uri).toBe(`http://dcat-ap.de/def/licenses/${id}`)
  })

  it.each([
    'Datenlizenz Deutschland (Fassung zu prüfen)',
    'CC BY',
    'CC BY-NC 4.0',
    'frei verfügbar',
    '',
    null,
  ])('make no claim: %s', (words) => {
    expect(licenceOf(words)).toBeUndefined()
  })
})
