import type { Ways } from '../../reach/index.ts'
import type { Question } from '../domain/question.ts'
import type { Ground } from '../ground.ts'
import type { PlannedSite } from '../sites/sites.ts'

/** Longer ways are told as that only. */
export const capSeconds = 3600

export interface TimesTo {
  /** Seconds from each cell to the nearest site; Infinity: more than the cap, or no way at all. */
  readonly seconds: Float32Array
  /** Position of that site among those that were asked for; −1 for none. */
  readonly nearest: Int32Array
}

/** How long each cell's people are under way to the nearest site. Wheelchairs: with all that is unknown in the way. */
export function timesTo(
  { homes }: Pick<Ground, 'homes'>,
  ways: Ways,
  sites: readonly PlannedSite[],
  { traveller }: Pick<Question, 'traveller'>,
): TimesTo {
  const { seconds, site } = ways.nearest(homes, ways.place(sites), {
    traveller,
    capSeconds,
    k: 1,
    case: 'worst',
  })
  return { seconds, nearest: site }
}

/** Whether somebody is there on the weekday that was asked for. Unknown days do not count as open. */
export const isOpenOn = ({ days }: PlannedSite, openOn: number | undefined): boolean =>
  openOn === undefined || days?.includes(openOn) === true
