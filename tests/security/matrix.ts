import type { Role } from '../../src/contexts/people/index.ts'
import { may, type Operation, type Permission } from '../../src/platform/operation/index.ts'
import type { PageRoute } from '../../src/web/frame/page.ts'
import { type Decision, decisions, pageDecisions } from './decisions.ts'

/** The authorisation matrix: every operation and page × every role, drawn for people to read. */

export const columns: Role[] = [
  'administrator',
  'planner',
  'editor',
  'counsellor',
  'provider',
  'bodyMember',
  'auditor',
  'reader',
]

const titles: Record<Role, string> = {
  administrator: 'Verwaltung',
  planner: 'Planung',
  editor: 'Redaktion',
  counsellor: 'Beratung',
  provider: 'Träger',
  bodyMember: 'Gremium',
  auditor: 'Revision',
  reader: 'Lesen',
}

const words = { all: 'alle', own: 'eigene', self: 'sich selbst' } as const

/** What a role reaches by a decision; undefined is nothing. */
export function reachOf(decision: Decision, role: Role | 'public') {
  if (decision === 'everybody') return 'all'
  if (decision === 'operator') return undefined
  if (decision === 'ownAccount') return role === 'public' ? undefined : 'self'
  return role === 'public' ? undefined : decision[role]
}

/** What somebody with just these permissions may call. */
export const mayWith = (permissions: ReadonlySet<string>, permission: Permission) =>
  may({ kind: 'account', id: 'x', session: 'x', permissions }, permission)

const line = (cells: string[]) => `| ${cells.join(' | ')} |`

export function drawMatrix(
  operations: Operation[],
  pages: PageRoute[],
  sentences: string[],
): string {
  const head = ['', 'Öffentlichkeit', ...columns.map((role) => titles[role])]
  const rule = line(head.map(() => '---'))
  const rowOf = (title: string, decision: Decision | undefined) =>
    line([
      title,
      ...(['public', ...columns] as const).map((role) => {
        const reach = decision && reachOf(decision, role)
        return reach ? words[reach] : '–'
      }),
    ])
  const effects = {
    readPublic: 'liest Öffentliches',
    read: 'liest',
    readPersonal: 'liest Personenbezogenes',
    write: 'schreibt',
  }
  return [
    '# Wer darf was',
    '',
    'Erzeugt aus dem Programm (`npm run docs:authorisation`) und in einem Test damit verglichen. *alle*: jeder Datensatz; *eigene*: nur, was zur Organisation gehört, für die jemand gerade handelt; *sich selbst*: nur das eigene Konto; –: nichts, und es ist nicht zu erkennen, ob es etwas gäbe. Wer die Kommandozeile des Servers bedient, darf alles; es wird protokolliert.',
    '',
    '## Vorgänge',
    '',
    'Jede Seite, jede Adresse der Schnittstelle und jeder Befehl führt einen dieser Vorgänge aus.',
    '',
    line(head),
    rule,
    ...operations.map((op) => rowOf(`\`${op.name}\` (${effects[op.effect]})`, decisions[op.name])),
    '',
    '## Seiten des Arbeitsbereichs und der Anmeldung',
    '',
    'Alle anderen Seiten sind öffentlich.',
    '',
    line(head),
    rule,
    ...pages
      .filter(({ access }) => access && access !== 'public')
      .map((route) =>
        rowOf(`${route.method.toUpperCase()} \`${route.path}\``, pageDecision(route)),
      ),
    '',
    '## Regeln für einzelne Datensätze',
    '',
    ...sentences.toSorted((a, b) => a.localeCompare(b, 'de')).map((sentence) => `- ${sentence}`),
    '',
  ].join('\n')
}

/** A page says what it needs; a page without a permission must be decided on by hand. */
export function pageDecision(route: PageRoute): Decision | undefined {
  if (route.access === 'visitor') return 'everybody'
  if (route.permission) {
    const decided = pageDecisions[route.permission]
    return decided
  }
  return 'ownAccount'
}
