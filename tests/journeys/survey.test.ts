import { describe, expect, it } from 'vitest'
import { axeFaults, sidewaysScroll, useBrowser } from './browser.ts'
import {
  leftoverFaults,
  smallTargetFaults,
  structuralFaults,
  surveyOf,
  untranslatedFaults,
} from './survey.ts'
import { watchTraffic } from './traffic.ts'

const browser = useBrowser()
const home = 'http://127.0.0.1:1/'
const anyPage = { type: 'planted', path: '/', parts: [] }

/** A page with one of every fault that the journeys look for. */
const faulty = `<!doctype html><html lang="de" dir="rtl"><head><title> </title></head><body>
  <header><nav><a href="/">Start</a></nav></header>
  <main>
    <h1>One</h1><h1>Two</h1><h4></h4>
    <p id="twice">Wir sind auf dem Markt und nicht im Haus</p><p id="twice">NaN von undefined</p>
    <a href="#nowhere" class="chip">x</a><img src="http://foreign.example/pixel.png">
    <div style="width: 2000px">wide</div>
  </main></body></html>`

describe('the checks of every page', () => {
  it('find each planted fault', async () => {
    const page = await browser.blank()
    await page.route('**/*', (route) => route.abort())
    const traffic = watchTraffic(page, home)
    await page.setContent(faulty)
    const found = await surveyOf(page)
    expect(structuralFaults(found, 'en')).toEqual([
      'has no title',
      'says lang="de" instead of "en"',
      'says dir="rtl" instead of "ltr"',
      'has 2 h1 instead of one',
      'jumps from h1 to h4 at ""',
      'has an empty h4',
      'uses the id "twice" twice',
      'has a link to nowhere: <a> “x”',
    ])
    expect(leftoverFaults(found, anyPage).join()).toMatch(/NaN von undefined/)
    expect(untranslatedFaults(found).length).toBeGreaterThan(2)
    expect(smallTargetFaults(found).join()).toMatch(/less than 44 high: <a> “x”/)
    expect(await sidewaysScroll(page)).toBeGreaterThan(500)
    expect(await axeFaults(page)).toContainEqual(expect.stringMatching(/^axe image-alt/))
    expect(traffic.faults()).toContain('asked a foreign host: http://foreign.example')
    await page.context().close()
  })

  it('find nothing where German is marked as German, and words only look like leftovers', async () => {
    const page = await browser.blank()
    await page.setContent(`<!doctype html><html lang="en" dir="ltr"><head><title>Fine</title></head>
      <body><main><h1>Fine</h1><p lang="de">Wir sind nicht von hier</p><p>The die is cast in Nantes</p></main></body></html>`)
    const found = await surveyOf(page)
    expect(structuralFaults(found, 'en')).toEqual([])
    expect(leftoverFaults(found, anyPage)).toEqual([])
    expect(untranslatedFaults(found)).toEqual([])
    await page.context().close()
  })
})
