import { request as httpRequest } from 'node:http'
import { describe, expect, inject, it } from 'vitest'
import { axeFaults, sidewaysScroll, useBrowser } from './browser.ts'
import { inLanguage, locales } from './pages.ts'

const browser = useBrowser()
/** Some addresses are longer than a line of the report. */
const named = (path: string) => ({ path, name: path.slice(0, 60) })
const url = (path: string) => inject('journeyUrl') + path

/** Sends an address exactly as it is written: browsers and fetch would tidy it first. */
function rawGet(
  path: string,
  method = 'GET',
): Promise<{ status: number; location?: string; type?: string; body: string }> {
  const { hostname, port } = new URL(inject('journeyUrl'))
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        body += part
      })
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location,
          type: answer.headers['content-type'],
          body,
        }),
      )
    })
    request.on('error', reject).end()
  })
}

describe('a page that is not there', () => {
  it.each([
    { ...locales[0], title: 'Diese Seite gibt es nicht' },
    { ...locales[1], title: 'Diese Seite gibt es nicht' },
    { ...locales[2], title: 'This page does not exist' },
  ])('says so in $locale and leads on', async ({ prefix, lang, title }) => {
    const page = await browser.blank({ viewport: { width: 320, height: 640 } })
    const answer = await page.goto(inLanguage(prefix, '/gibt/es/nicht'))
    expect(answer?.status()).toBe(404)
    expect(await page.textContent('h1')).toBe(title)
    expect(await page.title()).toContain(title)
    expect(await page.getAttribute('html', 'lang')).toBe(lang)
    for (const target of ['/hilfe', '/', '/jetzt-hilfe']) {
      const link = `main a[href="${inLanguage(prefix, target)}"]`
      expect(await page.locator(link).count(), link).toBe(1)
    }
    expect(await axeFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  it.each(
    [
      '/hilfe/angebot/gibt-es-nicht',
      '/hilfe/angebot/%00',
      '/hilfe/angebot/%F0%9F%92%A9',
      '/hilfe/angebot/..%2F..%2Fetc%2Fpasswd',
      `/hilfe/angebot/${'x'.repeat(3000)}`,
      '/hilfe/angebot/%E0%A4%A',
      '/hilfe/thema/__proto__',
      '/hilfe/art/constructor',
      '/stadt/__proto__',
      '/stadt/gibt-es-nicht/01',
      '/stadt/stadtteil/%27%20or%201=1',
      '/stadt/kennzahl/toString',
      '/stadt/kennzahl/gibt-es-nicht.csv',
      '/it/hilfe',
      '/xx',
      '/assets/..%2f..%2fpackage.json',
      '/assets/nahbei.000000000000.css',
      '/.env',
      '/.nahbei/postgres/PG_VERSION',
      '/packs/musterstadt/pack.json',
    ].map(named),
  )('answers $name with 404, and nothing else', async ({ path }) => {
    const { status, body } = await rawGet(path)
    expect(status, path).toBe(404)
    expect(body, path).not.toMatch(/at \S+ \(|node_modules|select .* from|Error:/i)
  })

  it.each([
    '//evil.example',
    '//evil.example/',
    '/\\evil.example/',
    '/%5Cevil.example/',
    '//evil.example/%2e%2e/',
    '/%09/evil.example/',
  ])('never sends anybody to another site: %s', async (path) => {
    const { status, location } = await rawGet(path)
    const target = location === undefined ? undefined : new URL(location, inject('journeyUrl'))
    expect(target?.origin ?? inject('journeyUrl'), `${path} → ${location}`).toBe(
      inject('journeyUrl'),
    )
    expect([301, 303, 308, 400, 404]).toContain(status)
  })
})

describe('an address that is not quite right', () => {
  it.each([
    ['/hilfe/', '/hilfe'],
    ['/en/', '/en'],
    ['/de', '/'],
    ['/de/stadt', '/stadt'],
    ['/en/hilfe/?frage=debts', '/en/hilfe?frage=debts'],
  ])('leads from %s to %s', async (from, to) => {
    const page = await browser.open(from)
    const { pathname, search } = new URL(page.url())
    expect(pathname + search).toBe(to)
    await page.context().close()
  })

  it.each(
    [
      `/hilfe?frage=${'schulden '.repeat(600)}`,
      '/hilfe?frage=%00&ort=%FF',
      '/hilfe?frage=schulden&seite=-1&sprache=klingonisch&jetzt=vielleicht',
      '/hilfe?frage=schulden&seite=99999999999999999999',
      '/hilfe?frage=a&frage=b&frage[]=c&__proto__=1',
      `/hilfe?frage=${encodeURIComponent('<script>alert(1)</script>"\'')}`,
      '/stadt?name=%25%5F',
    ].map(named),
  )('is understood as far as it can be: $name', async ({ path }) => {
    const page = await browser.blank()
    const alerts: string[] = []
    page.on('dialog', (dialog) => alerts.push(dialog.message()))
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('main script').count()).toBe(0)
    expect(alerts).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  it('is refused in words where a form is not one', async () => {
    const answer = await fetch(url('/hilfe/angebot/x/stimmt-nicht'), { method: 'POST', body: '{}' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Die Eingabe passt nicht')
  })

  it('has the same head without its body', async () => {
    for (const path of ['/', '/en/hilfe', '/gibt-es-nicht']) {
      const [head, whole] = await Promise.all([rawGet(path, 'HEAD'), rawGet(path)])
      expect(head, path).toEqual({ ...whole, body: '' })
    }
  })

  it('is answered by the API in its own way', async () => {
    const answer = await fetch(url('/api/v1/gibt/es-nicht'))
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const refused = await fetch(url('/api/v1/offers/find-offers?page=viele'))
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ issues: [{ field: 'page' }] })
  })
})

describe('headers', () => {
  it.each(['/', '/hilfe?frage=Gewalt', '/gibt-es-nicht', '/stadt'])(
    'of %s keep to themselves what people look for',
    async (path) => {
      const { headers } = await fetch(url(path))
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe-inline')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('set-cookie')).toBeNull()
      if (path.includes('frage')) expect(headers.get('cache-control')).toBe('no-store')
    },
  )
})

describe('on paper, and with colours of one’s own', () => {
  const seen = `(selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length`

  it.each([
    '/hilfe/angebot/schuldnerberatung-001',
    '/hilfe?frage=Schulden',
    '/stadt',
    '/jetzt-hilfe',
  ])('prints %s without menus, black on white', async (path) => {
    const page = await browser.open(path)
    await page.emulateMedia({ media: 'print' })
    for (const left of [
      '.main-menu',
      '.language-menu',
      '.crumbs',
      '.help-now',
      '.leave',
      'form',
      '.skip',
      'footer nav',
    ])
      expect(await page.evaluate(`(${seen})(${JSON.stringify(left)})`), `${left} on paper`).toBe(0)
    expect(await page.locator('h1').isVisible()).toBe(true)
    const colours = await page.evaluate(
      `(() => { const { color, backgroundColor } = getComputedStyle(document.querySelector('main p')); return [color, getComputedStyle(document.body).backgroundColor] })()`,
    )
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    expect((await page.pdf()).length, 'as PDF').toBeGreaterThan(5000)
    await page.context().close()
  })

  it.each(['/', '/hilfe?frage=Schulden', '/hilfe/angebot/schuldnerberatung-001/stimmt-nicht'])(
    'keeps the edges of buttons and fields of %s in forced colours',
    async (path) => {
      const page = await browser.open(path, { forcedColors: 'active' })
      const faults = await page.evaluate<string[]>(`
        [...document.querySelectorAll('.kern-btn--primary, .kern-btn--secondary, .help-now, .leave, .chip, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea')]
          .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden=true]'))
          .filter((element) => {
            const { borderTopStyle, borderTopWidth, borderTopColor, outlineStyle } = getComputedStyle(element)
            const edged = borderTopStyle !== 'none' && borderTopWidth !== '0px' && !/^rgba.*, 0\\)$/.test(borderTopColor)
            return !edged && outlineStyle === 'none'
          })
          .map((element) => element.className + ' “' + element.textContent.trim().slice(0, 40) + '”')`)
      expect(faults, `without an edge on ${path}`).toEqual([])
      await page.context().close()
    },
  )

  it('moves nothing for people who asked for that', async () => {
    const page = await browser.open('/', { reducedMotion: 'reduce' })
    const moving = await page.evaluate(`
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return animationName !== 'none' || transitionDuration.split(',').some((time) => parseFloat(time) > 0)
      }).map((element) => element.tagName + '.' + element.className)`)
    expect(moving).toEqual([])
    await page.context().close()
  })
})
