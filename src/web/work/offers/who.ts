import { texts as t } from './texts.ts'

interface Who {
  account: string | null
  organisation: string | null
}

/** 'Vera Verein (Hilfeverein)' */
export function whoText({ account, organisation }: Who): string {
  if (!account) return organisation ?? t.somebody
  return organisation ? `${account} (${organisation})` : account
}
