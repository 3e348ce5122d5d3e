import { describe, expect, it } from 'vitest'
import { findOffers } from '../../src/contexts/offers/index.ts'
import { canMakePdf } from '../../src/platform/pdf/index.ts'
import { hasPoppler, infoOfPdf, textOfPdf } from '../builders/pdf.ts'
import { ask } from './api.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'

const browser = useBrowser()
const { offers } = await ask(findOffers, { question: 'schulden' })
const offer = offers.find(({ place }) => place?.lon != null)!
const address = `/hilfe/angebot/${offer.id}/blatt`

describe('a counsellor who hands over a sheet', () => {
  it('sees it on the screen, sound at every width', async () => {
    for (const width of [1440, 768, 320]) {
      const page = await browser.open(address, { viewport: { width, height: 800 } })
      expect(await page.textContent('.sheet h2')).toContain(offer.name)
      expect(await sidewaysScroll(page), `at ${width} px`).toBe(0)
      expect(await axeFaults(page), `at ${width} px`).toEqual([])
      await page.context().close()
    }
  })

  it.runIf(hasPoppler)('prints one page from the browser with nothing but the sheet', async () => {
    const page = await browser.open(address)
    const text = await textOfPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(text).toContain(offer.name)
    expect(text).toContain('Notizen')
    expect(text).not.toMatch(/Als PDF speichern|Seite schnell verlassen|Impressum|Zum Ausdrucken/)
    await page.context().close()
  })

  it.runIf(canMakePdf() && hasPoppler)(
    'saves it as a PDF in large type, without JavaScript',
    async () => {
      const page = await browser.open(address, { ...withoutJavaScript, acceptDownloads: true })
      await page.check('#feld-gross')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('button[formaction$=".pdf"]'),
      ])
      expect(download.suggestedFilename()).toBe('blatt-de.pdf')
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      expect(await textOfPdf(bytes)).toContain(offer.name)
      expect(await infoOfPdf(bytes)).toMatch(/Tagged:\s+yes/)
      await page.context().close()
    },
  )
})
