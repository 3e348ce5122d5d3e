import { fieldNames as named } from '../../../../contexts/measures/index.ts'

/** Names of policy fields, for lists and filters of the work area. */
export const fieldNames = named.de

export const fieldChoices = Object.entries(fieldNames).map(([value, label]) => ({ value, label }))
