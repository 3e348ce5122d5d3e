import { describe, expect, it } from 'vitest'
import { aCity } from '../../../tests/builders/city.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { cityPart } from '../../contexts/city/index.ts'
import { offersPart } from '../../contexts/offers/index.ts'
import { createLog } from '../../platform/log/log.ts'
import { createWebsite } from '../app.tsx'
import { nowPage } from './nowPage.tsx'

async function read(path: string): Promise<string> {
  const { app } = await testDatabase()
  await aCity().withDistricts().insertInto(app)
  const door = await publicDoor(app, [cityPart, offersPart])
  const site = createWebsite({
    door: () => door,
    city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'en'] }),
    pages: [nowPage],
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })
  return await (await site.request(path)).text()
}

/** The part of the page under a heading of what has happened. */
const under = (html: string, id: string) =>
  html.split('<section class="now-group"').find((part) => part.includes(`aria-labelledby="${id}"`))

describe('help now', () => {
  it('sorts the lines by what has happened, each once, with numbers to tap', async () => {
    const html = await read('/jetzt-hilfe')
    expect(under(html, 'violence')).toContain('href="tel:116016"')
    expect(under(html, 'mind')).toContain('href="tel:08001110111"')
    expect(under(html, 'health')).toContain('href="tel:116117"')
    expect(under(html, 'family')).toContain('href="tel:116111"')
    for (const number of ['116016', '116111', '116117'])
      expect(html.match(new RegExp(`tel:${number}"`, 'g')), number).toHaveLength(1)
    for (const id of ['violence', 'mind', 'health', 'family', 'addiction', 'age'])
      expect(html).toContain(`<a href="#${id}">`)
    // Before anything has to be chosen.
    expect(html.indexOf('tel:112"')).toBeLessThan(html.indexOf('href="#violence"'))
  })
})
