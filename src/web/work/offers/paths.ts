/** Addresses of the room "Angebote". */
export const listPath = '/arbeit/angebote'
export const newPath = `${listPath}/neu`
export const offerPath = (id: string) => `${listPath}/${id}`
export const editPath = (id: string) => `${offerPath(id)}/bearbeiten`

/** Steps that have a page of their own, as the last word of the address. */
export const steps = {
  publish: 'veroeffentlichen',
  return: 'zurueckgeben',
  drop: 'entwurf-verwerfen',
  retire: 'beenden',
  reopen: 'wieder-oeffnen',
  reveal: 'ort-freigeben',
  source: 'quelle',
} as const
export type Step = keyof typeof steps
export const stepPath = (id: string, step: Step) => `${offerPath(id)}/${steps[step]}`
