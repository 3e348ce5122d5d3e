/** An age group and sex of residents; a key is also the column name in the files. */
export interface ResidentGroup {
  readonly key: string
  readonly sex: 'f' | 'm'
  readonly ageFrom: number
  readonly ageBelow?: number
}

/** Youngest age of each group in the tables of quarters; the last group is open. */
export const quarterAges = [0, 3, 6, 10, 15, 18, 25, 30, 40, 50, 65, 75, 80, 85] as const
/** The coarser groups of the grid: every one is a union of groups of the quarters. */
export const cellAges = [0, 3, 6, 10, 18, 30, 50, 65, 80] as const

function groupsOf(ages: readonly number[]): ResidentGroup[] {
  return ages.flatMap((ageFrom, i) => {
    const ageBelow = ages[i + 1]
    const span = ageBelow === undefined ? `${ageFrom}plus` : `${ageFrom}_${ageBelow - 1}`
    const base = ageBelow === undefined ? { ageFrom } : { ageFrom, ageBelow }
    return [
      { key: `w_${span}`, sex: 'f' as const, ...base },
      { key: `m_${span}`, sex: 'm' as const, ...base },
    ]
  })
}

/** Groups in the order of the counts: each age group first women and girls, then men and boys. */
export const quarterGroups: readonly ResidentGroup[] = groupsOf(quarterAges)
export const cellGroups: readonly ResidentGroup[] = groupsOf(cellAges)

/** For each group of the quarters, the group of the grid that contains it. */
export const cellGroupOf: readonly number[] = quarterGroups.map((group) =>
  cellGroups.findIndex(
    (cell) =>
      cell.sex === group.sex &&
      cell.ageFrom <= group.ageFrom &&
      (cell.ageBelow === undefined || group.ageFrom < cell.ageBelow),
  ),
)

/** What a pack says about a group: everything but the column it stands in. */
export function packGroups(groups: readonly ResidentGroup[]) {
  return Object.fromEntries(groups.map(({ key, ...group }) => [key, group]))
}
