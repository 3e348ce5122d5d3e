import type { NetworkChange } from '../../reach/index.ts'
import type { Change } from '../domain/changes.ts'
import type { PlannedSite } from '../sites/sites.ts'

export interface Changed {
  readonly sites: readonly PlannedSite[]
  readonly network: readonly NetworkChange[]
  /** Positions of changes whose site is not among those of the question: they do nothing. */
  readonly idle: readonly number[]
}

/** The sites and the network as a scenario would have them. */
export function applyChanges(today: readonly PlannedSite[], changes: readonly Change[]): Changed {
  const sites = new Map(today.map((site) => [site.id, site]))
  const network: NetworkChange[] = []
  const idle: number[] = []
  changes.forEach((change, at) => {
    switch (change.kind) {
      case 'newWay':
        network.push(change)
        return
      case 'lift':
      case 'closedWay':
        network.push({ kind: change.kind, at: { lon: change.lon, lat: change.lat } })
        return
      case 'open': {
        const { kind: _, ...site } = change
        sites.set(`neu-${at + 1}`, { id: `neu-${at + 1}`, ...site })
        return
      }
    }
    const site = sites.get(change.site)
    if (!site) idle.push(at)
    else if (change.kind === 'close') sites.delete(site.id)
    else sites.set(site.id, { ...site, ...newFacts(change) })
  })
  return { sites: [...sites.values()], network, idle }
}

function newFacts(change: Extract<Change, { kind: 'move' | 'resize' | 'days' }>) {
  if (change.kind === 'move') return { lon: change.lon, lat: change.lat }
  return change.kind === 'resize' ? { places: change.places } : { days: change.days }
}
