/** Programs that say of themselves that no person is reading. */
const robots =
  /bot\b|bot[/;_-]|crawl|spider|slurp|scrap|archiver|preview|monitor|uptime|pingdom|lighthouse|feedfetcher|facebookexternalhit|curl|wget|python|go-http|okhttp|java\/|libwww|httpclient/i

/**
 * Whether a request is plainly not a person's: it says so, says nothing of itself, or fetches in advance. Only
 * looked at, never kept; who pretends to be a browser is taken for one.
 */
export function isRobot(header: (name: string) => string | undefined): boolean {
  const agent = header('user-agent')
  const purpose = header('sec-purpose') ?? header('purpose')
  return !agent || robots.test(agent) || purpose?.includes('prefetch') === true
}
