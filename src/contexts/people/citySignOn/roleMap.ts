import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { roles } from '../domain/roles.ts'
import { SignOnSetupError } from './signOn.ts'

/**
 * The file of OIDC_ROLES: which claims give which role in which organisation. docs/OPERATIONS.md describes it.
 */

const word = (what: string) =>
  z.string(`${what} fehlt oder ist kein Text.`).min(1, `${what} ist leer.`)

const ruleShape = z.strictObject({
  claim: word('Der Name der Angabe (claim)'),
  value: word('Der Wert (value)'),
  organisation: word('Das Kürzel der Organisation').regex(
    /^[a-z0-9][a-z0-9._-]{0,99}$/,
    'Ein Kürzel besteht aus Kleinbuchstaben, Ziffern, Punkt und Strich.',
  ),
  organisationName: word('Der Name der Organisation').max(300, 'Der Name ist zu lang.').optional(),
  roles: z
    .array(z.enum(roles, `Diese Rolle gibt es nicht. Es gibt: ${roles.join(', ')}.`))
    .min(1, 'Hier muss mindestens eine Rolle stehen.'),
})

const roleMapShape = z.strictObject({
  rules: z
    .array(ruleShape, 'Die Liste der Regeln (rules) fehlt.')
    .min(1, 'Hier fehlt mindestens eine Regel.'),
  name: word('Der Name der Angabe').default('name'),
  mail: word('Der Name der Angabe').default('email'),
  scope: word('Der Umfang (scope)')
    .regex(/(^| )openid( |$)/, 'Zum Umfang muss „openid“ gehören.')
    .default('openid profile email'),
  mailDomains: z
    .array(word('Die Domain').regex(/^[^@\s]+$/, 'Eine Domain steht ohne @.'))
    .optional(),
  linkByVerifiedMail: z.boolean('Hier muss true oder false stehen.').default(false),
})

export type RoleMap = z.infer<typeof roleMapShape>
type Rule = z.infer<typeof ruleShape>

/** Reads and checks the file. @throws SignOnSetupError that names every fault and its place */
export function readRoleMap(path: string): RoleMap {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new SignOnSetupError(`OIDC_ROLES: ${unreadable(path, error)}`)
  }
  const parsed = roleMapShape.safeParse(content)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${placeOf(issue.path)}: ${messageOf(issue)}`)
  throw new SignOnSetupError(`OIDC_ROLES: ${path} stimmt nicht.\n${lines.join('\n')}`)
}

const unreadable = (path: string, error: unknown) =>
  error instanceof SyntaxError
    ? `${path} ist kein JSON: ${error.message}`
    : `${path} gibt es nicht, oder die Datei darf nicht gelesen werden.`

/** ['rules', 0, 'roles'] → 'rules[0].roles' */
const placeOf = (path: PropertyKey[]) =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`,
    )
    .join('') || 'die Datei'

const messageOf = (issue: z.core.$ZodIssue) =>
  issue.code === 'unrecognized_keys'
    ? `Diese Angaben kennt Nahbei nicht: ${issue.keys.join(', ')}.`
    : issue.code === 'invalid_type' && issue.path.length === 0
      ? 'Sie muss aus einem Objekt { … } bestehen.'
      : issue.message

/** The roles that these claims give, each once. */
export function rolesFromClaims(
  { rules }: Pick<RoleMap, 'rules'>,
  claims: Record<string, unknown>,
): { organisation: string; organisationName?: string; role: string }[] {
  const given = new Map<string, { organisation: string; organisationName?: string; role: string }>()
  for (const rule of rules.filter((one) => fits(one, claims)))
    for (const role of rule.roles) {
      const { organisation } = rule
      const organisationName = rule.organisationName ?? nameElsewhere(rules, organisation)
      given.set(`${organisation} ${role}`, {
        organisation,
        ...(organisationName ? { organisationName } : {}),
        role,
      })
    }
  return [...given.values()]
}

function fits({ claim, value }: Rule, claims: Record<string, unknown>): boolean {
  const found = claimAt(claims, claim)
  return Array.isArray(found) ? found.includes(value) : found === value
}

/** One rule that names the organisation is enough. */
const nameElsewhere = (rules: Rule[], organisation: string) =>
  rules.find((one) => one.organisation === organisation && one.organisationName)?.organisationName

/** 'groups', or 'realm_access.roles' for a claim within a claim. A claim of just that name goes first. */
export function claimAt(claims: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  let found: unknown = claims
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = (found as Record<string, unknown>)[name] // an object, as was just asked
  }
  return found
}
