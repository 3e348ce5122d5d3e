import type { Page, Response } from 'playwright-core'

/** What a page asked for and complained about since `watchTraffic`. */
export interface Traffic {
  faults(): string[]
  /** Bytes over the wire, headers and compressed bodies of everything. */
  bytes(): Promise<number>
}

/** Listens from before the first request on. */
export function watchTraffic(page: Page, home: string): Traffic {
  const faults: string[] = []
  const answers: Response[] = []
  const host = new URL(home).host
  page.on('console', (message) => {
    // Content policy violations are told here, too.
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`the console says: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`a script failed: ${error.message}`))
  page.on('requestfailed', (request) => faults.push(`could not load ${request.url()}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.host !== host)
      faults.push(`asked a foreign host: ${url.origin}`)
  })
  page.on('response', (answer) => {
    answers.push(answer)
    if (answer.status() >= 400) faults.push(`${answer.url()} answered ${answer.status()}`)
  })
  return {
    faults: () => faults,
    async bytes() {
      const sizes = await Promise.all(answers.map((answer) => answer.request().sizes()))
      return sizes.reduce((sum, one) => sum + one.responseHeadersSize + one.responseBodySize, 0)
    },
  }
}
