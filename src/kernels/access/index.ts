/** How well people can get to what there is: catchments with capacities, and what is within reach. */

export { type Catchment, type CatchmentMethod, floatingCatchment, stepwise } from './catchment.ts'
export { type TravelTimes, travelTimes } from './travelTimes.ts'
export { type Within, within } from './within.ts'
