/** A browser without pages: keeps cookies for each site and follows redirects. */
export interface Wanderer {
  /** Where it stands. */
  url: URL
  status: number
  html: string
  /** Goes on until no redirect is left, or until an address that `stop` names: that one is not opened. */
  open(url: string | URL, stop?: RegExp): Promise<void>
  /** Sends a form to where it stands, or to another address. */
  submit(fields: Record<string, string>, options?: { to?: string; stop?: RegExp }): Promise<void>
  cookies(host: string): Map<string, string>
}

export function wanderer(): Wanderer {
  const jars = new Map<string, Map<string, string>>()
  const cookies = (host: string) => {
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }

  async function request(url: URL, form?: URLSearchParams): Promise<Response> {
    const jar = cookies(url.host)
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      body: form?.toString(),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const name = pair.slice(0, pair.indexOf('='))
      const value = pair.slice(pair.indexOf('=') + 1)
      if (value === '' || /expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }

  async function follow(url: URL, form?: URLSearchParams, stop?: RegExp): Promise<void> {
    self.url = url
    if (!form && stop?.test(url.href)) return
    const answer = await request(url, form)
    self.status = answer.status
    self.html = await answer.text()
    const location = answer.headers.get('location')
    if (location) await follow(new URL(location, url), undefined, stop)
  }

  const self: Wanderer = {
    url: new URL('about:blank'),
    status: 0,
    html: '',
    open: (url, stop) => follow(new URL(url), undefined, stop),
    submit: (fields, { to, stop } = {}) =>
      follow(new URL(to ?? self.url), new URLSearchParams(fields), stop),
    cookies,
  }
  return self
}
