import type { MiddlewareHandler } from 'hono'

/**
 * Tells browsers to come by HTTPS only, for a year and for everything below this host, where the public
 * address is HTTPS (RFC 6797).
 */
export const strictTransport =
  (origin: () => string): MiddlewareHandler =>
  async (context, next) => {
    await next()
    if (origin().startsWith('https:'))
      context.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  }
