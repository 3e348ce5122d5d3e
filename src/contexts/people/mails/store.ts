import type { Transaction } from '../../../platform/db/database.ts'

export const readRecipient = (tx: Transaction, account: string) =>
  tx
    .selectFrom('people.account')
    .select(['name', 'mail', 'locale'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
