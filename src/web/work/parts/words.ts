import type { OrganisationKind, Role } from '../../../contexts/people/index.ts'

/** Roles and kinds of organisations as people call them. */

export const roleNames: Record<Role, string> = {
  administrator: 'Verwaltung',
  planner: 'Sozialplanung',
  editor: 'Redaktion',
  counsellor: 'Beratung',
  provider: 'Trägerpflege',
  bodyMember: 'Gremium',
  auditor: 'Revision',
  reader: 'Lesen',
}

export const roleHints: Record<Role, string> = {
  administrator: 'Lädt Menschen ein, vergibt Rollen, legt Organisationen an.',
  planner: 'Plant mit den Zahlen der Stadt, liest Hinweise.',
  editor: 'Pflegt Organisationen, prüft und veröffentlicht Angebote, bearbeitet Hinweise.',
  counsellor: 'Berät Menschen.',
  provider: 'Pflegt die eigene Organisation und ihre Angebote, beantwortet Hinweise dazu.',
  bodyMember: 'Arbeitet in einem Gremium mit, etwa in einem Ausschuss.',
  auditor: 'Prüft im Protokoll, wer was angesehen oder geändert hat.',
  reader: 'Sieht, ändert nichts.',
}

export const kindNames: Record<OrganisationKind, string> = {
  office: 'Amt',
  provider: 'Träger',
  body: 'Gremium',
}

export const stateNames = {
  invited: 'eingeladen',
  active: 'aktiv',
  left: 'gegangen',
} as const

export const protectionNames = {
  passkey: 'Passkey',
  codeApp: 'Code-App',
  city: 'Anmeldung der Stadt',
} as const
