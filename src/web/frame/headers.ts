/**
 * Headers of every answer. No inline script or style anywhere, nothing from other hosts, no referrer: an
 * address here can tell what somebody is looking for.
 */
export const secureHeaders: Record<string, string> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), browsing-topics=()',
}

/** For the pages that other sites may show in a frame: the search and the figures to embed. */
export const framedHeaders: Record<string, string> = {
  ...secureHeaders,
  'Content-Security-Policy': (secureHeaders['Content-Security-Policy'] ?? '')
    .replace("script-src 'self'", "script-src 'none'")
    .replace("frame-ancestors 'none'", 'frame-ancestors *'),
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** Of files that are parts of pages and never pages themselves: less to say, and they are many. */
export const partHeaders: Record<string, string> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
