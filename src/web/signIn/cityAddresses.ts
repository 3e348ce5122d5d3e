/** Addresses of city sign-on. Those that the provider calls are registered there and have no language. */
export const cityStart = '/anmelden/stadt'
export const cityReturn = '/anmelden/stadt/zurueck'
export const cityLogout = '/anmelden/stadt/abmelden-durch-anbieter'
export const cityFailure = '/anmelden/stadt/gescheitert'
export const citySignOut = '/anmelden/stadt/abmelden'

export const cityStartFor = (wanted: string | undefined) =>
  wanted ? `${cityStart}?${new URLSearchParams({ weiter: wanted })}` : cityStart
