/** For each area the places of its neighbours in the list, without itself. */
export type Neighbours = readonly (readonly number[])[]

export function checkNeighbours(neighbours: Neighbours, areas: number): void {
  if (neighbours.length !== areas)
    throw new RangeError(`Neighbours of ${neighbours.length} areas for ${areas}`)
  neighbours.forEach((list, area) => {
    for (const other of list)
      if (!(Number.isInteger(other) && other >= 0 && other < areas && other !== area))
        throw new RangeError(`Not a neighbour of ${area}: ${other}`)
  })
}
