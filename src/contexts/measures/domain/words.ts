import type { CommitmentKind, Strength } from '../../../kernels/papers/index.ts'
import type { Status } from './measure.ts'

/** German names of what records hold as ids: for tables that people edit elsewhere, and for staff pages. */

export const statusNames: Record<Status, string> = {
  planned: 'geplant',
  running: 'läuft',
  delayed: 'verzögert',
  paused: 'ruht',
  done: 'abgeschlossen',
  stopped: 'beendet ohne Ergebnis',
}

export const kindNames: Record<CommitmentKind, string> = {
  build: 'bauen',
  introduce: 'einführen',
  expand: 'ausbauen',
  improve: 'verbessern',
  keep: 'erhalten',
  fund: 'fördern',
  provide: 'bereitstellen',
  concept: 'Konzept schreiben',
  standard: 'Standard festlegen',
  review: 'überprüfen',
  monitor: 'beobachten und berichten',
  cooperate: 'zusammenarbeiten',
  inform: 'informieren',
  simplify: 'vereinfachen',
  support: 'andere unterstützen',
  implement: 'Beschlossenes umsetzen',
  mainstream: 'überall mitdenken',
  prioritise: 'vorziehen',
}

export const strengthNames: Record<Strength, string> = {
  binding: 'fest zugesagt',
  intention: 'beabsichtigt',
  support: 'wird unterstützt',
  examine: 'wird geprüft',
}

export const roleNames = {
  own: 'eigene',
  examine: 'nur geprüft',
  support: 'nur unterstützt',
} as const
