import type { Policy } from '../../platform/operation/index.ts'
import * as passkeys from './passkeys/policies.ts'
import * as accounts from './policies.ts'
import * as signIn from './signIn/policies.ts'

/** Every rule of this context, for the authorisation matrix. */
export const peoplePolicies: Policy<never>[] = [accounts, signIn, passkeys]
  .flatMap((module) => Object.values<unknown>(module))
  .filter(isPolicy)

function isPolicy(value: unknown): value is Policy<never> {
  return typeof value === 'object' && value !== null && 'sentence' in value
}
