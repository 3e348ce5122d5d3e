/** Addresses of city sign-on. Those that the provider calls are registered there and have no language. */
export const cityStart = '/anmelden/stadt'
export const cityReturn = '/anmelden/stadt/zurueck'
export const cityLogout = '/anmelden/stadt/abmelden-durch-anbieter'
export const cityFailure = '/anmelden/stadt/gescheitert'
export const citySignOut = '/anmelden/stadt/abmelden'

/** `anew`: the provider asks who it is even where it knows. */
export function cityStartFor(wanted: string | undefined, { anew = false } = {}): string {
  const query = new URLSearchParams({
    ...(wanted ? { weiter: wanted } : {}),
    ...(anew ? { neu: 'ja' } : {}),
  })
  return query.size > 0 ? `${cityStart}?${query}` : cityStart
}
