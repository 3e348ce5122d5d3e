import { expect, it } from 'vitest'
import { isRobot } from './isRobot.ts'

const from = (headers: Record<string, string>) => isRobot((name) => headers[name])

it('tells programs that say what they are from browsers', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const phone =
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36'
  for (const agent of [firefox, phone]) expect(from({ 'user-agent': agent }), agent).toBe(false)
  for (const agent of [
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; bingbot/2.0)',
    'curl/8.5.0',
    'python-requests/2.31',
  ])
    expect(from({ 'user-agent': agent }), agent).toBe(true)
  expect(from({})).toBe(true)
  expect(from({ 'user-agent': firefox, 'sec-purpose': 'prefetch;prerender' })).toBe(true)
})
