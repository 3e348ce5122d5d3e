/**
 * Keeps what is written in Latin letters or digits together within an Arabic sentence (Unicode's isolates
 * FSI and PDI): a name of a street, a telephone number. Otherwise its parts would be shown in the wrong order.
 */
export const apart = (text: string | number) => `\u2068${text}\u2069`

/** The same for what always runs from left to right: numbers with gaps, addresses. */
export const leftToRight = (text: string) => `\u2066${text}\u2069`
