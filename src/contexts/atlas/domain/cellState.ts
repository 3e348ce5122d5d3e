/** What a cell of the table of observations holds. */
export const unknown = 0
/** A value from the source. */
export const known = 1
/** There is a value, but it is kept secret. */
export const protectedValue = 2
/** A value made here out of smaller areas, as the indicator’s `combine` says. */
export const computed = 3
