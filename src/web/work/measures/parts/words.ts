import { fieldNames as named } from '../../../../contexts/measures/index.ts'
import { choicesOf } from '../../parts/fields.tsx'

/** Names of policy fields, for lists and filters of the work area. */
export const fieldNames = named.de

export const fieldChoices = choicesOf(fieldNames)
